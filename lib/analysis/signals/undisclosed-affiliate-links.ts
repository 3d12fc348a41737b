import * as z from 'zod/mini';
import { defineSignal } from './signal';

const DISCLOSURE =
  /affiliate|commission|sponsored|advertis|partner(?:ship)?s?\b|we may (?:earn|receive|be paid)|paid (?:content|post|link)|promoted|#ad\b/i;

/** Shop links that pay the site, and no word about it. */
export const undisclosedAffiliateLinks = defineSignal({
  meta: {
    id: 'undisclosed-affiliate-links',
    polarity: 'warning',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Best practices (funding)' },
      { framework: 'NewsGuard', item: 'Criterion: clearly labels advertising' },
    ],
    title: 'Paid links without a word about it',
    message: '{count} links in the text pay the site when somebody buys, and nothing on the page says so.',
    why: 'Who earns by a purchase should say so before recommending it.',
    clears: 'A line that says so.',
    options: z.object({ count: z._default(z.int().check(z.minimum(1), z.maximum(50)), 3) }),
  },
  appliesTo: ({ article }) => article.links.some(({ sponsored }) => sponsored),
  detect: ({ article }, options) => {
    const paid = article.links.filter(({ sponsored }) => sponsored);
    if (paid.length < options.count) return [];
    const disclosed =
      DISCLOSURE.test(article.text) || article.furniture.some(({ text }) => DISCLOSURE.test(text)) || article.genre === 'sponsored';
    if (disclosed || paid.every(({ rel }) => rel.includes('sponsored'))) return [];
    const shown = paid.slice(0, 6);
    return [
      {
        certainty: 'possible',
        spans: shown.map(({ span }) => span),
        evidence: shown.map(({ href }) => href),
        data: { count: paid.length },
      },
    ];
  },
});
