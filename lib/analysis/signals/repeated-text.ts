import * as z from 'zod/mini';
import type { Span } from '../types';
import { defineSignal } from './signal';

/** Shortest paragraph that counts, in UTF-16 units: about 20 words. Shorter ones repeat in honest pages ("Read more"). */
const PARAGRAPH = 120;

export const repeatedText = defineSignal({
  meta: {
    id: 'repeated-text',
    polarity: 'warning',
    category: 'presentation',
    severity: 'moderate',
    basis: [{ framework: 'NewsGuard, marks of AI-made content farms', item: 'Text filled up by repetition' }],
    title: 'Paragraphs printed again',
    message: '{count} paragraphs stand in the text more than once.',
    why: 'Machines that fill pages repeat themselves; editors strike repetitions out.',
    clears: 'Each paragraph once.',
    options: z.object({ count: z._default(z.int().check(z.minimum(1), z.maximum(50)), 3) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 3,
  detect: ({ article }, { count }) => {
    const first = new Map<string, Span>();
    const again: Span[] = [];
    for (const block of article.blocks) {
      // Pull quotes, captions and embeds repeat the body by design.
      if (block.kind !== 'paragraph' || block.span.end - block.span.start < PARAGRAPH) continue;
      const words = article.text
        .slice(block.span.start, block.span.end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
      if (first.has(words)) again.push(block.span);
      else first.set(words, block.span);
    }
    if (again.length < count) return [];
    return [
      {
        certainty: 'likely',
        spans: again,
        evidence: again.slice(0, 3).map((span) => beginning(article.text, span)),
        data: { count: again.length },
      },
    ];
  },
});

/** The paragraph's first words, verbatim. */
function beginning(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + 160));
  return end - start > 160 ? words.slice(0, words.lastIndexOf(' ')) : words;
}
