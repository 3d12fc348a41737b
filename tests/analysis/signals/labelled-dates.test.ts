import { expect, it } from 'vitest';
import { labelledDates } from '../../../lib/analysis/signals/labelled-dates';
import { evidenceOf, findings } from '../evidence';

it('credits a declared date, not one that is only in the address', () => {
  const published = [{ value: '2026-01-02', from: 'json-ld' as const }];
  expect(
    findings(labelledDates, evidenceOf({ article: { publishedAt: '2026-01-02T08:00:00Z', metadata: { published } } }))?.[0],
  ).toMatchObject({
    certainty: 'certain',
    data: { date: '2026-01-02' },
  });
  const address = [{ value: '2026-01-02', from: 'address' as const }];
  expect(findings(labelledDates, evidenceOf({ article: { publishedAt: '2026-01-02', metadata: { published: address } } }))).toEqual([]);
});
