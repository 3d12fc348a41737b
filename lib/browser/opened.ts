import { browser } from 'wxt/browser';
import type { Report } from '../analysis/types';
import { stored } from './stored';

/**
 * Reports that a reader opened from a file, by the address of their page: kept in memory until the browser closes, so that they can
 * be shown on their page. They never come into the store of what we read ourselves.
 */
export async function rememberOpened(report: Report): Promise<void> {
  await browser.storage.session.set({ [keyOf(report.article.url)]: report });
}

/** The report that was opened for the page at this address; null when there is none. */
export async function openedFor(url: string): Promise<Report | null> {
  // Only `rememberOpened` writes there, and it takes reports that have passed their contract.
  return ((await stored('session', keyOf(url))) as Report | undefined) ?? null;
}

function keyOf(url: string): string {
  return `opened:${url.split('#', 1)[0]}`;
}
