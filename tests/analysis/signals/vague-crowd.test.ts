import { expect, it } from 'vitest';
import { vagueCrowd } from '../../../lib/analysis/signals/vague-crowd';
import { claimOf, evidenceOf, findings, sourceOf } from '../evidence';

const TEXT =
  'Critics say it is late. Many believe it. Experts argue it will fall. Ida Brun said it will stand. Several lawmakers from Ohio said no.';
const crowd = (name: string) => claimOf(TEXT, sourceOf(TEXT, name, { kind: 'vague' }));
const on = (names: string[], named = 0) =>
  findings(vagueCrowd, evidenceOf({ article: { text: TEXT }, claims: names.map(crowd), ledger: { named } }));

it('thinks it likely with three crowds, or two and nobody by name', () => {
  expect(on(['Critics', 'Many', 'Experts'], 2)?.[0]).toMatchObject({
    certainty: 'likely',
    evidence: ['Critics', 'Many', 'Experts'],
    data: { count: 3 },
  });
  expect(on(['Critics', 'Many'])?.[0]?.certainty).toBe('likely');
});

it('only asks for a look where more people speak by name', () => {
  expect(on(['Critics', 'Many', 'Experts'], 5)?.[0]?.certainty).toBe('possible');
});

it('is quiet about one, about two among many, and about those who were named before', () => {
  expect(on(['Critics'])).toEqual([]);
  const many = Array.from({ length: 12 }, () => claimOf(TEXT, sourceOf(TEXT, 'Ida Brun')));
  expect(findings(vagueCrowd, evidenceOf({ article: { text: TEXT }, claims: [crowd('Critics'), crowd('Many'), ...many] }))).toEqual([]);
  const text = 'The researchers say so. The experts agree.';
  const known = ['The researchers', 'The experts'].map((name) => claimOf(text, sourceOf(text, name, { kind: 'vague' })));
  expect(findings(vagueCrowd, evidenceOf({ article: { text }, claims: known }))).toEqual([]);
});

it('is quiet about a group that can be looked up and about what was resolved', () => {
  expect(on(['Several lawmakers from Ohio'])).toEqual([]);
  const resolved = claimOf(TEXT, sourceOf(TEXT, 'Critics', { kind: 'vague', resolvedTo: 'Ida Brun' }));
  expect(findings(vagueCrowd, evidenceOf({ article: { text: TEXT }, claims: [resolved] }))).toEqual([]);
});
