import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Report } from '../lib/analysis/types';
import { sentenceOf } from '../lib/share/sentence';
import type { ReportActions } from './actions';
import { Icon } from './Icon';
import type { Later } from './later';
import { Meter } from './Meter';
import { hostOf, isMuted, type Mute } from './mute';
import { ReportContext } from './report-context';
import { ShareMenu } from './ShareMenu';
import { SourceList } from './SourceList';
import { referencesByStatus, speakingSources } from './status';
import { Tabs } from './Tabs';
import { useWords } from './words';

/** Which tab and row were open, kept while the page is. */
export interface ViewState {
  readonly tab: TabId;
  readonly open: string | null;
}

type TabId = 'sources' | 'missing' | 'warnings' | 'credits';

interface ReportViewProps {
  readonly report: Report;
  readonly actions: ReportActions;
  readonly mutes: readonly Mute[];
  /** What is shown only once it is asked for; null until it is loaded. */
  readonly later: Later | null;
  readonly initial?: ViewState | null;
  readonly onView?: (view: ViewState) => void;
  /** What else there is to say, at the end of the lists. */
  readonly children?: ComponentChildren;
}

/** A whole report: one sentence, the grade with its arithmetic, and four lists. Popup and side panel show the same. */
export function ReportView({ report, actions, mutes, later, initial, onView, children }: ReportViewProps) {
  const words = useWords();
  const { t } = words;
  // What is hidden is settled when the view opens: a row that the reader has just called wrong stays as its own undo.
  const [hidden] = useState(mutes);
  const shown = useMemo(() => withoutMuted(report, hidden), [report, hidden]);
  const counts = {
    sources: speakingSources(shown).length,
    missing: referencesByStatus(shown).missing.length,
    warnings: shown.warnings.filter(({ certainty }) => certainty !== 'possible').length,
    credits: shown.credits.length,
  };
  const [view, setView] = useState<ViewState>(initial ?? { tab: firstTab(counts), open: null });
  const [why, setWhy] = useState(false);
  const [message, setMessage] = useState('');
  const main = useRef<HTMLDivElement>(null);
  const change = (next: ViewState) => {
    setView(next);
    onView?.(next);
  };
  const shared = {
    actions,
    open: view.open,
    setOpen: (open: string | null) => change({ ...view, open }),
    announce: (said: string) => {
      setMessage(said);
      setTimeout(() => setMessage(''), 4_000);
    },
    language: report.article.lang,
    report,
    later,
  };
  const hiddenCount = countAll(report) - countAll(shown);
  return (
    <ReportContext.Provider value={shared}>
      <article class="report">
        <Head report={report} actions={actions} />
        <h1 class="sentence">{sentenceOf(report, words)}</h1>
        {report.score ? (
          <button type="button" class="grade" aria-expanded={why} aria-controls="why" onClick={() => setWhy(!why)}>
            <Meter band={report.score.band} />
            <span class="band">{t(`band_${report.score.band}`)}</span>
            <span class="value" title={t('valueOf100')}>
              {words.number(report.score.value)}
            </span>
            <span class="why">
              {t('why')} <Icon name="chevron" />
            </span>
          </button>
        ) : (
          <button type="button" class="grade" aria-expanded={why} aria-controls="why" onClick={() => setWhy(!why)}>
            <Meter band={0} />
            <span class="band quiet">{t('noGrade')}</span>
            <span class="why">
              {t('why')} <Icon name="chevron" />
            </span>
          </button>
        )}
        <div class="report-main" ref={main}>
          <div id="why" class="why-panel" hidden={!why}>
            {why && later && <later.Why report={report} shown={shown} />}
          </div>
          {later && <later.Recollected report={report} />}
          <Tabs
            label={t('findings')}
            chosen={view.tab}
            onChoose={(tab) => {
              change({ ...view, tab: tabId(tab) });
              // A new list begins at its beginning, however far the last one was scrolled.
              if (main.current) main.current.scrollTop = 0;
            }}
            tabs={TABS.map((id) => ({ id, name: t(`tab_${id}`), count: counts[id] }))}
          >
            {view.tab === 'sources' && <SourceList report={shown} />}
            {view.tab === 'missing' && later && <later.MissingList report={shown} />}
            {view.tab === 'warnings' && later && <later.WarningList report={shown} />}
            {view.tab === 'credits' && later && <later.CreditList report={shown} />}
            {hiddenCount > 0 && <p class="quiet hidden-note">{words.plural('hiddenByYou', hiddenCount)}</p>}
          </Tabs>
          {children}
        </div>
        <footer class="report-foot">
          <p class="quiet">{t('onlyThisPage')}</p>
          {actions.share && <ShareMenu share={actions.share} />}
          <p class="toast" role="status">
            {message}
          </p>
        </footer>
      </article>
    </ReportContext.Provider>
  );
}

const TABS: readonly TabId[] = ['sources', 'missing', 'warnings', 'credits'];

function Head({ report, actions }: { report: Report; actions: ReportActions }) {
  const { t, date } = useWords();
  const { article } = report;
  return (
    <header class="report-head">
      <p class="outlet">
        <bdi>{article.siteName ?? hostOf(article.url)}</bdi>
        {report.abstained !== 'selection' && <> · {article.publishedAt ? date(article.publishedAt) : t('noDateFound')}</>}
      </p>
      <HeadButtons actions={actions} />
    </header>
  );
}

/** Library, settings and side panel, where the place has them. */
export function HeadButtons({ actions }: { actions: Pick<ReportActions, 'openLibrary' | 'openOptions' | 'openSidePanel'> }) {
  const { t } = useWords();
  const buttons = [
    { name: 'library', label: t('openLibrary'), press: actions.openLibrary },
    { name: 'settings', label: t('openOptions'), press: actions.openOptions },
    { name: 'side-panel', label: t('openSidePanel'), press: actions.openSidePanel },
  ] as const;
  return (
    <div class="head-buttons">
      {buttons.map(
        ({ name, label, press }) =>
          press && (
            <button key={name} type="button" class="icon-button" aria-label={label} title={label} onClick={press}>
              <Icon name={name} />
            </button>
          ),
      )}
    </div>
  );
}

function firstTab(counts: Record<TabId, number>): TabId {
  return TABS.find((tab) => counts[tab] > 0) ?? 'sources';
}

function tabId(id: string): TabId {
  return TABS.find((tab) => tab === id) ?? 'sources';
}

/** The report without what the reader hid; its score stays as it was. */
function withoutMuted(report: Report, mutes: readonly Mute[]): Report {
  if (mutes.length === 0) return report;
  const keeps = (signal: string, words: string | null) => !isMuted(mutes, report.article.url, { signal, words });
  return {
    ...report,
    sources: report.sources.filter(({ name }) => keeps('claim', name)),
    references: report.references.filter(({ name }) => keeps('reference', name)),
    warnings: report.warnings.filter(({ signal }) => keeps(signal, null)),
    credits: report.credits.filter(({ signal }) => keeps(signal, null)),
  };
}

function countAll({ sources, references, warnings, credits }: Report): number {
  return sources.length + references.length + warnings.length + credits.length;
}
