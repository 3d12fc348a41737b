import { expect, it } from 'vitest';
import { boilerplateAnonymity } from '../../../lib/analysis/signals/boilerplate-anonymity';
import { entryOf, evidenceOf, findings, spanOf } from '../evidence';

const TEXT = 'An official, who was not authorized to speak publicly, said so.';
const on = (quality: 'boilerplate' | 'specific') =>
  findings(
    boilerplateAnonymity,
    evidenceOf({
      article: { text: TEXT },
      sources: [entryOf('An official', [], { anonymity: { quality, reason: spanOf(TEXT, 'not authorized to speak publicly') } })],
    }),
  );

it('asks for a look at a formula, and is quiet about a reason', () => {
  expect(on('boilerplate')?.[0]).toMatchObject({ certainty: 'possible', evidence: ['not authorized to speak publicly'] });
  expect(on('specific')).toEqual([]);
  expect(findings(boilerplateAnonymity, evidenceOf())).toBeNull();
});
