import { CUE_FORMS } from '../data/cues';
import { ADVERBS, COMMON_VERBS, DETERMINERS, INNER_PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS } from '../data/words';
import type { Cue } from './cues';
import { HEARERS } from './hearer';
import { nounPhraseStartingAt, type Range } from './nouns';
import type { Token } from './reading';

/** What stands behind a cue verb. */
export interface Complement {
  readonly at: number;
  readonly empty: boolean;
  readonly that: boolean;
  readonly quote: boolean;
  /** Something that can be a clause stands there: a subject and a verb. */
  readonly clause: boolean;
  /** "to" and a verb, or "for" behind "call": what is asked, promised or called for. */
  readonly infinitive: boolean;
  /** The sentence ends in a colon: what is said stands in the next paragraph. */
  readonly colon: boolean;
}

/** Words that begin an adjunct rather than what is said. */
const ADJUNCT = new Set(
  'in on at during after before when while as with by from for via through following outside inside earlier later last this of about over'.split(
    ' ',
  ),
);

/** What follows the cue: hearer and adjuncts are passed over. */
export function complement(tokens: readonly Token[], cue: Cue, high: number): Complement {
  let i = cue.at + 1;
  let hearer: Range | null = null;
  if (cue.verb.hearer) {
    hearer = hearerAt(tokens, i, high);
    if (hearer) i = hearer.to;
  }
  const start = i;
  const found = { at: i, empty: false, that: false, quote: false, clause: true, infinitive: false, colon: false };
  const none: Complement = { ...found, empty: true, clause: false };
  for (let j = i; j < high && j - i < 24; j++) {
    const token = tokens[j]!;
    const reached = j === start || onlyAdjunct(tokens, start, j);
    if (token.quote >= 0) {
      if (reached) return { ...found, at: j, quote: true };
      break;
    }
    if (token.lower === 'that' && reached && tokens[j + 1]?.word && !isRelative(tokens, start, j)) return { ...found, at: j, that: true };
    if (token.text === ':') return j + 1 >= high ? { ...none, colon: true } : { ...found, at: j + 1, quote: true };
    if (token.text === ';') break;
  }
  const first = tokens[start];
  if (!first || start >= high) return none;
  if (!first.word && first.quote < 0) {
    return first.text === ',' && (tokens[start + 1]?.quote ?? -1) >= 0 ? { ...found, at: start + 1, quote: true } : none;
  }
  let at = skipAdjuncts(tokens, start, high, cue.verb.object);
  const head = tokens[at];
  if (!head?.word || at >= high) return none;
  if (head.lower === 'to') {
    const infinitive = hearer !== null || /^(?:vow|pledge|promise|threaten|demand|agree|refuse|propose|ask|decline)$/.test(cue.verb.lemma);
    return infinitive ? { ...found, at, infinitive } : none;
  }
  if (/^(?:for|on)$/.test(head.lower) && cue.verb.lemma === 'call') return { ...found, at, infinitive: true };
  // "estimated by 2050, demand would double"
  const year = /^\d{4}$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ',' && at + 3 < high;
  if (year && /^(?:by|in|since)$/.test(head.lower) && cue.verb.clause && hasClause(tokens, at + 3, high)) return { ...found, at };
  if (ADJUNCT.has(head.lower) && !(cue.verb.object && DETERMINERS.has(head.lower))) return none;
  if (at > start && !hasClause(tokens, at, high)) at = start;
  if (ADJUNCT.has(tokens[at]!.lower) && !DETERMINERS.has(tokens[at]!.lower)) return none;
  return { ...found, at, clause: hasClause(tokens, at, high) };
}

