import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownHits, ownWords } from '../text/own-words';
import { defineSignal } from './signal';

export const garbledPhrases = defineSignal({
  meta: {
    id: 'garbled-phrases',
    polarity: 'warning',
    category: 'presentation',
    severity: 'serious',
    basis: [
      { framework: 'Cabanac, Labbé and Magazinov 2021', item: 'Tortured phrases: fixed expressions altered by synonym software' },
      { framework: 'NewsGuard, marks of AI-made content farms', item: 'Articles rewritten by machine from other outlets' },
    ],
    title: 'Wording that software scrambled',
    message: '{count} fixed expressions are garbled as synonym software does it, such as “{example}”.',
    why: 'Such software hides that a text was copied; what it swaps may change what was said.',
    clears: 'The original text, or the names as everybody writes them.',
    options: z.object({ count: z._default(z.int().check(z.minimum(1), z.maximum(20)), 2) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0,
  detect: ({ article, claims }, { count }) => {
    const own = ownWords(article, claims);
    const spans = ownHits(own, own.lexicons.garbled).map((hit) => hit.span);
    const evidence = excerpts(article.text, spans);
    if (evidence.length < count) return [];
    return [
      { certainty: 'likely', spans: spans.slice(0, MOST_SPANS), evidence, data: { count: evidence.length, example: evidence[0] ?? '' } },
    ];
  },
});
