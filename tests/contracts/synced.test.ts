import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/contracts/settings';
import { mergeSettings, packSettings, type SyncItems, saySame, staleKeys, unpackSettings } from '../../lib/contracts/synced';

const AT = '2026-11-23T10:00:00.000Z';
const off = { severity: 'off', options: {} } as const;
const list = (id: string, domains: number): Settings['lists'][number] => ({
  id,
  name: `List ${id}`,
  date: '2026-11-01',
  licence: 'CC0',
  enabled: true,
  // Names that no compression makes small.
  entries: Array.from({ length: domains }, (_, n) => ({ domain: `${randomish(n)}.example`, verdict: 'doubted', note: randomish(n + 7) })),
});
const randomish = (n: number) => ((n * 2_654_435_761) % 4_294_967_296).toString(36) + ((n * 40_503 + 12_345) % 65_536).toString(36);

/** What an item weighs in Chromium, which escapes "<" as it writes JSON, and in Firefox. */
const weight = (items: SyncItems) =>
  Object.entries(items).map(([key, value]) => Buffer.byteLength(key + JSON.stringify(value).replaceAll('<', '\\u003C'), 'utf8'));

async function roundTrip(settings: Settings) {
  const packed = await packSettings(settings, 'abc', [], AT);
  const read = await unpackSettings(JSON.parse(JSON.stringify(packed?.items)));
  if (read.kind !== 'settings') throw new Error(read.kind);
  return { ...read, packed: packed! };
}

describe('a copy for the account', () => {
  it('says the same again, without what is of this machine only', async () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      signals: { 'missing-links': off },
      lists: [list('a', 3)],
      siteRules: [{ site: 'nachrichten.example', levels: { 'missing-date': 'off' } }],
      pausedUntil: AT,
      muted: [{ signal: 'claim', site: null, page: 'https://news.example/read', words: '“Zitat” <b>' }],
    };
    const { settings: read, left } = await roundTrip(settings);
    expect(read).toEqual({ ...settings, pausedUntil: null, muted: [] });
    expect(left).toEqual([]);
  });

  it('fits into what both browsers give, item by item and in all', async () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      phrases: Array.from({ length: 300 }, (_, n) => ({
        id: randomish(n),
        name: `Regel „${randomish(n)}“ <i>`,
        enabled: true,
        phrases: Array.from({ length: 8 }, (_, m) => `${randomish(n * 9 + m)} ذلك`),
        exceptions: [],
        where: 'text' as const,
        wholeWords: true,
        severity: 'minor' as const,
        message: '',
        mustMatch: [],
        mustNotMatch: [],
      })),
      lists: [list('small', 50), list('large', 3_000), list('larger', 60_000)],
    };
    const { packed, settings: read } = await roundTrip(settings);
    const weights = weight(packed.items);
    expect(weights.length).toBeGreaterThan(3);
    expect(Math.max(...weights)).toBeLessThanOrEqual(8_192);
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(102_400);
    expect(packed.left).toEqual(['lists/larger']);
    expect(read.lists.map(({ id }) => id)).toEqual(['small', 'large']);
    expect(read.phrases).toEqual(settings.phrases);
  });

  it('leaves out the largest list first, then whole parts; what never fits is said to', async () => {
    const huge = await packSettings({ ...DEFAULT_SETTINGS, lists: [list('a', 20), list('b', 90_000)] }, 'abc', [], AT);
    expect(huge?.left).toEqual(['lists/b']);
    const phrases = Array.from({ length: 2_000 }, (_, n) => ({
      ...DEFAULT_RULE,
      id: randomish(n),
      phrases: Array.from({ length: 20 }, (_, m) => randomish(n * 31 + m)),
    }));
    const full = await packSettings({ ...DEFAULT_SETTINGS, phrases, lists: [list('a', 20)] }, 'abc', [], AT);
    expect(full?.left).toEqual(['lists/a', 'publishers', 'phrases']);
  });

  it('takes the place of an older, longer one', async () => {
    const long = (await packSettings({ ...DEFAULT_SETTINGS, lists: [list('a', 3_000)] }, 'abc', [], AT))!;
    const short = (await packSettings(DEFAULT_SETTINGS, 'abd', [], AT))!;
    expect(staleKeys({ ...long.items, other: 1 }, short).length).toBe(Object.keys(long.items).length - Object.keys(short.items).length);
    expect(staleKeys(long.items, null)).toHaveLength(Object.keys(long.items).length);
  });
});

const DEFAULT_RULE = {
  id: 'r',
  name: 'Rule',
  enabled: true,
  phrases: [],
  exceptions: [],
  where: 'text' as const,
  wholeWords: true,
  severity: 'minor' as const,
  message: '',
  mustMatch: [],
  mustNotMatch: [],
};

