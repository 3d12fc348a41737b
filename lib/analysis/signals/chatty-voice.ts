import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownHits, ownWords, per100 } from '../text/own-words';
import { defineSignal } from './signal';

export const chattyVoice = defineSignal({
  meta: {
    id: 'chatty-voice',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'JTI (CWA 17493)', item: 'News is told apart from comment' },
      {
        framework: 'own observation',
        item: 'Agency reports leave asides and interjections out; rewritten gossip and partisan posts live on them',
      },
    ],
    title: 'Asides in place of report',
    message: '{count} asides in {words} words, such as “{example}”.',
    why: 'Asides say how to take a thing before it is told, and mix comment into news without a label.',
    clears: 'Leaving them out, or labelling the text as comment.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.1), z.maximum(10)), 0.9) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0 && article.genre !== 'explainer',
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    const spans = ownHits(own, own.lexicons.chat).map((hit) => hit.span);
    const evidence = excerpts(article.text, spans);
    if (evidence.length < 3 || per100(own, spans.length) < options.per100) return [];
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
