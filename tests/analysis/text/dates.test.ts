import { expect, it } from 'vitest';
import { addressDate, blankDateLabels, dayNumber, hasAnyDate } from '../../../lib/analysis/text/dates';
import { articleOf, boxOf } from '../evidence';

it('counts days as the Gregorian calendar does', () => {
  for (const iso of ['1970-01-01', '2000-02-29', '1999-12-31', '2026-11-23T10:00:00Z', '1969-07-20'])
    expect(dayNumber(iso)).toBe(Math.floor(Date.parse(iso) / 86_400_000));
  for (const none of ['', 'March 2', '2026-13-01', null, undefined]) expect(dayNumber(none)).toBeNull();
});

it.each([
  ['https://a.example/2024/11/05/bridge', '2024-11-05'],
  ['https://a.example/news/2024-11-05-bridge', '2024-11-05'],
  ['https://a.example/2024/11/bridge', '2024-11-01'],
  ['https://a.example/20241105/bridge', '2024-11-05'],
  ['https://a.example/article-20241105', null],
  ['https://a.example/1970/01/bridge', null],
  ['https://a.example/2024/bridge', null],
])('reads the date of %s', (url, date) => {
  expect(addressDate(url)).toBe(date);
});

it('knows a page without any date', () => {
  expect(hasAnyDate(articleOf())).toBe(false);
  expect(hasAnyDate(articleOf({ metadata: { visibleDates: ['2 May'] } }))).toBe(true);
});

it('finds blank date labels in records only', () => {
  const rows = ['Author: A', 'Last Updated:', 'Views: 3'];
  expect(blankDateLabels(articleOf({ furniture: [boxOf('article-information', 'Info', rows)] }))).toEqual(['Last Updated:']);
  expect(
    blankDateLabels(articleOf({ furniture: [boxOf('article-information', 'Info', ['Author: A', 'Last Updated: 3 May', 'Views: 3'])] })),
  ).toEqual([]);
  expect(blankDateLabels(articleOf({ furniture: [boxOf('dateline-row', null, ['Updated:'])] }))).toEqual([]);
});
