import { CUE_FORMS } from '../data/cues';
import { DEMONYMS } from '../data/places';
import { MEDIA_NAMES, ORGANISATIONS, ROLES, TITLES } from '../data/roles';
import { AUXILIARIES, BREAKERS, COMMON_VERBS, INNER_PREPOSITIONS } from '../data/words';
import type { SourceKind } from '../types';
import { isName } from './nouns';
import type { Paragraph, Token } from './reading';

/** Kind of a name, as far as the text and small tables tell. */
export type EntityKind = Extract<SourceKind, 'person' | 'organisation' | 'publication'> | 'place' | 'unknown';

/** A name as it is written in one place, with what the words around it say of it. */
export interface NameRun {
  readonly words: string[];
  readonly start: number;
  readonly end: number;
  readonly titles: string[];
  /** What the words around it say the person is ("mayor"). */
  readonly roles: string[];
  readonly quoted: boolean;
  readonly subject: boolean;
  readonly speaks: boolean;
  readonly opens: boolean;
  /** Of a line in title case, where words beside a name are capitalised too. */
  readonly inTitle: boolean;
  readonly hint: EntityKind;
}

/** Capitalised stretches of a paragraph with their titles cut off in front. */
export function nameRuns(paragraph: Paragraph): NameRun[] {
  const { tokens, sentences } = paragraph;
  const runs: NameRun[] = [];
  const starts = new Set(sentences.map((sentence) => sentence.from));
  const words = tokens.filter(({ word }) => word);
  const inTitle = words.length > 3 && words.length < 30 && words.filter(({ capital }) => capital).length > words.length * 0.6;
  const pronoun = tokens.findIndex(({ lower }) => /^(?:he|she|his|her|him)$/.test(lower));
  const firstPronoun = pronoun < 0 ? tokens.length : pronoun;
  let i = 0;
  while (i < tokens.length) {
    if (!isName(tokens, i) || (DEMONYMS.has(tokens[i]!.lower) && !isName(tokens, i + 1))) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < tokens.length && to - i < 12) {
      if (isName(tokens, to)) to++;
      else if (
        tokens[to]!.text === '.' &&
        tokens[to]!.start === tokens[to - 1]!.end &&
        isName(tokens, to + 1) &&
        tokens[to - 1]!.text.length <= 4
      )
        to += 2;
      else if (PARTICLES.has(tokens[to]!.lower) && joins(tokens, to)) to += tokens[to + 1]?.lower === 'the' ? 3 : 2;
      else break;
    }
    const from = afterTitles(tokens, i, to);
    const words = tokens
      .slice(from, to)
      .filter(({ nickname }) => !nickname)
      .map((token) => token.text);
    if (from < to) {
      const titles = titlesBefore(tokens, from);
      let head = i;
      while (head > 0 && !starts.has(head) && i - head < 6 && mayPrecedeSubject(tokens[head - 1]!)) head--;
      runs.push({
        words,
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        titles,
        quoted: tokens[from]!.quote >= 0,
        subject:
          tokens[from]!.quote < 0 && tokens[to]?.lower !== "'s" && (starts.has(head) || starts.has(i) || hasVerbBehind(tokens, i, to)),
        speaks: words.length === 1 && (isSpeech(tokens[to]) || isSpeech(tokens[from - 1])),
        opens: i < firstPronoun,
        inTitle,
        roles: rolesAt(tokens, to, titles),
        hint: hintAt(tokens, from, to),
      });
    }
    i = to;
  }
  return runs;
}

/** Small words that may join two capitalised parts into one name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'of for and the de la del von van der den bin al el da di du le & ibn ter'.split(' '),
);

/** Titles and roles right in front of a name, lower case, without full stops. */
function titlesBefore(tokens: readonly Token[], from: number): string[] {
  const titles: string[] = [];
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const lower = tokens[i]!.lower.replace(/\.$/, '');
    if (TITLES.has(lower) || ROLES.has(lower)) titles.unshift(lower);
    else if (tokens[i]!.text !== '.') break;
  }
  return titles;
}

function isSpeech(token: Token | undefined): boolean {
  const cue = token && CUE_FORMS.get(token.lower);
  return cue?.verb.quote === true && !cue.verb.ambiguous && /^(?:past|present)$/.test(cue.form);
}

/** May the particle at `at` join two capitalised parts into one name? */
function joins(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = lower === 'of' || lower === 'for' ? (tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1) : at + 1;
  if (!isName(tokens, next) || tokens[next]!.quote !== tokens[at]!.quote) return false;
  const before = tokens[at - 1]!.lower;
  if (lower === 'and')
    return ORGANISATIONS.has(tokens[next]!.lower) || ORGANISATIONS.has(tokens[next + 1]?.lower ?? '')
      ? ORGANISATIONS.has(before) === false &&
          /^(?:department|ministry|office|centers|food|science|health|house|human)$/.test(tokens[at - 2]?.lower ?? before)
      : false;
  if (lower === 'the') return false;
  if (lower === 'of' || lower === 'for')
    return ORGANISATIONS.has(before) || TITLES.has(before) || before === 'times' || before === 'bank' || before.endsWith('s');
  return true;
}

