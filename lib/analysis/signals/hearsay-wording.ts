import * as z from 'zod/mini';
import { HEARSAY } from '../data/hearsay';
import { excerpts, ownHits, ownWords, per100 } from '../text/own-words';
import { compileTemplates } from '../text/phrases';
import { defineSignal } from './signal';

const RUMOURS = compileTemplates(HEARSAY);

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
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.1), z.maximum(10)), 0.45) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0,
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    const spans = ownHits(own, RUMOURS).map((hit) => hit.span);
    if (spans.length < 3 || per100(own, spans.length) < options.per100) return [];
    const evidence = excerpts(article.text, spans);
    return [{ certainty: 'likely', spans, evidence, data: { count: spans.length, words: own.count, example: evidence[0] ?? '' } }];
  },
});
