import * as z from 'zod/mini';
import type { Span } from '../types';
import { defineSignal } from './signal';

/** Shortest paragraph that counts, in UTF-16 units: about 20 words. Shorter ones repeat in honest pages ("Read more"). */
const PARAGRAPH = 120;

/** What two paragraphs that are the same have to share first, in UTF-16 units of their plain letters. */
const BEGINNING = 20;

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
    // Pull quotes, captions and embeds repeat the body by design.
    const long = article.blocks.filter(({ kind, span }) => kind === 'paragraph' && span.end - span.start >= PARAGRAPH);
    const beginnings = new Map<string, number>();
    const keys = long.map(({ span }) => plain(article.text.slice(span.start, span.start + 3 * BEGINNING)).slice(0, BEGINNING));
    for (const key of keys) beginnings.set(key, (beginnings.get(key) ?? 0) + 1);
    const first = new Set<string>();
    const again: Span[] = [];
    long.forEach(({ span }, at) => {
      // Nearly all paragraphs begin like no other: only the rest are compared as a whole.
      if (beginnings.get(keys[at]!) === 1) return;
      const words = plain(article.text.slice(span.start, span.end));
      if (first.has(words)) again.push(span);
      else first.add(words);
    });
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

/** Lower-case letters and digits alone, all else as one space. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** The paragraph's first words, verbatim. */
function beginning(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + 160));
  return end - start > 160 ? words.slice(0, words.lastIndexOf(' ')) : words;
}
