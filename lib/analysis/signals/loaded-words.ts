import * as z from 'zod/mini';
import { LOADED } from '../data/loaded';
import { excerpts, MOST_SPANS, ownHits, ownWords, per100 } from '../text/own-words';
import { defineSignal } from './signal';

export const loadedWords = defineSignal({
  meta: {
    id: 'loaded-words',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Emotionally charged tone' },
      { framework: 'W3C Credible Web, Credibility Signals', item: 'Emotional or inflammatory language' },
    ],
    title: 'Loaded words in the page’s own voice',
    message: '{count} words judge, mock or heat up in {words} words outside quotations, such as “{example}”.',
    why: 'Such words tell what to feel about the facts, and take the place of facts.',
    clears: 'Naming what happened, or leaving the judgement to those who are quoted.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.1), z.maximum(10)), 0.7) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0,
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    // A literal use is longer than the loaded word in it and therefore taken first.
    const spans = ownHits(own, own.lexicons.loaded)
      .filter((hit) => hit.phrase < LOADED.length)
      .map((hit) => hit.span);
    const evidence = excerpts(article.text, spans, 12);
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
