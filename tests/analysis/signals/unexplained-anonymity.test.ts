import { expect, it } from 'vitest';
import { unexplainedAnonymity } from '../../../lib/analysis/signals/unexplained-anonymity';
import { claimOf, entryOf, evidenceOf, findings, sourceOf } from '../evidence';

const TEXT = 'An insider said yes. A source said no. An aide agreed. A police spokesman declined.';
const none = { quality: 'none' as const, reason: null };
const hidden = (name: string) => claimOf(TEXT, sourceOf(TEXT, name, { kind: 'unnamed-role', anonymity: none }));
const on = (names: string[], parts: object = {}) =>
  findings(unexplainedAnonymity, evidenceOf({ article: { text: TEXT }, claims: names.map(hidden), ...parts }));

it('thinks it likely with three hidden people and nobody by name', () => {
  expect(on(['An insider', 'A source', 'An aide'])?.[0]).toMatchObject({
    certainty: 'likely',
    evidence: ['An insider', 'A source', 'An aide'],
  });
});

it('only asks for a look where people speak by name too', () => {
  expect(on(['An insider', 'A source', 'An aide'], { ledger: { named: 2 } })?.[0]?.certainty).toBe('possible');
});

it('is quiet about one, and about two among many who are named', () => {
  expect(on(['A source'])).toEqual([]);
  const named = Array.from({ length: 9 }, () => claimOf(TEXT, sourceOf(TEXT, 'An aide')));
  expect(on([], { claims: [hidden('An insider'), hidden('A source'), ...named] })).toEqual([]);
});

it('is quiet about offices and where a reason is given', () => {
  expect(on(['A police spokesman', 'A police spokesman'])).toEqual([]);
  const explained = entryOf('An insider', [], { anonymity: { quality: 'specific', reason: { start: 0, end: 5 } } });
  expect(on(['An insider', 'A source', 'An aide'], { sources: [explained] })).toEqual([]);
});
