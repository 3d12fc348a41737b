import { useId, useMemo, useState } from 'preact/hooks';
import type { Severity } from '../../lib/analysis/types';
import { useWords } from '../words';
import { Examples, failingExamples, type TryPhrases } from './Examples';
import { Lines } from './Lines';
import { Check } from './SitesSection';
import { Steps } from './Steps';
import type { ChangeSettings, PhraseShape, SettingsShape } from './shape';

interface PhrasesSectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly tryPhrases: TryPhrases;
  /** A new id, unlike all others. */
  readonly newId: () => string;
}

/** Rules of the reader's own: literal words, where they count, and how much. */
export function PhrasesSection({ settings, change, tryPhrases, newId }: PhrasesSectionProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const add = () => {
    const id = newId();
    change((was) => ({ ...was, phrases: [...was.phrases, emptyRule(id, t('phrase_new'))] }));
    setOpen(id);
  };
  // Only the part that changed: two parts changed in quick succession, or in two windows, must not undo each other.
  const update = (id: string, part: Partial<PhraseShape>) =>
    change((was) => ({ ...was, phrases: was.phrases.map((rule) => (rule.id === id ? { ...rule, ...part } : rule)) }));
  return (
    <section aria-labelledby="phrases-title">
      <h2 id="phrases-title">{t('options_phrases')}</h2>
      <p class="lead">{t('options_phrasesText')}</p>
      {settings.phrases.length === 0 && <p class="empty">{t('phrase_none')}</p>}
      <ul class="cards">
        {settings.phrases.map((rule) => (
          <li key={rule.id} class={rule.enabled ? 'card' : 'card off'}>
            <div class="card-head">
              <h3>
                <button
                  type="button"
                  class="plain"
                  aria-expanded={open === rule.id}
                  onClick={() => setOpen(open === rule.id ? null : rule.id)}
                >
                  {rule.name || t('phrase_new')}
                </button>
              </h3>
              <Check label={t('options_on')} checked={rule.enabled} onChange={(enabled) => update(rule.id, { enabled })} />
            </div>
            {open === rule.id ? (
              <Editor
                rule={rule}
                onChange={(part) => update(rule.id, part)}
                tryPhrases={tryPhrases}
                onRemove={() => change((was) => ({ ...was, phrases: was.phrases.filter(({ id }) => id !== rule.id) }))}
              />
            ) : (
              <Summary rule={rule} tryPhrases={tryPhrases} />
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={add}>
        {t('phrase_add')}
      </button>
    </section>
  );
}

interface EditorProps {
  readonly rule: PhraseShape;
  readonly onChange: (part: Partial<PhraseShape>) => void;
  readonly onRemove: () => void;
  readonly tryPhrases: TryPhrases;
}

const PLACES = ['headline', 'text', 'outside-quotes'] as const;
const SEVERITIES: readonly Severity[] = ['minor', 'moderate', 'serious'];

function Editor({ rule, onChange, onRemove, tryPhrases }: EditorProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="editor">
      <Field label={t('phrase_name')} value={rule.name} onChange={(name) => onChange({ name })} />
      <Lines
        label={t('phrase_phrases')}
        hint={t('phrase_phrasesHint')}
        value={rule.phrases}
        onChange={(phrases) => onChange({ phrases })}
      />
      <Lines
        label={t('phrase_exceptions')}
        hint={t('phrase_exceptionsHint')}
        value={rule.exceptions}
        onChange={(exceptions) => onChange({ exceptions })}
      />
      <div class="numbers">
        <div class="number">
          <label for={id}>{t('phrase_where')}</label>
          <select
            id={id}
            class="field"
            value={rule.where}
            onChange={({ currentTarget }) => {
              const where = PLACES.find((place) => place === currentTarget.value);
              if (where) onChange({ where });
            }}
          >
            {PLACES.map((place) => (
              <option key={place} value={place}>
                {t(`phrase_where_${place.replace('-', '_')}`)}
              </option>
            ))}
          </select>
        </div>
        <Check label={t('phrase_wholeWords')} checked={rule.wholeWords} onChange={(wholeWords) => onChange({ wholeWords })} />
      </div>
      <div class="rank">
        <span class="option-name" aria-hidden="true">
          {t('phrase_severity')}
        </span>
        <Steps
          label={t('phrase_severity')}
          value={rule.severity}
          choices={SEVERITIES.map((value) => ({ value, name: t(`severity_${value}`) }))}
          onChange={(severity) => onChange({ severity })}
        />
      </div>
      <Field label={t('phrase_message')} value={rule.message} onChange={(message) => onChange({ message })} />
      <Examples rule={rule} wanted tryPhrases={tryPhrases} onChange={(mustMatch) => onChange({ mustMatch })} />
      <Examples rule={rule} wanted={false} tryPhrases={tryPhrases} onChange={(mustNotMatch) => onChange({ mustNotMatch })} />
      <button type="button" class="button" onClick={onRemove}>
        {t('phrase_remove')}
      </button>
    </div>
  );
}

/** A closed rule: its first phrases, and whether its examples still come out as meant. */
function Summary({ rule, tryPhrases }: { rule: PhraseShape; tryPhrases: TryPhrases }) {
  const { plural } = useWords();
  const failing = useMemo(() => failingExamples(rule, tryPhrases), [rule, tryPhrases]);
  return (
    <>
      <p class="quiet small">{rule.phrases.slice(0, 6).join(' · ')}</p>
      {failing > 0 && <p class="error small">{plural('phrase_failing', failing)}</p>}
    </>
  );
}

function Field({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div class="stack">
      <label for={id}>{label}</label>
      <input id={id} class="field" dir="auto" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
    </div>
  );
}

function emptyRule(id: string, name: string): PhraseShape {
  return {
    id,
    name,
    enabled: true,
    phrases: [],
    exceptions: [],
    where: 'outside-quotes',
    wholeWords: true,
    severity: 'minor',
    message: '',
    mustMatch: [],
    mustNotMatch: [],
  };
}
