// Longer than other files: one grammar of noun phrases, read leftwards and rightwards, whose parts call each other.
import { CUE_FORMS } from '../data/cues';
import { CROWDS, DOCUMENTS, MEDIA, ORGANISATIONS, ROLES, TITLES } from '../data/roles';
import { ADVERBS, AUXILIARIES, BREAKERS, COMMON_VERBS, DETERMINERS, INNER_PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS } from '../data/words';
import { isFunctionWord } from './capitals';
import type { Token } from './reading';

/** Token range, half open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Most tokens that an apposition or relative clause between a subject and its verb may have. */
const LONGEST_APPOSITION = 60;

/** True for a noun that can speak by itself, in the plural or with a determiner. */
export function speaks(word: string): boolean {
  return ROLES.has(word) || CROWDS.has(word) || DOCUMENTS.has(word) || ORGANISATIONS.has(word) || MEDIA.has(word);
}

/** Steps left from a verb over auxiliaries, adverbs and times to the last token of its subject. */
export function skipLeft(tokens: readonly Token[], at: number, low: number): number {
  let i = at;
  while (i >= low) {
    const { lower, capital, name } = tokens[i]!;
    // "Theresa May said"
    if (name) break;
    if (
      AUXILIARIES.has(lower) ||
      ADVERBS.has(lower) ||
      /^(?:himself|herself|itself|themselves)$/.test(lower) ||
      (!capital && lower.endsWith('ly') && lower.length > 4)
    )
      i--;
    else if (TIME_WORDS.has(lower) && i > low) {
      i--;
      if (i > low && ['on', 'last', 'this', 'late', 'early', 'in'].includes(tokens[i]!.lower)) i--;
    } else break;
  }
  return i;
}

/** The subject that ends at or before token `at` (already stepped over auxiliaries), or null. `low` bounds the search. */
export function subjectEndingAt(tokens: readonly Token[], at: number, low: number): Range | null {
  const last = tokens[at];
  if (at < low || !last) return null;
  if (last.text === ',' || last.text === '—' || last.text === '–' || last.text === '--') return subjectBeforeApposition(tokens, at, low);
  if (last.text === ')') {
    const open = beforeBracket(tokens, at, low);
    const subject = open < at ? subjectEndingAt(tokens, open, low) : null;
    return subject && { from: subject.from, to: at + 1 };
  }
  if (SUBJECT_PRONOUNS.has(last.lower) && last.lower !== 'one') {
    if (last.lower === 'one' && at > low) return { from: at, to: at + 1 };
    return { from: at, to: at + 1 };
  }
  return withPostmodifier(tokens, nounPhraseEndingAt(tokens, at, low), at, low);
}

/** "three witnesses who spoke there said", "the lawyer representing Love said": the subject begins before the modifier. */
function withPostmodifier(tokens: readonly Token[], phrase: Range | null, at: number, low: number): Range | null {
  const from = phrase?.from ?? at;
  for (let i = from - 1; i > low && at - i < 22; i--) {
    const { quote, word, lower } = tokens[i]!;
    if (lower === 'that' && phrase) return withRelative(tokens, phrase, i, low);
    if (quote >= 0 || !word || lower === 'that' || lower === 'which') return phrase;
    const gerund = lower.endsWith('ing') && lower.length > 4 && i >= from - 3;
    if (lower !== 'who' && !gerund) continue;
    const subject = nounPhraseEndingAt(tokens, i - 1, low);
    const head = tokens[i - 1]!.lower;
    return subject && (lower === 'who' || ROLES.has(head) || CROWDS.has(head)) ? { from: subject.from, to: at + 1 } : phrase;
  }
  return phrase;
}

/** "The union that represents the nurses said": of "that", one verb and the phrase, the subject is what stands before. */
function withRelative(tokens: readonly Token[], phrase: Range, that: number, low: number): Range {
  const verb = tokens[that + 1]!;
  const head = tokens[that - 1]?.lower ?? '';
  if (
    phrase.from !== that + 2 ||
    !/(?:s|ed)$/.test(verb.lower) ||
    verb.name ||
    !(ROLES.has(head) || CROWDS.has(head) || ORGANISATIONS.has(head))
  )
    return phrase;
  const subject = nounPhraseEndingAt(tokens, that - 1, low);
  return subject ? { from: subject.from, to: phrase.to } : phrase;
}

