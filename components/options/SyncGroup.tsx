import { useWords } from '../words';
import { Check } from './SitesSection';
import type { SettingsShape } from './shape';

/** How it stands between this machine's settings and the browser account's. */
export interface SyncShape {
  readonly on: boolean;
  /** ISO time; null when they were never matched. */
  readonly matchedAt: string | null;
  readonly problem: 'refused' | 'unreadable' | 'newer' | 'too-large' | null;
  readonly reason: string;
  /** Keys of what is too large for the account ("lists/ID", "phrases"). */
  readonly left: readonly string[];
}

interface SyncGroupProps {
  readonly sync: SyncShape;
  readonly settings: SettingsShape;
  readonly onSwitch: (on: boolean) => void;
  /** Removes the account's copy; where it is switched on, this machine's takes its place. */
  readonly onClear: () => void;
}

/** The same settings in all of a reader's browsers: a switch, off by itself, and what became of it in plain words. */
export function SyncGroup({ sync, settings, onSwitch, onClear }: SyncGroupProps) {
  const { t, plural, locale } = useWords();
  const names = sync.left.map((key) => nameOf(key, settings) ?? t(`file_part_${PARTS[key] ?? 'lists'}`));
  const time =
    sync.matchedAt && new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(sync.matchedAt));
  const says = sync.problem
    ? t(`sync_${sync.problem.replace('-', '_')}`, sync.reason.slice(0, 300))
    : time
      ? t('sync_matched', time)
      : t('sync_waiting');
  return (
    <>
      <h3 class="group-title">{t('sync')}</h3>
      <p class="lead">{t('sync_text')}</p>
      <Check label={t('sync_switch')} checked={sync.on} onChange={onSwitch} />
      <p class={sync.on && sync.problem ? 'error' : 'quiet'} role="status">
        {sync.on ? says : t('sync_off')}
      </p>
      {sync.on && sync.problem === 'unreadable' && sync.reason && <pre class="policy">{sync.reason.slice(0, 300)}</pre>}
      {sync.on && names.length > 0 && (
        <p>
          {plural('sync_left', names.length)} <bdi>{names.join(' · ')}</bdi>
        </p>
      )}
      {sync.on && <p class="quiet">{t('sync_rules')}</p>}
      <div class="button-row">
        {sync.on && sync.problem === 'unreadable' && (
          <button type="button" class="button" onClick={onClear}>
            {t('sync_replace')}
          </button>
        )}
        {!sync.on && (
          <button type="button" class="button" onClick={onClear}>
            {t('sync_clear')}
          </button>
        )}
      </div>
    </>
  );
}

/** Messages of the parts that can be too large as a whole. */
const PARTS: Readonly<Record<string, string>> = {
  lists: 'lists',
  publishers: 'publishers',
  phrases: 'phrases',
  sitesOff: 'sites',
  siteRules: 'siteRules',
};

function nameOf(key: string, { lists }: SettingsShape): string | null {
  return lists.find(({ id }) => key === `lists/${id}`)?.name ?? null;
}
