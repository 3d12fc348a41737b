import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** The publisher says how it corrects, who owns it, or how it works. */
export const publishedPolicies = defineSignal({
  meta: {
    id: 'published-policies',
    polarity: 'credit',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'schema.org', item: 'publishingPrinciples, correctionsPolicy, ethicsPolicy, ownershipFundingInfo' },
      { framework: 'JTI (CWA 17493)', item: 'disclosure of ownership and editorial guidelines' },
    ],
    title: 'The publisher’s rules are linked',
    message: 'The page links to the publisher’s {policies}.',
    why: 'A reader can hold the publisher to its own rules, and knows whom to tell of a mistake.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.titles.length > 0,
  detect: ({ article }) => {
    const { corrections, ethics, ownership, unnamedSources } = article.metadata.policies;
    const known: [string, string | null][] = [
      ['corrections policy', corrections],
      ['editorial standards', ethics],
      ['ownership', ownership],
      ['rules on unnamed sources', unnamedSources],
    ];
    const given = known.filter(([, href]) => href !== null);
    if (given.length === 0) return [];
    const policies = given.map(([name]) => name).join(', ');
    return [{ certainty: 'certain', spans: [], evidence: given.map(([, href]) => href!), data: { policies } }];
  },
});
