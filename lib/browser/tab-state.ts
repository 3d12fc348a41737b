import type { Report } from '../analysis/types';
import type { Shown, TabStatus } from '../contracts/messages';
import { readRecollection } from './recollections';
import { readKnownReport } from './stored-report';
import { type TabRecord, tabAddress, tabRecord } from './tab-records';

/** A tab as a view shows it. */
export interface TabState {
  readonly status: TabStatus;
  readonly report: Report | null;
  /** Key of the report; null when it is not stored (private windows). */
  readonly key: string | null;
  readonly url: string | null;
  readonly reason: string | null;
  /** Null for a reading of the whole page. */
  readonly shown: Shown | null;
}

/** A tab of whose page nothing is known. */
export const UNREAD: TabState = { status: 'unread', report: null, key: null, url: null, reason: null, shown: null };
/** A worker that has been at it for this long, in ms, is taken for dead. */
export const PATIENCE = 15_000;

/** What is known of the tab now, its report included. Needs no message and no worker. `known` is the tab's address where it is known. */
export async function tabState(tabId: number, known?: string): Promise<TabState> {
  // Everything at once: each question that waits for another's answer delays the first paint.
  const reading = tabRecord(tabId);
  const [record, recollection, address] = await Promise.all([
    reading,
    readRecollection(
      tabId,
      reading.then((read) => read?.key ?? null),
    ),
    known ?? tabAddress(tabId),
  ]);
  if (!record || isElsewhere(address, record)) return UNREAD;
  const { status, key, url, reason, shown } = record;
  const about = { status, report: null, key, url, reason, shown };
  if (status === 'working' && Date.now() - record.at > PATIENCE) return { ...about, status: 'error', reason: 'no answer' };
  if (status !== 'ready' && status !== 'not-enough') return about;
  const report = record.report ?? (key === null ? null : await readKnownReport(key));
  if (!report) return UNREAD;
  return { ...about, report: recollection ? { ...report, recollection } : report };
}

/** True unless the browser tells that the tab still shows that address: what we may not see may be anything. */
function isElsewhere(now: string | null, record: TabRecord): boolean {
  return now === null || withoutFragment(now) !== withoutFragment(record.url);
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
