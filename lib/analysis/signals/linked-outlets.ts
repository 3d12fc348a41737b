import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Reports of others that the text uses are linked. */
export const linkedOutlets = defineSignal({
  meta: {
    id: 'linked-outlets',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'SPJ Code of Ethics', item: 'Always attribute' },
      { framework: 'SIFT (Caulfield)', item: 'Trace claims to the original context' },
    ],
    title: 'Other outlets’ reports are linked',
    message: 'Reports of other outlets that are linked: {count}, such as {name}.',
    why: 'A reader can follow the story back to who reported it first.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ references }) => references.some(({ kind }) => kind === 'outlet'),
  detect: ({ references }) => {
    const linked = references.filter(({ kind, status }) => kind === 'outlet' && status === 'linked');
    if (linked.length === 0) return [];
    const spans = linked.flatMap(({ spans: named }) => named.slice(0, 1)).slice(0, 8);
    return [
      {
        certainty: 'certain',
        spans,
        evidence: linked.slice(0, 8).map(({ name }) => name),
        data: { count: linked.length, name: linked[0]!.name },
      },
    ];
  },
});
