import { signalKey } from '../../lib/share/sentence';
import { useWords } from '../words';
import { OptionField } from './OptionField';
import { Steps } from './Steps';
import { type ChangeSettings, isChanged, type Level, levelOf, type OptionValue, type SettingsShape, type SignalMetaShape } from './shape';

const LEVELS: readonly Level[] = ['off', 'minor', 'moderate', 'serious'];

interface SignalRowProps {
  readonly signal: SignalMetaShape;
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
}

/** One signal: what it means, how severe it is, its own options, what it rests on and how often it is wrong. */
export function SignalRow({ signal, settings, change }: SignalRowProps) {
  const { t, maybe, percent } = useWords();
  const title = maybe(signalKey(signal.id, 'title')) ?? signal.title;
  const why = maybe(signalKey(signal.id, 'why')) ?? signal.why;
  const level = levelOf(settings, signal);
  const changed = isChanged(settings, signal);
  const set = (severity: Level) => change((now) => withRule(now, signal, { severity }));
  return (
    <li class={level === 'off' ? 'card off' : 'card'}>
      <div class="card-head">
        <h4>
          {title}
          {changed && (
            <>
              <span class="changed" aria-hidden="true" />
              <span class="only-heard">{t('options_changed')}</span>
            </>
          )}
        </h4>
        <Steps
          label={t('options_severityOf', title)}
          choices={
            signal.polarity === 'credit'
              ? [
                  { value: 'off', name: t('severity_off') },
                  { value: signal.severity, name: t('options_on') },
                ]
              : LEVELS.map((value) => ({ value, name: t(`severity_${value}`) }))
          }
          value={level}
          onChange={set}
        />
      </div>
      <p>{why}</p>
      {level !== 'off' && signal.options.length > 0 && (
        <div class="numbers">
          {signal.options.map((option) => (
            <OptionField
              key={option.name}
              option={option}
              value={settings.signals[signal.id]?.options[option.name]}
              onChange={(value) => change((now) => withRule(now, signal, { option: option.name, value }))}
            />
          ))}
        </div>
      )}
      <p class="quiet small">
        {t('options_basis', signal.basis.map(({ framework, item }) => `${framework}: ${item}`).join('; '))}
        {signal.polarity === 'warning' && signal.falseAlarms && (
          <> · {t('options_falseAlarms', percent(signal.falseAlarms.share), signal.falseAlarms.pages)}</>
        )}
        {changed && (
          <>
            {' · '}
            <button type="button" class="plain" onClick={() => change((now) => withoutRule(now, signal.id))}>
              {t('options_reset')}
              <span class="only-heard"> {title}</span>
            </button>
          </>
        )}
      </p>
    </li>
  );
}

type Part = { readonly severity: Level } | { readonly option: string; readonly value: OptionValue };

/** Settings with one part of the signal's rule changed; a rule that says nothing new is dropped. */
function withRule(settings: SettingsShape, signal: SignalMetaShape, part: Part): SettingsShape {
  const rule = settings.signals[signal.id] ?? { severity: signal.severity, options: {} };
  const next =
    'severity' in part
      ? { ...rule, severity: part.severity }
      : { ...rule, options: optionsWith(rule.options, signal, part.option, part.value) };
  if (next.severity === signal.severity && Object.keys(next.options).length === 0) return withoutRule(settings, signal.id);
  return { ...settings, signals: { ...settings.signals, [signal.id]: next } };
}

function optionsWith(
  options: SettingsShape['signals'][string]['options'],
  signal: SignalMetaShape,
  name: string,
  value: OptionValue,
): SettingsShape['signals'][string]['options'] {
  const next = { ...options, [name]: value };
  const option = signal.options.find((option) => option.name === name);
  if (JSON.stringify(option?.standard) === JSON.stringify(value)) delete next[name];
  return next;
}

function withoutRule(settings: SettingsShape, id: string): SettingsShape {
  const { [id]: _, ...signals } = settings.signals;
  return { ...settings, signals };
}
