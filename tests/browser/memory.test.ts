import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleFromText } from '../../lib/analysis/article-from-text';
import { recordOf } from '../../lib/analysis/references/memory';
import type { Report } from '../../lib/analysis/types';
import { readRecollection } from '../../lib/browser/recollections';
import { sampleArticle } from '../contracts/sample-article';

const ON = { memory: true, keep: { reports: 200, days: 30 } };

/** The module with a connection of its own, as in a worker that has just started. */
async function freshStore() {
  vi.resetModules();
  return import('../../lib/browser/memory');
}

/** A worker that has just started, with its store. */
async function freshWorker() {
  const store = await freshStore();
  return { ...store, ...(await import('../../entrypoints/engine/recollecting')) };
}

/** A page on which Kari Holm is quoted with these words. */
function pageWith(url: string, words: string, day: number): Report {
  const text = `The bridge over the eastern sound stays closed until spring. “${words},” Kari Holm said.`;
  const article = articleFromText(text, { url, title: `Bridge ${day}`, retrievedAt: `2026-11-${10 + day}T08:00:00Z` });
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const claim = {
    id: 'c1',
    source: {
      span: span('Kari Holm'),
      name: 'Kari Holm',
      kind: 'person',
      resolvedTo: null,
      resolvedKind: null,
      title: null,
      affiliation: null,
      anonymity: null,
    },
    cue: { span: span('said'), verb: 'said', class: 'says' },
    content: [span(words)],
    form: 'direct',
    toldTo: null,
    medium: null,
    within: null,
    confidence: 1,
    shown: true,
  } as const;
  // Only the article and its claims are looked at.
  return { article, claims: [claim] } as unknown as Report;
}
const first = pageWith('https://one.example/a', 'We found seven cracks in the third pillar', 1);
const later = pageWith('https://two.example/b', 'We discovered seven terrible cracks in the third pillar', 2);
const record = (report: Report) => recordOf(report.article, report.claims);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
});

describe('the store', () => {
  it('gives back what was remembered, to another worker too', async () => {
    const store = await freshStore();
    expect(await store.rememberPage(record(first), 30)).toEqual([]);
    const [kept] = await (await freshStore()).rememberedPages();
    expect(kept).toMatchObject({ url: 'https://one.example/a', quotes: [{ speaker: 'Kari Holm' }] });
    expect(await store.memoryContents()).toEqual([{ url: 'https://one.example/a', size: expect.any(Number) }]);
  });

  it('loses nothing when two pages are read at once', async () => {
    const store = await freshStore();
    await Promise.all([store.rememberPage(record(first), 30), store.rememberPage(record(later), 30)]);
    expect((await store.rememberedPages()).map(({ url }) => url).sort()).toEqual(['https://one.example/a', 'https://two.example/b']);
  });

  it('lets go what was not read for long', async () => {
    let now = Date.parse('2026-11-11T08:00:00Z');
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const store = await freshStore();
    await store.rememberPage(record(first), 30);
    now += 31 * 86_400_000;
    await store.rememberPage(record(later), 30);
    expect((await store.rememberedPages()).map(({ url }) => url)).toEqual(['https://two.example/b']);
  });

  it('forgets a site or all', async () => {
    const store = await freshStore();
    for (const report of [first, later]) await store.rememberPage(record(report), 30);
    await store.forgetPages((url) => url.startsWith('https://one.example/'));
    expect((await store.rememberedPages()).map(({ url }) => url)).toEqual(['https://two.example/b']);
    await store.forgetPages();
    expect(await store.rememberedPages()).toEqual([]);
  });

  it.each([
    ['a newer version’s store', async () => openWith(9, (db) => db.createObjectStore('pages'), null)],
    ['a store without our table', async () => openWith(1, (db) => db.createObjectStore('others'), null)],
    ['damaged entries', async () => openWith(1, (db) => db.createObjectStore('pages'), { url: 'https://one.example/a', quotes: 'none' })],
  ])('goes on after %s', async (_, damage) => {
    await damage();
    const store = await freshStore();
    expect(await store.rememberPage(record(first), 30)).toEqual([]);
    await store.rememberPage(record(first), 30);
    expect((await store.rememberedPages()).map(({ url }) => url)).toEqual(['https://one.example/a']);
  });

  it('goes on where there is no store at all', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'UnknownError');
      },
      deleteDatabase: () => {
        throw new Error('no');
      },
    });
    const store = await freshStore();
    expect(await store.rememberPage(record(first), 30)).toEqual([]);
    expect(await store.rememberedPages()).toEqual([]);
    await store.forgetPages();
  });
});

describe('reading pages', () => {
  it('notes on the later page what the earlier one says', async () => {
    const { recollect } = await freshWorker();
    await recollect(1, { incognito: false }, 'k1', first, ON);
    await recollect(2, { incognito: false }, 'k2', later, ON);
    expect(await readRecollection(1, 'k1')).toBeNull();
    expect(await readRecollection(2, 'k2')).toMatchObject({
      altered: [{ speaker: 'Kari Holm', url: 'https://one.example/a', title: 'Bridge 1', seenAt: '2026-11-11T08:00:00Z' }],
      repeated: [],
    });
    expect(await readRecollection(2, 'another report')).toBeNull();
  });

  it.each([
    ['in a private window', { incognito: true }, ON],
    ['when it is switched off', { incognito: false }, { ...ON, memory: false }],
  ])('neither remembers nor looks up anything %s', async (_, window, settings) => {
    const { recollect } = await freshWorker();
    const open = vi.spyOn(indexedDB, 'open');
    await recollect(1, window, 'k1', first, settings);
    await recollect(2, window, 'k2', later, settings);
    expect(open).not.toHaveBeenCalled();
    expect(await readRecollection(2, 'k2')).toBeNull();
  });

  it('takes back what tabs show once the memory is cleared', async () => {
    const { recollect, forgetPages } = await freshWorker();
    await recollect(1, { incognito: false }, 'k1', first, ON);
    await recollect(2, { incognito: false }, 'k2', later, ON);
    await browser.storage.session.set({ 'tab:2': { status: 'ready' } });
    await forgetPages();
    expect(await readRecollection(2, 'k2')).toBeNull();
    expect(await browser.storage.session.get('tab:2')).toEqual({ 'tab:2': { status: 'ready' } });
  });

  it('remembers no text but quotations', async () => {
    const { recollect, rememberedPages } = await freshWorker();
    const article = sampleArticle();
    await recollect(1, { incognito: false }, 'k1', { ...first, article, claims: [] }, ON);
    const [page] = await rememberedPages();
    expect(page?.quotes).toEqual([]);
    expect(JSON.stringify(page)).not.toContain(article.text.split(' ').slice(0, 4).join(' '));
  });
});

async function openWith(version: number, create: (db: IDBDatabase) => IDBObjectStore, value: unknown): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('memory', version);
    opening.onupgradeneeded = () => {
      const store = create(opening.result);
      if (value) store.put(value, 'https://one.example/a');
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}
