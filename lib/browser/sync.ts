import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, readSettingsFrom, type Settings } from '../contracts/settings';
import { mergeSettings, packSettings, type SyncItems, saySame, staleKeys, unpackSettings } from '../contracts/synced';
import { changeSettings, readSettings } from './settings';
import { ON } from './sync-times';

/**
 * The settings in the reader's own browser account, if the reader wants that: it is the browser that carries them, nobody of ours. Off
 * until switched on, on each machine by itself. What is in force is always the local copy; the account is only ever matched with it.
 */

/** What the options page shows of it. */
export interface SyncStatus {
  readonly on: boolean;
  /** When the two were last found or made the same, ISO; null when never. */
  readonly matchedAt: string | null;
  /** Why they are not; null when they are. `refused`: the browser would not take it. `unreadable`, `newer`: what is there is not touched. */
  readonly problem: 'refused' | 'unreadable' | 'newer' | 'too-large' | null;
  /** In words of the browser or of the validator; '' when there are none. */
  readonly reason: string;
  /** Keys of what is too large for the account and stays on this machine ("lists/ID", "phrases"). */
  readonly left: readonly string[];
}

const STATE = 'sync.state';
/**
 * The last copies that were taken in or written here, the latest first. What the account holds is compared with the latest of them that
 * its writer has seen: that is where the two went apart, even if both wrote while apart or a writing never arrived.
 */
const COPIES = 'sync.copies';
const MOST_COPIES = 4;

const copiesSchema = z.array(z.object({ stamp: z.string(), settings: z.unknown() })).check(z.maxLength(MOST_COPIES));

const stateSchema = z.object({
  matchedAt: z.nullable(z.string()),
  problem: z.nullable(z.enum(['refused', 'unreadable', 'newer', 'too-large'])),
  reason: z.string(),
  left: z.array(z.string()),
});
type State = z.infer<typeof stateSchema>;

/** Whether the settings are matched with the account, and how that went. Never throws. */
export async function syncStatus(): Promise<SyncStatus> {
  const kept = await browser.storage.local.get([ON, STATE]).catch(() => ({}) as Record<string, unknown>);
  const state = stateSchema.safeParse(kept[STATE]);
  return { on: kept[ON] === true, ...(state.success ? state.data : { matchedAt: null, problem: null, reason: '', left: [] }) };
}

/** Calls back when the status changes. Returns the way to stop. */
export function onSyncStatus(callback: (status: SyncStatus) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (ON in changes || STATE in changes)) syncStatus().then(callback);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Switches it on or off for this machine. Off leaves the account's copy where it is. */
export async function setSync(on: boolean): Promise<void> {
  if (on) await browser.storage.local.set({ [ON]: true });
  // Whoever switches it on again begins anew: what both sides changed meanwhile is not known.
  else await browser.storage.local.remove([ON, STATE, COPIES]);
}

/** Removes what we keep in the account. Where it is still switched on, this machine's settings take its place. */
export async function clearAccount(): Promise<void> {
  await browser.storage.local.remove(COPIES);
  const stale = staleKeys(await browser.storage.sync.get(null), null);
  if (stale.length > 0) await browser.storage.sync.remove(stale);
}

/** Makes this machine's settings and the account's the same, once; does nothing when it is switched off. Never throws. */
export async function matchSettings(): Promise<void> {
  await navigator.locks.request('sync', async () => {
    const { on, ...before } = await syncStatus();
    if (!on) return;
    const state = await match().catch((error: unknown): Partial<State> => ({ problem: 'refused', reason: String(error) }));
    const next: State = { ...before, left: [...before.left], ...state };
    await browser.storage.local.set({ [STATE]: next }).catch(() => {});
  });
}

async function match(): Promise<Partial<State>> {
  const current = await readSettings();
  // Settings that could not be read are for the reader to look at first.
  if (current.notice) return { problem: 'unreadable', reason: '' };
  const items: SyncItems = await browser.storage.sync.get(null);
  const found = await unpackSettings(items);
  if ('reasons' in found) return { problem: found.kind, reason: found.reasons };
  const copies = await knownCopies();
  let { settings } = current;
  if (found.kind === 'settings') {
    const { settings: theirs, left, stamp, seen } = found;
    const apart = copies.find((copy) => stamp === copy.stamp || seen.includes(copy.stamp));
    const merge = (mine: Settings) => mergeSettings(apart?.settings ?? DEFAULT_SETTINGS, mine, theirs, left);
    // Writing what is there already would call everybody who listens.
    if (JSON.stringify(merge(settings)) !== JSON.stringify(settings)) settings = await changeSettings(merge);
    if (stamp !== apart?.stamp) await remember([{ stamp, settings: theirs }, ...copies]);
  }
  const at = new Date().toISOString();
  const stamp = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  const packed = await packSettings(settings, stamp, found.kind === 'settings' ? [found.stamp, ...found.seen] : [], at);
  if (!packed) return { problem: 'too-large', reason: '' };
  if (found.kind === 'nothing' || !saySame(settings, found.settings, packed.left)) {
    // Before the account has it: a worker that dies in between must not take its own copy for another's.
    await remember([{ stamp, settings: packed.settings }, ...(await knownCopies())]);
    await browser.storage.sync.set(packed.items);
    const stale = staleKeys(items, packed);
    if (stale.length > 0) await browser.storage.sync.remove(stale);
  }
  return { matchedAt: at, problem: null, reason: '', left: [...packed.left] };
}

interface Copy {
  readonly stamp: string;
  readonly settings: Settings;
}

async function knownCopies(): Promise<Copy[]> {
  const read = copiesSchema.safeParse((await browser.storage.local.get(COPIES))[COPIES]);
  return read.success ? read.data.map(({ stamp, settings }) => ({ stamp, settings: readSettingsFrom(settings).settings })) : [];
}

async function remember(copies: readonly Copy[]): Promise<void> {
  await browser.storage.local.set({ [COPIES]: copies.slice(0, MOST_COPIES) });
}
