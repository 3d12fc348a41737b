import { render } from 'preact';
import { PageState } from '../../components/PageStates';
import { TabReport } from '../../components/TabReport';
import { parts } from '../../components/tab-later';
import { makeWords, WordsContext } from '../../components/words';
import { currentTab, message, onCurrentTabChanged, openPage } from '../../lib/browser/places';
import { readOpening } from '../../lib/browser/tab-opening';
import { tabPort } from '../../lib/browser/tab-port';

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
const root = document.getElementById('root');

/** Counts openings, so that a slow one cannot paint over a later one. */
let latest = 0;

/** Shows the tab that the reader looks at, and follows them to the next. */
async function follow(): Promise<void> {
  const mine = ++latest;
  const tab = await currentTab();
  if (mine !== latest) return;
  if (!tab) return show(<PageState kind="restricted" />);
  const opening = await readOpening(tab);
  const port = tabPort(tab, opening.state.url ?? '', async (report, format, way) => {
    const [{ exportAs }, { handOn }] = await Promise.all([import('../../lib/share/index'), import('../../lib/browser/hand-on')]);
    await handOn(exportAs(report, format, words), way);
  });
  const around = await port.around();
  if (mine === latest) show(<TabReport key={`${tab.id} ${mine}`} opening={opening} doors={DOORS} late={{ parts, port, around }} />);
}

/** The side panel is open already. */
const DOORS = {
  openOptions: () => void openPage('options.html'),
  openLibrary: () => void openPage('library.html'),
  openSidePanel: null,
};

function show(view: preact.JSX.Element): void {
  if (root) render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, root);
}

function start(): void {
  follow().catch((error) => show(<PageState kind="error" reason={String(error)} />));
}

onCurrentTabChanged(start);
start();