/** "Paul Boden, an advocate with the project, said": the comma at `at` closes an apposition; the subject stands before it. */
function subjectBeforeApposition(tokens: readonly Token[], at: number, low: number): Range | null {
  const mark = tokens[at]!.text;
  let weak: Range | null = null;
  for (let i = at - 1, commas = 0; i > low && at - i <= LONGEST_APPOSITION && commas < 8; i--) {
    if (tokens[i]!.text !== mark) continue;
    if (tokens[i - 1]!.quote >= 0) break;
    commas++;
    const subject = nounPhraseEndingAt(tokens, beforeBracket(tokens, i - 1, low), low);
    if (!subject) continue;
    // "… and brown people, Rep. Ann Lee, said": a crowd in front is no apposition of a name.
    if (weak && CROWDS.has(tokens[subject.to - 1]!.lower) && hasName(tokens, weak)) return weak;
    const before = tokens[subject.from - 1];
    const whole = { from: subject.from, to: at };
    // Behind the sentence's start, a quotation or a conjunction a clause begins; behind a comma it may.
    if (subject.from <= low || !before || before.quote >= 0 || BREAKERS.has(before.lower)) return whole;
    if ((!before.word || before.lower === 'and') && (hasName(tokens, subject) || weak === null)) weak = whole;
  }
  // "Ann Lee, the head of Norvik – a yard –": the phrase before the dash is itself an apposition.
  const comma = weak && mark !== ',' && tokens[weak.from - 1]?.text === ',' ? weak.from - 1 : -1;
  const outer = comma > low ? nounPhraseEndingAt(tokens, beforeBracket(tokens, comma - 1, low), low) : null;
  if (outer && hasName(tokens, outer)) return { from: outer.from, to: at };
  return weak;
}

/** Steps left over "(D-Ohio)". */
function beforeBracket(tokens: readonly Token[], at: number, low: number): number {
  if (tokens[at]!.text !== ')') return at;
  let open = at;
  while (open > low && tokens[open]!.text !== '(' && at - open < 15) open--;
  return tokens[open]!.text === '(' ? open - 1 : at;
}

function hasName(tokens: readonly Token[], range: Range): boolean {
  for (let i = range.from; i < range.to; i++) if (isName(tokens, i)) return true;
  return false;
}

/** Is the token part of a name? */
export function isName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.name ?? false;
}

/** "St", "Gen", "J": may a full stop behind it be its own? */
function isAbbreviation({ text, lower }: Token): boolean {
  return (
    text.length === 1 ||
    (text.length <= 5 &&
      !/^\p{Lu}{2,}$/u.test(text) &&
      (TITLES.has(lower) || !/[aeiou]/.test(lower) || /^(?:st|inc|co|ltd|corp|jr|sr|no|vs|ft|mt)$/.test(lower)))
  );
}

function looksLikeVerb(tokens: readonly Token[], at: number): boolean {
  const { lower, capital } = tokens[at]!;
  if (capital) return false;
  if (COMMON_VERBS.has(lower)) return true;
  const before = tokens[at - 1]?.lower ?? '';
  if (DETERMINERS.has(before) || before === "'s") return false;
  const cue = CUE_FORMS.get(lower);
  if (cue && (!cue.verb.ambiguous || cue.form === 'past') && !speaks(lower)) return true;
  return (lower.endsWith('ed') || lower.endsWith('ing')) && lower.length > 4 && !speaks(lower);
}

