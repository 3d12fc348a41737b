import { browser } from 'wxt/browser';
import type { Report, Span } from '../analysis/types';
import type { Answers, Shown, TabStatus } from '../contracts/messages';
import { readRecollection, recollectionKey } from './recollections';
import { ask, tell } from './send';
import { readKnownReport } from './stored-report';
import { recordKey, type TabRecord, tabAddress, tabRecord } from './tab-records';

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

const UNREAD: TabState = { status: 'unread', report: null, key: null, url: null, reason: null, shown: null };
/** A worker that has been at it for this long, in ms, is taken for dead. */
const PATIENCE = 15_000;

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

/** Calls back when what is known of the tab changes. Returns the way to stop. */
export function onTabState(tabId: number, callback: (state: TabState) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && (recordKey(tabId) in changes || recollectionKey(tabId) in changes)) tabState(tabId).then(callback);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Reads the tab's page, at the reader's wish, even if it was found to be no article before; harmless when it was read already.
 * `anew` reads the page itself where another report is shown. Answers the outcome.
 */
export function requestReport(tabId: number, anew = false): Promise<TabState> {
  return asked(tabId, () => ask<'report.request'>({ type: 'report.request', tabId, anew }));
}

/** Shows the report that was opened for the tab's address in its page. Answers the outcome. */
export function showSavedReport(tabId: number): Promise<TabState> {
  return asked(tabId, () => ask<'saved.show'>({ type: 'saved.show', tabId }));
}

/** True where a reader script runs in the tab's document. */
export async function isReaderThere(tabId: number): Promise<boolean> {
  return (await tell(tabId, { type: 'page.unshow' })) === true;
}

async function asked(tabId: number, question: () => Promise<Answers['saved.show']>): Promise<TabState> {
  try {
    const answer = await question();
    if (answer === 'started') return await outcome(tabId);
    if (answer === 'gone') return UNREAD;
    return { ...UNREAD, status: answer === 'restricted' ? 'restricted' : 'no-permission-yet' };
  } catch (error) {
    return { ...UNREAD, status: 'error', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Scrolls the tab's page to these words and flashes them; no spans mean the headline. Without `scroll` they are emphasised
 * where they stand. False when the words are not there any more, or nobody is in the page to show them.
 */
export async function showInPage(tabId: number, spans: readonly Span[], scroll = true): Promise<boolean> {
  return (await tell(tabId, { type: 'page.show', spans: [...spans], scroll })) === true;
}

/** Takes the emphasis of `showInPage` away. */
export async function unshowInPage(tabId: number): Promise<void> {
  await tell(tabId, { type: 'page.unshow' });
}

/** The tab's state once the work on it is over, or has taken too long. */
function outcome(tabId: number): Promise<TabState> {
  return new Promise((resolve) => {
    const settle = (state: TabState) => {
      if (state.status === 'working' || state.status === 'unread') return;
      stop();
      clearTimeout(patience);
      resolve(state);
    };
    const stop = onTabState(tabId, settle);
    const patience = setTimeout(() => settle({ ...UNREAD, status: 'error', reason: 'no answer' }), PATIENCE);
    tabState(tabId).then(settle);
  });
}

/** True unless the browser tells that the tab still shows that address: what we may not see may be anything. */
function isElsewhere(now: string | null, record: TabRecord): boolean {
  return now === null || withoutFragment(now) !== withoutFragment(record.url);
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
