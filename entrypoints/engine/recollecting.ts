import { recall, recordOf } from '../../lib/analysis/references/memory';
import type { Report } from '../../lib/analysis/types';
import { rememberPage } from '../../lib/browser/memory';
import { writeRecollection } from '../../lib/browser/recollections';
import type { TabRecord } from '../../lib/browser/tab-records';
import type { Settings } from '../../lib/contracts/settings';

/**
 * Remembers what a page quotes and notes for its tab what earlier pages say of it. Never for a private window, never when the reader
 * has switched it off. Never throws: a page is as good without it.
 */
export async function recollect(
  tabId: number,
  { incognito }: Pick<TabRecord, 'incognito'>,
  key: string,
  report: Report,
  settings: Pick<Settings, 'memory' | 'keep'>,
): Promise<void> {
  try {
    const { article, claims } = report;
    if (incognito || !settings.memory || !/^https?:/.test(article.url)) return await writeRecollection(tabId, key, null);
    const memory = await rememberPage(recordOf(article, claims), settings.keep.days);
    const recollection = recall(article, claims, memory);
    await writeRecollection(tabId, key, recollection.altered.length + recollection.repeated.length > 0 ? recollection : null);
  } catch {
    // A store that fails, a tab that has gone: nothing to tell.
  }
}
