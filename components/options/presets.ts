import { type Level, levelOf, type SettingsShape, type SignalMetaShape } from './shape';

/** Ready-made strictness. `balanced` is every signal's own default. */
export type Preset = 'gentle' | 'balanced' | 'strict' | 'classroom';

export const PRESETS: readonly Preset[] = ['gentle', 'balanced', 'strict', 'classroom'];

/**
 * The level of a signal under a preset. Gentle is silent about style and lowers the rest by a step; strict raises all by one;
 * classroom shows everything that can be talked about but lets hardly any of it count.
 */
function presetLevel(preset: Preset, signal: SignalMetaShape): Level {
  if (preset === 'balanced' || signal.polarity === 'credit') return signal.severity;
  if (preset === 'classroom') return 'minor';
  if (preset === 'strict') return signal.severity === 'minor' ? 'moderate' : 'serious';
  if (signal.category === 'presentation' || signal.severity === 'minor') return 'off';
  return signal.severity === 'serious' ? 'moderate' : 'minor';
}

/** How many signals differ from the preset. */
export function differences(preset: Preset, settings: SettingsShape, signals: readonly SignalMetaShape[]): number {
  return signals.filter((signal) => levelOf(settings, signal) !== presetLevel(preset, signal) || hasOptions(settings, signal)).length;
}

/** The preset that the settings are nearest to; the earlier one where two are as near. */
export function nearestPreset(settings: SettingsShape, signals: readonly SignalMetaShape[]): Preset {
  const order: readonly Preset[] = ['balanced', 'gentle', 'strict', 'classroom'];
  return order.reduce((best, preset) => (differences(preset, settings, signals) < differences(best, settings, signals) ? preset : best));
}

/** Settings with every signal at the preset's level and its own options. Rules of signals that we do not know stay. */
export function withPreset(preset: Preset, settings: SettingsShape, signals: readonly SignalMetaShape[]): SettingsShape {
  const rules = { ...settings.signals };
  for (const signal of signals) {
    delete rules[signal.id];
    const severity = presetLevel(preset, signal);
    if (severity !== signal.severity) rules[signal.id] = { severity, options: {} };
  }
  return { ...settings, signals: rules };
}

function hasOptions(settings: SettingsShape, { id }: SignalMetaShape): boolean {
  return Object.keys(settings.signals[id]?.options ?? {}).length > 0;
}
