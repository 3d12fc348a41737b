import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownHits, ownWords, per100 } from '../text/own-words';
import { defineSignal } from './signal';

export const nameCalling = defineSignal({
  meta: {
    id: 'name-calling',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'Da San Martino et al. 2019, propaganda techniques', item: 'Name calling or labelling' },
      { framework: 'W3C Credible Web, Credibility Signals', item: 'Emotional or inflammatory language' },
    ],
    title: 'Names for the other side',
    message: 'The page itself calls people names: “{names}”.',
    why: 'Such names settle who is right before anything is shown.',
    clears: 'The names that those people or groups give themselves.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.1), z.maximum(10)), 0.35) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0,
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    const spans = ownHits(own, own.lexicons.names).map((hit) => hit.span);
    const evidence = excerpts(article.text, spans);
    // One name in singular and plural is one name.
    const distinct = new Set(evidence.map((words) => words.toLowerCase().replace(/s$/, ''))).size;
    if (distinct < 2 || per100(own, spans.length) < options.per100) return [];
    return [
      {
        certainty: 'likely',
        spans: spans.slice(0, MOST_SPANS),
        evidence,
        data: { count: spans.length, names: evidence.slice(0, 3).join('”, “') },
      },
    ];
  },
});
