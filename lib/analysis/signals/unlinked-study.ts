import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** A study or a survey that carries the headline's story and that nobody can look up. */
export const unlinkedStudy = defineSignal({
  meta: {
    id: 'unlinked-study',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Scientific study cited and linked' },
      { framework: 'The Trust Project', item: 'Indicator: References' },
    ],
    title: 'A study is not linked',
    message: 'The text leans on {name} and does not link it.',
    why: 'Studies are often misread; only who finds them can tell.',
    clears: 'A link to the study, or its title, its journal and its authors.',
    options: z.object({}),
  },
  // An agency's text is made to be printed: its subscribers add the links, or do not.
  appliesTo: ({ article, references }) => article.metadata.agencyCredit === null && references.some(({ kind }) => kind === 'study'),
  detect: ({ article, references }) => {
    const studies = references.filter(({ kind }) => kind === 'study');
    const missing = studies.filter(({ status }) => status === 'missing');
    if (missing.length === 0 || missing.length < studies.length) return [];
    const spans = missing.flatMap(({ spans: named }) => named.slice(0, 1)).slice(0, 6);
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'possible', spans, evidence, data: { name: missing[0]!.name } }];
  },
});
