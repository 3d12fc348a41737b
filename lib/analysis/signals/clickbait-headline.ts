import * as z from 'zod/mini';
import { isPersonal } from '../text/personal';
import { defineSignal } from './signal';

/**
 * Probability from which a headline is called clickbait: at most 0.3 % of headlines of quality papers that the model has not
 * seen reach it, at most 1 % of any one paper's (`npm run eval -- headlines`).
 */
export const SHIPPED_THRESHOLD = 0.985;

export const clickbaitHeadline = defineSignal({
  meta: {
    id: 'clickbait-headline',
    polarity: 'warning',
    category: 'presentation',
    severity: 'moderate',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Clickbait title (r = −0.71 with credibility)' },
      { framework: 'W3C Credible Web, Credibility Signals', item: 'Clickbait title' },
    ],
    title: 'Headline made to be clicked',
    message: 'The headline is worded like clickbait: “{headline}”.',
    why: 'Such headlines promise more than they tell; of all signs on a page, experts agree on this one most.',
    clears: 'A headline that says what happened.',
    options: z.object({ threshold: z._default(z.number().check(z.minimum(0.5), z.maximum(1)), SHIPPED_THRESHOLD) }),
  },
  // Who tells of their own day ("My town has a new tram") announces no news.
  appliesTo: ({ article, clickbait }) => clickbait !== null && !isPersonal(article.title),
  detect: ({ article, clickbait }, { threshold }) =>
    clickbait !== null && clickbait >= threshold
      ? [{ certainty: 'likely', spans: [], evidence: [article.title], data: { headline: article.title } }]
      : [],
});
