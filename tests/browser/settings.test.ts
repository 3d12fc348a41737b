import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSetAside, readSettings } from '../../lib/browser/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/contracts/settings';
import { withLocks } from './locks';

const OFF = { severity: 'off', options: {} } as const;
const withSignal = (id: string) => (settings: Settings) => ({ ...settings, signals: { ...settings.signals, [id]: OFF } });
const store = fakeBrowser.storage.local;

beforeEach(() => {
  fakeBrowser.reset();
  withLocks();
});

it('has the defaults before anything was set', async () => {
  expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
});

it('loses none of twenty changes made at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => changeSettings(withSignal(`signal-${n}`))));
  expect(Object.keys((await readSettings()).settings.signals)).toHaveLength(20);
});

it('refuses a malformed change and keeps what was there', async () => {
  await changeSettings(withSignal('a'));
  // A caller without types.
  await expect(changeSettings((settings) => ({ ...settings, keep: null }) as unknown as Settings)).rejects.toThrow();
  expect(Object.keys((await readSettings()).settings.signals)).toEqual(['a']);
});

it('does not write when the change throws', async () => {
  await changeSettings(withSignal('a'));
  await expect(
    changeSettings(() => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(Object.keys((await readSettings()).settings.signals)).toEqual(['a']);
});

describe.each([
  ['text', 'garbage'],
  ['null fields', { version: 1, signals: null }],
  ['no version', { signals: {} }],
  ['a version that is no number', { version: '1' }],
  ['a field too many', { ...DEFAULT_SETTINGS, extra: 1 }],
  ['a field too few', Object.fromEntries(Object.entries(DEFAULT_SETTINGS).slice(0, 4))],
])('stored settings that are corrupt (%s)', (_, corrupt) => {
  it('fall back on the last good copy, say so, and are kept', async () => {
    await changeSettings(withSignal('a'));
    await changeSettings(withSignal('b'));
    await store.set({ settings: corrupt });
    const read = await readSettings();
    expect(read.notice).toEqual({ kind: 'restored', problem: 'corrupt' });
    expect(Object.keys(read.settings.signals)).toEqual(['a']);
    expect(await readSetAside()).toEqual(corrupt);
  });

  it('fall back on the defaults when there is no good copy', async () => {
    await store.set({ settings: corrupt });
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, notice: { kind: 'reset', problem: 'corrupt' } });
  });

  it('are set aside, not lost, by the next change', async () => {
    await store.set({ settings: corrupt });
    await changeSettings(withSignal('c'));
    expect((await readSettings()).notice).toBeNull();
    expect(await readSetAside()).toEqual(corrupt);
  });
});

it('keeps the settings of a newer version aside after a downgrade', async () => {
  const newer = { version: 7, everything: 'else' };
  await store.set({ settings: newer });
  expect((await readSettings()).notice).toEqual({ kind: 'reset', problem: 'newer' });
  await changeSettings(withSignal('a'));
  expect(await readSetAside()).toEqual(newer);
});

it('loses nothing when the store is full', async () => {
  await changeSettings(withSignal('a'));
  const set = store.set;
  store.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  await expect(changeSettings(withSignal('b'))).rejects.toThrow('quota');
  store.set = set;
  expect(await readSettings()).toMatchObject({ notice: null });
  expect(Object.keys((await readSettings()).settings.signals)).toEqual(['a']);
});

it('goes on with the defaults when the store cannot be read', async () => {
  const get = store.get;
  store.get = () => Promise.reject(new Error('An unexpected error occurred'));
  expect((await readSettings()).settings).toEqual(DEFAULT_SETTINGS);
  // What cannot be read must not be written over.
  await expect(changeSettings(withSignal('a'))).rejects.toThrow();
  store.get = get;
});
