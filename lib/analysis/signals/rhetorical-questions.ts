import * as z from 'zod/mini';
import { excerpts, MOST_SPANS, ownMarks, ownWords, per100 } from '../text/own-words';
import type { Span } from '../types';
import { defineSignal } from './signal';

/** Headlines of texts that are made of questions: what a podcast talks about, what readers want to know. */
const ASKING = /\b(?:questions?|podcast|guide|explained|explainer|q\s?&\s?a|faq|what to know|things to know|what you need to know)\b/i;
/** What a newsletter asks its readers at its end. */
const TO_READERS =
  /\b(?:newsletters?|forwarded|subscri\w+|sign(?:ed)? up|(?:want|like) to see|we['’]re missing|feedback|e-?mail us|tell us|let us know)\b/i;

export const rhetoricalQuestions = defineSignal({
  meta: {
    id: 'rhetorical-questions',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'own observation', item: 'In agency reports 99.5 of 100 have fewer than 0.9 questions in 100 words of their own' },
    ],
    title: 'Questions where answers should be',
    message: 'The text asks {count} questions of its own in {words} words.',
    why: 'A question can hint at what a writer cannot show.',
    clears: 'Answering them, or saying who asks.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.1), z.maximum(10)), 0.9) }),
  },
  appliesTo: ({ article }) =>
    article.blocks.length > 0 && article.genre !== 'explainer' && article.genre !== 'fact-check' && !ASKING.test(article.title),
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    // A paragraph that is one question, or that begins with one and answers it, belongs to an explainer or an interview.
    const starts = new Set(article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => span.start));
    const spans = ownMarks(own, article.text, '?')
      .map((mark, at, marks) => questionEndingAt(article.text, mark.end, marks[at - 1]?.start ?? 0))
      .filter(({ start, end }) => !starts.has(start) && !TO_READERS.test(article.text.slice(start, end)));
    if (spans.length < 3 || per100(own, spans.length) < options.per100) return [];
    return [
      {
        certainty: 'likely',
        spans: spans.slice(0, MOST_SPANS),
        evidence: excerpts(article.text, spans),
        data: { count: spans.length, words: own.count },
      },
    ];
  },
});

/** Longest stretch shown of a question, in UTF-16 units. */
const LONGEST = 300;

/** From the last sentence's end before the question (`previous` is the mark of the question before it), or, in a long sentence, from the last dash, colon or semicolon. */
function questionEndingAt(text: string, end: number, previous: number): Span {
  const from = Math.max(previous, end - LONGEST);
  const before = text.slice(from, end - 1);
  const starts = [...before.matchAll(/[.?!]["'”’]?\s|\n|[–—:;]\s/g)].map((match) => ({
    at: match.index + match[0].length,
    whole: !/[–—:;]/.test(match[0]),
  }));
  const start = starts.findLast(({ whole }) => whole) ?? (from === 0 ? { at: 0 } : (starts.at(-1) ?? { at: before.indexOf(' ') + 1 }));
  return { start: from + start.at, end };
}
