import { useId, useState } from 'preact/hooks';
import type { Category } from '../../lib/analysis/types';
import { signalKey } from '../../lib/share/sentence';
import { useWords } from '../words';
import { differences, nearestPreset, PRESETS, withPreset } from './presets';
import { SignalRow } from './SignalRow';
import { type ChangeSettings, isChanged, type SettingsShape, type SignalMetaShape } from './shape';

interface SignalsSectionProps {
  readonly signals: readonly SignalMetaShape[];
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
}

const CATEGORIES: readonly Category[] = ['sourcing', 'transparency', 'presentation'];

/** Every signal there is: found by words, by category, each with its own control. */
export function SignalsSection({ signals, settings, change }: SignalsSectionProps) {
  const { t, plural, maybe } = useWords();
  const [sought, setSought] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const search = useId();
  const fits = (signal: SignalMetaShape) => {
    const words = [
      maybe(signalKey(signal.id, 'title')) ?? signal.title,
      maybe(signalKey(signal.id, 'why')) ?? signal.why,
      signal.id,
      ...signal.basis.map(({ framework }) => framework),
    ];
    return (!onlyChanged || isChanged(settings, signal)) && words.join(' ').toLowerCase().includes(sought.trim().toLowerCase());
  };
  const found = signals.filter(fits);
  const preset = nearestPreset(settings, signals);
  const away = differences(preset, settings, signals);
  return (
    <section aria-labelledby="signals-title">
      <h2 id="signals-title">{t('options_signals')}</h2>
      <p class="lead">{t('options_signalsText')}</p>
      <div class="toolbar">
        {/* biome-ignore lint/a11y/useSemanticElements: these are buttons that change settings, not fields of one form. */}
        <div class="presets" role="group" aria-label={t('options_presets')}>
          {PRESETS.map((name) => (
            <button
              key={name}
              type="button"
              class="filter"
              aria-pressed={name === preset && away === 0}
              title={t(`preset_${name}_text`)}
              onClick={() => change((now) => withPreset(name, now, signals))}
            >
              {t(`preset_${name}`)}
            </button>
          ))}
        </div>
        <p class="quiet">{away === 0 ? t(`preset_${preset}_text`) : plural('options_differ', away, t(`preset_${preset}`))}</p>
      </div>
      <div class="toolbar">
        <label class="only-heard" for={search}>
          {t('options_search')}
        </label>
        <input
          id={search}
          class="field grow"
          type="search"
          placeholder={t('options_search')}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <label class="check">
          <input type="checkbox" checked={onlyChanged} onChange={({ currentTarget }) => setOnlyChanged(currentTarget.checked)} />
          {t('options_onlyChanged')}
        </label>
        <button
          type="button"
          class="button"
          disabled={!signals.some((signal) => isChanged(settings, signal))}
          onClick={() => change((now) => withPreset('balanced', now, signals))}
        >
          {t('options_resetAll')}
        </button>
      </div>
      <p class="only-heard" role="status">
        {plural('options_found', found.length)}
      </p>
      {found.length === 0 && <p class="empty">{signals.length === 0 ? t('options_noSignals') : t('options_nothingFound')}</p>}
      {CATEGORIES.map((category) => (
        <Group
          key={category}
          title={t(`category_${category}`)}
          signals={found.filter((signal) => signal.category === category && signal.polarity === 'warning')}
          settings={settings}
          change={change}
        />
      ))}
      <Group title={t('tab_credits')} signals={found.filter(({ polarity }) => polarity === 'credit')} settings={settings} change={change} />
    </section>
  );
}

function Group({ title, signals, settings, change }: SignalsSectionProps & { readonly title: string }) {
  const { number } = useWords();
  if (signals.length === 0) return null;
  return (
    <>
      <h3 class="group-title">
        {title} <span class="quiet">{number(signals.length)}</span>
      </h3>
      <ul class="cards">
        {signals.map((signal) => (
          <SignalRow key={signal.id} signal={signal} settings={settings} change={change} />
        ))}
      </ul>
    </>
  );
}
