import { describe, expect, test } from 'vitest';
import { bytesOf, recall, recordOf, remember } from '../../../lib/analysis/references/memory';
import type { PageRecord } from '../../../lib/analysis/references/memory-record';
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

  test('words changed where another page only left some out', () => {
    const cut = 'Kari Holm said: “We will never hand over … to any government.”';
    const shorter = read(
      cut,
      claims(cut, [{ source: 'Kari Holm', cue: 'said', content: 'We will never hand over … to any government.' }]),
      'https://cut.example/c',
    );
    const text = 'Kari Holm said: “We will never hand over the secrets of our passengers to every government.”';
    const said = claims(text, [
      { source: 'Kari Holm', cue: 'said', content: 'We will never hand over the secrets of our passengers to every government.' },
    ]);
    expect(recall(page(text, { url: 'https://farm.example/b' }), said, [original.record, shorter.record]).altered).toMatchObject([
      { there: 'We will never hand over the data of our passengers to any government,' },
    ]);
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
      'left out words, with an ellipsis in brackets and one at the end',
      'Holm said: “We will never hand over [...] to any government…”',
      'We will never hand over [...] to any government…',
      'Kari Holm',
    ],
    [
      'a capital and a word of the page’s own in brackets',
      'Holm said: “[W]e will never hand over the data of our passengers to [another] government.”',
      '[W]e will never hand over the data of our passengers to [another] government.',
      'Kari Holm',
    ],
    [
      'other quotation marks',
      'Holm said: «We will never hand over the data of our passengers to any government».',
      'We will never hand over the data of our passengers to any government',
      'Kari Holm',
    ],
    [
      'low and high quotation marks and a dash of another house',
      'Holm said: „We will never hand over the data of our passengers – to any government‟',
      'We will never hand over the data of our passengers – to any government',
      'Kari Holm',
    ],
    [
      'spelling of another house',
      'Holm said: "We\'ll never hand over the data of our passengers to any government."',
      "We'll never hand over the data of our passengers to any government.",
      'Kari Holm',
    ],
    [
      'a sentence that goes on where the other page stops',
      'Holm said they would protect “the data of our passengers to any government, friend or foe, for as long as this company stands”.',
      'they would protect “the data of our passengers to any government, friend or foe, for as long as this company stands”',
      'Kari Holm',
    ],
    [
      'a translation',
      'Holm said in Norwegian, translated by the broadcaster: “We will not hand over the data of our customers to any government.”',
      'We will not hand over the data of our customers to any government.',
      'Kari Holm',
    ],
    [
      'another utterance about the same thing',
      'Holm said: “No government has ever asked us for data, and passengers should know that.”',
      'No government has ever asked us for data, and passengers should know that.',
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
    const said = claims(text, [{ source: 'Holm', means, cue: 'said', content }]);
    // quiet because it was compared, not because nothing was found; but translations are not even kept
    expect(recordOf(page(text), said).quotes).toHaveLength(text.includes('translated') ? 0 : 1);
    expect(later(text, [{ source: 'Holm', means, cue: 'said', content }])).toEqual([]);
  });
});

