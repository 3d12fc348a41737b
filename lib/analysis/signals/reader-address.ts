import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownHits, ownTokens, ownWords, per100 } from '../text/own-words';
import { defineSignal } from './signal';

const YOU = new Set(['you', 'your', "you're", "you've", "you'll", "you'd", 'yours', 'yourself', "let's", 'folks', 'guys']);

export const readerAddress = defineSignal({
  meta: {
    id: 'reader-address',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'own observation', item: 'In agency reports 99.5 of 100 say “you” less than 1.3 times in 100 words of their own' },
    ],
    title: 'Talks the reader into it',
    message: 'The text addresses its reader {count} times in {words} words, with “{example}”.',
    why: 'Advice may say “you”. A news text that does, and coaxes as well, sells something.',
    clears: 'Telling the news in the third person.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.1), z.maximum(10)), 0.8) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0 && article.genre !== 'explainer',
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    const you = ownTokens(own, (form) => YOU.has(form));
    if (you.length < 3 || per100(own, you.length) < options.per100) return [];
    // A recipe or a guide says "you" as well: only with two hooks or calls is it coaxing.
    if (ownHits(own, [...own.lexicons.suspense, ...own.lexicons.engagement]).length < 2) return [];
    const evidence = excerpts(article.text, you);
    return [
      {
        certainty: 'likely',
        spans: you.slice(0, MOST_SPANS),
        evidence,
        data: { count: you.length, words: own.count, example: evidence[0] ?? '' },
      },
    ];
  },
});
