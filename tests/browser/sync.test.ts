import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '../../lib/browser/settings';
import { clearAccount, matchSettings, setSync, syncStatus } from '../../lib/browser/sync';
import type { Settings } from '../../lib/contracts/settings';
import { withLocks } from './locks';

const { local, sync } = fakeBrowser.storage;
const OFF = { severity: 'off', options: {} } as const;
const withSignal = (id: string) => (settings: Settings) => ({ ...settings, signals: { ...settings.signals, [id]: OFF } });
const withoutSignal = (id: string) => (settings: Settings) => {
  const { [id]: _, ...signals } = settings.signals;
  return { ...settings, signals };
};
const signalsHere = async () => Object.keys((await readSettings()).settings.signals).sort();

/** What each machine keeps for itself while another one is at work; the account is one for all. */
const machines = new Map<string, Record<string, unknown>>();
let at = 'laptop';
async function on(machine: string): Promise<void> {
  machines.set(at, structuredClone(await local.get(null)));
  await local.clear();
  await local.set(machines.get(machine) ?? {});
  at = machine;
}

/** The quotas of both browsers, as Chromium counts; a set that breaks one is refused whole. */
let writes = 0;
function withQuotas(): void {
  const set = sync.set.bind(sync);
  vi.spyOn(sync, 'set').mockImplementation(async (items: Record<string, unknown>) => {
    const sizes = Object.entries({ ...(await sync.get(null)), ...items }).map(
      ([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value)),
    );
    if (Math.max(...sizes) > 8_192) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((sum, size) => sum + size, 0) > 102_400) throw new Error('QUOTA_BYTES quota exceeded');
    writes++;
    await set(items);
  });
}

beforeEach(async () => {
  fakeBrowser.reset();
  withLocks();
  machines.clear();
  at = 'laptop';
  writes = 0;
  withQuotas();
});

describe('switched off', () => {
  it('writes nothing anywhere', async () => {
    await changeSettings(withSignal('a'));
    await matchSettings();
    expect(await sync.get(null)).toEqual({});
    expect(await syncStatus()).toEqual({ on: false, matchedAt: null, problem: null, reason: '', left: [] });
  });

  it('leaves the account as it is, until it is cleared', async () => {
    await setSync(true);
    await matchSettings();
    await setSync(false);
    const there = await sync.get(null);
    await changeSettings(withSignal('a'));
    await matchSettings();
    expect(await sync.get(null)).toEqual(there);
    await sync.set({ 'not.ours': 1 });
    await clearAccount();
    expect(await sync.get(null)).toEqual({ 'not.ours': 1 });
  });
});

describe('two machines', () => {
  beforeEach(async () => {
    for (const machine of ['laptop', 'desk']) {
      await on(machine);
      await setSync(true);
    }
    await on('laptop');
  });
  const matchOn = async (machine: string, change?: (settings: Settings) => Settings) => {
    await on(machine);
    if (change) await changeSettings(change);
    await matchSettings();
    expect((await syncStatus()).problem).toBeNull();
  };

  it('come to the same, and then write no more', async () => {
    await matchOn('laptop', withSignal('a'));
    await matchOn('desk', withSignal('b'));
    await matchOn('laptop');
    const before = writes;
    for (const machine of ['desk', 'laptop', 'desk', 'laptop']) {
      await matchOn(machine);
      expect(await signalsHere()).toEqual(['a', 'b']);
    }
    expect(writes).toBe(before);
    expect((await syncStatus()).matchedAt).not.toBeNull();
  });

  it('forget together', async () => {
    await matchOn('laptop', withSignal('a'));
    await matchOn('desk', withSignal('b'));
    await matchOn('laptop');
    await matchOn('laptop', withoutSignal('b'));
    await matchOn('desk');
    expect(await signalsHere()).toEqual(['a']);
    // An entry of the other's that was taken in here can be taken out there.
    await matchOn('desk', withSignal('c'));
    await matchOn('laptop', (settings) => ({ ...settings, page: { ...settings.page, badge: false } }));
    await matchOn('desk', withoutSignal('c'));
    await matchOn('laptop');
    expect(await signalsHere()).toEqual(['a']);
  });

  it('lose nothing that both did while apart, whichever copy the account keeps', async () => {
    await matchOn('laptop', withSignal('a'));
    await matchOn('desk');
    const begun = await sync.get(null);
    await matchOn('laptop', withSignal('laptop'));
    const fromLaptop = await sync.get(null);
    // The desk was offline: it never saw the laptop's copy.
    for (const key of Object.keys(fromLaptop)) await sync.remove(key);
    await sync.set(begun);
    await matchOn('desk', withSignal('desk'));
    const fromDesk = await sync.get(null);
    for (const winner of [fromLaptop, fromDesk]) {
      for (const key of Object.keys(await sync.get(null))) await sync.remove(key);
      await sync.set(winner);
      for (const machine of ['laptop', 'desk', 'laptop', 'desk']) await matchOn(machine);
      expect(await signalsHere()).toEqual(['a', 'desk', 'laptop']);
      await on('laptop');
      expect(await signalsHere()).toEqual(['a', 'desk', 'laptop']);
    }
  });

  it('change nothing while only half of a copy has arrived, and go on when the rest is there', async () => {
    const large = { id: 'l', name: 'L', date: '', licence: '', enabled: true };
    const entries = Array.from({ length: 4_000 }, (_, n) => ({
      domain: `${(n * 2_654_435_761) % 4_294_967_296}.example`,
      verdict: 'doubted' as const,
      note: '',
    }));
    await matchOn('laptop', (settings) => ({ ...settings, lists: [{ ...large, entries }] }));
    const whole = await sync.get(null);
    expect(Object.keys(whole).length).toBeGreaterThan(3);
    await sync.remove('settings.1');
    await on('desk');
    await changeSettings(withSignal('mine'));
    await matchSettings();
    expect((await syncStatus()).problem).toBe('unreadable');
    expect(await signalsHere()).toEqual(['mine']);
    expect(Object.keys(await sync.get(null))).toHaveLength(Object.keys(whole).length - 1);
    await sync.set(whole);
    await matchOn('desk');
    expect((await readSettings()).settings.lists[0]?.entries).toHaveLength(4_000);
    expect(await signalsHere()).toEqual(['mine']);
  });
});

