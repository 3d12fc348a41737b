import type { Article } from '../types';
import { pageRecords } from './records';

/** Days since 1970-01-01 of the date that an ISO 8601 string begins with; null when it does not begin with one. Gregorian. */
export function dayNumber(iso: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  // Howard Hinnant's days_from_civil: exact for every Gregorian date, no clock, no time zone.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Does the page date itself anywhere: in its markup, its address, or in words near the headline? */
export function hasAnyDate(article: Article): boolean {
  const { metadata } = article;
  return (
    article.publishedAt !== null ||
    article.modifiedAt !== null ||
    metadata.published.length + metadata.modified.length + metadata.visibleDates.length > 0 ||
    addressDate(article.url) !== null
  );
}

/** The date written into an address ("/2024/11/05/", "/2024-11-05-") as YYYY-MM-DD, the month's first day when no day is given; or null. */
export function addressDate(url: string): string | null {
  // 1969 and 1970 are where software puts a date it does not have.
  const match = /\/((?!1969|1970)(?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/-])/.exec(url);
  return match ? `${match[1]}-${match[2]}-${match[3] ?? '01'}` : null;
}

/** Labelled rows that make a record; a lone "Update:" is more often a headline of a note than a blank. */
const RECORD_ROWS = 3;

/** Date labels that stand in a record of the page with nothing after them ("Last Updated:"), verbatim with a colon. */
export function blankDateLabels(article: Article): string[] {
  const rows = pageRecords(article)
    .filter((record) => record.rows.filter(({ label }) => label !== '').length >= RECORD_ROWS)
    .flatMap((record) => record.rows);
  return rows.filter(({ kind, value }) => kind === 'date' && value === '').map(({ label }) => `${label.replace(/\s*:$/, '')}:`);
}
