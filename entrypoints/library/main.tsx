import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportActions } from '../../components/actions';
import { type Kept, Library } from '../../components/Library';
import { isMuted, type Mute, muteFor } from '../../components/mute';
import { ReportView } from '../../components/ReportView';
import { makeWords, WordsContext } from '../../components/words';
import type { Report } from '../../lib/analysis/types';
import { handOn } from '../../lib/browser/hand-on';
import { changeMutes, readMutes } from '../../lib/browser/mutes';
import { message, openPage } from '../../lib/browser/places';
import { forgetReports, listReports, readReport } from '../../lib/browser/reports';
import { readSavedReport } from '../../lib/contracts/report';
import { exportAs } from '../../lib/share/index';
import { openReport } from '../../lib/share/open';

const words = makeWords(message);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
document.title = words.t('libraryTitle');

/** The report that the address names, or the list of all. */
function Page({ start, mutes }: { start: readonly Kept[]; mutes: readonly Mute[] }) {
  const [kept, setKept] = useState(start);
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (key: string) => {
    const found = await readReport(key);
    if (!found) setProblem(words.t('libraryGone'));
    setReport(found);
  };
  useEffect(() => {
    const follow = () => {
      const key = decodeURIComponent(location.hash.slice(1));
      if (key) open(key);
      else setReport(null);
    };
    addEventListener('hashchange', follow);
    follow();
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
            <a class="button" href={report.article.url} target="_blank" rel="noreferrer noopener">
              {words.t('libraryPage')}
            </a>
          )}
        </p>
        <h1 class="library-title" dir="auto">
          {report.article.title}
        </h1>
        <ReportView report={report} actions={actionsOn(report)} mutes={mutes} />
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
        await forgetReports((summary) => key === null || summary.key === key);
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

function actionsOn(report: Report): ReportActions {
  const { url } = report.article;
  return {
    show: null,
    emphasise: null,
    copy: (text) => navigator.clipboard.writeText(text),
    share: (format, way) => void handOn(exportAs(report, format, words), way),
    mute: (scope, finding) => void changeMutes((mutes) => [...mutes, muteFor(scope, url, finding)]),
    unmute: (finding) => void changeMutes((mutes) => mutes.filter((mute) => !isMuted([mute], url, finding))),
    openOptions: () => void openPage('options.html'),
    openSidePanel: null,
    openLibrary: null,
  };
}

Promise.all([listReports(), readMutes()]).then(([kept, mutes]) => {
  const root = document.getElementById('root');
  if (root)
    render(
      <WordsContext.Provider value={words}>
        <Page start={kept} mutes={mutes} />
      </WordsContext.Provider>,
      root,
    );
});
