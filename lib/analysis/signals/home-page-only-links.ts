import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Every link that leaves the site leads to a front page. */
export const homePageOnlyLinks = defineSignal({
  meta: {
    id: 'home-page-only-links',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'SIFT (Caulfield)', item: 'Trace claims to the original context' },
      { framework: 'W3C Credibility Signals', item: 'Citations lead to the source' },
    ],
    title: 'Links lead to front pages',
    message: 'All {count} links to other sites lead to a front page, not to what is cited.',
    why: 'A link to a front page looks like a source and cannot be checked.',
    clears: 'A link to the report or the document itself.',
    options: z.object({ count: z._default(z.int().check(z.minimum(1), z.maximum(50)), 3) }),
  },
  appliesTo: ({ article }) => article.links.some(({ own }) => !own),
  detect: ({ article }, options) => {
    const outward = article.links.filter(({ own, sponsored }) => !own && !sponsored);
    if (outward.length < options.count || !outward.every(({ homePage }) => homePage)) return [];
    const evidence = outward.slice(0, 6).map(({ href }) => href);
    return [{ certainty: 'certain', spans: outward.slice(0, 6).map(({ span }) => span), evidence, data: { count: outward.length } }];
  },
});
