import { useEffect } from 'preact/hooks';
import type { Report } from '../lib/analysis/types';
import type { ReportActions } from './actions';
import { later } from './later';
import { hostOf, isMuted, muteFor } from './mute';
import { NewsLine } from './NewsLine';
import { PageState } from './PageStates';
import { Permission } from './Permission';
import { Provenance } from './Provenance';
import { HeadButtons } from './ReportView';
import { NO_ACTIONS } from './report-context';
import type { Around, Doors, Late, Opening, PageKnowledge } from './TabReport';

/** What `TabReport` takes when it comes, after the first paint of a report. */
export const parts = { view: later, TabKeeper, AboveReport, WithoutReport, TabPermission, actionsOn } as const;

/** A tab's page as it is known now, and the way to say what became of it. */
interface Known extends Late {
  readonly opening: Opening;
  readonly state: PageKnowledge;
  readonly setAround: (around: Around) => void;
  readonly setState: (change: PageKnowledge | ((last: PageKnowledge) => PageKnowledge)) => void;
}

/** How long a reading may take before the view says that something is wrong, in milliseconds. */
const PATIENCE = 20_000;

/** Keeps the view at what is known of the tab, and has its page read where nothing is. Shows nothing itself. */
function TabKeeper(known: Known) {
  const { port, opening, state, setState } = known;
  // Work that goes on behind a report that is on the screen does not take it away.
  const take = (next: PageKnowledge) =>
    setState((last) => (next.status === 'working' && last.report && next.url === last.url ? last : next));
  useEffect(() => port.onState(take), [port]);
  // Whatever became of it, nobody should wait for ever.
  useEffect(() => {
    if (state.status !== 'working') return;
    const patience = setTimeout(() => setState({ ...state, status: 'error', reason: null }), PATIENCE);
    return () => clearTimeout(patience);
  }, [state]);
  // Opening the view is the wish to have the page read.
  useEffect(() => {
    const { status, report } = opening.state;
    if (status === 'unread') {
      opening.opened ? showOpened(known) : read(known, false);
      return;
    }
    // It may have changed before anybody listened.
    port.state().then(take);
    // The page was loaded anew since.
    if (report) port.isInPage().then((is) => void (is || port.request(false)));
  }, [opening]);
  return null;
}

/** What there is to say before a report: what an update brought, and where the report comes from if it is no reading of the whole page. */
function AboveReport({ report, ...known }: Known & { report: Report }) {
  const { opening, state } = known;
  return (
    <>
      <News {...known} />
      <Provenance
        report={report}
        shown={state.shown}
        opened={opening.opened}
        onWhole={() => read(known, true)}
        onOpened={() => showOpened(known)}
      />
    </>
  );
}

/** Why there is no report, and a way on. */
function WithoutReport({ doors, ...known }: Known & { doors: Doors }) {
  const { status, url, reason } = known.state;
  return (
    <main class="page">
      <News {...known} />
      <header class="report-head">
        <p class="outlet">{hostOf(url ?? '')}</p>
        <HeadButtons actions={doors} />
      </header>
      <PageState
        kind={status === 'ready' || status === 'not-enough' ? 'working' : status}
        reason={reason}
        onRead={status === 'restricted' ? null : () => read(known, true)}
      >
        <TabPermission {...known} />
      </PageState>
    </main>
  );
}

/** Whether badges may appear by themselves on the tab's page, and the way to change it. */
function TabPermission({ port, around, setAround, state }: Known) {
  const { permission, pause } = around;
  const url = state.url ?? state.report?.article.url ?? '';
  if (!permission || url === '') return null;
  return (
    <Permission
      state={permission}
      pause={pause}
      host={hostOf(url)}
      onAsk={async (scope) => {
        if (await port.askPermission(scope)) setAround({ ...around, permission: await port.permission() });
      }}
      onPause={async (next) => {
        await port.changePause(next);
        setAround({ ...around, pause: next });
      }}
    />
  );
}

/** What can be done with this report in this tab; our other pages have doors of their own. */
function actionsOn({ port, around, state }: Known, report: Report): ReportActions {
  const { url } = report.article;
  const canShow = state.shown?.found !== null;
  return {
    ...NO_ACTIONS,
    show: canShow ? (spans) => port.show(spans, true) : null,
    emphasise: canShow
      ? async (spans) => {
          if (spans) return port.show(spans, false);
          port.unshow();
          return true;
        }
      : null,
    copy: port.copy,
    cite: (reference, format) => port.cite(report, reference, format),
    search: around.search,
    save: port.save,
    share: (format, way) => port.share(report, format, way),
    mute: (scope, finding) => port.changeMutes((mutes) => [...mutes, muteFor(scope, url, finding)]),
    unmute: (finding) => port.changeMutes((mutes) => mutes.filter((mute) => !isMuted([mute], url, finding))),
  };
}

function News({ opening: { news }, port }: Known) {
  return news && <NewsLine since={news.since} count={news.newWarnings.length} onOpen={port.openNews} />;
}

function read(known: Known, anew: boolean): Promise<void> {
  return wait(known, () => known.port.request(anew));
}

function showOpened(known: Known): Promise<void> {
  return wait(known, known.port.showOpened);
}

async function wait({ state, setState }: Known, answer: () => Promise<PageKnowledge>): Promise<void> {
  setState({ status: 'working', report: null, url: state.url, reason: null, shown: null });
  setState(await answer());
}
