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
  const isEarly = standsAlone(opening);
  if (isEarly)
    render(
      <WordsContext.Provider value={words}>
        <TabReport opening={opening} doors={doors} late={null} />
      </WordsContext.Provider>,
      root,
    );
  const pressed = isEarly ? await wish() : null;
  await (await loadRest()).showLive(tab, opening, doors, words, root);
  pressed?.();
}

/** Resolves once the reader does anything here, or has read for a while; to the way of doing again what was pressed in between. */
function wish(): Promise<() => void> {
  let pressed: EventTarget | null = null;
  document.addEventListener(
    'click',
    ({ target }) => {
      pressed ??= target;
    },
    { once: true },
  );
  const again = () => pressed instanceof HTMLElement && pressed.isConnected && pressed.click();
  return new Promise((go) => {
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'click'])
      document.addEventListener(sign, () => go(again), { once: true, passive: true });
    setTimeout(() => requestIdleCallback(() => go(again), { timeout: 500 }), REST_AFTER);
  });
}

/** The popup closes once the reader goes on elsewhere. */
function leaving(go: () => void): void {
  go();
  window.close();
}

if (root) open(root).catch(async (error) => (await loadRest()).showState('error', String(error), words, root));
