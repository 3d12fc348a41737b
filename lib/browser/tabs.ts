import { browser } from 'wxt/browser';
import type { Span } from '../analysis/types';
import type { Answers } from '../contracts/messages';
import { recollectionKey } from './recollections';
import { ask, tell } from './send';
import { recordKey } from './tab-records';
import { PATIENCE, type TabState, tabState, UNREAD } from './tab-state';

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
