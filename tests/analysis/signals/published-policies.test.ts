import { expect, it } from 'vitest';
import { publishedPolicies } from '../../../lib/analysis/signals/published-policies';
import { evidenceOf, findings } from '../evidence';

const NONE = { corrections: null, ethics: null, ownership: null, unnamedSources: null, about: null, contact: null };
const on = (policies: object) => findings(publishedPolicies, evidenceOf({ article: { metadata: { policies: { ...NONE, ...policies } } } }));

it('credits rules that are linked, not an imprint alone', () => {
  expect(on({ corrections: 'https://herald.example/corrections' })?.[0]).toMatchObject({ data: { policies: 'corrections policy' } });
  expect(on({ about: 'https://herald.example/about' })).toEqual([]);
});
