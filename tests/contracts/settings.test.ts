import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettingsFrom, rulesOf, SETTINGS_VERSION, settingsSchema } from '../../lib/contracts/settings';

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
  2: {
    version: 2,
    signals: { 'missing-date': { severity: 'serious', options: {} } },
    phrases: [
      {
        id: 'p1',
        name: 'Hooks',
        enabled: true,
        phrases: ['so-called'],
        exceptions: [],
        where: 'text',
        wholeWords: true,
        severity: 'minor',
        message: '',
        mustMatch: ['a so-called expert'],
        mustNotMatch: ['so called because of its colour'],
      },
    ],
    lists: [{ id: 'l1', name: 'Ours', date: '2026-11-01', licence: 'CC0', enabled: true, entries: [] }],
    publishers: [],
    page: { badge: true, marks: true },
    sitesOff: [],
    leaveAlone: { mail: true, banks: false, intranet: true },
    siteRules: [{ site: 'news.example', levels: { 'missing-date': 'off', 'phrase:p1': 'serious', 'list:l1': 'off' } }],
    pausedUntil: null,
    muted: [],
    keep: { reports: 10, days: 1 },
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

it('loses nothing of version 1 and adds what has come since', () => {
  const { settings } = readSettingsFrom(RELEASED[1]);
  const [rule] = settings.phrases;
  expect(rule).toMatchObject({ phrases: ['you won’t believe'], mustMatch: [], mustNotMatch: [] });
  expect(settings).toMatchObject({
    signals: { 'vague-source': { severity: 'minor', options: { tolerated: 2 } } },
    publishers: [{ name: 'Our paper' }],
    page: { badge: true, marks: false },
    sitesOff: ['mail.example'],
    keep: { reports: 100, days: 7 },
    leaveAlone: { mail: true, banks: true, intranet: true },
    siteRules: [],
  });
});

describe('rules of a site', () => {
  const { settings } = readSettingsFrom(RELEASED[2]);
  it('hold there and below, for signals, phrase rules and lists', () => {
    for (const host of ['news.example', 'www.news.example']) {
      const rules = rulesOf(settings, host);
      expect(rules.signals['missing-date']?.severity).toBe('off');
      expect(rules.phrases.map(({ severity }) => severity)).toEqual(['serious']);
      expect(rules.lists).toEqual([]);
    }
  });
  it('hold nowhere else', () => {
    for (const host of ['other.example', 'badnews.example', null]) {
      const rules = rulesOf(settings, host);
      expect(rules.signals['missing-date']?.severity).toBe('serious');
      expect(rules.phrases.map(({ severity }) => severity)).toEqual(['minor']);
      expect(rules.lists).toHaveLength(1);
    }
  });
  it('give the last word to the nearest site', () => {
    const near = { site: 'sport.news.example', levels: { 'missing-date': 'minor' as const } };
    const nested = { ...settings, siteRules: [near, ...settings.siteRules] };
    expect(rulesOf(nested, 'sport.news.example').signals['missing-date']?.severity).toBe('minor');
    expect(rulesOf(nested, 'www.news.example').signals['missing-date']?.severity).toBe('off');
  });
  it('keep the options of a signal', () => {
    const tuned = { ...settings, signals: { 'missing-date': { severity: 'minor' as const, options: { count: 4 } } } };
    expect(rulesOf(tuned, 'news.example').signals['missing-date']).toEqual({ severity: 'off', options: { count: 4 } });
  });
});

it('names the same rules alike, whatever their examples', () => {
  const { settings } = readSettingsFrom(RELEASED[2]);
  const without = { ...settings, phrases: settings.phrases.map((rule) => ({ ...rule, mustMatch: [] })) };
  expect(JSON.stringify(rulesOf(settings))).toBe(JSON.stringify(rulesOf(without)));
});
