import * as z from 'zod/mini';
import { readSettingsFrom, type Settings, settingsSchema } from './settings';

/**
 * Settings in the reader's browser account (`storage.sync`): deflated, in base64, cut into items that each carry the stamp of their
 * writing, so that a half-arrived or mixed-up copy is known for what it is. What comes from there is as untrusted as a file.
 *
 * Findings that a reader hid name pages that they read, and a pause is of one moment: both stay on the machine.
 */

/** What is kept in the account under one key; keys are "settings.head", "settings.0" … */
export type SyncItems = Record<string, unknown>;

const PREFIX = 'settings.';
const HEAD = `${PREFIX}head`;
/** Characters of one item; both browsers take 8,192 bytes, key and quotation marks included, and base64 is one byte a character. */
const ITEM = 8_000;
/** Items at most: 12 of them and the head stay under the 102,400 bytes that both browsers give. */
const MOST_ITEMS = 12;
/** Largest text that an item set may unfold to, in bytes: a few kilobytes can claim to be gigabytes. */
const LARGEST = 4_000_000;
/** Lists that are larger than this as JSON are not even tried, in characters. */
const HOPELESS = 1_500_000;

const STAMP = /^[a-z0-9]{1,16}$/;
/** Earlier copies that a copy names. */
const MOST_SEEN = 20;

const headSchema = z.strictObject({
  format: z.literal(1),
  stamp: z.string().check(z.regex(STAMP)),
  /** Stamps of the copies that this one has taken in, the latest first. */
  seen: z.array(z.string().check(z.regex(STAMP))).check(z.maxLength(MOST_SEEN)),
  items: z.int().check(z.minimum(1), z.maximum(MOST_ITEMS)),
  /** When it was written, ISO. */
  at: z.string().check(z.maxLength(40)),
  /** Keys of parts that did not fit: "lists", "phrases", or "lists/ID" for a single list. */
  left: z.array(z.string().check(z.maxLength(110))).check(z.maxLength(60)),
});

/** A copy of the settings that is to be put into the account. */
export interface Packed {
  readonly items: SyncItems;
  /** What it says: everything but what stays here. */
  readonly settings: Settings;
  /** Keys of what did not fit and stays on this machine. */
  readonly left: readonly string[];
}

/** What was found in the account. `unreadable`: damaged, or only half of it is here yet. `newer`: a newer version wrote it. */
export type Unpacked =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'settings';
      readonly settings: Settings;
      readonly left: readonly string[];
      readonly stamp: string;
      readonly seen: readonly string[];
    }
  | { readonly kind: 'newer' | 'unreadable'; readonly reasons: string };

/** Packs settings for the account; what is too large is left out, the largest list first. Null when nothing of it fits. */
export async function packSettings(settings: Settings, stamp: string, seen: readonly string[], at: string): Promise<Packed | null> {
  const bySize = settings.lists.map((list) => ({ id: list.id, size: JSON.stringify(list).length })).sort((a, b) => b.size - a.size);
  const left = bySize.filter(({ size }) => size > HOPELESS).map(({ id }) => `lists/${id}`);
  const next = bySize.filter(({ size }) => size <= HOPELESS).map(({ id }) => `lists/${id}`);
  for (const key of [null, ...next, 'publishers', 'phrases', 'sitesOff', 'siteRules']) {
    if (key !== null) left.push(key);
    const said = without(settings, left);
    const text = await deflated(JSON.stringify(said));
    const count = Math.ceil(text.length / ITEM);
    if (count > MOST_ITEMS) continue;
    const head: z.infer<typeof headSchema> = {
      format: 1,
      stamp,
      seen: seen.slice(0, MOST_SEEN),
      items: count,
      at,
      left: shortened(left),
    };
    const items: SyncItems = { [HEAD]: head };
    for (let item = 0; item < count; item++) items[`${PREFIX}${item}`] = `${stamp} ${text.slice(item * ITEM, (item + 1) * ITEM)}`;
    return { items, settings: said, left };
  }
  return null;
}

/** Reads what the account holds. Never throws. */
export async function unpackSettings(items: SyncItems): Promise<Unpacked> {
  if (!Object.hasOwn(items, HEAD)) return { kind: 'nothing' };
  const raw: unknown = items[HEAD];
  if (typeof raw === 'object' && raw !== null && 'format' in raw && typeof raw.format === 'number' && raw.format > 1)
    return { kind: 'newer', reasons: `format ${raw.format}` };
  try {
    const head = headSchema.safeParse(raw);
    if (!head.success) return { kind: 'unreadable', reasons: z.prettifyError(head.error) };
    const { stamp, seen, left } = head.data;
    let text = '';
    for (let item = 0; item < head.data.items; item++) {
      const part = Object.hasOwn(items, `${PREFIX}${item}`) ? items[`${PREFIX}${item}`] : undefined;
      if (typeof part !== 'string' || !part.startsWith(`${stamp} `) || part.length > ITEM + stamp.length + 1)
        return { kind: 'unreadable', reasons: `item ${item} is missing or belongs to another copy` };
      text += part.slice(stamp.length + 1);
    }
    const { settings, problem, reasons } = readSettingsFrom(JSON.parse(await inflated(text)));
    if (problem === 'newer') return { kind: 'newer', reasons };
    if (problem !== null) return { kind: 'unreadable', reasons };
    return { kind: 'settings', settings, left, stamp, seen };
  } catch (error) {
    return { kind: 'unreadable', reasons: error instanceof Error ? error.message : String(error) };
  }
}