describe('what the account holds is not trusted', async () => {
  const good = (await packSettings({ ...DEFAULT_SETTINGS, lists: [list('a', 2_000)] }, 'abc', [], AT))!.items;
  const head = good['settings.head'] as object;
  const deflate = async (text: string) => {
    const bytes = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
    return Buffer.from(bytes).toString('base64');
  };
  const one = async (text: string) => ({ 'settings.head': { ...head, items: 1 }, 'settings.0': `abc ${await deflate(text)}` });

  it.each<[string, SyncItems]>([
    ['an item is missing', { ...good, 'settings.1': undefined }],
    ['an item belongs to another copy', { ...good, 'settings.1': 'abd AAAA' }],
    ['an item is no text', { ...good, 'settings.0': { toString: 'abc ' } }],
    ['an item is no base64', { ...good, 'settings.0': 'abc %%%%' }],
    ['an item is not deflated', { ...good, 'settings.0': 'abc AAAA' }],
    ['an item is longer than any of ours', { ...good, 'settings.0': `abc ${'A'.repeat(9_000)}` }],
    ['the head is no head', { ...good, 'settings.head': 'abc' }],
    ['the head names more items than fit', { ...good, 'settings.head': { ...head, items: 1e9 } }],
    ['the head has a field too many', { ...good, 'settings.head': { ...head, extra: 1 } }],
    ['it is not JSON', await one('{')],
    ['it is no settings', await one('{"version":1}')],
    ['it has a field too many', await one(JSON.stringify({ ...DEFAULT_SETTINGS, extra: 1 }))],
    ['it would change a prototype', await one(JSON.stringify(DEFAULT_SETTINGS).replace('{', '{"__proto__":{"version":9},'))],
    ['it is nested too deeply', await one(`{"version":2,"signals":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`)],
    ['it is no UTF-8', { 'settings.head': { ...head, items: 1 }, 'settings.0': 'abc S0kCAA==' }],
  ])('%s', async (_, items) => {
    expect((await unpackSettings(items)).kind).toBe('unreadable');
  });

  it('a few kilobytes that unfold to gigabytes are given up early', async () => {
    const bomb = await one(' '.repeat(50_000_000));
    expect(bomb['settings.0'].length).toBeGreaterThan(8_000);
    const small = await one(' '.repeat(5_000_000));
    expect(await unpackSettings(small)).toMatchObject({ kind: 'unreadable', reasons: 'unfolds to too much' });
  });

  it('a newer version is known for one, an older one is brought up to date, nothing is nothing', async () => {
    expect((await unpackSettings(await one('{"version":99}'))).kind).toBe('newer');
    expect((await unpackSettings({ 'settings.head': { format: 2 } })).kind).toBe('newer');
    expect(await unpackSettings({ other: 1 })).toEqual({ kind: 'nothing' });
    const { leaveAlone: _, siteRules: __, ...older } = DEFAULT_SETTINGS;
    expect(await unpackSettings(await one(JSON.stringify({ ...older, version: 1 })))).toMatchObject({ settings: DEFAULT_SETTINGS });
  });
});

describe('two machines’ settings', () => {
  const base: Settings = { ...DEFAULT_SETTINGS, signals: { a: off, b: off }, sitesOff: ['one.example'] };

  it('become one: what only one side changed is taken from there', () => {
    const mine: Settings = { ...base, signals: { ...base.signals, mine: off }, page: { badge: false, marks: true }, memory: false };
    const theirs: Settings = { ...base, signals: { a: off, theirs: off }, page: { badge: true, marks: false }, sitesOff: [] };
    const merged = mergeSettings(base, mine, theirs, []);
    expect(Object.keys(merged.signals).sort()).toEqual(['a', 'mine', 'theirs']);
    expect(merged.page).toEqual({ badge: false, marks: false });
    expect(merged.sitesOff).toEqual([]);
    expect(merged.memory).toBe(false);
    expect(mergeSettings(base, base, mine, []).memory).toBe(false);
  });

  it('where both changed the same, say what the account says; a change counts more than a deletion', () => {
    const mine: Settings = { ...base, signals: { a: { severity: 'minor', options: {} }, b: { severity: 'minor', options: {} } } };
    const theirs: Settings = { ...base, signals: { a: { severity: 'serious', options: {} } } };
    const merged = mergeSettings(base, mine, theirs, []);
    expect(merged.signals).toEqual({ a: { severity: 'serious', options: {} }, b: { severity: 'minor', options: {} } });
  });

  it('that never met become both', () => {
    const mine: Settings = { ...DEFAULT_SETTINGS, sitesOff: ['mine.example'], lists: [list('m', 1)] };
    const theirs: Settings = { ...DEFAULT_SETTINGS, sitesOff: ['theirs.example'], lists: [list('t', 1)] };
    const merged = mergeSettings(DEFAULT_SETTINGS, mine, theirs, []);
    expect(merged.sitesOff).toEqual(['mine.example', 'theirs.example']);
    expect(merged.lists.map(({ id }) => id)).toEqual(['m', 't']);
  });

  it('keep what was too large for the account, and what is of one machine only', () => {
    const mine: Settings = {
      ...base,
      lists: [list('huge', 2)],
      pausedUntil: AT,
      muted: [{ signal: 'x', site: null, page: null, words: null }],
    };
    const was: Settings = { ...base, lists: [list('huge', 1)] };
    const merged = mergeSettings(was, mine, base, ['lists/huge']);
    expect(merged.lists).toEqual(mine.lists);
    expect([merged.pausedUntil, merged.muted.length]).toEqual([AT, 1]);
    expect(mergeSettings(was, mine, base, ['lists']).lists).toEqual(mine.lists);
    expect(mergeSettings(was, was, base, []).lists).toEqual([]);
  });

  it('are the same in whatever order', () => {
    const other = { ...base, signals: { b: off, a: off }, pausedUntil: AT };
    expect(saySame(base, other, [])).toBe(true);
    expect(saySame(base, { ...base, signals: { a: off } }, [])).toBe(false);
    expect(saySame(base, { ...base, lists: [list('huge', 1)] }, ['lists/huge'])).toBe(true);
  });

  it('cannot change a prototype by the name of an entry', () => {
    const theirs = { ...base, signals: JSON.parse('{"__proto__":{"severity":"off","options":{}}}') };
    const merged = mergeSettings(base, base, theirs, []);
    expect(Object.getPrototypeOf(merged.signals)).toBe(Object.prototype);
    expect(({} as { severity?: string }).severity).toBeUndefined();
  });
});