describe('what is not as it should be', () => {
  beforeEach(() => setSync(true));

  it('too large a list stays here, and is named', async () => {
    const entries = Array.from({ length: 60_000 }, (_, n) => ({
      domain: `${(n * 2_654_435_761) % 4_294_967_296}.example`,
      verdict: 'doubted' as const,
      note: '',
    }));
    await changeSettings((settings) => ({
      ...settings,
      lists: [{ id: 'big', name: 'Big', date: '', licence: '', enabled: true, entries }],
    }));
    await matchSettings();
    expect(await syncStatus()).toMatchObject({ problem: null, left: ['lists/big'] });
    await matchSettings();
    expect((await readSettings()).settings.lists[0]?.entries).toHaveLength(60_000);
  });

  it('a refusal of the browser’s leaves the settings in force and says why; the next change tries again', async () => {
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await changeSettings(withSignal('a'));
    await matchSettings();
    expect(await syncStatus()).toMatchObject({ on: true, problem: 'refused', reason: 'Error: MAX_WRITE_OPERATIONS_PER_MINUTE' });
    expect(await signalsHere()).toEqual(['a']);
    await changeSettings(withSignal('b'));
    await matchSettings();
    expect((await syncStatus()).problem).toBeNull();
    await changeSettings(withoutSignal('a'));
    await matchSettings();
    expect(await signalsHere()).toEqual(['b']);
  });

  it('a refused writing is not taken for another machine’s', async () => {
    await changeSettings(withSignal('a'));
    await matchSettings();
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('full'));
    await changeSettings((settings) => ({ ...settings, signals: { a: { severity: 'serious', options: {} } } }));
    await matchSettings();
    await matchSettings();
    expect((await readSettings()).settings.signals.a?.severity).toBe('serious');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['damaged', { 'settings.head': 'x' }, 'unreadable'],
    ['newer', { 'settings.head': { format: 7 } }, 'newer'],
  ])('%s: nothing changes here or there, until the reader puts their own in its place', async (_, items, problem) => {
    await sync.set(items);
    await changeSettings(withSignal('a'));
    await matchSettings();
    expect((await syncStatus()).problem).toBe(problem);
    expect(await sync.get(null)).toEqual(items);
    expect(await signalsHere()).toEqual(['a']);
    await clearAccount();
    await matchSettings();
    expect((await syncStatus()).problem).toBeNull();
    expect(Object.keys(await sync.get(null)).sort()).toEqual(['settings.0', 'settings.head']);
  });

  it('changes made while it is at work are not lost', async () => {
    await changeSettings(withSignal('start'));
    await matchSettings();
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => changeSettings(withSignal(`signal-${n}`))),
      matchSettings(),
      matchSettings(),
      ...Array.from({ length: 10 }, (_, n) => changeSettings(withSignal(`later-${n}`))),
    ]);
    await matchSettings();
    expect(await signalsHere()).toHaveLength(21);
    await setSync(false);
    await local.clear();
    await setSync(true);
    await matchSettings();
    expect(await signalsHere()).toHaveLength(21);
  });
});
