import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** No link at all in the article. A third of good articles have none: only worth a look, and never scored. */
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
  appliesTo: ({ article }) => article.metadata.titles.length > 0 && article.text.length > 1500,
  detect: ({ article }) => (article.links.length > 0 ? [] : [{ certainty: 'possible', spans: [], evidence: [], data: {} }]),
});