/** Words that are a title only behind another part of it ("White House press secretary" but not "State Farm"). */
const WEAK_TITLES = new Set('house state county press senate first'.split(' '));

/** First token of the run that is not a title ("Former Attorney General Michael Mukasey"). */
function afterTitles(tokens: readonly Token[], from: number, to: number): number {
  const tail = tokens[to - 1]!.lower;
  const body = ORGANISATIONS.has(tail) || MEDIA_NAMES.has(tail);
  let start = from;
  for (let i = from; i < to - 1; i++) {
    const lower = tokens[i]!.lower.replace(/\.$/, '');
    // Kevin “Coach” Marsh has no title.
    if (tokens[i]!.nickname || (!TITLES.has(lower) && !ROLES.has(lower))) continue;
    if ((i > from && ORGANISATIONS.has(tail)) || (WEAK_TITLES.has(lower) && (to - i > 3 || i > from))) continue;
    start = i + 1;
    if (tokens[start]?.text === '.') start++;
    if (tokens[start]?.lower === 'of' && isName(tokens, start + 1)) start += 2;
  }
  while (start < to - 1 && DEMONYMS.has(tokens[start]!.lower) && !body) start++;
  return Math.min(start, to - 1);
}

/** May the word stand between a sentence's start and the name that is its subject: an article, an adjective, a title, a conjunction? */
function mayPrecedeSubject({ word, quote, lower }: Token): boolean {
  if (!word || quote >= 0 || INNER_PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || COMMON_VERBS.has(lower)) return false;
  return !CUE_FORMS.has(lower) || ROLES.has(lower);
}

/** ", Robinson packed his things": a name with a verb right behind it and no preposition or verb in front. */
function hasVerbBehind(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  const before = tokens[from - 1];
  if (!next?.word || next.capital) return false;
  const verb =
    COMMON_VERBS.has(next.lower) ||
    AUXILIARIES.has(next.lower) ||
    /^(?:past|present)$/.test(CUE_FORMS.get(next.lower)?.form ?? '') ||
    /[^e]ed$/.test(next.lower);
  return verb && (!before?.word || BREAKERS.has(before.lower) || /^(?:and|but)$/.test(before.lower));
}

/** Role nouns in front of a name and in its apposition, up to the first preposition. */
function rolesAt(tokens: readonly Token[], to: number, titles: readonly string[]): string[] {
  const roles = titles.filter((title) => ROLES.has(title));
  if (tokens[to]?.text !== ',') return roles;
  for (
    let i = to + 1;
    i < Math.min(tokens.length, to + 9) && tokens[i]!.word && !/^(?:of|for|at|in|who|which|with)$/.test(tokens[i]!.lower);
    i++
  )
    if (ROLES.has(tokens[i]!.lower)) roles.push(tokens[i]!.lower);
  return roles;
}

/** What the words next to a name say it is. */
function hintAt(tokens: readonly Token[], from: number, to: number): EntityKind {
  const after = tokens[to];
  if (after?.text === ',' || after?.text === '–' || after?.text === '—' || after?.text === '(') {
    const next = tokens[to + 1];
    if (
      next &&
      /^\d{1,3}$/.test(next.text) &&
      Number(next.text) > 9 &&
      Number(next.text) < 110 &&
      /^[,.]$/.test(tokens[to + 2]?.text ?? ',')
    )
      return 'person';
    if (next?.lower === 'who') return 'person';
    for (let i = to + 1; i < Math.min(tokens.length, to + 9); i++) {
      if (tokens[i]!.lower === 'of' || tokens[i]!.lower === 'at' || tokens[i]!.lower === 'for' || tokens[i]!.text === ',') break;
      if (ROLES.has(tokens[i]!.lower)) return 'person';
      if (ORGANISATIONS.has(tokens[i]!.lower) && /^(?:a|an|the)$/.test(next?.lower ?? '')) return 'organisation';
    }
  }
  const before = tokens[from - 1];
  if (
    before &&
    (before.lower === 'like' || before.lower === 'called' || before.lower === 'named') &&
    ORGANISATIONS.has(tokens[from - 2]?.lower ?? '')
  )
    return 'organisation';
  if (before && ORGANISATIONS.has(before.lower)) return 'organisation';
  if (
    before &&
    (TITLES.has(before.lower.replace(/\.$/, '')) ||
      ROLES.has(before.lower) ||
      (before.text === '.' && TITLES.has(tokens[from - 2]?.lower ?? '')))
  )
    return 'person';
  return 'unknown';
}
