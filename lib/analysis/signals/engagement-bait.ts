import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownHits, ownWords } from '../text/own-words';
import { defineSignal } from './signal';

export const engagementBait = defineSignal({
  meta: {
    id: 'engagement-bait',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'NewsGuard, marks of AI-made content farms', item: 'Text written for clicks and reactions' },
      { framework: 'own observation', item: 'News texts do not ask to be commented on or passed on' },
    ],
    title: 'Asks for comments or shares',
    message: 'The text itself asks its readers to react: “{call}”.',
    why: 'Comments and shares are what such pages are paid for; the request is no part of a report.',
    clears: 'Leaving such requests to the page around the text.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.blocks.length > 0,
  detect: ({ article, claims }) => {
    const own = ownWords(article, claims);
    const calls = ownHits(own, own.lexicons.engagement).map((hit) => hit.span);
    const call = calls[0];
    if (!call) return [];
    const spans = [...calls, ...ownHits(own, own.lexicons.questions).map((hit) => hit.span)];
    return [
      {
        certainty: 'certain',
        spans: spans.slice(0, MOST_SPANS),
        evidence: excerpts(article.text, spans),
        data: { call: article.text.slice(call.start, call.end) },
      },
    ];
  },
});
