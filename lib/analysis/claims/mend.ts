import type { Span } from '../types';
import type { Attribution } from './attribution';
import { isName, skipLeft, subjectEndingAt } from './nouns';
import type { Paragraph, Token } from './reading';

/**
 * Mends what the tagger reads word by word: a source that begins in the middle of an apposition is taken back to its name, and
 * "Editor's note:" is nobody. Null for what is no attribution at all. `known` tells whether a word is part of a name elsewhere.
 */
export function mendTagged(found: Attribution, paragraph: Paragraph, known: (word: string) => boolean): Attribution | null {
  const { tokens } = paragraph;
  if (!found.cue) return found;
  const cue = tokens.findIndex((token) => token.end > found.cue!.start);
  if (cue < 0) return found;
  if (tokens[cue]!.text === ':' && !isLabel(tokens, found.source, known)) return null;
  if (!found.source || found.source.start >= found.cue.start) return found;
  const sentence = paragraph.sentences.find(({ from, to }) => from <= cue && cue < to);
  const low = sentence?.from ?? 0;
  const subject = subjectEndingAt(tokens, skipLeft(tokens, cue - 1, low), low);
  if (!subject) return found;
  const start = tokens[subject.from]!.start;
  const end = tokens[subject.to - 1]!.end;
  // Only to the left, and only where both mean the same words: the tagger knows better where a source stands.
  if (start >= found.source.start || end <= found.source.start || end < found.source.end - 2) return found;
  return { ...found, source: { start, end: Math.max(end, found.source.end) } };
}

/** Words of headings and notices that stand before a colon. */
const LABELS =
  /^(?:editors?|notes?|latest|updates?|corrections?|clarification|warning|related|watch|read|more|video|photos?|exclusive|opinion|analysis|live|breaking|subtitle|headline|summary|listen|poll|here)$/;

/** Is what stands before a colon somebody who is named elsewhere too? */
function isLabel(tokens: readonly Token[], source: Span | null, known: (word: string) => boolean): boolean {
  if (!source) return true;
  if (tokens.some((token) => token.start >= source.start && token.end <= source.end && LABELS.test(token.lower))) return false;
  return tokens.some((token, i) => token.start >= source.start && token.end <= source.end && isName(tokens, i) && known(token.lower));
}
