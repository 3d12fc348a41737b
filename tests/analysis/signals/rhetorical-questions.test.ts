import { expect, it } from 'vitest';
import { rhetoricalQuestions } from '../../../lib/analysis/signals/rhetorical-questions';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(rhetoricalQuestions, evidenceOf({ article: { text } }));

it('warns of three in a short text and points at each', () => {
  const text =
    'The bank was sold. But who really gains? Is this a coincidence? Or could it be the start of something? The sale closed on Monday.';
  expect(on(text)?.[0]).toMatchObject({
    certainty: 'likely',
    evidence: ['But who really gains?', 'Is this a coincidence?', 'Or could it be the start of something?'],
  });
});

it.each([
  ['quoted ones', '“Who gains? Who pays? Who knew?” she asked. The bank did not answer.'],
  ['headings of an explainer', 'What is it?\n\nA tax on windows.\n\nWho pays it?\n\nThe owners.\n\nWhen does it start?\n\nIn May.'],
  ['a run of marks', 'Who gains??? The bank does, and its owners do, the regulator found.'],
  ['two', 'Who gains? The bank does, and its owners. And who pays? The customers, the regulator found.'],
])('is quiet: %s', (_, text) => {
  expect(on(text)).toEqual([]);
});

it('takes a text of nothing but questions', () => {
  // Work that grew with the square of the length would run into the time limit of a test.
  expect(on('why? '.repeat(40_000))?.length ?? 0).toBeLessThanOrEqual(1);
});
