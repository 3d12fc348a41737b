import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { analyze } from '../../lib/analysis/analyze';
import { openReports, readKnownReport } from '../../lib/browser/stored-report';
import { sampleArticle } from '../contracts/sample-article';

const report = analyze(sampleArticle(), { attribution: null, clickbait: null, publishers: null });
const KEEP = { reports: 3, days: 30 };

/** The worker's side, with a connection of its own. */
async function worker() {
  vi.resetModules();
  return import('../../lib/browser/reports');
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

it('makes no store where there is none, nor keeps the worker from making one', async () => {
  openReports();
  expect(await readKnownReport('a')).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await (await worker()).keepReport('a', report, KEEP)).toBe(true);
});

it('finds what the worker keeps after the view has looked for a store in vain', async () => {
  openReports();
  await new Promise((go) => setTimeout(go, 50));
  expect(await (await worker()).keepReport('a', report, KEEP)).toBe(true);
  expect(await readKnownReport('a')).toEqual(report);
});

it('gives back what the worker has kept, and notes its use', async () => {
  const { keepReport, listReports } = await worker();
  let now = 1_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now++);
  for (const key of ['b', 'c']) await keepReport(key, report, KEEP);
  const before = await listReports();
  expect(await readKnownReport('b')).toEqual(report);
  expect(await readKnownReport('other')).toBeNull();
  await vi.waitFor(async () => expect((await listReports()).map(({ key }) => key)).not.toEqual(before.map(({ key }) => key)));
});

it('reads nothing where storage is forbidden, or from a store that is not ours', async () => {
  const foreign = indexedDB.open('reports', 7);
  await new Promise((done) => {
    foreign.onsuccess = done;
  });
  foreign.result.close();
  expect(await readKnownReport('a')).toBeNull();
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  expect(await readKnownReport('a')).toBeNull();
});
