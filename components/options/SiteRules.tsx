import { useId } from 'preact/hooks';
import { signalKey } from '../../lib/share/sentence';
import { useWords } from '../words';
import { HostForm } from './HostForm';
import { Steps } from './Steps';
import type { ChangeSettings, Level, SettingsShape, SignalMetaShape, SiteRuleShape } from './shape';

interface SiteRulesProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly signals: readonly SignalMetaShape[];
}

/** A rule that can be different on a site: a signal, a phrase rule, a list. */
interface Subject {
  /** As the settings name it: a signal's id, `phrase:<id>`, `list:<id>`. */
  readonly key: string;
  readonly name: string;
  readonly levels: readonly Level[];
}

const LEVELS: readonly Level[] = ['off', 'minor', 'moderate', 'serious'];

/** Single sites on which some rules are off or weigh differently. */
export function SiteRules({ settings, change, signals }: SiteRulesProps) {
  const { t } = useWords();
  const subjects = subjectsOf(settings, signals, useWords().maybe);
  const add = (site: string) =>
    change((was) =>
      was.siteRules.some((rule) => rule.site === site) ? was : { ...was, siteRules: [...was.siteRules, { site, levels: {} }] },
    );
  const set = (site: string, key: string, level: Level | null) =>
    change((was) => ({
      ...was,
      siteRules: was.siteRules.map((rule) => {
        if (rule.site !== site) return rule;
        const { [key]: _, ...levels } = rule.levels;
        return { site, levels: level === null ? levels : { ...levels, [key]: level } };
      }),
    }));
  return (
    <>
      <h3 class="group-title">{t('siteRules')}</h3>
      <p class="quiet">{t('siteRules_text')}</p>
      <ul class="cards">
        {settings.siteRules.map((rule) => (
          <li key={rule.site} class="card">
            <div class="card-head">
              <h4>
                <bdi>{rule.site}</bdi>
              </h4>
              <button
                type="button"
                class="plain"
                onClick={() => change((was) => ({ ...was, siteRules: was.siteRules.filter(({ site }) => site !== rule.site) }))}
              >
                {t('siteRules_remove')}
                <span class="only-heard"> {rule.site}</span>
              </button>
            </div>
            <Levels rule={rule} subjects={subjects} onChange={(key, level) => set(rule.site, key, level)} />
          </li>
        ))}
      </ul>
      <HostForm label={t('siteRules_site')} placeholder="news.example" action={t('siteRules_add')} onAdd={add} />
    </>
  );
}

interface LevelsProps {
  readonly rule: SiteRuleShape;
  readonly subjects: readonly Subject[];
  /** Null takes the difference away. */
  readonly onChange: (key: string, level: Level | null) => void;
}

/** What is different on one site, and a choice of what else could be. */
function Levels({ rule, subjects, onChange }: LevelsProps) {
  const { t } = useWords();
  const select = useId();
  return (
    <>
      <ul class="site-levels">
        {Object.entries(rule.levels).map(([key, level]) => {
          const subject = subjects.find((known) => known.key === key) ?? { key, name: key, levels: ['off'] };
          return (
            <li key={key}>
              <span dir="auto">{subject.name}</span>
              <Steps
                label={t('options_severityOf', subject.name)}
                value={level}
                choices={subject.levels.map((value) => ({ value, name: t(`severity_${value}`) }))}
                onChange={(value) => onChange(key, value)}
              />
              <button type="button" class="plain" onClick={() => onChange(key, null)}>
                {t('options_reset')}
                <span class="only-heard"> {subject.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div class="stack">
        <label for={select}>{t('siteRules_choose')}</label>
        <select
          id={select}
          class="field"
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value) onChange(currentTarget.value, 'off');
            currentTarget.value = '';
          }}
        >
          <option value="">…</option>
          {subjects
            .filter(({ key }) => !(key in rule.levels))
            .map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
        </select>
      </div>
    </>
  );
}

function subjectsOf(settings: SettingsShape, signals: readonly SignalMetaShape[], maybe: (key: string) => string | null): Subject[] {
  return [
    ...settings.phrases.map(({ id, name }) => ({ key: `phrase:${id}`, name, levels: LEVELS })),
    ...settings.lists.map(({ id, name }) => ({ key: `list:${id}`, name, levels: ['off'] as const })),
    ...signals.map(({ id, title, polarity }) => ({
      key: id,
      name: maybe(signalKey(id, 'title')) ?? title,
      levels: polarity === 'credit' ? (['off'] as const) : LEVELS,
    })),
  ];
}
