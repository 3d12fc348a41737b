import type { Report } from '../analysis/types';
import type { ReportSummary } from './reports';

/** Name of the database of `reports.ts`. */
const STORE = 'reports';

let opened: Promise<IDBDatabase | null> | null = null;

/** Opens the store, for a view that is about to read from it. */
export function openReports(): void {
  opened ??= open();
}

/**
 * A stored report by its key, with neither the store's own code nor the validator, which a popup must not load: for keys from a tab's
 * record, which does not outlive the browser's session and names only reports that the worker has made or validated in it. Marks it as
 * used. Null when it is not there.
 */
export async function readKnownReport(key: string): Promise<Report | null> {
  const early = opened;
  opened = null;
  // What was opened before the worker made the store, or made it anew, has nothing of it.
  return (early && (await readFrom(await early, key))) ?? readFrom(await open(), key);
}

async function readFrom(db: IDBDatabase | null, key: string): Promise<Report | null> {
  if (!db) return null;
  try {
    const get: IDBRequest<Report | undefined> = db.transaction(STORE).objectStore(STORE).get(key);
    const report = await new Promise<Report | undefined>((resolve) => {
      get.onsuccess = () => resolve(get.result);
      get.onerror = () => resolve(undefined);
    });
    if (report) noteUse(db, key);
    return report ?? null;
  } catch {
    // A store without our tables: the worker makes it anew.
    return null;
  } finally {
    // Once what was begun is done.
    db.close();
  }
}

/** A reader does not wait for the note of its use. */
function noteUse(db: IDBDatabase, key: string): void {
  const summaries = db.transaction('summaries', 'readwrite').objectStore('summaries');
  const get: IDBRequest<ReportSummary | undefined> = summaries.get(key);
  get.onsuccess = () => {
    if (get.result) summaries.put({ ...get.result, usedAt: Date.now() } satisfies ReportSummary);
  };
}

/** The database; null where there is none, or none that can be opened. */
function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(STORE);
      // There was none, and making it is the worker's part.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => {
        const { result: db } = request;
        db.onversionchange = () => db.close();
        resolve(db);
      };
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
