import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownHits, ownWords } from '../text/own-words';
import { defineSignal } from './signal';

/** How pages say that they are paid. */
const DISCLOSED =
  /\b(?:sponsored|advertisement|advertorial|advertiser|paid (?:content|post|partnership|promotion|for by)|partner content|promoted|affiliate|earn (?:a |an )?(?:small )?commission|brand(?:ed)? content|promotional feature)\b/i;

export const salesWording = defineSignal({
  meta: {
    id: 'sales-wording',
    polarity: 'warning',
    category: 'presentation',
    severity: 'moderate',
    basis: [
      { framework: 'W3C Credible Web, Credibility Signals', item: 'Advertising is not told apart from the article' },
      { framework: 'JTI (CWA 17493)', item: 'Labelling of sponsored content' },
      { framework: 'SPJ Code of Ethics', item: 'Distinguish news from advertising; label sponsored content' },
    ],
    title: 'Reads like an advertisement',
    message: '{count} phrases sell something, such as “{example}”, and nothing on the page says that it is an advertisement.',
    why: 'Readers have to know who pays for what they read.',
    clears: 'A label that says “advertisement” or “sponsored”.',
    options: z.object({ count: z._default(z.int().check(z.minimum(2), z.maximum(20)), 3) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0 && article.genre !== 'sponsored' && article.genre !== 'press-release',
  detect: ({ article, claims }, { count }) => {
    const own = ownWords(article, claims);
    const spans = ownHits(own, own.lexicons.sales).map((hit) => hit.span);
    const evidence = excerpts(article.text, spans);
    if (evidence.length < count || article.furniture.some(({ kind, text }) => kind === 'disclosure' || DISCLOSED.test(text))) return [];
    if (DISCLOSED.test(article.text) || DISCLOSED.test(article.metadata.section ?? '')) return [];
    return [
      { certainty: 'likely', spans: spans.slice(0, MOST_SPANS), evidence, data: { count: evidence.length, example: evidence[0] ?? '' } },
    ];
  },
});
