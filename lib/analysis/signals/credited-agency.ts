import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** A news agency is credited for what came from it. */
export const creditedAgency = defineSignal({
  meta: {
    id: 'credited-agency',
    polarity: 'credit',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Type of work' },
      { framework: 'Google Search Central', item: 'Bylines: who created the content' },
    ],
    title: 'The news agency is credited',
    message: 'The page credits {name}.',
    why: 'The text’s maker is named, has published rules, and corrects its reports.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.titles.length > 0,
  detect: ({ article }) => {
    const name = article.metadata.agencyCredit;
    return name === null ? [] : [{ certainty: 'certain', spans: [], evidence: [name], data: { name } }];
  },
});
