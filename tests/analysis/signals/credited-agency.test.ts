import { expect, it } from 'vitest';
import { creditedAgency } from '../../../lib/analysis/signals/credited-agency';
import { evidenceOf, findings } from '../evidence';

it('credits an agency that the page names', () => {
  expect(findings(creditedAgency, evidenceOf({ article: { metadata: { agencyCredit: 'Reuters' } } }))?.[0]?.evidence).toEqual(['Reuters']);
  expect(findings(creditedAgency, evidenceOf())).toEqual([]);
});
