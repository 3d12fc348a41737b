import * as z from 'zod/mini';
import { defineSignal } from './signal';

/** A year hung on the headline, as search-engine bait does it, that neither the page's dates nor its text know of. */
export const unsupportedHeadlineYear = defineSignal({
  meta: {
    id: 'unsupported-headline-year',
    polarity: 'warning',
    category: 'transparency',
    severity: 'moderate',
    basis: [
      { framework: 'Google Search Central', item: 'Bylines and dates: do not refresh a story artificially' },
      { framework: 'own observation', item: 'content farms hang the current year on old stories' },
    ],
    title: 'The headline’s year stands alone',
    message: 'The headline ends in “{year}”, and no date on the page or in the text supports it.',
    why: 'A year that is hung on a headline makes an old story look new.',
    clears: 'A date of publication in that year, or a text that is about that year.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => bareYear(article.title) !== null,
  detect: ({ article }) => {
    const words = bareYear(article.title)!;
    const year = words.replace(/\D/g, '');
    const { published, modified, visibleDates, description } = article.metadata;
    const dates = [article.publishedAt, article.modifiedAt, ...[...published, ...modified].map(({ value }) => value), ...visibleDates];
    const supported = dates.some((date) => date?.includes(year)) || article.text.includes(year) || (description ?? '').includes(year);
    return supported ? [] : [{ certainty: 'likely', spans: [], evidence: [words], data: { year: words } }];
  },
});

/** "(2026)" anywhere in the headline, or a year as its last word, as written. */
function bareYear(title: string): string | null {
  return /[([](?:19|20)\d{2}[)\]]/.exec(title)?.[0] ?? /(?:[-–—:|,] ?)((?:19|20)\d{2})$/.exec(title.trim())?.[1] ?? null;
}
