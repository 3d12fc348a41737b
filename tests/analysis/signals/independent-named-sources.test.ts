import { expect, it } from 'vitest';
import { independentNamedSources } from '../../../lib/analysis/signals/independent-named-sources';
import { claimOf, entryOf, evidenceOf, findings, sourceOf } from '../evidence';

const TEXT = 'Ida Brun, Per Dahl and Jo Lund spoke.';
const claims = ['Ida Brun', 'Per Dahl', 'Jo Lund'].map((name) => claimOf(TEXT, sourceOf(TEXT, name)));
const sources = ['Ida Brun', 'Per Dahl', 'Jo Lund'].map((name, at) => entryOf(name, [claims[at]!]));

it('credits three who are independent and have names', () => {
  const [finding] =
    findings(
      independentNamedSources,
      evidenceOf({ article: { text: TEXT }, claims, sources, ledger: { sourcedClaims: 3, independentSources: 3 } }),
    ) ?? [];
  expect(finding).toMatchObject({ evidence: ['Ida Brun', 'Per Dahl', 'Jo Lund'], data: { named: 3 } });
});

it('is quiet with two, or three of one side', () => {
  expect(
    findings(
      independentNamedSources,
      evidenceOf({ article: { text: TEXT }, claims, sources, ledger: { sourcedClaims: 3, independentSources: 2 } }),
    ),
  ).toEqual([]);
});
