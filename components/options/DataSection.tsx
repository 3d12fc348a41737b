import { useId } from 'preact/hooks';
import { useWords } from '../words';
import { MemorySection, type RememberedPage } from './MemorySection';
import { SearchChoice } from './SearchChoice';
import type { ChangeSettings, SettingsShape } from './shape';

/** One kept report, as the data page needs it. Size in UTF-16 code units of its JSON. */
export interface KeptReport {
  readonly key: string;
  readonly url: string;
  readonly size: number;
}

interface DataSectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly kept: readonly KeptReport[];
  readonly policy: string;
  readonly remembered: readonly RememberedPage[];
  readonly onForgetMemory: () => void;
  readonly isSearch: (address: string) => boolean;
  /** Forgets kept reports and what is remembered of their pages; null forgets all. */
  readonly onForget: (host: string | null) => void;
}

/** What is kept on this machine and for how long, and why no request can leave. */
export function DataSection({ settings, change, kept, policy, onForget, remembered, onForgetMemory, isSearch }: DataSectionProps) {
  const { t, plural, number } = useWords();
  const size = kept.reduce((sum, report) => sum + report.size, 0);
  const hosts = countByHost(kept);
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{t('options_data')}</h2>
      <p class="big-figure">{plural('options_requests', 0)}</p>
      <p class="lead">{t('options_requestsText')}</p>
      <pre class="policy">{policy}</pre>
      <h3 class="group-title">{t('options_kept')}</h3>
      <p role="status">{plural('options_keptCount', kept.length, number(Math.round(size / 1_000)))}</p>
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
      <ul class="tags" aria-label={t('options_keptSites')}>
        {hosts.slice(0, 30).map(([host, count]) => (
          <li key={host} class="tag">
            <bdi>{host}</bdi> {number(count)}
            <button type="button" aria-label={t('options_forgetSite', host)} onClick={() => onForget(host)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" disabled={kept.length === 0} onClick={() => onForget(null)}>
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

function countByHost(kept: readonly KeptReport[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { url } of kept) {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
