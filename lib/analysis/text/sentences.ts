import type { Span } from '../types';
import type { Token } from './tokens';

/** A sentence: its words `[first, last)` among the tokens and its place in the text. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

const CLOSERS = new Set(['"', '”', '’', "'", "''", '’’', ')', ']', '»', '“']);
const ENDS = /^(?:[.!?…。]|\.\.+)$/;
const TITLES =
  /^(?:mr|mrs|ms|mx|dr|prof|rev|hon|gov|lt|col|gen|maj|capt|cmdr|sgt|cpl|adm|sen|rep|reps|sens|pres|st|supt|insp|messrs|fr|vs|no|nos)\.$/i;

/**
 * Sentences of `text`, linear in its length. A line break always ends one; a full stop ends one unless it belongs to an
 * abbreviation or the next word is in lower case; closing marks and brackets go with the sentence they close.
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (last: number): void => {
    if (last > first) sentences.push({ first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (!next || text.slice(token.end, next.start).includes('\n')) {
      close(i + 1);
      continue;
    }
    const form = text.slice(token.start, token.end);
    const dotted = token.kind === 'word' && form.endsWith('.');
    if (!ENDS.test(form) && !dotted) continue;
    let after = i + 1;
    while (!dotted && after < tokens.length && tokens[after]!.start === tokens[after - 1]!.end && isCloser(text, tokens, after)) after++;
    const follower = tokens[after];
    // Closing marks are passed over at once, or a long run of them would be read again from each; the last one is left for its line break.
    i = Math.max(i, after - 2);
    if (follower && text.slice(tokens[after - 1]!.end, follower.start).includes('\n')) continue;
    if (follower && follower.start > tokens[after - 1]!.end && opensSentence(text, tokens, after, form, dotted)) {
      close(after);
      i = after - 1;
    }
  }
  close(tokens.length);
  return sentences;
}

function isCloser(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!CLOSERS.has(text.slice(token.start, token.end)) && !ENDS.test(text.slice(token.start, token.end))) return false;
  const next = tokens[at + 1];
  return !next || next.start > token.end || next.kind === 'mark';
}

function opensSentence(text: string, tokens: readonly Token[], at: number, ending: string, dotted: boolean): boolean {
  let i = at;
  while (i < tokens.length && i < at + 3 && tokens[i]!.kind === 'mark') i++;
  const word = tokens[i];
  if (!word) return true;
  const letter = text[word.start]!;
  const lower = letter === letter.toLowerCase() && letter !== letter.toUpperCase();
  if (lower) return ending === '?' || ending === '!' ? i > at && /["“‘]/.test(text[tokens[at]!.start]!) : false;
  if (!dotted) return true;
  // "U.S. Senate", "Sen. Warren", "J. Smith" go on; "in the U.S. The", "at 5 p.m. He" do not.
  if (TITLES.test(ending) || ending.length === 2) return false;
  return (
    /^(?:the|a|an|he|she|it|they|we|i|but|and|in|on|at|his|her|their|this|that|these|those|if|when|while|as|after|before|for|there|so|one|according|mr\.|mrs\.|ms\.)$/i.test(
      text.slice(word.start, word.end),
    ) || i > at
  );
}
