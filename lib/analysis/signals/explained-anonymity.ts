import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Where a name is held back, the text says why. */
export const explainedAnonymity = defineSignal({
  meta: {
    id: 'explained-anonymity',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'AP News Values', item: 'Anonymous sources: explain why the source requested anonymity' },
      { framework: 'New York Times', item: 'Anonymous sourcing' },
    ],
    title: 'Missing names are explained',
    message: 'Where a name is held back, the text says why: “{words}”.',
    why: 'A reader can weigh the words without the name.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ sources }) => sources.some(({ anonymity }) => anonymity !== null),
  detect: ({ article, sources }) => {
    const reasons = sources.flatMap(({ anonymity }) => (anonymity?.quality === 'specific' && anonymity.reason ? [anonymity.reason] : []));
    if (reasons.length === 0) return [];
    const evidence = reasons.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'likely', spans: reasons, evidence, data: { words: evidence[0]! } }];
  },
});
