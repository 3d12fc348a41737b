import { useState } from 'preact/hooks';
import type { CitationFormat, Reference, Report, Span } from '../lib/analysis/types';
import type { ReportActions, ShareFormat } from './actions';
import type { Mute } from './mute';
import type { PageStateKind } from './PageStates';
import type { PauseState, PermissionState } from './Permission';
import type { Made, ShownHere } from './Provenance';
import { ReportView, type ViewState } from './ReportView';
import { NO_ACTIONS } from './report-context';
import { speakingSources } from './status';
import type { parts } from './tab-later';

/** What is known of the page in a tab. */
export interface PageKnowledge {
  readonly status: PageStateKind | 'ready' | 'not-enough';
  readonly report: Report | null;
  readonly url: string | null;
  readonly reason: string | null;
  /** Where the report comes from when it is no reading of the whole page, and how many of its marks the page has. */
  readonly shown: ShownHere | null;
}

/** What a view has done in the browser; wired by the entrypoint. */
export interface TabPort {
  /** What is known now. */
  readonly state: () => Promise<PageKnowledge>;
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
}

/** What stands beside a report, for all that is done with it. */
export interface Around {
  readonly permission: PermissionState | null;
  readonly pause: PauseState;
  /** Address of the reader's search engine. */
  readonly search: string;
}

/** What a popup loads once it shows something. */
export interface Late {
  readonly parts: typeof parts;
  readonly port: TabPort;
  readonly around: Around;
}

/** Ways to our other pages. */
export type Doors = Pick<ReportActions, 'openLibrary' | 'openOptions' | 'openSidePanel'>;

/** What was known when the view opened. */
export interface Opening {
  readonly state: PageKnowledge;
  /** What an update brought that was not told yet. */
  readonly news: { readonly since: string; readonly newWarnings: readonly string[] } | null;
  readonly mutes: readonly Mute[];
  readonly view: ViewState | null;
  /** The report that the reader opened from a file for this page; null when there is none. */
  readonly opened: Made | null;
}

interface TabReportProps {
  readonly opening: Opening;
  readonly doors: Doors;
  /** Null until it is loaded: a report that `standsAlone` is shown without. */
  readonly late: Late | null;
}

/** The page in a tab: its report, or why there is none and what to do about it. */
export function TabReport({ opening, doors, late }: TabReportProps) {
  const [state, setState] = useState(opening.state);
  const { report, status } = state;
  // What the reader has changed since it was loaded.
  const [around, setAround] = useState<Around | null>(null);
  const known = late && { ...late, around: around ?? late.around, setAround, opening, state, setState };
  return (
    <>
      {known && <known.parts.TabKeeper {...known} />}
      {report && status !== 'working' ? (
        <main class="page">
          {known && <known.parts.AboveReport {...known} report={report} />}
          <ReportView
            key={`${report.article.url} ${report.article.retrievedAt}`}
            report={report}
            // Nobody can choose from the menu before it is loaded.
            actions={{ ...(known ? known.parts.actionsOn(known, report) : { ...NO_ACTIONS, share: () => {} }), ...doors }}
            mutes={opening.mutes}
            later={known?.parts.view ?? null}
            initial={opening.view}
            {...(known && { onView: known.port.rememberView })}
          >
            {known && <known.parts.TabPermission {...known} />}
          </ReportView>
        </main>
      ) : (
        known && <known.parts.WithoutReport {...known} doors={doors} />
      )}
    </>
  );
}

/** True when the first screen shows nothing but a report's head and its sources, so that it need not wait for the rest. */
export function standsAlone({ state: { report, status, shown }, news, opened, view }: Opening): boolean {
  return (
    report !== null &&
    status !== 'working' &&
    !(shown || opened || news || report.recollection || view?.open) &&
    (view ? view.tab === 'sources' : speakingSources(report).length > 0)
  );
}