/** The noun phrase whose last token is `at`, determiner and titles included, or null when there is none that could speak. */
function nounPhraseEndingAt(tokens: readonly Token[], at: number, low: number): Range | null {
  let i = at;
  let named = false;
  while (i >= low && at - i < 30) {
    const token = tokens[i]!;
    const before = i > low ? tokens[i - 1] : undefined;
    if (token.quote >= 0 && tokens[at]!.quote !== token.quote) break;
    if (token.nickname) {
      i--;
      continue;
    }
    if (!token.word) {
      if (token.text === '/' && token.end === tokens[i + 1]?.start && token.start === before?.end) {
        i--;
        continue;
      }
      if (token.text === '&' || token.text === '.' || token.text === "'" || token.text === '’') {
        if (token.start === before?.end || token.text === '&') {
          i--;
          continue;
        }
      }
      break;
    }
    if (token.lower === "'s") {
      i--;
      continue;
    }
    if (isName(tokens, i)) {
      named = true;
      i--;
      continue;
    }
    if (token.capital && i === low && !isFunctionWord(token.lower)) {
      i--;
      continue;
    }
    if (token.lower === 'that' && (isName(tokens, i + 1) || DETERMINERS.has(tokens[i + 1]?.lower ?? ''))) break;
    if (DETERMINERS.has(token.lower)) {
      const preposition = before && INNER_PREPOSITIONS.has(before.lower);
      // "people familiar with the talks", "those close to the mayor"
      const step = /^(?:familiar|close|near)$/.test(tokens[i - 2]?.lower ?? '') ? 3 : 2;
      if (preposition && i - step >= low && isNounish(tokens, i - step)) {
        i -= step;
        continue;
      }
      if (before && (DETERMINERS.has(before.lower) || before.lower === 'of')) {
        i--;
        continue;
      }
      i--;
      break;
    }
    if (INNER_PREPOSITIONS.has(token.lower)) {
      if (i < at && before && isNounish(tokens, i - 1) && !TIME_WORDS.has(before.lower)) {
        i--;
        continue;
      }
      break;
    }
    if (token.lower === 'and' || token.lower === 'or') {
      if (
        i < at &&
        before &&
        i - 1 >= low &&
        (isName(tokens, i - 1) ? isName(tokens, i + 1) || DETERMINERS.has(tokens[i + 1]!.lower) : speaks(before.lower) && !named)
      ) {
        i--;
        continue;
      }
      break;
    }
    if (isFunctionWord(token.lower) || ADVERBS.has(token.lower) || TIME_WORDS.has(token.lower)) break;
    if (/^\d/.test(token.text)) {
      i--;
      continue;
    }
    if (looksLikeVerb(tokens, i)) break;
    // "In a statement Trump said": a common noun right before a name belongs to it only when it says what the person is.
    if (
      isName(tokens, i + 1) &&
      i + 1 <= at &&
      !ROLES.has(token.lower) &&
      !TITLES.has(token.lower) &&
      !token.lower.includes('-') &&
      !isModifier(token.lower) &&
      !opensPhrase(tokens, i, low)
    )
      break;
    i--;
  }
  let from = i + 1;
  while (
    from <= at &&
    (INNER_PREPOSITIONS.has(tokens[from]!.lower) ||
      (!tokens[from]!.name && tokens[from]!.lower.endsWith('ing') && from < at) ||
      /^(?:and|or|'s|&|\.)$/.test(tokens[from]!.lower))
  )
    from++;
  if (from > at) return null;
  const range = { from, to: at + 1 };
  return isSpeaker(tokens, range) ? range : null;
}

/** “…” Tulsa police Chief Jordan: do only nouns stand between here and a mark or the beginning? */
function opensPhrase(tokens: readonly Token[], at: number, low: number): boolean {
  for (let i = at; at - i < 5; i--) {
    const token = tokens[i];
    if (i < low || !token || !token.word || token.quote >= 0) return true;
    if (isFunctionWord(token.lower) || ADVERBS.has(token.lower) || TIME_WORDS.has(token.lower) || looksLikeVerb(tokens, i)) return false;
  }
  return false;
}

const MODIFIERS = new Set(
  'former ex then state federal local longtime fellow late junior senior top veteran retired outgoing incoming deputy acting'.split(' '),
);
function isModifier(lower: string): boolean {
  return MODIFIERS.has(lower) || /(?:ese|ish|ian|ean|can)$/.test(lower);
}

function isNounish(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.word) return token?.text === ')' || false;
  if (isFunctionWord(token.lower))
    return /^(?:some|many|most|several|few|all|both|each|one|two|three|four|five|none|those|others)$/.test(token.lower);
  return !looksLikeVerb(tokens, at) && !ADVERBS.has(token.lower);
}

/** Names somebody, or has a noun that people, bodies and papers go by. */
export function canSpeak(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (isName(tokens, i) || speaks(lower) || SUBJECT_PRONOUNS.has(lower)) return true;
    if (/(?:[^aeiou]ers?|ors?|ists?|ians?|m[ae]n|wom[ae]n|people|old|olds)$/.test(lower) && !DETERMINERS.has(lower) && lower.length > 4)
      return true;
  }
  const first = tokens[from]!;
  const lone = first.capital && to === from + 1 && !first.lower.endsWith('ing') && !COMMON_VERBS.has(first.lower);
  return lone || /^(?:some|many|most|several|few|others|both|all|those)$/.test(tokens[to - 1]!.lower);
}

