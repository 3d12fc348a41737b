import { browser } from 'wxt/browser';
import type { Recollection } from '../analysis/types';
import { stored } from './stored';

/**
 * What the open tabs' pages remind of. Like all that is known of tabs it stands in `storage.session`, the browser's memory and never
 * the disk; unlike the report it can be taken back at any time.
 */
interface Shown {
  /** Key of the report that it belongs to. */
  readonly key: string;
  readonly recollection: Recollection;
}

const PREFIX = 'recollection:';

/** Where a tab's recollection stands in `storage.session`. */
export function recollectionKey(tabId: number): string {
  return PREFIX + tabId;
}

/**
 * What the tab's page reminds of, when it is still the page of that report, whose key may still be on its way; null when there is
 * nothing.
 */
export async function readRecollection(tabId: number, key: string | Promise<string | null>): Promise<Recollection | null> {
  // Only the worker writes there, with `writeRecollection`.
  const shown = (await stored('session', recollectionKey(tabId))) as Shown | undefined;
  return shown && shown.key === (await key) ? shown.recollection : null;
}

/** Worker only: notes what a tab's page reminds of; null for nothing. */
export async function writeRecollection(tabId: number, key: string, recollection: Recollection | null): Promise<void> {
  if (recollection) await browser.storage.session.set({ [recollectionKey(tabId)]: { key, recollection } satisfies Shown });
  else await browser.storage.session.remove(recollectionKey(tabId));
}

/** Takes back what all open tabs show of the memory. */
export async function clearRecollections(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(PREFIX)));
}
