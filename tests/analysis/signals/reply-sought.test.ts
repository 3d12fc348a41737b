import { expect, it } from 'vitest';
import { replySought } from '../../../lib/analysis/signals/reply-sought';
import { claimOf, evidenceOf, findings, sourceOf, spanOf } from '../evidence';

const on = (text: string) => findings(replySought, evidenceOf({ article: { text } }));

it.each([
  ['The firm did not immediately respond to a request for comment.', 'did not immediately respond to a request for comment'],
  ['He declined to comment.', 'declined to comment'],
  ['Dahl could not be reached for comment.', 'could not be reached for comment'],
  ['The ministry has been contacted for comment.', 'been contacted for comment'],
])('credits: %s', (text, words) => {
  expect(on(text)?.[0]?.evidence).toEqual([words]);
});

it('credits a refusal that was found as a claim', () => {
  const text = 'The owner would not say.';
  const claim = claimOf(text, sourceOf(text, 'The owner'), {
    cue: { span: spanOf(text, 'would not say'), verb: 'say', class: 'declines' },
  });
  expect(findings(replySought, evidenceOf({ article: { text }, claims: [claim] }))?.[0]?.evidence).toEqual(['would not say']);
});

it.each(['The dog did not answer to its name.', 'Shares declined to 4 euros.', 'She replied to every letter.'])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
