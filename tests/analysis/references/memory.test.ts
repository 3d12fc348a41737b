import { describe, expect, test } from 'vitest';
import { MEMORY_PAGES, type PageRecord, recall, recordOf, remember } from '../../../lib/analysis/references/memory';
import type { Claim } from '../../../lib/analysis/types';
import { claims, page } from './make';

const ORIGINAL = `A spokesperson for Northwind told AFP that the assertions and innuendos in the article are “completely false”.

“We will never hand over the data of our passengers to any government,” Kari Holm said.`;
const ORIGINAL_CLAIMS = claims(ORIGINAL, [
  {
    source: 'A spokesperson for Northwind',
    kind: 'unnamed-role',
    means: 'Northwind',
    cue: 'told',
    toldTo: 'AFP',
    content: 'the assertions and innuendos in the article are “completely false”',
  },
  { source: 'Kari Holm', cue: 'said', content: 'We will never hand over the data of our passengers to any government' },
]);

const read = (text: string, said: readonly Claim[], url: string, day = '01') => {
  const article = { ...page(text, { url }), retrievedAt: `2026-11-${day}T08:00:00Z` };
  return { article, said, record: recordOf(article, said) };
};
const original = read(ORIGINAL, ORIGINAL_CLAIMS, 'https://agency.example/a');

describe('quotations of one speaker on two pages', () => {
  const later = (text: string, said: Parameters<typeof claims>[1]) => {
    const found = claims(text, said);
    return recall(page(text, { url: 'https://farm.example/b' }), found, [original.record]).altered;
  };

  test('words changed inside the marks', () => {
    const text = 'A Northwind spokesperson called the article’s assertions and innuendos ‘entirely inaccurate’.';
    const [altered, ...rest] = later(text, [
      {
        source: 'A Northwind spokesperson',
        kind: 'unnamed-role',
        means: 'Northwind',
        cue: 'called',
        content: 'the article’s assertions and innuendos ‘entirely inaccurate’',
      },
    ]);
    expect(rest).toEqual([]);
    expect(altered).toMatchObject({
      speaker: 'Northwind',
      here: 'entirely inaccurate',
      there: 'completely false',
      url: 'https://agency.example/a',
    });
    expect(text.slice(altered?.span.start, altered?.span.end)).toBe('entirely inaccurate');
  });

  test('one word changed in a long quotation', () => {
    const [altered] = later('Holm said: “We will not hand over the data of our customers to any government.”', [
      { source: 'Holm', means: 'Kari Holm', cue: 'said', content: 'We will not hand over the data of our customers to any government.' },
    ]);
    expect(altered?.there).toContain('We will never hand over');
  });

  test.each([
    [
      'the same words',
      '“We will never hand over the data of our passengers to any government,” Holm said.',
      'We will never hand over the data of our passengers to any government',
      'Kari Holm',
    ],
    [
      'a part of them',
      'Holm said it would “never hand over the data of our passengers”.',
      'it would “never hand over the data of our passengers”',
      'Kari Holm',
    ],
    [
      'left out words',
      'Holm said “we will never hand over the data … to any government”.',
      '“we will never hand over the data … to any government”',
      'Kari Holm',
    ],
    [
      'another utterance',
      'Holm said “the autumn timetable will be shorter than last year”.',
      '“the autumn timetable will be shorter than last year”',
      'Kari Holm',
    ],
    [
      'another speaker',
      'Holm said “we will not hand over the data of our customers to any government”.',
      '“we will not hand over the data of our customers to any government”',
      'Per Lund',
    ],
  ])('quiet: %s', (_, text, content, means) => {
    expect(later(text, [{ source: 'Holm', means, cue: 'said', content }])).toEqual([]);
  });
});

const LONG = Array.from(
  { length: 30 },
  (_, i) =>
    `On day ${i} the committee of the northern district counted ${i * 7} boats near the old harbour wall, and the clerk wrote every number into book ${i}.`,
).join(' ');

describe('passages', () => {
  const first = read(LONG, [], 'https://one.example/a', '01');
  const second = read(LONG, [], 'https://two.example/b', '02');

  test('the same text elsewhere, earliest page first', () => {
    const third = page(`A line of our own.\n\n${LONG}`, { url: 'https://three.example/c' });
    const { repeated } = recall(third, [], [second.record, first.record]);
    expect(repeated.map(({ url }) => url)).toEqual(['https://one.example/a', 'https://two.example/b']);
    expect(repeated[0]?.share).toBeGreaterThan(0.9);
    const span = repeated[0]?.spans[0];
    expect(third.text.slice(span?.start, span?.end)).toContain('northern district counted 7 boats');
  });

  test('quiet: other pages of the same site, the page itself, other texts', () => {
    expect(recall(page(LONG, { url: 'https://one.example/other' }), [], [first.record]).repeated).toEqual([]);
    expect(recall(page(LONG, { url: 'https://one.example/a' }), [], [first.record]).repeated).toEqual([]);
    expect(recall(page(ORIGINAL, { url: 'https://three.example/c' }), [], [first.record]).repeated).toEqual([]);
  });

  test('quiet: only the quotations are the same', () => {
    const quote = `“${LONG.slice(0, 900)}”`;
    const one = read(`The clerk said: ${quote}`, [], 'https://one.example/q');
    expect(recall(page(`She read it out. ${quote}`, { url: 'https://two.example/q' }), [], [one.record]).repeated).toEqual([]);
  });
});

describe('the memory', () => {
  test('holds no text but quotations, and little of it', () => {
    const { record } = read(LONG.repeat(40), [], 'https://one.example/long');
    expect(record.passages.length).toBeLessThanOrEqual(240);
    expect(JSON.stringify(record).length).toBeLessThan(25_000);
    expect(JSON.stringify(record)).not.toContain('committee');
    expect(structuredClone(original.record)).toEqual(original.record);
  });

  test('a page read again keeps its first time; the oldest go', () => {
    const first = read(LONG, [], 'https://one.example/a', '01').record;
    const again = read(LONG, [], 'https://one.example/a', '09').record;
    expect(remember([first], again)).toMatchObject([{ seenAt: '2026-11-01T08:00:00Z' }]);
    let memory: PageRecord[] = [];
    for (let i = 0; i < 5; i++)
      memory = remember(memory, { ...first, url: `https://one.example/${i}`, seenAt: `2026-11-0${i + 1}T08:00:00Z` }, 3);
    expect(memory.map(({ url }) => url)).toEqual(['https://one.example/2', 'https://one.example/3', 'https://one.example/4']);
    expect(MEMORY_PAGES).toBeGreaterThan(100);
  });
});
