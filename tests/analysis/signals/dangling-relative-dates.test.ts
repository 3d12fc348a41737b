import { expect, it } from 'vitest';
import { danglingRelativeDates } from '../../../lib/analysis/signals/dangling-relative-dates';
import { boxOf, evidenceOf, findings } from '../evidence';

const TEXT = 'The bridge was closed late last month. The report came early on Saturday, a couple of days ago.';
const BLANK = [boxOf('article-information', 'Info', ['Author: A', 'Last Updated:', 'Views: 3'])];

it('is certain where the page’s own date is blank', () => {
  const [finding] = findings(danglingRelativeDates, evidenceOf({ article: { text: TEXT, furniture: BLANK } })) ?? [];
  expect(finding?.certainty).toBe('certain');
  expect(finding?.evidence).toEqual(['late last month', 'early on Saturday', 'a couple of days ago']);
});

it('is only possible where the page may have a date that we did not find', () => {
  expect(findings(danglingRelativeDates, evidenceOf({ article: { text: TEXT } }))?.[0]?.certainty).toBe('possible');
});

it('is quiet with a date, with one such word, and about quotations', () => {
  expect(findings(danglingRelativeDates, evidenceOf({ article: { text: TEXT, publishedAt: '2026-01-02' } }))).toEqual([]);
  for (const text of ['It was closed last week.', '“It was closed last week,” she said, “and yesterday again.”'])
    expect(findings(danglingRelativeDates, evidenceOf({ article: { text, furniture: BLANK } }))).toEqual([]);
});
