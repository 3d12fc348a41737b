import type { DBSchema, IDBPDatabase } from 'idb';
import type { Report } from '../analysis/types';
import { disposable } from './disposable';

/**
 * Reports that were made, on disk. Disposable: least recently used ones go first, an unreadable store is made anew, and every
 * failure only means that nothing is remembered. Keys name address, content, rules and engine, so an entry is never wrong, only
 * old. Nothing from a private window comes here.
 */

/** What a list of reports needs to know of one. Sizes in UTF-16 code units of its JSON, times in ms since 1970. */
export interface ReportSummary {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly band: number | null;
  readonly value: number | null;
  readonly madeAt: number;
  readonly usedAt: number;
  readonly size: number;
}

/** How much is kept: a number of reports, and days since one was last used. */
export interface Keep {
  readonly reports: number;
  readonly days: number;
}

/** Most that all reports together may take, whatever the settings say. */
const SIZE_CAP = 64_000_000;
const DAY = 86_400_000;

interface Shape extends DBSchema {
  reports: { key: string; value: Report };
  summaries: { key: string; value: ReportSummary; indexes: { usedAt: number } };
}

/**
 * A stored report by its key; null when it is not there or is no report of this version, which is then forgotten: it is made anew
 * when its page is read again. Marks it as used. Views read with `readKnownReport`.
 */
export async function readReport(key: string): Promise<Report | null> {
  return orNull(async (db) => {
    const report = await db.get('reports', key);
    if (report === undefined) return null;
    if (!(await import('../contracts/saved-report')).isReport(report)) {
      await remove(db, [key]);
      return null;
    }
    // A reader should not have to wait for the note of its use.
    void noteUse(db, key).catch(() => {});
    return report;
  });
}

async function noteUse(db: IDBPDatabase<Shape>, key: string): Promise<void> {
  const summary = await db.get('summaries', key);
  if (summary) await db.put('summaries', { ...summary, usedAt: Date.now() });
}

/** Stores a report and evicts what is too much. True when it is on disk. */
export async function keepReport(key: string, report: Report, keep: Keep): Promise<boolean> {
  const { article, score } = report;
  const now = Date.now();
  const summary: ReportSummary = {
    key,
    url: article.url,
    title: article.title,
    siteName: article.siteName,
    band: score?.band ?? null,
    value: score?.value ?? null,
    madeAt: now,
    usedAt: now,
    size: JSON.stringify(report).length,
  };
  if (keep.reports === 0 || summary.size > SIZE_CAP / 4) return false;
  const kept = await orNull(async (db) => {
    const writing = db.transaction(['reports', 'summaries'], 'readwrite');
    await Promise.all([writing.objectStore('reports').put(report, key), writing.objectStore('summaries').put(summary), writing.done]);
    await evict(db, keep, now);
    return true;
  });
  return kept ?? false;
}

/** Every stored report, latest used first. */
export async function listReports(): Promise<ReportSummary[]> {
  const all = await orNull((db) => db.getAllFromIndex('summaries', 'usedAt'));
  return (all ?? []).reverse();
}

/** Forgets the reports that the test picks; all without a test. Returns how many. */
export async function forgetReports(picks: (summary: ReportSummary) => boolean = () => true): Promise<number> {
  const going = (await listReports()).filter(picks).map(({ key }) => key);
  await orNull((db) => remove(db, going));
  return going.length;
}

async function evict(db: IDBPDatabase<Shape>, keep: Keep, now: number): Promise<void> {
  const oldestFirst = await db.getAllFromIndex('summaries', 'usedAt');
  let size = oldestFirst.reduce((sum, summary) => sum + summary.size, 0);
  let count = oldestFirst.length;
  const going: string[] = [];
  for (const summary of oldestFirst) {
    const tooOld = keep.days > 0 && now - summary.usedAt > keep.days * DAY;
    if (!tooOld && count <= keep.reports && size <= SIZE_CAP) break;
    going.push(summary.key);
    size -= summary.size;
    count--;
  }
  if (going.length > 0) await remove(db, going);
}

async function remove(db: IDBPDatabase<Shape>, keys: readonly string[]): Promise<void> {
  const writing = db.transaction(['reports', 'summaries'], 'readwrite');
  await Promise.all(keys.flatMap((key) => [writing.objectStore('reports').delete(key), writing.objectStore('summaries').delete(key)]));
  await writing.done;
}

const orNull = disposable<Shape>('reports', 1, (db) => {
  db.createObjectStore('reports');
  db.createObjectStore('summaries', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
});
