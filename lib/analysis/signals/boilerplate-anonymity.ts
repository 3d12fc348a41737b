import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** "Not authorized to speak": a reason that says nothing. */
export const boilerplateAnonymity = defineSignal({
  meta: {
    id: 'boilerplate-anonymity',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'New York Times', item: 'Anonymous sourcing: tell what the source knows and why the name is held back' },
      { framework: 'AP News Values', item: 'Anonymous sources: describe the motive for anonymity' },
    ],
    title: 'The reason for a missing name is a formula',
    message: 'The reason given for a missing name is a formula: “{words}”.',
    why: 'Most people who talk to reporters are not authorized to; it does not tell what this one knows.',
    clears: 'What the source knows it from, and what naming would cost them.',
    options: z.object({}),
  },
  appliesTo: ({ sources }) => sources.some(({ anonymity }) => anonymity !== null),
  detect: ({ article, sources }) => {
    const reasons = sources.flatMap(({ anonymity }) =>
      anonymity?.quality === 'boilerplate' && anonymity.reason ? [anonymity.reason] : [],
    );
    if (reasons.length === 0) return [];
    const evidence = reasons.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'possible', spans: reasons, evidence, data: { words: evidence[0]! } }];
  },
});
