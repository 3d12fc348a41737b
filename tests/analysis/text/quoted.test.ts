import { expect, it } from 'vitest';
import { isInside, quotedSpans, withoutQuotations } from '../../../lib/analysis/text/quoted';

const quoted = (text: string) => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['He said “it fell” and left.', ['“it fell”']],
  ['He said "it fell" and "it rose".', ['"it fell"', '"it rose"']],
  ["the article's 'assertions and innuendos' are 'completely false.'", ["'assertions and innuendos'", "'completely false.'"]],
  ['A ‘rogue voice’ spoke.', ['‘rogue voice’']],
  ['“It fell and nobody came.\n\nHe left.', ['“It fell and nobody came.']],
  ["The workers' union, the '90s and rock 'n roll.", []],
  ["It wasn't the town's fault.", []],
])('finds quotations in: %s', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

it('blanks quotations out and keeps positions', () => {
  const text = 'He said “it fell” and left.';
  expect(withoutQuotations(text)).toBe('He said           and left.');
  expect(withoutQuotations(text)).toHaveLength(text.length);
});

it('finds a position among ordered spans', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 10, end: 12 },
  ];
  expect([1, 2, 3, 4, 11, 12].map((at) => isInside(spans, at))).toEqual([false, true, true, false, true, false]);
});

it('is linear on apostrophes without end', () => {
  const started = performance.now();
  quotedSpans("'s ".repeat(300_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
