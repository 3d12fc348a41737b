import { useWords } from '../words';
import { HostForm } from './HostForm';
import { SiteRules } from './SiteRules';
import { Steps } from './Steps';
import type { ChangeSettings, SettingsShape, SignalMetaShape } from './shape';

/** Where the browser lets badges appear by themselves. */
export interface PermittedShape {
  readonly all: boolean;
  readonly sites: readonly string[];
}

interface SitesSectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly signals: readonly SignalMetaShape[];
  /** Some of the sites of each kind that can be left alone, to show what is meant. */
  readonly quietSites: Readonly<Record<QuietKind, readonly string[]>>;
  readonly permitted: PermittedShape;
  /** ISO time, to tell whether the pause is over. */
  readonly now: string;
  readonly onAskAll: () => void;
  readonly onDropAll: () => void;
  readonly onDropSite: (pattern: string) => void;
}

const HOUR = 3_600_000;

type QuietKind = keyof SettingsShape['leaveAlone'];
const QUIET_KINDS: readonly QuietKind[] = ['mail', 'banks', 'intranet'];

/** When and where Says Who looks at a page by itself. */
export function SitesSection(props: SitesSectionProps) {
  const { settings, change, signals, quietSites, permitted, now, onAskAll, onDropAll, onDropSite } = props;
  const { t, plural, locale } = useWords();
  const paused = settings.pausedUntil !== null && settings.pausedUntil > now;
  const add = (host: string) => change((was) => ({ ...was, sitesOff: [...new Set([...was.sitesOff, host])].sort() }));
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{t('options_sites')}</h2>
      <p class="lead">{t('options_sitesText')}</p>
      <h3 class="group-title">{t('options_when')}</h3>
      <Steps
        label={t('options_when')}
        value={permitted.all ? 'all' : permitted.sites.length > 0 ? 'sites' : 'click'}
        choices={[
          { value: 'click', name: t('options_whenClick') },
          ...(permitted.sites.length > 0 && !permitted.all
            ? [{ value: 'sites' as const, name: plural('options_whenSites', permitted.sites.length) }]
            : []),
          { value: 'all', name: t('options_whenAll') },
        ]}
        onChange={(value) => (value === 'all' ? onAskAll() : onDropAll())}
      />
      <p class="quiet">{t('options_whenWhy')}</p>
      {!permitted.all && permitted.sites.length > 0 && (
        <ul class="tags" aria-label={t('options_chosenSites')}>
          {permitted.sites.map((pattern) => (
            <Tag key={pattern} name={pattern.replace(/^[^/]*\/\/|\/\*$/g, '')} onRemove={() => onDropSite(pattern)} />
          ))}
        </ul>
      )}
      <h3 class="group-title">{t('options_inPage')}</h3>
      <div class="checks">
        <Check
          label={t('options_badge')}
          checked={settings.page.badge}
          onChange={(badge) => change((was) => ({ ...was, page: { ...was.page, badge } }))}
        />
        <Check
          label={t('options_marks')}
          checked={settings.page.marks}
          onChange={(marks) => change((was) => ({ ...was, page: { ...was.page, marks } }))}
        />
      </div>
      <h3 class="group-title">{t('options_pause')}</h3>
      <div class="button-row">
        {paused ? (
          <button type="button" class="button" onClick={() => change((was) => ({ ...was, pausedUntil: null }))}>
            {t('options_goOn')}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => change((was) => ({ ...was, pausedUntil: new Date(Date.parse(now) + HOUR).toISOString() }))}
          >
            {t('options_pauseHour')}
          </button>
        )}
        <span class="quiet" role="status">
          {paused && settings.pausedUntil && t('options_pausedUntil', timeOf(settings.pausedUntil, locale))}
        </span>
      </div>
      <h3 class="group-title">{t('options_never')}</h3>
      <p class="quiet">{t('options_neverText')}</p>
      <div class="quiet-kinds">
        {QUIET_KINDS.map((kind) => (
          <div key={kind}>
            <Check
              label={t(`quiet_${kind}`)}
              checked={settings.leaveAlone[kind]}
              onChange={(on) => change((was) => ({ ...was, leaveAlone: { ...was.leaveAlone, [kind]: on } }))}
            />
            <details class="quiet small">
              <summary>{t('quiet_which')}</summary>
              <p>
                <bdi>{quietSites[kind].map((site) => (site.endsWith('.') ? `${site}*` : site)).join(' · ')}</bdi>
              </p>
            </details>
          </div>
        ))}
      </div>
      <HostForm label={t('options_neverField')} placeholder="mail.example" action={t('options_add')} onAdd={add} />
      <ul class="tags" aria-label={t('options_never')}>
        {settings.sitesOff.map((site) => (
          <Tag
            key={site}
            name={site}
            onRemove={() => change((was) => ({ ...was, sitesOff: was.sitesOff.filter((other) => other !== site) }))}
          />
        ))}
      </ul>
      <SiteRules settings={settings} change={change} signals={signals} />
    </section>
  );
}

function timeOf(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.parse(iso));
}

/** A box to tick, with its words. */
export function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  );
}

function Tag({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useWords();
  return (
    <li class="tag">
      <bdi>{name}</bdi>
      <button type="button" aria-label={t('options_remove', name)} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
