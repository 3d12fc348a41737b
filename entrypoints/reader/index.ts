import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Placed } from '../../lib/anchoring/anchor';
import type { ArticlePlace, Command, PageView } from '../../lib/contracts/messages';
import { likelyArticle } from '../../lib/extraction/likely-article';
import { type CopiedPage, copyInSlices } from '../../lib/extraction/page-copy';
import { ask, isOrphan } from './ask';
import { setWords } from './dom';
import { removeLeftovers } from './host';
import { type InPage, showInPage } from './in-page';

/** Under this name a document's one reader script is found again. A symbol: no element of the page can take it. */
const RUNNING = Symbol.for('says-who.reader');
/** Set beforehand where the page is not to be read but another report shown. */
const HOLD = Symbol.for('says-who.hold');
/** How long the other report is waited for, in ms. */
const HOLD_FOR = 5_000;
/** How long an address has to stay before the page behind it is read, in ms. */
const SETTLE = 1_000;
/** How often is looked whether the extension is still there, in ms; where the browser tells nothing of addresses, for those too. */
const PULSE = globalThis.navigation ? 10_000 : 1_000;
/** A text that is worth a slice of its own, in UTF-16 code units. */
const LONG = 200_000;
/** How often a page that has changed its address is given time to change its text too: `SETTLE`, and twice as long the second time. */
const TURNS = 2;
/** How often a page is read again because its marked words have gone. */
const CHANGES = 10;

/** Reads the page, sends what it found, shows what comes back. Injected where it already runs, it only looks again. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    const scope: typeof globalThis & { [RUNNING]?: () => void; [HOLD]?: boolean } = globalThis;
    const hold = scope[HOLD] === true;
    delete scope[HOLD];
    if (!scope[RUNNING]) {
      removeLeftovers();
      scope[RUNNING] = startReader(hold);
    } else if (!hold) scope[RUNNING]();
  },
});

/** Starts reading, unless it is to wait; answers the way to have it look again. */
function startReader(hold: boolean): () => void {
  let page: Placed | null = null;
  /** The text of another report that is shown instead of the page's own. */
  let other: Placed | null = null;
  const heldUntil = hold ? performance.now() + HOLD_FOR : 0;
  let shown: InPage | null = null;
  let address = addressNow();
  let turn = 0;
  /** The turn in which the page was last read. */
  let reading = 0;
  let last: PageView | null = null;
  /** The text that was read last, as a number. */
  let before = 0;
  let changes = 0;

  const show = (view: PageView | null) => {
    if (shown && JSON.stringify(view) === JSON.stringify(last)) return;
    last = view;
    shown?.remove();
    const placed = other ?? page;
    shown = placed && view ? attempt(placed, view) : null;
  };
  /** Null for a page without a body, or with a root of its own making: the report stays in the popup. */
  const attempt = (placed: Placed, view: PageView): InPage | null => {
    try {
      return showInPage(placed, view, changed);
    } catch {
      return null;
    }
  };
  /** Takes everything away, or brings it back with its marks. False when there is nothing. */
  const toggle = () => {
    const placed = other ?? page;
    if (!last || !placed) return false;
    const isThere = shown?.isThere() ?? false;
    shown?.remove();
    shown = isThere ? null : attempt(placed, { ...last, marked: true });
    return true;
  };
  /** Marked words have gone: rendered anew, or another article under the same address. */
  const changed = () => {
    if (!other && ++changes <= CHANGES) void read();
  };
  /** With `turns`, the text that was here under another address is waited out that often. */
  const read = async (turns = 0) => {
    const mine = ++turn;
    reading = mine;
    other = null;
    if (!(document instanceof HTMLDocument) || document.contentType !== 'text/html') {
      await ask<'reader.nothing'>({ type: 'reader.nothing', reason: 'not-a-page' });
      return;
    }
    const url = location.href;
    const found = await copyInSlices(document, pause, () => performance.now()).catch(() => null);
    // Telling texts apart and packing them for the worker takes as long as a slice, where they are long.
    if (found && found.copy.text.length > LONG) await pause();
    if (mine !== turn) return;
    // Gone on while it was read, and nobody has told us yet.
    if (addressNow() !== address) return moved();
    const text = found ? hashOf(found.copy.text) : 0;
    if (turns > 0 && text === before) {
      setTimeout(() => mine === turn && void read(turns - 1), SETTLE * (TURNS - turns + 1));
      return;
    }
    before = text;
    if (found && found.copy.text.length > LONG) await pause();
    if (mine !== turn) return;
    const answer = found && (await ask<'reader.page'>({ type: 'reader.page', url, page: found.copy }));
    // The page may have gone on while the worker was at it, to where nothing is read: what the worker noted by then is of no page.
    if (mine !== turn) return void (mine === reading && !other && ask<'reader.left'>({ type: 'reader.left' }));
    if (!found || answer === undefined) return void (await ask<'reader.nothing'>({ type: 'reader.nothing', reason: 'failed' }));
    if (answer) setWords(answer.words);
    page = answer && placedIn(found, answer.place);
    // Exchanged while the worker was at it: what was read may be another article than what is here now.
    if (page && changes < CHANGES && !isWhole(page)) return changed();
    show(answer?.view ?? null);
  };
  const lookAgain = () => {
    // What it waits for is on its way.
    if (!other && performance.now() > heldUntil) void read();
  };
  const moved = () => {
    if (isOrphan()) return leave();
    if (addressNow() === address) return;
    address = addressNow();
    turn++;
    page = other = null;
    changes = 0;
    show(null);
    void ask<'reader.left'>({ type: 'reader.left' });
    lookLater(turn, SETTLE);
  };
  /** Once more where nothing of an article has come yet. */
  const lookLater = (mine: number, wait: number) => {
    setTimeout(() => {
      if (mine !== turn) return;
      if (likelyArticle(document, location.href)) void read(TURNS);
      else if (wait === SETTLE) lookLater(mine, 2 * SETTLE);
    }, wait);
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
  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && lookAgain(), { signal });
  chrome.runtime.onMessage.addListener((command: Command, sender, answer) => {
    if (!isOurs(sender)) return;
    if (command.type === 'page.show') answer(shown?.marks.show(command.spans, command.scroll) ?? false);
    else if (command.type === 'page.marks') answer(toggle());
    else if (command.type === 'page.step') answer(((shown?.isThere() || toggle()) && shown?.step(command.by)) ?? false);
    else if (command.type === 'page.report') {
      turn++;
      address = addressNow();
      other = { article: command.article, elements: [], texts: [] };
      last = null;
      show(command.view);
      answer(shown?.marks.placed.length ?? 0);
    } else {
      if (command.type === 'page.unshow') shown?.marks.unshow();
      else if (command.type === 'page.own') void read();
      else show(command.view);
      answer(true);
    }
  });

  if (hold) return lookAgain;
  if (document.prerendering) document.addEventListener('prerenderingchange', () => void read(), { once: true });
  else void read();
  return lookAgain;
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

/** True while every text that the article was read from is in the page. */
function isWhole({ texts }: Placed): boolean {
  return texts.every((nodes) => nodes.every((node) => node === null || node.isConnected));
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

/** A number that tells texts apart: what comes after a change of address is the old text, or it is not. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

function addressNow(): string {
  return location.href.split('#', 1)[0] ?? '';
}
