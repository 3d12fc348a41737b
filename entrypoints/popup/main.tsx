import { render } from 'preact';
import { PageState } from '../../components/PageStates';
import { TabReport } from '../../components/TabReport';
import { makeWords, WordsContext } from '../../components/words';
import { currentTab, message } from '../../lib/browser/places';
import { openReports } from '../../lib/browser/stored-report';
import { tabPort } from '../../lib/browser/tab-port';

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
const root = document.getElementById('root');

/** Nobody should see a skeleton that is gone before it is understood. In milliseconds. */
const SKELETON_AFTER = 150;

async function open(): Promise<void> {
  const patience = setTimeout(() => show(<PageState kind="working" />), SKELETON_AFTER);
  openReports();
  const tab = await currentTab();
  if (!tab) {
    clearTimeout(patience);
    return show(<PageState kind="restricted" />);
  }
  const port = tabPort(tab, async (report, format, way) => {
    const [{ exportAs }, { handOn }] = await Promise.all([import('../../lib/share/index'), import('../../lib/browser/hand-on')]);
    await handOn(exportAs(report, format, words), way);
  });
  const panel = port.openSidePanel;
  const opening = await port.opening();
  clearTimeout(patience);
  show(<TabReport port={{ ...port, openSidePanel: panel && (() => leaving(panel)) }} opening={opening} />);
}

/** The popup closes once the reader goes on elsewhere. */
function leaving(go: () => void): void {
  go();
  window.close();
}

function show(view: preact.JSX.Element): void {
  if (root) render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, root);
}

open().catch((error) => show(<PageState kind="error" reason={String(error)} />));
