import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** No author, desk or agency anywhere, and no word about who publishes it. Only worth a look: agencies and some papers sign nothing. */
export const missingAuthor = defineSignal({
  meta: {
    id: 'missing-author',
    polarity: 'warning',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Journalist expertise (who made this)' },
      { framework: 'Google Search Central', item: 'Bylines: is it self-evident who authored the content?' },
    ],
    title: 'No author was found',
    message: 'Could not find the name of an author, a desk or an agency on this page.',
    why: 'A name says who answers for the text.',
    clears: 'A name, or a note that the paper does not print bylines.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.titles.length > 0,
  detect: ({ article }) => {
    const { authors, agencyCredit, policies } = article.metadata;
    // Some houses sign nothing: then the publisher answers, and says where to ask.
    const answers = [policies.corrections, policies.ethics, policies.about, policies.contact].some((address) => address !== null);
    return article.byline.length + authors.length > 0 || agencyCredit !== null || answers
      ? []
      : [{ certainty: 'possible', spans: [], evidence: [], data: {} }];
  },
});