/** Steps over times and, before a clause, over "in an interview", "at the rally on Monday". */
function skipAdjuncts(tokens: readonly Token[], from: number, high: number, object: boolean): number {
  let at = from;
  for (let turn = 0; turn < 4 && at < high; turn++) {
    const { lower } = tokens[at]!;
    if (TIME_WORDS.has(lower) || (ADVERBS.has(lower) && lower !== 'all' && lower !== 'both')) at++;
    else if (/^(?:on|last|this|late|early|earlier)$/.test(lower) && TIME_WORDS.has(tokens[at + 1]?.lower ?? '')) at += 2;
    else if (!object && ADJUNCT.has(lower) && !/^(?:this|last|before|after|when|while|as)$/.test(lower)) {
      const phrase = adjunctPhrase(tokens, at + 1, high);
      if (!phrase) break;
      at = phrase;
    } else break;
  }
  return at;
}

/** End of the noun phrase of "in a statement", "during a call with reporters": up to a pronoun, a second determiner or a name. */
function adjunctPhrase(tokens: readonly Token[], from: number, high: number): number | null {
  const phrase = nounPhraseStartingAt(tokens, from, high);
  return phrase && phrase.to < high && tokens[phrase.to]!.word ? phrase.to : null;
}

/** Who is told, from token `at` on, behind a verb that names the hearer first. */
export function hearerAt(tokens: readonly Token[], at: number, high: number): Range | null {
  const pronoun = objectPronoun(tokens, at);
  if (pronoun) return pronoun;
  const phrase = nounPhraseStartingAt(tokens, at, high);
  if (!phrase || phrase.to - phrase.from > 13) return null;
  for (let i = phrase.from + 1; i < phrase.to; i++)
    if (HEARERS.test(tokens[i - 1]!.lower) && tokens[i]!.name) return { from: phrase.from, to: i };
  // "told CNN Trump was late": the second name is the clause's subject.
  if (phrase.to - phrase.from > 1 && FINITE.test(tokens[phrase.to]?.lower ?? '')) return { from: phrase.from, to: phrase.from + 1 };
  return phrase;
}

function objectPronoun(tokens: readonly Token[], at: number): Range | null {
  return /^(?:me|him|her|us|them|you|it|reporters|me)$/.test(tokens[at]?.lower ?? '') ? { from: at, to: at + 1 } : null;
}

/** Does an adjunct begin here: a time, a place, a manner? */
export function startsAdjunct(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]!.lower;
  return ADJUNCT.has(first) || TIME_WORDS.has(first) || ADVERBS.has(first) || first.endsWith('ly') || first === 'to' || first === ',';
}

/** Behind an adjunct, "that" may belong to its noun: "after the meeting that was held", "of that boast", ", under the article that allows …". */
function isRelative(tokens: readonly Token[], start: number, that: number): boolean {
  if (that === start) return false;
  const next = tokens[that + 1]!.lower;
  if (FINITE.test(next) || COMMON_VERBS.has(next) || INNER_PREPOSITIONS.has(tokens[that - 1]!.lower)) return true;
  // Commas stand around an adjunct in pairs.
  let commas = 0;
  for (let i = start; i < that; i++) if (tokens[i]!.text === ',') commas++;
  return commas % 2 === 1;
}

/** Stands nothing but times, places and manners between the verb and what it says? */
function onlyAdjunct(tokens: readonly Token[], from: number, to: number): boolean {
  if (!startsAdjunct(tokens, from)) return false;
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (SUBJECT_PRONOUNS.has(lower) || FINITE.test(lower) || lower === 'and' || lower === 'but') return false;
    const cue = CUE_FORMS.get(lower);
    if (cue && cue.form === 'gerund') return false;
  }
  return true;
}

/** Finite auxiliaries, as whole words. */
export const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did|'s|'re|'ve|'d|'ll|won't|isn't|wasn't|don't|didn't|doesn't|can't|cannot|ain't)$/;

/** Is there something like a subject with its verb within the next words? */
export function hasClause(tokens: readonly Token[], from: number, high: number): boolean {
  const first = tokens[from]!.lower;
  if (SUBJECT_PRONOUNS.has(first) || first === 'there') return true;
  for (let i = from + 1; i < high && i - from < 16; i++) {
    const { lower, quote } = tokens[i]!;
    if (quote >= 0) continue;
    if (FINITE.test(lower)) return true;
    if (lower.endsWith('ed') && lower.length > 4) return true;
  }
  return false;
}
