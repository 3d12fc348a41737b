import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isQuietOn, readSettingsFrom, rulesOf, SETTINGS_VERSION, settingsSchema } from '../../lib/contracts/settings';

/** One example of each version that was ever released; they have to be readable for ever. */
const RELEASED: Readonly<Record<number, unknown>> = {
  1: {
    version: 1,
    signals: {
      'empty-references-section': { severity: 'off', options: {} },
      'vague-source': { severity: 'minor', options: { tolerated: 2 } },
    },
    phrases: [
      {
        id: 'p1',
        name: 'Hooks',
        enabled: true,
        phrases: ['you won’t believe'],
        exceptions: [],
        where: 'headline',
        wholeWords: true,
        severity: 'minor',
        message: 'A hook',
      },
    ],
    lists: [],
    publishers: [{ name: 'Our paper', aliases: ['OP'], domains: ['our-paper.example'] }],
    page: { badge: true, marks: false },
    sitesOff: ['mail.example'],
    pausedUntil: null,
    muted: [],
    keep: { reports: 100, days: 7 },
  },
};

describe('settings of version', () => {
  it.each(Array.from({ length: SETTINGS_VERSION }, (_, n) => n + 1))('%d are read', (version) => {
    const read = readSettingsFrom(RELEASED[version]);
    expect(read.reasons).toBe('');
    expect(read.problem).toBeNull();
    expect(read.settings.version).toBe(SETTINGS_VERSION);
  });
});

it('has defaults that are valid', () => {
  expect(settingsSchema.safeParse(DEFAULT_SETTINGS).success).toBe(true);
});

it('survives nesting that would overflow the stack', () => {
  let deep: unknown = {};
  for (let level = 0; level < 200_000; level++) deep = { deep };
  expect(readSettingsFrom({ ...DEFAULT_SETTINGS, signals: deep }).problem).toBe('corrupt');
});

it('says where something is wrong', () => {
  expect(readSettingsFrom({ ...DEFAULT_SETTINGS, keep: { reports: -1, days: 1 } }).reasons).toContain('keep.reports');
});

it('takes no prototype from a file', () => {
  const read = readSettingsFrom(JSON.parse(JSON.stringify(DEFAULT_SETTINGS).replace('{', '{"__proto__":{"version":9},')));
  expect(read.problem).toBe('corrupt');
});

it('makes rules of what is enabled', () => {
  const { settings } = readSettingsFrom(RELEASED[1]);
  const off = { ...settings, phrases: settings.phrases.map((rule) => ({ ...rule, enabled: false })) };
  expect(rulesOf(settings).phrases).toHaveLength(1);
  expect(rulesOf(off).phrases).toHaveLength(0);
});

describe('quiet', () => {
  const settings = { ...DEFAULT_SETTINGS, sitesOff: ['rt.example'] };
  const now = '2026-11-23T12:00:00Z';
  it.each([
    ['rt.example', true],
    ['www.rt.example', true],
    ['deviantart.example', false],
    ['rt.example.org', false],
  ])('on %s: %s', (host, quiet) => {
    expect(isQuietOn(settings, host, now)).toBe(quiet);
  });
  it('everywhere while paused, and not after', () => {
    const paused = { ...settings, pausedUntil: '2026-11-23T13:00:00Z' };
    expect(isQuietOn(paused, 'news.example', now)).toBe(true);
    expect(isQuietOn(paused, 'news.example', '2026-11-23T13:00:01Z')).toBe(false);
  });
});
