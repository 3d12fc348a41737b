import { hydrate, render } from 'preact';
import { PageState, type PageStateKind } from '../../components/PageStates';
import { type Doors, type Opening, TabReport } from '../../components/TabReport';
import { parts } from '../../components/tab-later';
import { type Words, WordsContext } from '../../components/words';
import type { ViewedTab } from '../../lib/browser/tab-opening';
import { tabPort } from '../../lib/browser/tab-port';

let isShown = false;

/** Shows the tab with all that can be done there. What was painted before it came is taken over as it stands. */
export async function showLive(tab: ViewedTab, opening: Opening, doors: Doors, words: Words, root: Element): Promise<void> {
  const port = tabPort(tab, opening.state.url ?? '', async (report, format, way) => {
    const [{ exportAs }, { handOn }] = await Promise.all([import('../../lib/share/index'), import('../../lib/browser/hand-on')]);
    await handOn(exportAs(report, format, words), way);
  });
  const around = await port.around();
  const view = (
    <WordsContext.Provider value={words}>
      <TabReport opening={opening} doors={doors} late={{ parts, port, around }} />
    </WordsContext.Provider>
  );
  if (isShown || !root.firstChild) render(view, root);
  else hydrate(view, root);
  isShown = true;
}

/** Says why there is no report to show; that it is worked on only while nothing else is there to be seen. */
export function showState(kind: PageStateKind, reason: string | null, words: Words, root: Element): void {
  if (kind === 'working' && root.firstChild) return;
  isShown = true;
  render(
    <WordsContext.Provider value={words}>
      <PageState kind={kind} reason={reason} />
    </WordsContext.Provider>,
    root,
  );
}
