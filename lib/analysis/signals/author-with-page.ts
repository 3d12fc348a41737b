import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** A person is named as author and has a page of their own. */
export const authorWithPage = defineSignal({
  meta: {
    id: 'author-with-page',
    polarity: 'credit',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'The Trust Project', item: 'Indicator: Journalist expertise' },
      { framework: 'schema.org', item: 'author with url' },
    ],
    title: 'The author can be looked up',
    message: '{name} has an author’s page.',
    why: 'It shows what else the author has written and how to reach them.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.authors.length > 0,
  detect: ({ article }) => {
    // A fragment of this very page is a box, not a page.
    const known = article.metadata.authors.find(({ kind, href }) => kind === 'person' && href !== null && !isHere(href, article.url));
    return known ? [{ certainty: 'certain', spans: [], evidence: [known.name], data: { name: known.name } }] : [];
  },
});

function isHere(href: string, url: string): boolean {
  return href.startsWith('#') || (href.includes('#') && href.split('#')[0] === url.split('#')[0]);
}
