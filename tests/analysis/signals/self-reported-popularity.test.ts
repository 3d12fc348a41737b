import { expect, it } from 'vitest';
import { selfReportedPopularity } from '../../../lib/analysis/signals/self-reported-popularity';
import { boxOf, evidenceOf, findings } from '../evidence';

const on = (...lines: string[]) => findings(selfReportedPopularity, evidenceOf({ article: { furniture: [boxOf('rating', null, lines)] } }));

it.each([
  'Rating: 4.6 / 5 (56 voted)',
  'Stars: 3.9 out of 5 [120 ratings]',
  'Reviews: 87% of readers found this page helpful',
  '41 people found this article useful',
])('is certain of: %s', (line) => {
  expect(on(line)?.[0]).toMatchObject({ certainty: 'certain', evidence: [line] });
});

it.each(['Views: 6128', '12 comments', 'Our rating: 4 / 5', '62% of readers voted yes in our poll', 'Share this article'])(
  'is quiet: %s',
  (line) => {
    expect(on(line)).toEqual([]);
  },
);

it('does not judge a review', () => {
  expect(
    findings(
      selfReportedPopularity,
      evidenceOf({ article: { genre: 'review', furniture: [boxOf('rating', null, ['Rating: 4.6 / 5 (56 voted)'])] } }),
    ),
  ).toBeNull();
});