describe('quiet', () => {
  test('two short answers of one interview, each about something else', () => {
    const one = 'Kari Holm said the new timetable was “a step forward”.';
    const two = 'Kari Holm said the ticket price was “a bitter pill”.';
    const first = read(
      one,
      claims(one, [{ source: 'Kari Holm', cue: 'said', content: 'the new timetable was “a step forward”' }]),
      'https://one.example/a',
    );
    const said = claims(two, [{ source: 'Kari Holm', cue: 'said', content: 'the ticket price was “a bitter pill”' }]);
    expect(recall(page(two, { url: 'https://two.example/b' }), said, [first.record]).altered).toEqual([]);
  });

  test('turns of phrase that everybody says every day', () => {
    const one = 'Kari Holm said: “We are not going to do that.”';
    const two = 'Kari Holm said: “We are going to do that.”';
    const first = read(
      one,
      claims(one, [{ source: 'Kari Holm', cue: 'said', content: 'We are not going to do that.' }]),
      'https://one.example/a',
    );
    const said = claims(two, [{ source: 'Kari Holm', cue: 'said', content: 'We are going to do that.' }]);
    expect(recall(page(two, { url: 'https://two.example/b' }), said, [first.record]).altered).toEqual([]);
  });

  test('a long quotation that is remembered only in part', () => {
    const words = Array.from({ length: 90 }, (_, at) => `harbour${at}`).join(' ');
    const one = `Kari Holm said: “${words}.”`;
    const first = read(one, claims(one, [{ source: 'Kari Holm', cue: 'said', content: words }]), 'https://one.example/a');
    expect(first.record.quotes[0]?.words.length).toBeLessThanOrEqual(300);
    const part = words.split(' ').slice(10, 60).join(' ');
    const two = `Kari Holm said: “${part}.”`;
    const said = claims(two, [{ source: 'Kari Holm', cue: 'said', content: part }]);
    expect(recall(page(two, { url: 'https://two.example/b' }), said, [first.record]).altered).toEqual([]);
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

  test('quiet: one agency’s text, credited on both pages or read at the agency', () => {
    const credited = (url: string, agency: string | null, siteName = 'A paper') => {
      const plain = page(LONG, { url, siteName });
      return { ...plain, metadata: { ...plain.metadata, agencyCredit: agency } };
    };
    const here = credited('https://two.example/b', 'The Associated Press', 'Second Paper');
    const seen = (article: ReturnType<typeof credited>) => [{ ...recordOf(article, []), seenAt: '2026-11-01T08:00:00Z' }];
    expect(recall(here, [], seen(credited('https://one.example/a', 'AP', 'First Paper'))).repeated).toEqual([]);
    expect(recall(here, [], seen(credited('https://apnews.com/article/a', null, 'AP News'))).repeated).toEqual([]);
    // somebody who credits nobody is told of
    expect(recall(here, [], seen(credited('https://farm.example/a', null, 'Farm'))).repeated).toHaveLength(1);
  });

  test('only what was read before tells of a page, also when it is read again', () => {
    expect(recall({ ...second.article, retrievedAt: '2026-11-20T08:00:00Z' }, [], [first.record, second.record]).repeated).toHaveLength(1);
    expect(recall({ ...first.article, retrievedAt: '2026-11-20T08:00:00Z' }, [], [first.record, second.record]).repeated).toEqual([]);
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

  const limits = { pages: 3, bytes: 1_000_000, since: null };
  const pageRead = (name: string, day: number): PageRecord => {
    const time = `2026-11-0${day}T08:00:00Z`;
    return { ...read(LONG, [], `https://one.example/${name}`).record, seenAt: time, usedAt: time };
  };

  test('a page read again keeps its first time', () => {
    const { kept, gone } = remember([pageRead('a', 1)], pageRead('a', 9), limits);
    expect(kept).toMatchObject({ seenAt: '2026-11-01T08:00:00Z', usedAt: '2026-11-09T08:00:00Z' });
    expect(gone).toEqual([]);
  });

  test('the least recently read go: by number, by size, by age', () => {
    const memory = [pageRead('b', 2), { ...pageRead('a', 1), usedAt: '2026-11-05T08:00:00Z' }, pageRead('c', 3)];
    expect(remember(memory, pageRead('d', 6), limits).gone).toEqual(['https://one.example/b']);
    expect(remember(memory, pageRead('d', 6), { ...limits, bytes: 2.5 * bytesOf(pageRead('a', 1)) }).gone).toEqual([
      'https://one.example/b',
      'https://one.example/c',
    ]);
    expect(remember(memory, pageRead('d', 6), { ...limits, pages: 9, since: '2026-11-04T00:00:00Z' }).gone).toEqual([
      'https://one.example/b',
      'https://one.example/c',
    ]);
    expect(remember(memory, pageRead('b', 6), limits).gone).toEqual([]);
  });
});
