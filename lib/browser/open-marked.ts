import { browser } from 'wxt/browser';
import type { Report } from '../analysis/types';
import { rememberOpened } from './opened';
import { showSavedReport } from './tabs';

/** How long a page may take to load before it is left to itself, in ms. */
const PATIENCE = 30_000;

/**
 * Opens the page of a report in a new tab and marks it with what the report says. False where no script may run there yet: then a
 * press on the toolbar button does it.
 */
export async function openMarked(report: Report): Promise<boolean> {
  await rememberOpened(report);
  const loaded = watchLoading();
  const { id } = await browser.tabs.create({ url: report.article.url });
  if (id === undefined) return false;
  await loaded(id);
  return (await showSavedReport(id)).shown !== null;
}

/** Begins to note which tabs have loaded, as one may be faster than the answer of who opened it; answers the way to wait for one. */
function watchLoading(): (tabId: number) => Promise<void> {
  const complete = new Set<number>();
  let told: () => void = () => {};
  const listener = (id: number, { status }: { status?: string | undefined }) => {
    if (status === 'complete') complete.add(id);
    told();
  };
  browser.tabs.onUpdated.addListener(listener);
  return (tabId) =>
    new Promise((resolve) => {
      const done = () => {
        browser.tabs.onUpdated.removeListener(listener);
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(done, PATIENCE);
      told = () => complete.has(tabId) && done();
      told();
    });
}
