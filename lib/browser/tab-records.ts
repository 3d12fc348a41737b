import { browser } from 'wxt/browser';
import type { Report } from '../analysis/types';
import type { Shown, TabStatus } from '../contracts/messages';
import { recollectionKey } from './recollections';
import { stored } from './stored';

/**
 * What is known of each tab: kept in `storage.session`, which is memory of the browser and never the disk, so that it outlives
 * the worker but not the browser. Only the worker writes it; popup and side panel read it without asking anyone.
 */
export interface TabRecord {
  readonly status: TabStatus;
  /** Address of the document that was read. */
  readonly url: string;
  readonly documentId: string | null;
  readonly incognito: boolean;
  /** Key of its report in the store, or null. */
  readonly key: string | null;
  /** The report itself where it must not or could not be stored. */
  readonly report: Report | null;
  /** What went wrong, in words; null otherwise. */
  readonly reason: string | null;
  /** The reader wants it read although it is no article. */
  readonly anyway: boolean;
  /** Null for a reading of the whole page. */
  readonly shown: Shown | null;
  /** When this was written, in ms since 1970. */
  readonly at: number;
}

/** Address and permission-relevant origin of a tab, where the browser tells; null elsewhere. */
export async function tabAddress(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/** The record of a tab; null when there is none. */
export async function tabRecord(tabId: number): Promise<TabRecord | null> {
  // Only the worker writes there, with `writeTabRecord`.
  return ((await stored('session', recordKey(tabId))) as TabRecord | undefined) ?? null;
}

/** Every record, by tab. */
export async function tabRecords(): Promise<Map<number, TabRecord>> {
  const all = await browser.storage.session.get(null);
  return new Map(
    Object.entries(all)
      .filter(([key]) => key.startsWith('tab:'))
      // Only the worker writes there, with `writeTabRecord`.
      .map(([key, record]) => [Number(key.slice(4)), record as TabRecord]),
  );
}

/** Worker only: notes what is known of a tab; null forgets it. */
export async function writeTabRecord(tabId: number, record: TabRecord | null): Promise<void> {
  if (!record) return browser.storage.session.remove(recordKey(tabId));
  const write = () => browser.storage.session.set({ [recordKey(tabId)]: record });
  await write().catch(async () => {
    // Full: reports of other tabs make room. They are made anew when they are asked for.
    const others = [...(await tabRecords())].filter(([id, { report }]) => id !== tabId && report !== null);
    await browser.storage.session.remove(others.map(([id]) => recordKey(id)));
    await write();
  });
}

/** Worker only: does one thing after the other to a tab's record, so that what is looked at does not change before it is written. */
export function inTurn<T>(tabId: number, task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(recordKey(tabId), task);
}

/** Worker only: forgets a tab that was closed, with all that views remembered of it. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([recordKey(tabId), recollectionKey(tabId), `view:${tabId}`]);
}

/** Where a tab's record stands in `storage.session`. */
export function recordKey(tabId: number): string {
  return `tab:${tabId}`;
}
