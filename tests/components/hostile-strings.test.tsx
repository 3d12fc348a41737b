// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { searchAddress } from '../../components/actions';
import { type Kept, Library } from '../../components/Library';
import { later } from '../../components/later';
import { ReportView } from '../../components/ReportView';
import { pageView } from '../../entrypoints/engine/page-view';
import { makeCard } from '../../entrypoints/reader/card';
import { DEFAULT_SETTINGS } from '../../lib/contracts/settings';
import { exportAs } from '../../lib/share/index';
import { reportOf } from '../hostile-report';
import { hostileStrings } from '../hostile-strings';
import { english, show } from './english';

const ENGINE = 'https://search.example/?q=%s';
const ALL = hostileStrings(16_000);
/** Every fortieth one in a normal run, all of them with `STRINGS=all`. */
const STRINGS = process.env.STRINGS === 'all' ? ALL : ALL.filter((_, at) => at % 40 === 0);
const batchesOf = (strings: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(strings.length / size) }, (_, at) => strings.slice(at * size, (at + 1) * size));
const batches = batchesOf(STRINGS, 160);
const harmless = (strings: readonly string[]) => reportOf(strings.map((_, at) => `word ${at}`));

beforeEach(() => {
  vi.stubGlobal('stolen', undefined);
  vi.stubGlobal('fetch', () => {
    throw new Error('a request');
  });
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' ') } });
});
afterEach(() => {
  cleanup();
  expect(globalThis).not.toHaveProperty('stolen', 1);
});

/** How many elements of each name stand there, and whatever could run or fetch. */
function census(root: ParentNode): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  for (const element of root.querySelectorAll('*')) {
    count(element.localName);
    for (const { name, value } of element.attributes)
      if (name.startsWith('on') || (/^(?:href|src|action|data|srcset|poster|background)$/.test(name) && !/^(?:https:\/\/|#)/.test(value)))
        count(`${element.localName} ${name}=${value}`);
  }
  return counts;
}

/** The census of a report with each list shown and its first row open. */
function censusOfView(report: ReturnType<typeof reportOf>): Record<string, number>[] {
  const none = {
    show: null,
    emphasise: null,
    copy: async () => {},
    cite: null,
    search: ENGINE,
    save: null,
    share: null,
    mute: null,
    unmute: null,
    openOptions: null,
    openSidePanel: null,
    openLibrary: null,
  };
  const { container } = show(<ReportView report={report} actions={none} mutes={[]} later={later} />);
  // Not by role: working out the roles of thousands of elements takes minutes and gigabytes.
  const censuses = [...container.querySelectorAll('[role=tab]')].map((tab) => {
    fireEvent.click(tab);
    const closed = container.querySelector('[role=tabpanel] button[aria-expanded=false]');
    if (closed) fireEvent.click(closed);
    return census(container);
  });
  cleanup();
  return censuses;
}

it('is a lot of strings, no two of them the same', () => {
  expect(new Set(ALL).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThanOrEqual(16_000);
});

// A view of this size takes this document two seconds; a browser shows all the strings, in `tests/e2e/hostile-strings.test.ts`.
it('no string becomes an element, an attribute or a request in a report', () => {
  for (const strings of batchesOf(
    ALL.filter((_, at) => at % 200 === 0),
    50,
  )) {
    const [hostile, plain] = [censusOfView(reportOf(strings)), censusOfView(harmless(strings))];
    expect(hostile).toEqual(plain);
    expect(hostile).toHaveLength(4);
  }
}, 600_000);

it('nor in the library', () => {
  const censusOf = (strings: readonly string[]) => {
    const kept = strings.map(
      (words, at): Kept => ({ key: `${at}`, url: words, title: words, siteName: words, band: 1, value: 5, usedAt: 0 }),
    );
    const { container } = show(<Library kept={kept} onOpen={() => {}} onForget={() => {}} onFile={() => {}} problem={strings.join(' ')} />);
    const found = census(container);
    cleanup();
    return found;
  };
  for (const strings of batches) expect(censusOf(strings)).toEqual(censusOf(strings.map((_, at) => `word ${at}`)));
}, 600_000);

it('nor on a card in the page', () => {
  const nothing = () => {};
  const censusOf = (strings: readonly string[]) => {
    const { marks } = pageView('key', reportOf(strings), DEFAULT_SETTINGS, english);
    expect(marks.length).toBeGreaterThanOrEqual(strings.length);
    const cards = document.createElement('div');
    for (const mark of marks)
      cards.append(
        makeCard({
          mark: { ...mark, href: mark.name, message: mark.name },
          quote: mark.name,
          position: 1,
          total: 2,
          onStep: nothing,
          onClose: nothing,
        }).element,
      );
    return census(cards);
  };
  for (const strings of batches) {
    const own = censusOf(strings);
    // A card follows an address only where it is one of the web.
    const followed = strings.filter((words) => /^\s*https?:/i.test(words)).length;
    const plain = censusOf(strings.map((_, at) => `word ${at}`));
    expect({ ...own, a: (own.a ?? 0) - followed }).toEqual(plain);
  }
}, 600_000);

it('every export carries every string, and none as more than words', () => {
  for (const strings of batches) {
    const report = reportOf(strings);
    const { text: html } = exportAs(report, 'page', english);
    expect(tagsOf(html)).toEqual(tagsOf(exportAs(harmless(strings), 'page', english).text));
    const markdown = exportAs(report, 'markdown', english).text;
    expect(markdown).not.toMatch(/(?:^|[^\\])<(?!https?:\/\/)/m);
    expect(markdown).not.toMatch(/(?:^|[^\\])\]\(/m);
    const table = cells(exportAs(report, 'csv', english).text);
    expect(new Set(table.map((line) => line.length))).toEqual(new Set([14]));
    expect(table.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(JSON.parse(exportAs(report, 'json', english).text).sources.map(({ name }: { name: string }) => name)).toEqual(strings);
    expect(JSON.parse(exportAs(report, 'annotations', english).text).type).toBe('AnnotationCollection');
    for (const format of ['page', 'csv'] as const) expect(exportAs(report, format, english).name).toMatch(/^[\p{L}\p{N}.-]+$/u);
  }
}, 600_000);

it('a search for any of them is a search', () => {
  for (const words of ALL) expect(new URL(searchAddress({ label: 'quote', words, site: null }, ENGINE)).hostname).toBe('search.example');
});

/** How many elements of each name a browser makes of a document, and the attributes that could run. */
function tagsOf(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const work: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes];
  for (let node = work.pop(); node; node = work.pop()) {
    const attributes = 'attrs' in node ? node.attrs.map(({ name }) => name).filter((name) => name.startsWith('on')) : [];
    for (const what of [node.nodeName, ...attributes]) counts[what] = (counts[what] ?? 0) + 1;
    if ('childNodes' in node) work.push(...node.childNodes);
  }
  return counts;
}

/** A table of RFC 4180, by the letter. */
function cells(csv: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = csv.replace('\uFEFF', '');
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[at++];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\r')) {
      lines.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r' && ++at) lines.push([]);
    } else cell += sign;
  }
  return lines.filter((line) => line.length > 0);
}
