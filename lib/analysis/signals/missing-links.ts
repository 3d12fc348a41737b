import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** No link at all in an article that leans on what could be linked. A third of good articles have none: only worth a look, and never scored. */
export const missingLinks = defineSignal({
  meta: {
    id: 'missing-links',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: References' },
      { framework: 'W3C Credibility Signals', item: 'Cites sources' },
    ],
    title: 'The article links to nothing',
    message: 'There is no link in the article.',
    why: 'A link is the shortest way to check; a third of good articles have none, so this alone says little.',
    clears: 'One link to a source.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.titles.length > 0 && article.metadata.agencyCredit === null && article.text.length > 1500,
  // Where nothing is leaned on that could be linked, as in what reporters saw and were told, nothing is missing.
  detect: ({ article, references }) =>
    article.links.length > 0 || !references.some(({ status }) => status === 'missing')
      ? []
      : [{ certainty: 'possible', spans: [], evidence: [], data: {} }],
});
