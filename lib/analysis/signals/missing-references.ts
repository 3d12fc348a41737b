import * as z from 'zod/mini';
import type { Reference } from '../types';
import { defineSignal } from './signal';

/** What can be linked: a person's words told to a reporter cannot. */
const LINKABLE: ReadonlySet<Reference['kind']> = new Set(['study', 'statistic', 'document', 'outlet', 'post']);

/** Reports, studies, documents, posts that the text leans on and does not link, on a page that knows how to link nothing. */
export const missingReferences = defineSignal({
  meta: {
    id: 'missing-references',
    polarity: 'warning',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: References' },
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Source citations' },
    ],
    title: 'What it leans on is named, not linked',
    message: '{missing} of the {all} reports, documents and posts that this leans on are named and not linked, such as {name}.',
    why: 'What exists on the web can be linked in a second, and checked by everybody then.',
    clears: 'Links to them.',
    options: z.object({
      count: z._default(z.int().check(z.minimum(1), z.maximum(50)), 4),
      share: z._default(z.number().check(z.minimum(0.1), z.maximum(1)), 0.8),
    }),
  },
  appliesTo: ({ references, article }) => article.metadata.titles.length > 0 && references.some(({ kind }) => LINKABLE.has(kind)),
  detect: ({ article, references }, options) => {
    const all = references.filter(({ kind }) => LINKABLE.has(kind));
    const missing = all.filter(({ status }) => status === 'missing');
    // An agency's text is made to be printed: its subscribers add the links, or do not.
    if (missing.length < options.count || missing.length < options.share * all.length || article.metadata.agencyCredit !== null) return [];
    const spans = missing.flatMap(({ spans: named }) => named.slice(0, 1)).slice(0, 8);
    const evidence = spans.map(({ start, end }) => article.text.slice(start, end));
    return [{ certainty: 'likely', spans, evidence, data: { missing: missing.length, all: all.length, name: missing[0]!.name } }];
  },
});
