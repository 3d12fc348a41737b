import * as z from 'zod/mini';
import { blankDateLabels, hasAnyDate } from '../text/dates';
import { defineSignal } from './signal';

/** No date in markup, address or text. Only worth a look: scripts may add dates that a reader sees and we do not. */
export const missingDate = defineSignal({
  meta: {
    id: 'missing-date',
    polarity: 'warning',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'Google Search Central', item: 'Bylines and dates: show when a page was published or updated' },
      { framework: 'JTI (CWA 17493)', item: 'date of publication' },
    ],
    title: 'No date was found',
    message: 'Could not find a date on this page.',
    why: 'Without a date nobody can tell whether this is news, or what it was written before.',
    clears: 'The day on which it was published.',
    options: z.object({}),
  },
  // A plain text has no page around it to look for a date on; a blank label is a signal of its own.
  appliesTo: ({ article }) => article.metadata.titles.length > 0 && blankDateLabels(article).length === 0,
  detect: ({ article }) => (hasAnyDate(article) ? [] : [{ certainty: 'possible', spans: [], evidence: [], data: {} }]),
});
