import * as z from 'zod/mini';
import { addressDate, dayNumber } from '../text/dates';
import type { Article, Finding } from '../types';
import { defineSignal } from './signal';

/** Days between the address's date and the declared one from which a story was dated anew. Papers republish within weeks. */
const REDATED = 180;
/** Days that a clock or a time zone may be ahead. */
const AHEAD = 2;
/** Days by which a modification before publication is more than a scheduled story. 4 % of good pages have it within that. */
const BEFORE = 30;

/** Dates of one page that cannot all be right. */
export const dateContradiction = defineSignal({
  meta: {
    id: 'date-contradiction',
    polarity: 'warning',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'Google Search Central', item: 'Bylines and dates: be consistent, no future dates' },
      { framework: 'schema.org', item: 'datePublished, dateModified' },
    ],
    title: 'The page’s dates contradict each other',
    message: 'The page’s dates do not fit together: {one}, {other}.',
    why: 'An old story can be passed off as new by its date.',
    clears: 'One date of publication, and a note where a story was brought up to date.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => dayNumber(article.publishedAt) !== null,
  detect: ({ article }) => contradiction(article),
});

function contradiction(article: Article): Finding[] {
  const { publishedAt, modifiedAt, retrievedAt, url } = article;
  const published = dayNumber(publishedAt)!;
  const modified = dayNumber(modifiedAt);
  const read = dayNumber(retrievedAt);
  const address = dayNumber(addressDate(url));
  if (read !== null && published - read > AHEAD) return [finding(['published', publishedAt!], ['read', retrievedAt], 'likely')];
  if (address !== null && published - address > REDATED)
    return [finding(['published', publishedAt!], ['in its address', addressDate(url)!], 'likely')];
  if (modified !== null && published - modified > BEFORE)
    return [finding(['published', publishedAt!], ['last changed', modifiedAt!], 'possible')];
  return [];
}

type Dated = readonly [label: string, iso: string];

function finding(one: Dated, other: Dated, certainty: Finding['certainty']): Finding {
  const [first, second] = [one, other].map(([label, iso]) => `${label} ${iso.slice(0, 10)}`);
  return { certainty, spans: [], evidence: [one[1], other[1]], data: { one: first!, other: second! } };
}
