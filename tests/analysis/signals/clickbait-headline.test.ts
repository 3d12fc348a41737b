import { expect, it } from 'vitest';
import { clickbaitHeadline } from '../../../lib/analysis/signals/clickbait-headline';
import { evidenceOf, findings } from '../evidence';

const on = (clickbait: number | null) => findings(clickbaitHeadline, evidenceOf({ article: { title: 'You will cry' }, clickbait }));

it('warns from the threshold on, quoting the headline', () => {
  expect(on(0.99)).toMatchObject([{ certainty: 'likely', evidence: ['You will cry'] }]);
});

it('is quiet below it and does not apply without the model', () => {
  expect(on(0.98)).toEqual([]);
  expect(on(0)).toEqual([]);
  expect(on(null)).toBeNull();
});
