import { useEffect, useState } from 'preact/hooks';
import type { CitationFormat, Reference, Report, Span } from '../lib/analysis/types';
import type { ReportActions, ShareFormat } from './actions';
import { hostOf, isMuted, type Mute, muteFor } from './mute';
import { NewsLine } from './NewsLine';
import { PageState, type PageStateKind } from './PageStates';
import { type PauseState, Permission, type PermissionState } from './Permission';
import { type Made, Provenance, type ShownHere } from './Provenance';
import { HeadButtons, ReportView, type ViewState } from './ReportView';

/** What is known of the page in a tab. */
export interface PageKnowledge {
  readonly status: PageStateKind | 'ready' | 'not-enough';
  readonly report: Report | null;
  readonly url: string | null;
  readonly reason: string | null;
  /** Where the report comes from when it is no reading of the whole page, and how many of its marks the page has. */
  readonly shown: ShownHere | null;
}

/** What a view needs from the browser; wired by the entrypoint. */
export interface TabPort {
  readonly onState: (callback: (state: PageKnowledge) => void) => () => void;
  /** Has the page read; `anew` although another report is shown. */
  readonly request: (anew: boolean) => Promise<PageKnowledge>;
  /** Shows the report that was opened from a file for this page. */
  readonly showOpened: () => Promise<PageKnowledge>;
  /** True while somebody of ours is in the page to show words there. */
  readonly isInPage: () => Promise<boolean>;
  readonly show: (spans: readonly Span[], scroll: boolean) => Promise<boolean>;
  readonly unshow: () => void;
  readonly askPermission: (scope: 'site' | 'all') => Promise<boolean>;
  readonly permission: () => Promise<PermissionState | null>;
  readonly changePause: (pause: PauseState) => Promise<void>;
  readonly openNews: () => void;
  readonly changeMutes: (change: (mutes: readonly Mute[]) => Mute[]) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  readonly cite: (report: Report, reference: Reference, format: CitationFormat) => Promise<void>;
  readonly save: (text: string) => void;
  readonly share: (report: Report, format: ShareFormat, way: 'copy' | 'save') => void;
  readonly rememberView: (view: ViewState) => void;
  readonly openOptions: () => void;
  readonly openSidePanel: (() => void) | null;
  readonly openLibrary: () => void;
}

/** What was known when the view opened. */
export interface Opening {
  readonly state: PageKnowledge;
  readonly permission: PermissionState | null;
  readonly pause: PauseState;
  /** What an update brought that was not told yet. */
  readonly news: { readonly since: string; readonly newWarnings: readonly string[] } | null;
  readonly mutes: readonly Mute[];
  readonly view: ViewState | null;
  /** Address of the reader's search engine. */
  readonly search: string;
  /** The report that the reader opened from a file for this page; null when there is none. */
  readonly opened: Made | null;
}

/** How long a reading may take before the view says that something is wrong, in milliseconds. */
const PATIENCE = 20_000;

/** The page in a tab: its report, or why there is none and what to do about it. */
export function TabReport({ port, opening }: { port: TabPort; opening: Opening }) {
  const [state, setState] = useState(opening.state);
  const [permission, setPermission] = useState(opening.permission);
  const [pause, setPause] = useState(opening.pause);
  // Work that goes on behind a report that is on the screen does not take it away.
  useEffect(
    () => port.onState((next) => setState((last) => (next.status === 'working' && last.report && next.url === last.url ? last : next))),
    [port],
  );
  const wait = async (answer: () => Promise<PageKnowledge>) => {
    setState({ status: 'working', report: null, url: state.url, reason: null, shown: null });
    setState(await answer());
  };
  const read = (anew: boolean) => wait(() => port.request(anew));
  const showOpened = () => wait(port.showOpened);
  // Whatever became of it, nobody should wait for ever.
  useEffect(() => {
    if (state.status !== 'working') return;
    const patience = setTimeout(() => setState({ ...state, status: 'error', reason: null }), PATIENCE);
    return () => clearTimeout(patience);
  }, [state]);
  // Opening the view is the wish to have the page read.
  useEffect(() => {
    const { status, report } = opening.state;
    if (status === 'unread') opening.opened ? showOpened() : read(false);
    // The page was loaded anew since.
    else if (report) port.isInPage().then((is) => void (is || port.request(false)));
  }, [opening]);
  const ask = async (scope: 'site' | 'all') => {
    if (await port.askPermission(scope)) setPermission(await port.permission());
  };
  const changePause = async (next: PauseState) => {
    await port.changePause(next);
    setPause(next);
  };
  const { report, status } = state;
  const news = opening.news && <NewsLine since={opening.news.since} count={opening.news.newWarnings.length} onOpen={port.openNews} />;
  const url = state.url ?? report?.article.url ?? '';
  const permissionBox = permission && url !== '' && (
    <Permission state={permission} pause={pause} host={hostOf(url)} onAsk={ask} onPause={changePause} />
  );
  if (!report || status === 'working')
    return (
      <main class="page">
        {news}
        <header class="report-head">
          <p class="outlet">{hostOf(url)}</p>
          <HeadButtons actions={port} />
        </header>
        <PageState
          kind={status === 'ready' || status === 'not-enough' ? 'working' : status}
          reason={state.reason}
          onRead={status === 'restricted' ? null : () => read(true)}
        >
          {permissionBox}
        </PageState>
      </main>
    );
  return (
    <main class="page">
      {news}
      <Provenance report={report} shown={state.shown} opened={opening.opened} onWhole={() => read(true)} onOpened={showOpened} />
      <ReportView
        key={`${report.article.url} ${report.article.retrievedAt}`}
        report={report}
        actions={actionsOn(port, report, opening.search, state.shown?.found !== null)}
        mutes={opening.mutes}
        initial={opening.view}
        onView={port.rememberView}
      >
        {permissionBox}
      </ReportView>
    </main>
  );
}

function actionsOn(port: TabPort, report: Report, search: string, canShow: boolean): ReportActions {
  const { url } = report.article;
  return {
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
    search,
    save: port.save,
    share: (format, way) => port.share(report, format, way),
    mute: (scope, finding) => port.changeMutes((mutes) => [...mutes, muteFor(scope, url, finding)]),
    unmute: (finding) => port.changeMutes((mutes) => mutes.filter((mute) => !isMuted([mute], url, finding))),
    openOptions: port.openOptions,
    openSidePanel: port.openSidePanel,
    openLibrary: port.openLibrary,
  };
}
