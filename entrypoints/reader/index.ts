import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Placed } from '../../lib/anchoring/anchor';
import type { ArticlePlace, Command, PageView } from '../../lib/contracts/messages';
import { likelyArticle } from '../../lib/extraction/likely-article';
import { type CopiedPage, copyInSlices } from '../../lib/extraction/page-copy';
import { ask, isOrphan } from './ask';
import { setWords } from './dom';
import { type InPage, showInPage } from './in-page';

/** Under this name a document's one reader script is found again. A symbol: no element of the page can take it. */
const RUNNING = Symbol.for('says-who.reader');
/** How long an address has to stay before the page behind it is read, in ms. */
const SETTLE = 1_000;
/** How often is looked whether the extension is still there, in ms. */
const PULSE = 10_000;

/** Reads the page, sends what it found, shows what comes back. Injected where it already runs, it only looks again. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    const scope: typeof globalThis & { [RUNNING]?: () => void } = globalThis;
    if (scope[RUNNING]) scope[RUNNING]();
    else scope[RUNNING] = startReader();
  },
});

/** Starts reading; answers the way to have it look again. */
function startReader(): () => void {
  let page: Placed | null = null;
  let shown: InPage | null = null;
  let address = addressNow();
  let turn = 0;
  let last: PageView | null = null;

  const show = (view: PageView | null) => {
    if (shown && JSON.stringify(view) === JSON.stringify(last)) return;
    last = view;
    shown?.remove();
    shown = page && view ? showInPage(page, view) : null;
  };
  const read = async () => {
    const mine = ++turn;
    if (!(document instanceof HTMLDocument) || document.contentType !== 'text/html') {
      await ask<'reader.nothing'>({ type: 'reader.nothing', reason: 'not-a-page' });
      return;
    }
    const url = location.href;
    const found = await copyInSlices(document, pause, () => performance.now()).catch(() => null);
    if (mine !== turn) return;
    const answer = found && (await ask<'reader.page'>({ type: 'reader.page', url, page: found.copy }));
    // The page may have gone on while the worker was at it.
    if (mine !== turn) return;
    if (!found || answer === undefined) return void (await ask<'reader.nothing'>({ type: 'reader.nothing', reason: 'failed' }));
    if (answer) setWords(answer.words);
    page = answer && placedIn(found, answer.place);
    show(answer?.view ?? null);
  };
  const moved = () => {
    if (isOrphan()) return leave();
    if (addressNow() === address) return;
    address = addressNow();
    turn++;
    page = null;
    show(null);
    void ask<'reader.left'>({ type: 'reader.left' });
    const mine = turn;
    setTimeout(() => {
      if (mine === turn && likelyArticle(document, location.href)) void read();
    }, SETTLE);
  };
  const leave = () => {
    turn++;
    shown?.remove();
    stop.abort();
    clearInterval(pulse);
  };

  const stop = new AbortController();
  const { signal } = stop;
  const pulse = setInterval(() => (isOrphan() ? leave() : moved()), PULSE);
  globalThis.navigation?.addEventListener('currententrychange', () => setTimeout(moved, 0), { signal });
  window.addEventListener('popstate', moved, { signal });
  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && void read(), { signal });
  chrome.runtime.onMessage.addListener((command: Command, sender, answer) => {
    if (!isOurs(sender)) return;
    if (command.type === 'page.show') answer(shown?.marks.show(command.spans, command.scroll) ?? false);
    else if (command.type === 'page.unshow') shown?.marks.unshow();
    else if (command.type === 'page.view') {
      show(command.view);
      answer(true);
    }
  });

  if (document.prerendering) document.addEventListener('prerenderingchange', () => void read(), { once: true });
  else void read();
  return () => void read();
}

/** The live nodes of an article's blocks; the rest of the page is let go. */
function placedIn({ elements, texts }: CopiedPage, { article, ...place }: ArticlePlace): Placed {
  return {
    article,
    // What is not there any more is looked for by its words.
    elements: place.elements.map((number) => elements[number] ?? document.body),
    texts: place.texts.map((numbers) => numbers.map((number) => (number === null ? null : (texts[number] ?? null)))),
  };
}

/** Only the worker and documents of our own may tell the page anything. */
function isOurs(sender: { id?: string | undefined; url?: string | undefined; tab?: unknown }): boolean {
  if (sender.id !== chrome.runtime.id) return false;
  return sender.tab === undefined || (sender.url?.startsWith(chrome.runtime.getURL('/')) ?? false);
}

/** Lets the page do what it wants to do first. A message, as timers are slowed down in tabs behind others. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function addressNow(): string {
  return location.href.split('#', 1)[0] ?? '';
}
