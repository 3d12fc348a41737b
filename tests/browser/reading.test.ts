import { beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCopy } from '../../entrypoints/engine/reading';
import * as reports from '../../lib/browser/reports';
import { inTurn, tabRecord, writeTabRecord } from '../../lib/browser/tab-records';
import { samplePage } from '../contracts/sample-article';
import { withLocks } from './locks';

const URL = 'https://daily-digest.example/article/alibaba-s-denial-addressing-allegations';
const document = { tabId: 7, documentId: 'D', url: URL, incognito: false };

let keep: MockInstance<typeof reports.keepReport>;
beforeEach(() => {
  fakeBrowser.reset();
  withLocks();
  fakeBrowser.i18n.getMessage = () => '';
  vi.spyOn(reports, 'readReport').mockResolvedValue(null);
  keep = vi.spyOn(reports, 'keepReport').mockResolvedValue(true);
});

it('stores a report before it answers, so that a worker that dies then has lost nothing', async () => {
  let stored = false;
  keep.mockImplementation(async () => {
    await new Promise((written) => setTimeout(written, 200));
    stored = true;
    return true;
  });
  expect(await readCopy(samplePage(), URL, document)).not.toBeNull();
  expect(stored).toBe(true);
  expect(await tabRecord(7)).toMatchObject({ status: 'ready', url: URL, report: null });
});

it('keeps the report with its tab where it cannot be stored', async () => {
  keep.mockResolvedValue(false);
  expect(await readCopy(samplePage(), URL, document)).not.toBeNull();
  expect((await tabRecord(7))?.report?.article.url).toBe(URL);
});

it('stores nothing of a private window', async () => {
  expect(await readCopy(samplePage(), URL, { ...document, incognito: true })).not.toBeNull();
  expect(keep).not.toHaveBeenCalled();
  expect(reports.readReport).not.toHaveBeenCalled();
});

it('takes no page for one of another site', async () => {
  await expect(readCopy(samplePage(), 'https://bank.example/', document)).rejects.toThrow('another site');
  expect(await tabRecord(7)).toBeNull();
});

it('notes nothing for a tab that has gone on to another page', async () => {
  const elsewhere = await fakeBrowser.tabs.create({ url: 'https://daily-digest.example/garden/chairs' });
  const tabId = elsewhere?.id ?? 0;
  expect(await readCopy(samplePage(), URL, { ...document, tabId })).not.toBeNull();
  expect(await tabRecord(tabId)).toBeNull();
});

it('never writes over a report that the reader opens while it looks whether it may', async () => {
  let asked = false;
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => {
    const record = await tabRecord(7);
    if (!asked && record?.status === 'working') {
      asked = true;
      const shown = { kind: 'saved', found: 3, marks: 4 } as const;
      void inTurn(7, () => writeTabRecord(7, { ...record, status: 'ready', shown, at: Date.now() + 1_000 }));
    }
    throw new Error('hidden');
  });
  await readCopy(samplePage(), URL, document);
  await inTurn(7, async () => {});
  expect(asked).toBe(true);
  expect(await tabRecord(7)).toMatchObject({ shown: { kind: 'saved' } });
});
