import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Many links, and all of them stay on the site. More than half of good papers link outward rarely: only worth a look. */
export const ownSiteOnlyLinks = defineSignal({
  meta: {
    id: 'own-site-only-links',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'W3C Credibility Signals', item: 'Citations lead to independent sources' },
      { framework: 'SIFT (Caulfield)', item: 'Find better coverage' },
    ],
    title: 'Links stay on the site',
    message: 'All {count} links in the text lead to this site itself.',
    why: 'A site that only cites itself cannot be checked from outside.',
    clears: 'A link to somebody else’s report or document.',
    options: z.object({ count: z._default(z.int().check(z.minimum(2), z.maximum(50)), 5) }),
  },
  appliesTo: ({ article }) => article.links.length > 0 && article.metadata.agencyCredit === null,
  detect: ({ article, references }, options) => {
    if (article.links.length < options.count || article.links.some(({ own }) => !own)) return [];
    // A paper that links its earlier reports is only cut off from outside where it leans on somebody outside.
    if (!references.some(({ status }) => status === 'missing')) return [];
    const shown = article.links.slice(0, 6);
    return [
      {
        certainty: 'possible',
        spans: shown.map(({ span }) => span),
        evidence: shown.map(({ text }) => text),
        data: { count: article.links.length },
      },
    ];
  },
});
