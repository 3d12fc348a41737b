import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportActions } from '../../components/actions';
import { type Kept, Library } from '../../components/Library';
import { later } from '../../components/later';
import { isMuted, type Mute, muteFor } from '../../components/mute';
import { ReportView } from '../../components/ReportView';
import { makeWords, WordsContext } from '../../components/words';
import type { Report } from '../../lib/analysis/types';
import { copyCitation } from '../../lib/browser/cite';
import { handOn } from '../../lib/browser/hand-on';
import { forgetPages, recollectionOf } from '../../lib/browser/memory';
import { changeMutes, readMutes } from '../../lib/browser/mutes';
import { openMarked } from '../../lib/browser/open-marked';
import { message, openPage } from '../../lib/browser/places';
import { forgetReports, listReports, readReport } from '../../lib/browser/reports';
import { readSearch } from '../../lib/browser/search';
import { readSettings } from '../../lib/browser/settings';
import { tabState } from '../../lib/browser/tab-state';
import { readSavedReport } from '../../lib/contracts/saved-report';
import { exportAs } from '../../lib/share/index';
import { openReport } from '../../lib/share/open';
import { rulesOf } from '../../lib/share/wording';

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
document.title = words.t('libraryTitle');

/** The report that the address names, or the list of all. */
function Page({ start, mutes, search }: { start: readonly Kept[]; mutes: readonly Mute[]; search: string }) {
  const [kept, setKept] = useState(start);
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The page was opened but could not be marked. */
  const [press, setPress] = useState(false);
  const open = async (key: string) => {
    const ofTab = /^tab=(\d+)$/.exec(key)?.[1];
    const found = ofTab ? (await tabState(Number(ofTab))).report : await readReport(key);
    if (!found) setProblem(words.t('libraryGone'));
    setReport(found && (await remembering(found)));
  };
  useEffect(() => {
    const follow = () => {
      const key = decodeURIComponent(location.hash.slice(1));
      if (key) open(key);
      else setReport(null);
    };
    addEventListener('hashchange', follow);
    // Without one it is the list that is there already, or a file that was faster.
    if (location.hash) follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (report)
    return (
      <main class="library-report">
        <p class="library-back">
          <button
            type="button"
            class="button"
            onClick={() => {
              location.hash = '';
              setReport(null);
            }}
          >
            {words.t('libraryBack')}
          </button>
          {/^https?:/.test(report.article.url) && (
            <button type="button" class="button" onClick={async () => setPress(!(await openMarked(report)))}>
              {words.t('libraryPage')}
            </button>
          )}
        </p>
        <p class="library-note" role="status">
          {press && words.t('libraryPress')}
        </p>
        <h1 class="library-title" dir="auto">
          {report.article.title}
        </h1>
        <p class="library-note small quiet">
          {words.t('libraryMade', words.date(report.article.retrievedAt), report.engine, rulesOf(report, words))}
        </p>
        <ReportView report={report} actions={actionsOn(report, search)} mutes={mutes} later={later} />
      </main>
    );
  return (
    <Library
      kept={kept}
      problem={problem}
      onOpen={(key) => {
        location.hash = encodeURIComponent(key);
      }}
      onForget={async (key) => {
        const isGoing = (summary: Kept) => key === null || summary.key === key;
        const urls = new Set(kept.filter(isGoing).map(({ url }) => url));
        await forgetReports(isGoing);
        await forgetPages((url) => key === null || urls.has(url));
        setKept(await listReports());
      }}
      onFile={(text) => {
        const opened = openReport(text, readSavedReport);
        if ('report' in opened) setReport(opened.report);
        setProblem('report' in opened ? null : [words.t(opened.reason), opened.detail].filter(Boolean).join(' '));
      }}
    />
  );
}

/** A kept report with what the memory tells about its page. */
async function remembering(report: Report): Promise<Report> {
  const { settings } = await readSettings();
  return settings.memory ? { ...report, recollection: await recollectionOf(report) } : report;
}

function actionsOn(report: Report, search: string): ReportActions {
  const { url } = report.article;
  return {
    show: null,
    emphasise: null,
    copy: (text) => navigator.clipboard.writeText(text),
    cite: (reference, format) => copyCitation(report, reference, format),
    search,
    save: (text) => void handOn({ text, type: 'text/plain;charset=utf-8', name: 'says-who-note.txt' }, 'save'),
    share: (format, way) => void handOn(exportAs(report, format, words), way),
    mute: (scope, finding) => void changeMutes((mutes) => [...mutes, muteFor(scope, url, finding)]),
    unmute: (finding) => void changeMutes((mutes) => mutes.filter((mute) => !isMuted([mute], url, finding))),
    openOptions: () => void openPage('options.html'),
    openSidePanel: null,
    openLibrary: null,
  };
}

Promise.all([listReports(), readMutes(), readSearch()]).then(([kept, mutes, search]) => {
  const root = document.getElementById('root');
  if (root)
    render(
      <WordsContext.Provider value={words}>
        <Page start={kept} mutes={mutes} search={search} />
      </WordsContext.Provider>,
      root,
    );
});
