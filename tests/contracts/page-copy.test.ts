import { expect, it } from 'vitest';
import { isPageCopy } from '../../lib/contracts/page-copy';
import { extract, extractFrom } from '../../lib/extraction/index';
import { copyAtOnce } from '../../lib/extraction/page-copy';
import { parsePage } from '../../tools/page-dom';
import { samplePage } from './sample-article';

const URL = 'https://news.example/2026/a-minister-denies-it-all';

it('lets a real page through JSON unchanged', () => {
  const page = samplePage();
  const crossed: unknown = JSON.parse(JSON.stringify(page));
  expect(isPageCopy(crossed)).toBe(true);
  expect(crossed).toEqual(page);
});

it.each([
  ['a step that is no number', { walk: ['1'] }],
  ['a step below zero', { walk: [-1] }],
  ['a step in parts', { walk: [1.5] }],
  ['a name that is no string', { names: [5] }],
  ['values beyond all measure', { values: ['x'.repeat(8_000_001)] }],
  ['text beyond all measure', { text: 'x'.repeat(8_000_001) }],
  ['a cap that nobody knows', { cut: 'links' }],
  ['a field too many', { more: 1 }],
])('refuses %s', (_, wrong) => {
  expect(isPageCopy({ ...samplePage(), ...wrong })).toBe(false);
});

it.each([
  ['nothing', []],
  ['a text outside of the page', [1, 3]],
])('a walk over %s is no page', (_, walk) => {
  const copy = { walk, names: ['html'], text: 'abc', values: [], jsonLd: [], nodes: 1, cut: null };
  expect(() => extractFrom(copy, URL, '2026-11-23T00:00:00Z')).toThrow();
});

it('a walk whose numbers lead nowhere ends', () => {
  const copy = {
    walk: [2, 900, 5, 0, 0, 1, 1_000_000, 7, 3, 0, 1, 9],
    names: ['html'],
    text: 'abc',
    values: ['x'],
    jsonLd: [],
    nodes: 1,
    cut: null,
  };
  expect(extractFrom(copy, URL, '2026-11-23T00:00:00Z').article.text).toBe('');
});

it('keeps halves of characters apart that the page keeps apart', () => {
  const page = parsePage('<article><h1>Minister denies it</h1><p>One \ud83d</p><p>\udcf0 two, and some more words.</p></article>', URL);
  const { copy } = copyAtOnce(page);
  const crossed = JSON.parse(JSON.stringify(copy));
  expect(extractFrom(crossed, URL, '2026-11-23T00:00:00Z').article).toEqual(extract(page, URL, '2026-11-23T00:00:00Z').article);
});

it.each([
  ['one text of ten million characters', `<p>${'word '.repeat(2_000_000)}</p>`],
  ['thousands of declarations', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'.repeat(3_000)],
  [
    'a name of its own for each element, and no short one',
    Array.from({ length: 5_000 }, (_, n) => `<x-${'y'.repeat(1_000)}${n}>a</x-${'y'.repeat(1_000)}${n}>`).join(''),
  ],
  ['attributes beyond the cap', `<p class="${'c'.repeat(300)}" style="${'s'.repeat(500)}" cite="${'q'.repeat(4_000)}">a</p>`.repeat(3_000)],
])('takes the copy of a page with %s', (_, body) => {
  const { copy } = copyAtOnce(parsePage(`<article><h1>Minister denies it</h1>${body}</article>`, URL));
  expect(isPageCopy(JSON.parse(JSON.stringify(copy)))).toBe(true);
});
