import * as z from 'zod/mini';
import { GOSSIP } from '../data/hearsay';
import { excerpts, MOST_SPANS, ownHits, ownWords, per100 } from '../text/own-words';
import { defineSignal } from './signal';

export const hearsayWording = defineSignal({
  meta: {
    id: 'hearsay-wording',
    polarity: 'warning',
    category: 'presentation',
    severity: 'moderate',
    basis: [
      { framework: 'SPJ Code of Ethics', item: 'Verify information before releasing it; identify sources clearly' },
      { framework: 'BBC Editorial Guidelines', item: 'Distinguish between fact and rumour' },
    ],
    title: 'Told as rumour',
    message: 'Rumour is the tone of this text: {count} times in {words} words, such as “{example}”.',
    why: 'Insiders, whispers and “reportedly” answer for nothing: nobody can be asked again.',
    clears: 'Saying who saw or said it, or that it could not be confirmed.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.1), z.maximum(10)), 0.3) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0 && article.genre !== 'fact-check',
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    const hits = ownHits(own, own.lexicons.hearsay);
    const spans = hits.map((hit) => hit.span);
    const gossip = hits.filter((hit) => hit.phrase < GOSSIP.length).length;
    if (gossip === 0 || spans.length < 2 || per100(own, gossip + (spans.length - gossip) / 2) < options.per100) return [];
    const evidence = excerpts(article.text, spans);
    return [
      {
        certainty: 'likely',
        spans: spans.slice(0, MOST_SPANS),
        evidence,
        data: { count: spans.length, words: own.count, example: evidence[0] ?? '' },
      },
    ];
  },
});
