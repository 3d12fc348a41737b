import { expect, it } from 'vitest';
import { explainedAnonymity } from '../../../lib/analysis/signals/explained-anonymity';
import { entryOf, evidenceOf, findings, spanOf } from '../evidence';

const TEXT = 'A nurse, who feared for her job, said so.';
const on = (quality: 'boilerplate' | 'specific') =>
  findings(
    explainedAnonymity,
    evidenceOf({
      article: { text: TEXT },
      sources: [entryOf('A nurse', [], { anonymity: { quality, reason: spanOf(TEXT, 'who feared for her job') } })],
    }),
  );

it('credits a reason, not a formula', () => {
  expect(on('specific')?.[0]?.evidence).toEqual(['who feared for her job']);
  expect(on('boilerplate')).toEqual([]);
});
