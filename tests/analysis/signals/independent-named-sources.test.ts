import { describe, expect, it } from 'vitest';
import { independentNamedSources } from '../../../lib/analysis/signals/independent-named-sources';
import { claimOf, entryOf, evidenceOf, findings, referenceOf, sourceOf } from '../evidence';

const TEXT = 'Ida Brun, Per Dahl and Jo Lund spoke.';
const claims = ['Ida Brun', 'Per Dahl', 'Jo Lund'].map((name) => claimOf(TEXT, sourceOf(TEXT, name)));
const sources = ['Ida Brun', 'Per Dahl', 'Jo Lund'].map((name, at) => entryOf(name, [claims[at]!]));

it('credits three who are independent and have names', () => {
  const [finding] =
    findings(independentNamedSources, evidenceOf({ article: { text: TEXT }, claims, sources, ledger: { sourcedClaims: 3 } })) ?? [];
  expect(finding).toMatchObject({ evidence: ['Ida Brun', 'Per Dahl', 'Jo Lund'], data: { named: 3 } });
});

describe('is quiet', () => {
  const PARTS = { article: { text: TEXT }, claims, sources, ledger: { sourcedClaims: 3 } };
  const told = (name: string) => claims.map((claim) => ({ ...claim, toldTo: { span: { start: 0, end: 1 }, name } }));
  it.each([
    ['with two', { ...PARTS, sources: sources.slice(0, 2) }],
    ['with three of one side', { ...PARTS, sources: sources.map((source) => ({ ...source, affiliation: 'the union' })) }],
    ['with organisations alone', { ...PARTS, sources: sources.map((source) => ({ ...source, kind: 'organisation' as const })) }],
    [
      'when all told an outlet that is not linked',
      { ...PARTS, references: [referenceOf('The Post', { claims: claims.map(({ id }) => id) })] },
    ],
    ['when all told an outlet that nobody knows', { ...PARTS, claims: told('the Coast Agency') }],
    ['when the page retells', { ...PARTS, ledger: { sourcedClaims: 3, retold: true } }],
    ['when all stand within another’s report', { ...PARTS, claims: claims.map((claim) => ({ ...claim, within: 'c0' })) }],
  ])('%s', (_, parts) => {
    expect(findings(independentNamedSources, evidenceOf(parts))).toEqual([]);
  });

  it.each([
    ['but not when they told this paper', { ...PARTS, claims: told('The Herald') }],
    ['nor when they told reporters', { ...PARTS, claims: told('reporters') }],
    [
      'nor when the other outlet is linked',
      {
        ...PARTS,
        claims: told('The Post'),
        references: [referenceOf('The Post', { status: 'linked', claims: claims.map(({ id }) => id) })],
      },
    ],
  ])('%s', (_, parts) => {
    expect(findings(independentNamedSources, evidenceOf(parts))).toHaveLength(1);
  });
});
