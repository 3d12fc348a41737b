import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownHits, ownWords, per100 } from '../text/own-words';
import { defineSignal } from './signal';

export const exaggeration = defineSignal({
  meta: {
    id: 'exaggeration',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [{ framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Exaggerated claims' }],
    title: 'More certain than anybody can be',
    message: '{count} phrases go beyond what can be known or measured, such as “{example}”.',
    why: '“Ever”, “everybody knows” and “beyond any doubt” leave nothing to check.',
    clears: 'The measure: compared with what, counted by whom.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.05), z.maximum(10)), 0.4) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0,
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    const spans = ownHits(own, own.lexicons.hyperbole).map((hit) => hit.span);
    if (spans.length < 2 || per100(own, spans.length) < options.per100) return [];
    const evidence = excerpts(article.text, spans);
    return [
      { certainty: 'likely', spans: spans.slice(0, MOST_SPANS), evidence, data: { count: spans.length, example: evidence[0] ?? '' } },
    ];
  },
});