/** Keys of ours that hold nothing any more once this copy is there. */
export function staleKeys(items: SyncItems, packed: Packed | null): string[] {
  return Object.keys(items).filter((key) => key.startsWith(PREFIX) && !(packed && Object.hasOwn(packed.items, key)));
}

/**
 * Settings of this machine and of the account become one, entry by entry (a signal, a rule, a list, a site, a switch): what only one side
 * has changed since they last agreed (`base`) is taken from there, what both changed is taken from the account. Nothing is lost that only
 * one side added. What did not fit into the account (`left`) stays as it is here.
 */
export function mergeSettings(base: Settings, mine: Settings, theirs: Settings, left: readonly string[]): Settings {
  const [was, here, there] = [entriesOf(base), entriesOf(mine), entriesOf(theirs)];
  const merged = new Map<string, unknown>();
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const isLeft = left.includes(key) || left.includes(key.split('/', 1)[0] ?? '');
    const [b, m, t] = [was, here, there].map((entries) => JSON.stringify(entries.get(key)));
    const value = isLeft || t === b || m === t ? here.get(key) : there.get(key);
    // Gone on the side that counts; but what the other side has changed since is more than a deletion.
    if (value !== undefined) merged.set(key, value);
    else if (!isLeft && m !== b && m !== undefined) merged.set(key, here.get(key));
    else if (!isLeft && t !== b && t !== undefined) merged.set(key, there.get(key));
  }
  return settingsSchema.parse(fromEntries(merged, mine));
}

/** True when two settings say the same, as far as the account holds it, in whatever order. */
export function saySame(one: Settings, other: Settings, left: readonly string[]): boolean {
  const [a, b] = [one, other].map((settings) =>
    JSON.stringify([...entriesOf(without(settings, left))].sort(([key], [than]) => (key < than ? -1 : 1))),
  );
  return a === b;
}

const KEYED = {
  phrases: ({ id }: Settings['phrases'][number]) => id,
  lists: ({ id }: Settings['lists'][number]) => id,
  publishers: ({ name }: Settings['publishers'][number]) => name,
  sitesOff: (site: string) => site,
  siteRules: ({ site }: Settings['siteRules'][number]) => site,
};
const FIELDS = ['signals', 'page', 'leaveAlone', 'keep'] as const;
/** Parts that are one value. */
const VALUES = ['memory', 'search'] as const;

/** Every entry by its key: "signals/missing-links", "page/badge", "sitesOff/bank.example". */
function entriesOf(settings: Settings): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const part of FIELDS) for (const [key, value] of Object.entries(settings[part])) entries.set(`${part}/${key}`, value);
  for (const part of VALUES) entries.set(part, settings[part]);
  for (const item of settings.phrases) entries.set(`phrases/${KEYED.phrases(item)}`, item);
  for (const item of settings.lists) entries.set(`lists/${KEYED.lists(item)}`, item);
  for (const item of settings.publishers) entries.set(`publishers/${KEYED.publishers(item)}`, item);
  for (const item of settings.sitesOff) entries.set(`sitesOff/${item}`, item);
  for (const item of settings.siteRules) entries.set(`siteRules/${item.site}`, item);
  return entries;
}

/** Settings of entries again; what has no entries is as it is here. The result is for a schema to judge. */
function fromEntries(entries: ReadonlyMap<string, unknown>, mine: Settings): unknown {
  const parts: Record<string, unknown> = { ...mine };
  for (const part of FIELDS) parts[part] = {};
  for (const part of Object.keys(KEYED)) parts[part] = [];
  for (const [key, value] of entries) {
    const slash = key.indexOf('/');
    if (slash < 0) {
      parts[key] = value;
      continue;
    }
    const part = parts[key.slice(0, slash)];
    if (Array.isArray(part)) part.push(value);
    // A key of the reader's own data must not become the prototype.
    else if (typeof part === 'object' && part !== null)
      Object.defineProperty(part, key.slice(slash + 1), { value, enumerable: true, configurable: true, writable: true });
  }
  return parts;
}

function without(settings: Settings, left: readonly string[]): Settings {
  const gone = (part: string) => left.includes(part);
  return {
    ...settings,
    muted: [],
    pausedUntil: null,
    lists: settings.lists.filter(({ id }) => !gone(`lists/${id}`)),
    publishers: gone('publishers') ? [] : settings.publishers,
    phrases: gone('phrases') ? [] : settings.phrases,
    sitesOff: gone('sitesOff') ? [] : settings.sitesOff,
    siteRules: gone('siteRules') ? [] : settings.siteRules,
  };
}

/** Lists that were left out one by one, as one word where all of them were. */
function shortened(left: readonly string[]): string[] {
  return left.length > 40 ? [...left.filter((key) => !key.startsWith('lists/')), 'lists'] : [...left];
}

async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}

/** Unfolds, and stops once it becomes too much. */
async function inflated(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error('unfolds to too much');
    }
    text += decoder.decode(value, { stream: true });
  }
}
