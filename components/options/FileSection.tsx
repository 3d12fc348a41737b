import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words';
import { FilePick } from './FilePick';
import { Steps } from './Steps';
import type { ChangeSettings, SettingsShape, SiteRuleShape } from './shape';

/** What reading a settings file gave. */
export type SettingsImport = { readonly settings: SettingsShape } | { readonly reasons: string };

interface FileSectionProps {
  readonly settings: SettingsShape;
  readonly standard: SettingsShape;
  readonly change: ChangeSettings;
  readonly readSettings: (text: string) => SettingsImport;
  readonly onExport: () => void;
  /** What else there is to do with all settings. */
  readonly children?: ComponentChildren;
}

/** All settings as one file: out, in with a preview, and back to how it all began. */
export function FileSection({ settings, standard, change, readSettings, onExport, children }: FileSectionProps) {
  const { t } = useWords();
  const [read, setRead] = useState<SettingsImport | null>(null);
  const [way, setWay] = useState<'merge' | 'replace'>('merge');
  const [done, setDone] = useState('');
  const next = read && 'settings' in read ? (way === 'replace' ? read.settings : merged(settings, read.settings)) : null;
  const changes = next ? differencesBetween(settings, next) : [];
  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">{t('options_file')}</h2>
      <p class="lead">{t('options_fileText')}</p>
      <div class="button-row">
        <button type="button" class="button" onClick={onExport}>
          {t('file_export')}
        </button>
        <FilePick
          label={t('file_import')}
          accept=".json,application/json"
          onText={(_, text) => {
            setDone('');
            setRead(readSettings(text));
          }}
        />
      </div>
      {read && 'reasons' in read && (
        <div class="card" role="alert">
          <p class="error">{t('file_broken')}</p>
          <pre class="policy">{read.reasons.slice(0, 1_000)}</pre>
        </div>
      )}
      {next && (
        <div class="card">
          <h3>{t('file_preview')}</h3>
          <Steps
            label={t('file_way')}
            value={way}
            choices={[
              { value: 'merge', name: t('file_merge') },
              { value: 'replace', name: t('file_replace') },
            ]}
            onChange={setWay}
          />
          {changes.length === 0 ? (
            <p>{t('file_nothing')}</p>
          ) : (
            <ul class="plain-list">
              {changes.map(([part, from, to]) => (
                <li key={part}>
                  {t(`file_part_${part}`)}: {from} → {to}
                </li>
              ))}
            </ul>
          )}
          <div class="button-row">
            <button
              type="button"
              class="button primary"
              onClick={async () => {
                const kept = await change(() => next);
                setRead(null);
                setDone(kept ? t('file_done') : '');
              }}
            >
              {t('file_apply')}
            </button>
            <button type="button" class="button" onClick={() => setRead(null)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      <p role="status">{done}</p>
      {children}
      <h3 class="group-title">{t('file_reset')}</h3>
      <p class="quiet">{t('file_resetText')}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          setWay('replace');
          setRead({ settings: standard });
        }}
      >
        {t('file_resetButton')}
      </button>
    </section>
  );
}

/** The reader's settings with the file's on top; lists of things become both, each once. */
function merged(mine: SettingsShape, theirs: SettingsShape): SettingsShape {
  return {
    ...mine,
    signals: { ...mine.signals, ...theirs.signals },
    phrases: byKey([...mine.phrases, ...theirs.phrases], ({ id }) => id),
    lists: byKey([...mine.lists, ...theirs.lists], ({ name }) => name),
    publishers: byKey([...mine.publishers, ...theirs.publishers], ({ name }) => name),
    sitesOff: [...new Set([...mine.sitesOff, ...theirs.sitesOff])],
    siteRules: mergedSites(mine.siteRules, theirs.siteRules),
    muted: byKey([...mine.muted, ...theirs.muted], (mute) => JSON.stringify(mute)),
  };
}

/** Of two rules for one site the file's levels come on top. */
function mergedSites(mine: SiteRuleShape[], theirs: SiteRuleShape[]): SiteRuleShape[] {
  const levels = new Map(mine.map((rule) => [rule.site, rule.levels]));
  for (const rule of theirs) levels.set(rule.site, { ...levels.get(rule.site), ...rule.levels });
  return [...levels].map(([site, own]) => ({ site, levels: own }));
}

function byKey<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function marks(...on: boolean[]): string {
  return on.map((one) => (one ? '✓' : '–')).join(' ');
}

/** Which parts differ, with a figure before and after. */
function differencesBetween(before: SettingsShape, after: SettingsShape): [string, string, string][] {
  const figures = (settings: SettingsShape): Record<string, [string, unknown]> => ({
    signals: [String(Object.keys(settings.signals).length), settings.signals],
    phrases: [String(settings.phrases.length), settings.phrases],
    lists: [String(settings.lists.length), settings.lists],
    publishers: [String(settings.publishers.length), settings.publishers],
    sites: [String(settings.sitesOff.length), settings.sitesOff],
    leaveAlone: [marks(settings.leaveAlone.mail, settings.leaveAlone.banks, settings.leaveAlone.intranet), settings.leaveAlone],
    siteRules: [String(settings.siteRules.length), settings.siteRules],
    hidden: [String(settings.muted.length), settings.muted],
    page: [marks(settings.page.badge, settings.page.marks), settings.page],
    paused: [marks(settings.pausedUntil !== null), settings.pausedUntil],
    keep: [`${settings.keep.reports} / ${settings.keep.days}`, settings.keep],
    memory: [settings.memory ? '✓' : '–', settings.memory],
    search: [settings.search, settings.search],
  });
  const [from, to] = [figures(before), figures(after)];
  return Object.keys(from).flatMap((part): [string, string, string][] => {
    const [was, now] = [from[part], to[part]];
    return was && now && JSON.stringify(was[1]) !== JSON.stringify(now[1]) ? [[part, was[0], now[0]]] : [];
  });
}
