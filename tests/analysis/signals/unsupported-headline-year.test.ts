import { expect, it } from 'vitest';
import { unsupportedHeadlineYear } from '../../../lib/analysis/signals/unsupported-headline-year';
import { evidenceOf, findings } from '../evidence';

const on = (title: string, article: object = {}) => findings(unsupportedHeadlineYear, evidenceOf({ article: { title, ...article } }));

it.each([
  ['Why the Bridge Fell (2026)', '(2026)'],
  ['Best Towns to Leave [2025]', '[2025]'],
  ['Bridge Prices Explained - 2026', '2026'],
])('warns: %s', (title, year) => {
  expect(on(title)?.[0]).toMatchObject({ certainty: 'likely', evidence: [year] });
});

it.each([
  ['the page’s date', { publishedAt: '2026-03-01' }],
  ['the text', { text: 'The bridge fell in 2026.' }],
  ['a date near the headline', { metadata: { visibleDates: ['March 2026'] } }],
])('is quiet when %s supports the year', (_, article) => {
  expect(on('Why the Bridge Fell (2026)', article)).toEqual([]);
});

it('does not judge a year inside the sentence', () => {
  expect(on('How 2026 changed the bridge')).toBeNull();
});
