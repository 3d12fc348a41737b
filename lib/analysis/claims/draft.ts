import { CUE_FORMS } from '../data/cues';
import { ADVERBS, DETERMINERS, SUBJECT_PRONOUNS } from '../data/words';
import type { Span } from '../types';
import { startsAdjunct } from './complement';
import { isName, nounPhraseStartingAt, type Range, speaks } from './nouns';
import type { Token } from './reading';

/** An attribution while it is being built, in token positions of its paragraph. */
export interface Draft {
  source: Range | null;
  cue: Range | null;
  content: Span[];
  confidence: number;
}

/** Words between two tokens without the marks around them; a quotation at either side keeps its marks. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  let a = from;
  let b = to;
  while (a < b && !tokens[a]!.word && tokens[a]!.quote < 0) a++;
  while (b > a && !tokens[b - 1]!.word && tokens[b - 1]!.quote < 0 && tokens[b - 1]!.text !== ')') b--;
  let words = false;
  for (let i = a; i < b && !words; i++) words = tokens[i]!.word;
  return words ? { start: tokens[a]!.start, end: tokens[b - 1]!.end } : null;
}

/** Subject of a sentence's main clause: its first noun phrase, behind opening adverbs and conjunctions. */
export function sentenceSubject(tokens: readonly Token[], sentence: Range, before: number): Range | null {
  let i = sentence.from;
  while (
    i < before &&
    (ADVERBS.has(tokens[i]!.lower) ||
      /^(?:but|and|so|yet|,)$/.test(tokens[i]!.lower) ||
      (tokens[i]!.lower.endsWith('ly') && i === sentence.from))
  )
    i++;
  const found = nounPhraseStartingAt(tokens, i, before);
  // "A kids’ golf club in hand, Curry …": an owner does nothing.
  if (!found || startsAdjunct(tokens, found.from) || /^['’]$/.test(tokens[found.to]?.text ?? '')) return null;
  const alone =
    found.to === found.from + 1 &&
    !tokens[found.from]!.name &&
    !SUBJECT_PRONOUNS.has(tokens[found.from]!.lower) &&
    !speaks(tokens[found.from]!.lower);
  return alone ? null : found;
}

/** "The mayor | shook hands": a phrase without what stands behind its first name or noun of a speaker; null when it has none. */
export function upToVerb(tokens: readonly Token[], phrase: Range | null): Range | null {
  if (!phrase) return null;
  for (let i = phrase.from; i < phrase.to; i++) {
    const { lower, name } = tokens[i]!;
    const next = tokens[i + 1];
    if (!name && !speaks(lower) && !SUBJECT_PRONOUNS.has(lower)) continue;
    const goes = next && i + 1 < phrase.to && (next.name || speaks(next.lower) || !next.word || next.lower === "'s" || next.lower === 'of');
    if (!goes) return { from: phrase.from, to: i + 1 };
  }
  return null;
}

/** A name followed by what the person is: "said Ann Lee, a nurse in Leeds," up to the closing comma or the end. */
export function withApposition(tokens: readonly Token[], phrase: Range, high: number): Range {
  if (tokens[phrase.to]?.text !== ',') return phrase;
  const role = tokens.slice(phrase.from, phrase.to).some(({ lower }) => speaks(lower));
  if (!isName(tokens, phrase.to - 1) && !(role && tokens[phrase.to + 1]?.capital)) return phrase;
  const first = tokens[phrase.to + 1];
  if (!first?.word || first.quote >= 0) return phrase;
  const apposition =
    DETERMINERS.has(first.lower) ||
    speaks(first.lower) ||
    first.capital ||
    speaks(tokens[phrase.to + 2]?.lower ?? '') ||
    /^\d+$/.test(first.text);
  if (!apposition || CUE_FORMS.has(first.lower)) return phrase;
  for (let i = phrase.to + 1; i < high && i - phrase.to < 30; i++) {
    const token = tokens[i]!;
    if (
      token.quote >= 0 ||
      /^[.;:—–)(]$/.test(token.text) ||
      token.text === ',' ||
      /^(?:who|which|while|as|when|after|in|during)$/.test(token.lower)
    )
      return i > phrase.to + 1 ? { from: phrase.from, to: i } : phrase;
  }
  return phrase;
}
