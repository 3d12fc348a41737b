import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** The page says when it was published, in its markup or with a labelled line. */
export const labelledDates = defineSignal({
  meta: {
    id: 'labelled-dates',
    polarity: 'credit',
    category: 'transparency',
    severity: 'minor',
    basis: [
      { framework: 'Google Search Central', item: 'Bylines and dates: add a user-visible date and structured data' },
      { framework: 'schema.org', item: 'datePublished, dateModified' },
    ],
    title: 'The date is given',
    message: 'The page says when it was published: {date}.',
    why: 'A date lets a reader place the story and see whether it was changed.',
    clears: '',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.metadata.titles.length > 0,
  detect: ({ article }) => {
    const { publishedAt, modifiedAt, metadata } = article;
    const declared = metadata.published.some(
      ({ from }) => from === 'json-ld' || from === 'meta' || from === 'microdata' || from === 'visible',
    );
    if (publishedAt === null || !declared) return [];
    const changed = modifiedAt !== null && modifiedAt.slice(0, 10) > publishedAt.slice(0, 10);
    const evidence = [publishedAt, ...(changed ? [modifiedAt] : [])];
    return [{ certainty: 'certain', spans: [], evidence, data: { date: publishedAt.slice(0, 10) } }];
  },
});