/** Has the phrase a head that can speak: a name, a noun after a determiner, a bare plural of people? */
function isSpeaker(tokens: readonly Token[], range: Range): boolean {
  if (hasName(tokens, range)) return true;
  const first = tokens[range.from]!;
  if (first.capital && range.to === range.from + 1 && !isFunctionWord(first.lower)) return true;
  for (let i = range.from; i < range.to; i++) if (CROWDS.has(tokens[i]!.lower)) return true;
  if (DETERMINERS.has(first.lower) || /^\d/.test(first.text)) {
    return range.to - range.from > 1 || /^(?:some|many|most|several|few|others|both|all|one|two|three)$/.test(first.lower);
  }
  for (let i = range.from; i < range.to; i++) if (speaks(tokens[i]!.lower)) return true;
  return false;
}

/** Words that end a speaker's phrase going right ("said Ann Lee at the rally on Monday"). */
const RIGHT_STOPS = new Set('who which that when while as after before during in on at from via by because if since'.split(' '));

/** The noun phrase that begins at `at` ("said Donald Hartley of Madison, a delegate"), or null. `high` is exclusive. */
export function nounPhraseStartingAt(tokens: readonly Token[], at: number, high: number): Range | null {
  let i = at;
  let seen = false;
  while (i < high && i - at < 40) {
    const token = tokens[i]!;
    if (token.quote >= 0) break;
    if (token.nickname) {
      i++;
      continue;
    }
    if (!token.word) {
      if (token.text === '.' && tokens[i - 1]?.end === token.start && i + 1 < high && isAbbreviation(tokens[i - 1]!)) i++;
      else if (token.text === '&' || (token.text === '/' && tokens[i - 1]?.end === token.start)) i++;
      else break;
      continue;
    }
    if (token.lower === "'s") {
      i++;
      continue;
    }
    if (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== 'one') {
      if (i === at) return { from: at, to: at + 1 };
      break;
    }
    if (isName(tokens, i)) {
      seen = true;
      i++;
      continue;
    }
    if (DETERMINERS.has(token.lower)) {
      if (
        i > at &&
        !INNER_PREPOSITIONS.has(tokens[i - 1]!.lower) &&
        !DETERMINERS.has(tokens[i - 1]!.lower) &&
        !/^(?:and|or)$/.test(tokens[i - 1]!.lower)
      )
        break;
      // "one of the sponsors", "some of them"
      if (tokens[i + 1]?.lower === 'of' && !/^(?:the|a|an|this|that|its|his|her|their|our|my)$/.test(token.lower)) seen = true;
      i++;
      continue;
    }
    if (seen && INNER_PREPOSITIONS.has(token.lower) && i > at) {
      const next = tokens[i + 1];
      if (!next?.word || TIME_WORDS.has(next.lower)) break;
      if (token.lower === 'to' && !DETERMINERS.has(next.lower) && !next.capital) break;
      const attached =
        /^(?:of|for|from|with|to|behind|against)$/.test(token.lower) ||
        (token.lower === 'by' && DOCUMENTS.has(tokens[i - 1]!.lower)) ||
        (/^(?:at|in)$/.test(token.lower) && next.lower === 'the' && isName(tokens, i + 2)) ||
        (/^(?:at|in)$/.test(token.lower) && isName(tokens, i + 1));
      if (!attached) break;
      i++;
      continue;
    }
    if (token.lower === 'and' || token.lower === 'or') {
      if (isName(tokens, i + 1) || (tokens[i + 1] && speaks(tokens[i + 1]!.lower))) {
        i++;
        continue;
      }
      break;
    }
    if (RIGHT_STOPS.has(token.lower) || isFunctionWord(token.lower) || ADVERBS.has(token.lower) || TIME_WORDS.has(token.lower)) break;
    if (looksLikeVerb(tokens, i)) break;
    seen = true;
    i++;
  }
  let to = i;
  while (
    to > at &&
    (INNER_PREPOSITIONS.has(tokens[to - 1]!.lower) ||
      DETERMINERS.has(tokens[to - 1]!.lower) ||
      /^(?:and|or|&|\.)$/.test(tokens[to - 1]!.lower))
  ) {
    if (to - 1 === at) break;
    to--;
  }
  if (to <= at) return null;
  const range = { from: at, to };
  return isSpeaker(tokens, range) ? range : null;
}
