import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** Documents, studies or files are linked, not just told about. */
export const linkedDocuments = defineSignal({
  meta: {
    id: 'linked-documents',
    polarity: 'credit',
    category: 'sourcing',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: References' },
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Source citations' },
    ],
    title: 'Documents are linked',
    message: 'Documents, studies or official pages that can be read: {count}.',
    why: 'A reader can check what was made of them.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ references }) => references.length > 0,
  detect: ({ article, references }) => {
    const linked = references.filter(
      ({ status, linkKind }) => status === 'linked' && linkKind !== null && /^(?:document|study|file|press-release)$/.test(linkKind),
    );
    if (linked.length === 0) return [];
    const spans = linked.flatMap(({ spans: named }) => named.slice(0, 1)).slice(0, 8);
    const evidence = linked.slice(0, 8).map(({ href, name }) => href ?? name);
    return [
      { certainty: 'certain', spans: spans.filter(({ end }) => end <= article.text.length), evidence, data: { count: linked.length } },
    ];
  },
});
