import { useId } from 'preact/hooks';
import { useWords } from '../words';
import { MemorySection, type RememberedPage } from './MemorySection';
import { SearchChoice } from './SearchChoice';
import type { ChangeSettings, SettingsShape } from './shape';

/** One kept report, as the data page needs it. Size in UTF-16 code units of its JSON. */
export interface KeptReport {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly size: number;
  /** When it was last looked at, in ms since 1970. */
  readonly usedAt: number;
}

interface DataSectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly kept: readonly KeptReport[];
  readonly policy: string;
  readonly remembered: readonly RememberedPage[];
  readonly onForgetMemory: () => void;
  readonly isSearch: (address: string) => boolean;
  /** Forgets one report, those of a site, or all, and what is remembered of their pages. */
  readonly onForget: (what: { readonly key: string; readonly url: string } | { readonly host: string } | 'all') => void;
  /** Address of the notices that ship with us. */
  readonly notices: string;
}

/** Sites, and reports of one site, that are listed. */
const MOST_LISTED = 50;

/** What is kept on this machine and for how long, and why no request can leave. */
export function DataSection(props: DataSectionProps) {
  const { settings, change, kept, policy, onForget, notices, remembered, onForgetMemory, isSearch } = props;
  const { t, plural, number } = useWords();
  const size = kept.reduce((sum, report) => sum + report.size, 0);
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{t('options_data')}</h2>
      <p class="big-figure">{plural('options_requests', 0)}</p>
      <p class="lead">{t('options_requestsText')}</p>
      <pre class="policy">{policy}</pre>
      <h3 class="group-title">{t('options_kept')}</h3>
      <p role="status">{plural('options_keptCount', kept.length, kept.length === 0 ? number(0) : kilobytes(size, number))}</p>
      <div class="numbers">
        <Keep
          label={t('options_keepReports')}
          value={settings.keep.reports}
          most={5_000}
          onChange={(reports) => change((was) => ({ ...was, keep: { ...was.keep, reports } }))}
        />
        <Keep
          label={t('options_keepDays')}
          value={settings.keep.days}
          most={3_650}
          onChange={(days) => change((was) => ({ ...was, keep: { ...was.keep, days } }))}
        />
      </div>
      <p class="quiet small">{t('options_keepText')}</p>
      <ul class="cards" aria-label={t('options_keptSites')}>
        {[...bySite(kept)].slice(0, MOST_LISTED).map(([host, reports]) => (
          <li key={host} class="card">
            <Site host={host} reports={reports} onForget={onForget} />
          </li>
        ))}
      </ul>
      <button type="button" class="button" disabled={kept.length === 0} onClick={() => onForget('all')}>
        {t('options_forgetAll')}
      </button>
      <MemorySection settings={settings} change={change} remembered={remembered} onForget={onForgetMemory} />
      <SearchChoice settings={settings} change={change} isSearch={isSearch} />
      <h3 class="group-title">{t('options_hidden')}</h3>
      <p>{plural('options_hiddenCount', settings.muted.length)}</p>
      <ul class="tags" aria-label={t('options_hidden')}>
        {settings.muted.map((mute, index) => (
          <li key={`${index} ${mute.signal}`} class="tag">
            <span>
              {mute.words ?? mute.signal} · <bdi>{mute.page ?? mute.site ?? t('options_everywhere')}</bdi>
            </span>
            <button
              type="button"
              aria-label={t('options_remove', mute.words ?? mute.signal)}
              onClick={() => change((was) => ({ ...was, muted: was.muted.filter((_, other) => other !== index) }))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <h3 class="group-title">{t('options_private')}</h3>
      <p>{t('options_privateText')}</p>
      <h3 class="group-title">{t('options_notices')}</h3>
      <p>
        {t('options_noticesText')}{' '}
        <a href={notices} target="_blank" rel="noreferrer noopener">
          {t('options_noticesLink')}
        </a>
      </p>
    </section>
  );
}

function Keep({ label, value, most, onChange }: { label: string; value: number; most: number; onChange: (value: number) => void }) {
  const id = useId();
  return (
    <div class="number">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="number"
        min={0}
        max={most}
        value={value}
        onChange={({ currentTarget }) => {
          const read = Math.round(currentTarget.valueAsNumber);
          if (Number.isFinite(read)) onChange(Math.min(most, Math.max(0, read)));
        }}
      />
    </div>
  );
}

/** The kept reports of one site: how many, how large, and each by its headline. */
function Site({ host, reports, onForget }: { host: string; reports: readonly KeptReport[]; onForget: DataSectionProps['onForget'] }) {
  const { t, plural, number, date } = useWords();
  const size = reports.reduce((sum, report) => sum + report.size, 0);
  return (
    <details>
      <summary>
        <bdi>{host || t('options_noHost')}</bdi>{' '}
        <span class="quiet small">{plural('options_keptCount', reports.length, kilobytes(size, number))}</span>
      </summary>
      <ul class="kept">
        {reports.slice(0, MOST_LISTED).map((report) => (
          <li key={report.key}>
            <span>
              <span class="kept-title" dir="auto">
                {report.title || report.url}
              </span>{' '}
              <span class="quiet small">
                {date(new Date(report.usedAt).toISOString())} · {t('options_size', kilobytes(report.size, number))}
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('options_forgetReport', report.title || report.url)}
              onClick={() => onForget({ key: report.key, url: report.url })}
            >
              {t('options_forget')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => onForget({ host })}>
        {t('options_forgetSite', host || t('options_noHost'))}
      </button>
    </details>
  );
}

function kilobytes(size: number, number: (value: number) => string): string {
  return number(Math.max(1, Math.round(size / 1_000)));
}

/** Reports by host, the site with most of them first. */
function bySite(kept: readonly KeptReport[]): Map<string, KeptReport[]> {
  const sites = new Map<string, KeptReport[]>();
  for (const report of kept) {
    const host = URL.canParse(report.url) ? new URL(report.url).hostname : '';
    sites.set(host, [...(sites.get(host) ?? []), report]);
  }
  return new Map([...sites].sort((a, b) => b[1].length - a[1].length));
}
