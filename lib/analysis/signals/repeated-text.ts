import * as z from 'zod/mini';
import type { Span } from '../types';
import { defineSignal } from './signal';

/** Shortest paragraph that counts, in UTF-16 units: about 20 words. Shorter ones repeat in honest pages ("Read more"). */
const PARAGRAPH = 120;

/** What two paragraphs that are the same have to share first, in UTF-16 units of their plain letters. */
const BEGINNING = 20;

/** Paragraphs between a passage and its second copy in another layout, at most. */
const NEAR = 3;

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
    const first = new Map<string, number>();
    const again: Span[] = [];
    const distances: number[] = [];
    const keyAt = new Map<number, string>();
    long.forEach(({ span }, at) => {
      // Nearly all paragraphs begin like no other: only the rest are compared as a whole.
      if (beginnings.get(keys[at]!) === 1) return;
      const words = plain(article.text.slice(span.start, span.end));
      const before = first.get(words);
      if (before !== undefined) {
        again.push(span);
        keyAt.set(span.start, words);
        distances.push(at - before);
      }
      first.set(words, at);
    });
    if (again.length < count) return [];
    // A page that prints a second copy for another width of screen repeats everything at one distance, or beside itself.
    const twice = new Set(again.map(({ start }) => keyAt.get(start))).size === again.length;
    const layout = twice && (new Set(distances).size === 1 || distances.every((distance) => distance <= NEAR));
    if (layout) return [];
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
