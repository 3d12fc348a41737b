import { expect, it } from 'vitest';
import { accusationWithoutReply } from '../../../lib/analysis/signals/accusation-without-reply';
import { claimOf, evidenceOf, findings, sourceOf, spanOf } from '../evidence';

const TEXT = 'Ida Brun accused Per Dahl of theft. He denied it.';
const accusation = claimOf(TEXT, sourceOf(TEXT, 'Ida Brun'), { cue: { span: spanOf(TEXT, 'accused'), verb: 'accused', class: 'alleges' } });
const denial = claimOf(TEXT, sourceOf(TEXT, 'He'), { cue: { span: spanOf(TEXT, 'denied'), verb: 'denied', class: 'denies' } });

it('asks whether the other side was heard', () => {
  const [finding] =
    findings(accusationWithoutReply, evidenceOf({ article: { text: TEXT }, claims: [accusation], ledger: { accused: 1 } })) ?? [];
  expect(finding).toMatchObject({ certainty: 'possible', evidence: ['accused'] });
});

it('is quiet on charges that police or a court bring', () => {
  const text = 'A man was charged with murder, police said.';
  const charge = claimOf(text, sourceOf(text, 'police'), {
    cue: { span: spanOf(text, 'was charged with'), verb: 'charged', class: 'alleges' },
  });
  expect(findings(accusationWithoutReply, evidenceOf({ article: { text }, claims: [charge], ledger: { accused: 1 } }))).toEqual([]);
});

it('is quiet with an answer, and does not judge where nobody is accused', () => {
  expect(
    findings(accusationWithoutReply, evidenceOf({ article: { text: TEXT }, claims: [accusation, denial], ledger: { accused: 1 } })),
  ).toEqual([]);
  expect(findings(accusationWithoutReply, evidenceOf({ claims: [accusation], ledger: { accused: 1, replies: 1 } }))).toEqual([]);
  expect(findings(accusationWithoutReply, evidenceOf())).toBeNull();
});
