import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type TabRecord, tabRecord, tabRecords, writeTabRecord } from '../../lib/browser/tab-records';
import { reportOf } from '../hostile-report';

const area = fakeBrowser.storage.session;
const set = area.set;
const record: TabRecord = {
  status: 'ready',
  url: 'https://paper.example/',
  documentId: null,
  incognito: true,
  key: 'k',
  report: reportOf(['one', 'two']),
  reason: null,
  anyway: false,
  shown: null,
  at: 1,
};

beforeEach(() => {
  fakeBrowser.reset();
  area.set = set;
});

it('makes room for the newest report when the browser’s memory for us is full', async () => {
  const room = 2.5 * JSON.stringify(record).length;
  area.set = async (items) => {
    const kept = { ...(await area.get(null)), ...items };
    if (JSON.stringify(kept).length > room) throw new Error('Session storage quota bytes exceeded');
    return set(items);
  };
  for (const tab of [1, 2, 3]) await writeTabRecord(tab, record);
  expect(await tabRecord(3)).toEqual(record);
  expect([...(await tabRecords()).keys()]).toEqual([3]);
});
