import * as z from 'zod/mini';
import { SHOUTED } from '../data/shouted';
import { isNameMark } from '../text/exclamation';
import { excerpts, MOST_SPANS, ownMarks, ownTokens, ownWords, per100 } from '../text/own-words';
import { isWatched } from '../text/watched-subjects';
import type { Span } from '../types';
import { defineSignal } from './signal';

export const exclamations = defineSignal({
  meta: {
    id: 'exclamations',
    polarity: 'warning',
    category: 'presentation',
    severity: 'minor',
    basis: [
      { framework: 'Credibility Coalition (Zhang et al. 2018)', item: 'Emotionally charged tone' },
      {
        framework: 'own observation',
        item: 'In agency reports 99.5 of 100 have fewer than 0.2 exclamation marks in 100 words of their own',
      },
    ],
    title: 'Exclamation marks and capitals',
    message: '{count} exclamation marks or shouted words in {words} words outside quotations.',
    why: 'A report does not raise its voice.',
    clears: 'The same sentences with full stops, in ordinary letters.',
    options: z.object({ per100: z._default(z.number().check(z.minimum(0.05), z.maximum(10)), 0.5) }),
  },
  appliesTo: ({ article }) => article.blocks.length > 0 && !isWatched(article),
  detect: ({ article, claims }, options) => {
    const own = ownWords(article, claims);
    const text = article.text;
    const marks = ownMarks(own, text, '!').filter(
      (span) => !isNameMark(text, span.start) && !GREETS.test(sentenceBefore(text, span.start)),
    );
    const shouted = ownTokens(own, (form) => SHOUTED.has(form.includes("'") ? form.replace(/'/g, '') : form)).filter((span) =>
      isShoutedAlone(text, span),
    );
    const distinct = new Set(shouted.map(({ start, end }) => text.slice(start, end))).size;
    const found = [...marks.map((mark) => withWordBefore(text, mark)), ...(distinct > 1 ? shouted : [])];
    if (found.length < 2 || per100(own, found.length) < options.per100) return [];
    const spans = found.sort((a, b) => a.start - b.start);
    return [
      {
        certainty: 'likely',
        spans: spans.slice(0, MOST_SPANS),
        evidence: excerpts(text, spans),
        data: { count: spans.length, words: own.count },
      },
    ];
  },
});

/** Somebody greets, thanks, invites or speaks of themselves: a host or a neighbour, no report that raises its voice. */
const GREETS =
  /\b(?:I|me|my|we|our|us|you|your|please|thanks?|welcome|congratulations|happy|enjoy|hello|hi|dear|good (?:morning|evening|day|luck)|cheers|bring|join|(?:do not|don['’]t) (?:miss|forget|be))\b|(?:^|\s)Come\b/i;

/** The sentence's words before its mark, at most 200 units of them. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1);
}

/** A word in capitals between words that are not ("did NOT go"): whole lines in capitals are headings and labels ("READ MORE"). */
function isShoutedAlone(text: string, { start, end }: Span): boolean {
  // A small second letter settles it for nearly all.
  const second = text.charCodeAt(start + 1);
  if (second >= 97 && second <= 122) return false;
  const word = text.slice(start, end);
  if (word.length < 3 || word !== word.toUpperCase()) return false;
  return (
    /\p{Ll}[^\p{L}\n]{1,4}$/u.test(text.slice(Math.max(0, start - 6), start)) &&
    !/^[^\p{L}\n]{1,4}\p{Lu}{2}/u.test(text.slice(end, end + 8))
  );
}

function withWordBefore(text: string, { start, end }: Span): Span {
  const word = /[\p{L}\p{N}'’-]{1,40}\s?$/u.exec(text.slice(Math.max(0, start - 41), start));
  return { start: start - (word?.[0].length ?? 0), end };
}
