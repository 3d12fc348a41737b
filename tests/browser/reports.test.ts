import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../lib/analysis/analyze';
import { sampleArticle } from '../contracts/sample-article';

const report = analyze(sampleArticle(), { attribution: null, clickbait: null, publishers: null });
const KEEP = { reports: 3, days: 30 };

/** The module with a connection of its own, as in a worker that has just started. */
async function freshStore() {
  vi.resetModules();
  return import('../../lib/browser/reports');
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

it('gives back what was kept, to another worker too', async () => {
  const first = await freshStore();
  expect(await first.keepReport('a', report, KEEP)).toBe(true);
  expect(await first.readReport('a')).toEqual(report);
  expect(await (await freshStore()).readReport('a')).toEqual(report);
  expect(await first.readReport('b')).toBeNull();
});

it('lets the least recently used go first', async () => {
  let now = 1_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now++);
  const store = await freshStore();
  for (const key of ['a', 'b', 'c']) await store.keepReport(key, report, KEEP);
  await store.readReport('a');
  await new Promise((noted) => setTimeout(noted, 20));
  await store.keepReport('d', report, KEEP);
  expect((await store.listReports()).map(({ key }) => key).sort()).toEqual(['a', 'c', 'd']);
});

it('forgets what has not been used for long', async () => {
  let now = 1_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  const store = await freshStore();
  await store.keepReport('old', report, KEEP);
  now += 31 * 86_400_000;
  await store.keepReport('new', report, KEEP);
  expect((await store.listReports()).map(({ key }) => key)).toEqual(['new']);
});

it('keeps nothing when nothing is to be kept', async () => {
  const store = await freshStore();
  expect(await store.keepReport('a', report, { reports: 0, days: 30 })).toBe(false);
  expect(await store.listReports()).toEqual([]);
});

it('forgets what is asked, with its report', async () => {
  const store = await freshStore();
  for (const key of ['a', 'b']) await store.keepReport(key, report, KEEP);
  expect(await store.forgetReports(({ key }) => key === 'a')).toBe(1);
  expect(await store.readReport('a')).toBeNull();
  expect(await store.readReport('b')).not.toBeNull();
  expect(await store.forgetReports()).toBe(1);
});

it.each([
  ['a text', 'garbage'],
  ['of another version', { ...report, schema: 0 }],
  ['cut short', { ...report, claims: undefined }],
  ['pointing outside its text', { ...report, article: { ...report.article, text: '' } }],
  ['leading to a script', { ...report, references: [{ ...report.references[0], href: 'javascript:alert(1)' }] }],
])('gives back no report that is %s, and forgets it', async (_, broken) => {
  const store = await freshStore();
  await store.keepReport('a', report, KEEP);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('reports');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('reports', 'readwrite');
      writing.objectStore('reports').put(broken, 'a');
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
  expect(await store.readReport('a')).toBeNull();
  expect(await store.listReports()).toEqual([]);
});

describe('when the store', () => {
  it('is missing, work goes on without it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await freshStore();
    expect(await store.keepReport('a', report, KEEP)).toBe(false);
    expect(await store.readReport('a')).toBeNull();
    expect(await store.listReports()).toEqual([]);
  });

  it('refuses to open, work goes on without it', async () => {
    const store = await freshStore();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.keepReport('a', report, KEEP)).toBe(false);
  });

  it.each([
    ['was made by a newer version', 9, ['other']],
    ['has lost its tables', 1, []],
  ])('%s, it is made anew', async (_, version, tables) => {
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('reports', version);
      opening.onupgradeneeded = () => {
        for (const table of tables) opening.result.createObjectStore(table);
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    const store = await freshStore();
    await store.keepReport('a', report, KEEP);
    expect(await store.keepReport('a', report, KEEP)).toBe(true);
    expect(await store.readReport('a')).toEqual(report);
  });
});
