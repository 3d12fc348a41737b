import { render } from 'preact';
import { standsAlone, TabReport } from '../../components/TabReport';
import { makeWords, WordsContext } from '../../components/words';
import { currentTab, message, openPage, openSidePanel } from '../../lib/browser/places';
import { openReports } from '../../lib/browser/stored-report';
import { readOpening } from '../../lib/browser/tab-opening';

// What a static document would show is shown first: this script has `components/still.ts` in Preact's place (`wxt.config.ts`), and
// everything that reacts is in the next.

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
const root = document.getElementById('root');

/** Nobody should see a skeleton that is gone before it is understood. In milliseconds. */
const SKELETON_AFTER = 150;

/** When the rest is loaded for a reader who does nothing but read. In milliseconds. */
const REST_AFTER = 600;

const loadRest = () => import('./live');

async function open(root: Element): Promise<void> {
  const patience = setTimeout(async () => (await loadRest()).showState('working', null, words, root), SKELETON_AFTER);
  openReports();
  const tab = await currentTab();
  const opening = tab && (await readOpening(tab));
  clearTimeout(patience);
  if (!opening) return (await loadRest()).showState('restricted', null, words, root);
  const { windowId } = tab;
  const doors = {
    openOptions: () => void openPage('options.html'),
    openLibrary: () => void openPage('library.html'),
    openSidePanel: openSidePanel && windowId !== null ? () => leaving(() => openSidePanel?.(windowId)) : null,
  };
  let catchUp = () => {};
  if (standsAlone(opening)) {
    render(
      <WordsContext.Provider value={words}>
        <TabReport opening={opening} doors={doors} late={null} />
      </WordsContext.Provider>,
      root,
    );
    catchUp = keepActs();
    await wish();
  }
  await (await loadRest()).showLive(tab, opening, doors, words, root);
  catchUp();
}

/** Resolves once the reader does anything here, or has read for a while. */
function wish(): Promise<void> {
  return new Promise((go) => {
    for (const sign of ['pointermove', 'pointerdown', 'focusin', 'wheel', ...ACTS])
      document.addEventListener(sign, () => go(), { once: true, passive: true });
    setTimeout(() => requestIdleCallback(() => go(), { timeout: 500 }), REST_AFTER);
  });
}

/** What is done here with a finger or a key. A link and a box that the browser opens need nobody to react. */
const ACTS = ['click', 'keydown'] as const;
const NATIVE = 'a, summary, input, select';

/** Keeps each act from now on, as nothing reacts yet; returns the way to have them all done again, in their order. */
function keepActs(): () => void {
  const acts: Event[] = [];
  const keep = (act: Event) => void (act.target instanceof Element && !act.target.closest(NATIVE) && acts.push(act));
  for (const kind of ACTS) document.addEventListener(kind, keep);
  return () => {
    for (const kind of ACTS) document.removeEventListener(kind, keep);
    for (const act of acts) act.target?.dispatchEvent(act);
  };
}

/** The popup closes once the reader goes on elsewhere. */
function leaving(go: () => void): void {
  go();
  window.close();
}

if (root) open(root).catch(async (error) => (await loadRest()).showState('error', String(error), words, root));
