import type { DBSchema } from 'idb';
import { bytesOf, recall, remember } from '../analysis/references/memory';
import type { PageRecord } from '../analysis/references/memory-record';
import type { Recollection, Report } from '../analysis/types';
import { readPageRecord } from '../contracts/memory';
import { disposable } from './disposable';
import { clearRecollections } from './recollections';

/**
 * What is remembered of the pages that a reader opened, on disk: quotations and hashes, no text. The least recently read pages go
 * first. Disposable: whatever goes wrong, the reading of a page goes on without it. Nothing of a private window comes here, nor is
 * anything looked up for one.
 */

/** Most that is remembered, whatever the settings say. 500 real pages are 1.4 MB; in Node they are validated in 2 to 40 ms and compared in about 1 ms. */
const LIMITS = { pages: 500, bytes: 8_000_000 };
const DAY = 86_400_000;

interface Shape extends DBSchema {
  pages: { key: string; value: unknown };
}

const orNull = disposable<Shape>('memory', 1, (db) => {
  db.createObjectStore('pages');
});

/** Remembers a page that is read now, for this many days (0 for no limit) from then. Returns what was remembered before. */
export async function rememberPage(read: PageRecord, days: number): Promise<PageRecord[]> {
  const now = Date.now();
  const record = { ...read, usedAt: new Date(now).toISOString() };
  const since = days > 0 ? new Date(now - days * DAY).toISOString() : null;
  const before = await orNull(async (db) => {
    // One transaction, so that two pages that are read at once do not undo each other.
    const writing = db.transaction('pages', 'readwrite');
    const [keys, values] = await Promise.all([writing.store.getAllKeys(), writing.store.getAll()]);
    const memory = validated(values);
    const known = new Set(memory.map(({ url }) => url));
    const { kept, gone } = remember(memory, record, { ...LIMITS, since });
    await Promise.all([
      writing.store.put(kept, kept.url),
      ...[...gone, ...keys.filter((key) => !known.has(key) && key !== kept.url)].map((key) => writing.store.delete(key)),
      writing.done,
    ]);
    return memory;
  });
  return before ?? [];
}

/** Every page that is remembered. */
export async function rememberedPages(): Promise<PageRecord[]> {
  return validated((await orNull((db) => db.getAll('pages'))) ?? []);
}

/** Forgets the pages that the test picks, all without a test, and what open tabs show of the memory. */
export async function forgetPages(picks: (url: string) => boolean = () => true): Promise<void> {
  await orNull(async (db) => {
    const writing = db.transaction('pages', 'readwrite');
    const going = (await writing.store.getAllKeys()).filter(picks);
    await Promise.all([...going.map((key) => writing.store.delete(key)), writing.done]);
  });
  await clearRecollections();
}

/** What the memory holds, for the settings page: the address and size in bytes of each page. */
export async function memoryContents(): Promise<{ readonly url: string; readonly size: number }[]> {
  return (await rememberedPages()).map((page) => ({ url: page.url, size: bytesOf(page) }));
}

/** What the memory tells about a kept report's page. */
export async function recollectionOf({ article, claims }: Report): Promise<Recollection> {
  return recall(article, claims, await rememberedPages());
}

function validated(values: readonly unknown[]): PageRecord[] {
  return values.flatMap((value) => readPageRecord(value) ?? []);
}
