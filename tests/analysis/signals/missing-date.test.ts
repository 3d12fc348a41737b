import { expect, it } from 'vitest';
import { missingDate } from '../../../lib/analysis/signals/missing-date';
import { boxOf, evidenceOf, findings } from '../evidence';

it('asks for a look when no date is anywhere, never more', () => {
  expect(findings(missingDate, evidenceOf())).toEqual([{ certainty: 'possible', spans: [], evidence: [], data: {} }]);
});

it('is quiet with a date', () => {
  expect(findings(missingDate, evidenceOf({ article: { publishedAt: '2026-01-02' } }))).toEqual([]);
});

it('does not judge plain text, nor where the blank line is warned of', () => {
  expect(findings(missingDate, evidenceOf({ article: { metadata: { titles: [] } } }))).toBeNull();
  const furniture = [boxOf('article-information', 'Info', ['Author: A', 'Updated:', 'Views: 3'])];
  expect(findings(missingDate, evidenceOf({ article: { furniture } }))).toBeNull();
});
