import { expect, it } from 'vitest';
import { blankDateLabel } from '../../../lib/analysis/signals/blank-date-label';
import { boxOf, evidenceOf, findings } from '../evidence';

const box = boxOf('article-information', 'Article information', ['Author: Ida Brun', 'Last Updated:', 'Views: 12']);

it('is certain when the date’s line is blank and there is no other date', () => {
  expect(findings(blankDateLabel, evidenceOf({ article: { furniture: [box] } }))?.[0]).toMatchObject({
    certainty: 'certain',
    evidence: ['Last Updated:'],
  });
});

it.each([
  ['a date in the markup', { publishedAt: '2026-01-02' }],
  ['a date in the address', { url: 'https://herald.example/2026/01/02/bridge' }],
  ['a date beside the headline', { metadata: { visibleDates: ['2 January 2026'] } }],
])('is quiet with %s', (_, article) => {
  expect(findings(blankDateLabel, evidenceOf({ article: { furniture: [box], ...article } }))).toEqual([]);
});

it('is quiet about a lone label, which may head a note', () => {
  expect(findings(blankDateLabel, evidenceOf({ article: { furniture: [boxOf('dateline-row', null, ['Update:'])] } }))).toEqual([]);
});
