import type { Report } from '../lib/analysis/types';
import type { TabRecord } from '../lib/browser/tab-records';
import type { Realm } from './driver';

/** A document of the extension's own that does nothing by itself, from which its stores can be read. */
export const OWN_PAGE = 'manifest.json';

/** Every report on disk by its key, read in a document of the extension's own. Makes no store where there is none. */
export async function storedReports(own: Realm): Promise<Map<string, Report>> {
  const entries =
    await own.evaluate(`indexedDB.databases().then((all) => all.some(({ name }) => name === 'reports') ? new Promise((resolve, reject) => {
    const opening = indexedDB.open('reports');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const store = db.transaction('reports').objectStore('reports');
      const keys = store.getAllKeys();
      const reports = store.getAll();
      reports.onsuccess = () => { db.close(); resolve(keys.result.map((key, at) => [key, reports.result[at]])); };
    };
  }) : [])`);
  // The extension wrote them; whoever asks looks at what they hold.
  return new Map(entries as [string, Report][]);
}

/** Everything that the extension knows of tabs. */
export async function tabRecords(own: Realm): Promise<TabRecord[]> {
  const records = await own.evaluate(
    `(globalThis.browser ?? chrome).storage.session.get().then((all) => Object.entries(all).filter(([key]) => key.startsWith('tab:')).map(([, record]) => record))`,
  );
  // The extension wrote them; whoever asks looks at what they hold.
  return records as TabRecord[];
}

/** The report on the page in the tab with this address; null when there is none. */
export async function reportOn(own: Realm, url: string): Promise<Report | null> {
  const record = (await tabRecords(own)).find((record) => record.url === url);
  if (record?.report || !record?.key) return record?.report ?? null;
  // The extension wrote it; whoever asks looks at what it holds.
  return (await own.evaluate(requestTo('reports', `get(${JSON.stringify(record.key)})`))) as Report | null;
}

/** Addresses of all reports on disk, one for each report. */
export async function storedAddresses(own: Realm): Promise<string[]> {
  // As above.
  return ((await own.evaluate(requestTo('summaries', 'getAll()'))) as { url: string }[]).map(({ url }) => url);
}

/** What one request to a table of the reports' database gives, as an expression. */
function requestTo(table: 'reports' | 'summaries', request: string): string {
  return `new Promise((resolve, reject) => {
    const opening = indexedDB.open('reports');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('${table}').objectStore('${table}').${request};
      asked.onsuccess = () => { opening.result.close(); resolve(asked.result); };
      asked.onerror = () => { opening.result.close(); reject(asked.error); };
    };
  })`;
}
