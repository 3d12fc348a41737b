import { describe, expect, it } from 'vitest';
import { differences, nearestPreset, withPreset } from '../../../components/options/presets';
import { levelOf } from '../../../components/options/shape';
import { settings, signals } from './fixtures';

describe('presets', () => {
  it('balanced stores nothing: every signal has its own default', () => {
    expect(withPreset('balanced', withPreset('strict', settings(), signals), signals).signals).toEqual({});
  });

  it('gentle silences style and lowers the rest', () => {
    const gentle = withPreset('gentle', settings(), signals);
    expect(signals.map((signal) => levelOf(gentle, signal))).toEqual(['moderate', 'off', 'off', 'minor']);
  });

  it('strict raises by a step and leaves credits alone', () => {
    const strict = withPreset('strict', settings(), signals);
    expect(signals.map((signal) => levelOf(strict, signal))).toEqual(['serious', 'moderate', 'moderate', 'minor']);
  });

  it('names the preset that is nearest, and how far it is', () => {
    const strict = withPreset('strict', settings(), signals);
    const changed = { ...strict, signals: { ...strict.signals, 'loud-headline': { severity: 'off' as const, options: {} } } };
    expect(nearestPreset(changed, signals)).toBe('strict');
    expect(differences('strict', changed, signals)).toBe(1);
  });

  it('keeps rules of signals that this version does not know', () => {
    const old = settings({ signals: { 'from-the-future': { severity: 'off', options: {} } } });
    expect(withPreset('strict', old, signals).signals['from-the-future']).toEqual({ severity: 'off', options: {} });
  });
});
