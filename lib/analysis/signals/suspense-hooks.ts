import * as z from 'zod/mini';
import { SUSPENSE } from '../data/hooks';
import { excerpts, MOST_SPANS, ownHits, ownWords } from '../text/own-words';
import { defineSignal } from './signal';

const KIND = SUSPENSE.flatMap((templates, kind) => templates.map(() => kind));

export const suspenseHooks = defineSignal({
  meta: {
    id: 'suspense-hooks',
    polarity: 'warning',
    category: 'presentation',
    severity: 'moderate',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Clickbait: curiosity gap, appeal to emotion' },
      { framework: 'own observation', item: 'Rewriting farms string a story together with announcements of twists and secrets' },
    ],
    title: 'Suspense in place of news',
    message: '{count} phrases announce a twist, a secret or a shock instead of saying what is known.',
    why: 'Reporting puts what is known first. Texts written to be scrolled keep promising it.',
    clears: 'Saying the thing itself where the promise stands.',
    options: z.object({ kinds: z._default(z.int().check(z.minimum(1), z.maximum(20)), 3) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0,
  detect: ({ article, claims }, { kinds }) => {
    const own = ownWords(article, claims);
    const hits = ownHits(own, own.lexicons.suspense);
    const distinct = new Set(hits.map((hit) => KIND[hit.phrase])).size;
    // One hook is nothing (newspapers use them); with a call to comment in the same text two are a pattern.
    if (distinct < kinds && !(distinct >= 1 && hits.length >= 2 && ownHits(own, own.lexicons.engagement).length > 0)) return [];
    const spans = hits.map((hit) => hit.span);
    return [
      { certainty: 'likely', spans: spans.slice(0, MOST_SPANS), evidence: excerpts(article.text, spans, 12), data: { count: hits.length } },
    ];
  },
});
