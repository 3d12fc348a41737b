import * as z from 'zod/mini';
import { blankDateLabels, hasAnyDate } from '../text/dates';
import { defineSignal } from './signal';

/** The page has a line for its date, and nothing in it, and no other date. */
export const blankDateLabel = defineSignal({
  meta: {
    id: 'blank-date-label',
    polarity: 'warning',
    category: 'transparency',
    severity: 'moderate',
    basis: [
      { framework: 'Google Search Central', item: 'Bylines and dates: show when a page was published or updated' },
      { framework: 'W3C Credibility Signals', item: 'Date of publication given' },
    ],
    title: 'The date was left blank',
    message: 'Could not find a date on this page, and its line “{label}” is blank.',
    why: 'Without a date nobody can tell whether this is news, or what it was written before.',
    clears: 'The day on which it was published.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.titles.length > 0,
  detect: ({ article }) => {
    const [label] = blankDateLabels(article);
    return label !== undefined && !hasAnyDate(article) ? [{ certainty: 'certain', spans: [], evidence: [label], data: { label } }] : [];
  },
});
