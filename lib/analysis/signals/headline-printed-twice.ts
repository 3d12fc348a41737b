import * as z from 'zod/mini';
import { defineSignal } from './signal';

export const headlinePrintedTwice = defineSignal({
  meta: {
    id: 'headline-printed-twice',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [{ framework: 'own observation', item: 'Page templates of content farms print the headline again below the text' }],
    title: 'Headline printed again',
    message: 'The headline stands again at the end of the text: “{headline}”.',
    why: 'It is a mark of pages that a template puts together and nobody looks at.',
    clears: 'Printing it once.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.title.length > 0 && article.blocks.length > 2,
  detect: ({ article }) => {
    const title = plain(article.title);
    if (title.split(' ').length < 4) return [];
    // Near the top it may be the headline itself, where extraction kept it, or one set for sharing: only the last third is odd.
    const again = article.blocks
      .slice(Math.ceil((2 * article.blocks.length) / 3))
      .filter(({ kind, span }) => (kind === 'paragraph' || kind === 'heading') && span.end - span.start < 2 * article.title.length + 10)
      .filter(({ span }) => plain(article.text.slice(span.start, span.end)) === title)
      .map(({ span }) => span);
    if (again.length === 0) return [];
    return [{ certainty: 'likely', spans: again, evidence: [article.title], data: { headline: article.title, count: again.length } }];
  },
});

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
