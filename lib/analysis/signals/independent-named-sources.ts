import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Three or more named sources that do not depend on each other. */
export const independentNamedSources = defineSignal({
  meta: {
    id: 'independent-named-sources',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'Reuters Handbook', item: 'Accuracy: two or more independent sources' },
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Quotes from outside experts' },
    ],
    title: 'Several independent sources speak',
    message: '{count} independent sources speak, {named} of them by name.',
    why: 'What several say who do not depend on each other is harder to get wrong.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ ledger }) => ledger.sourcedClaims > 0,
  detect: ({ article, ledger, sources, claims }) => {
    const named = sources.filter(({ kind }) => kind === 'person' || kind === 'organisation');
    if (ledger.independentSources < 3 || named.length < 3) return [];
    const firstClaims = new Set(named.map(({ claims: ids }) => ids[0]));
    const spans = claims.flatMap(({ id, source }) => (firstClaims.has(id) && source ? [source.span] : [])).slice(0, 8);
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'likely', spans, evidence, data: { count: ledger.independentSources, named: named.length } }];
  },
});
