import { CUE_FORMS } from '../data/cues';
import { GIVEN_NAMES, NAME_GENDER } from '../data/given-names';
import { DEMONYMS, PLACES } from '../data/places';
import { ABBREVIATIONS, DOCUMENTS, HONORIFIC_GENDER, MEDIA_NAMES, ORGANISATIONS, ROLES, TITLES } from '../data/roles';
import { AUXILIARIES, BREAKERS, COMMON_VERBS, INNER_PREPOSITIONS, TIME_WORDS } from '../data/words';
import type { SourceKind } from '../types';
import { isName } from './nouns';
import type { Paragraph, Token } from './reading';

/** Kind of a name, as far as the text and small tables tell. */
export type EntityKind = Extract<SourceKind, 'person' | 'organisation' | 'publication'> | 'place' | 'unknown';

/** Somebody or something the document names. */
export interface Entity {
  /** Fullest form found. */
  name: string;
  kind: EntityKind;
  /** Votes of the pronouns and honorifics around it. */
  he: number;
  she: number;
  /** Was named with Mr, Dr and the like. */
  honorific: boolean;
  /** Role nouns it was introduced with. */
  readonly roles: Set<string>;
}

/** One place where an entity is named. */
export interface Mention {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly quoted: boolean;
  /** Stands where a sentence's subject stands. */
  readonly subject: boolean;
  /** One word with a verb of speech beside it. */
  readonly speaks: boolean;
  /** No pronoun stands before it in its paragraph. */
  readonly opens: boolean;
}

/** All entities of a document and where they are named, in reading order. */
export interface Directory {
  readonly mentions: readonly Mention[];
  /** The entity that a name, as written, belongs to. */
  readonly find: (name: string) => Entity | null;
}

/** Collects the names of all paragraphs and groups them: surnames with full names, short forms and initials with long ones. */
export function collectEntities(paragraphs: readonly Paragraph[], isPublication: (name: string) => boolean): Directory {
  const introduced = abbreviationsIntroduced(paragraphs);
  const runs = paragraphs.flatMap((paragraph) =>
    nameRuns(paragraph).map((run) => ({ run, paragraph: paragraph.index, caption: paragraph.block.kind === 'caption' })),
  );
  const alone = new Set(runs.filter(({ run }) => run.words.length === 1).map(({ run }) => key(run.words[0]!)));
  const byName = new Map<string, Entity>();
  const short = new Map<string, Entity>();
  for (const { run } of runs) {
    if (run.words.length < 2 || run.inTitle) continue;
    const entity = register(run, byName, isPublication, introduced, alone);
    if (entity) addShortForms(run, entity, short);
  }
  const mentions: Mention[] = [];
  for (const { run, paragraph, caption } of runs) {
    const name = key(expand(written(run), introduced));
    const known = byName.get(name) ?? short.get(name) ?? (run.inTitle ? inside(run.words, byName, short) : null);
    const entity = known ?? register(run, byName, isPublication, introduced, alone);
    if (!entity) continue;
    note(run, entity);
    // Nobody's "he" means the photographer, nor a picture that stands anywhere.
    if (caption) continue;
    const { start, end, quoted, subject, speaks, opens } = run;
    mentions.push({ entity, start, end, paragraph, quoted, subject, speaks, opens });
  }
  votePronouns(paragraphs, mentions);
  const find = (name: string): Entity | null => {
    const plain = key(name);
    return byName.get(plain) ?? short.get(plain) ?? byName.get(key(expand(name, introduced))) ?? null;
  };
  return { mentions, find };
}

/** "Gold Star Mom Corners Obama": the last known name among a headline's capitalised words. */
function inside(words: readonly string[], byName: ReadonlyMap<string, Entity>, short: ReadonlyMap<string, Entity>): Entity | null {
  for (let to = words.length; to > 0; to--)
    for (let from = Math.max(0, to - 4); from < to; from++) {
      const name = key(words.slice(from, to).join(' '));
      const entity = byName.get(name) ?? short.get(name);
      if (entity) return entity;
    }
  return null;
}

/** Other forms in which a name may come back: a person's surname, a body's first word or initials. The first bearer keeps them. */
function addShortForms(run: NameRun, entity: Entity, short: Map<string, Entity>): void {
  const words = run.words.filter((word) => word !== '.' && !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word));
  const add = (form: string): void => {
    const id = key(form);
    if (id.length > 1 && !short.has(id) && !PLACES.has(id) && !DEMONYMS.has(id)) short.set(id, entity);
  };
  if (entity.kind === 'person') {
    add(words.at(-1)!);
    if (words.length > 2) add(`${words[0]} ${words.at(-1)}`);
    return;
  }
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  if (initials.length > 2) add(initials.join(''));
  if (entity.kind === 'publication' || entity.kind === 'place') {
    if (entity.kind === 'publication' && MEDIA_NAMES.has(words.at(-1)!.toLowerCase())) add(words.at(-1)!);
    return;
  }
  if (words[0]!.length > 3 && !ORGANISATIONS.has(words[0]!.toLowerCase()) && !GENERIC_FIRST.has(words[0]!.toLowerCase())) add(words[0]!);
}

/** First words of bodies' names that mean nothing alone. */
const GENERIC_FIRST = new Set(
  'national international american global world united north south east west central general public european federal royal first new'.split(
    ' ',
  ),
);

/** Lower case, without article, possessive ending and full stops. */
function key(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/ ["“‘'][^"”’' ]{1,20}(?: [^"”’' ]{1,20})?["”’'] /, ' ')
    .replace(/'s?$/, '')
    .replace(/\.$/, '');
}

interface NameRun {
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

const PARTICLES = new Set('of for and the de la del von van der den bin al el da di du le & ibn ter'.split(' '));

/** Capitalised stretches of a paragraph with their titles cut off in front. */
function nameRuns(paragraph: Paragraph): NameRun[] {
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
    if (!TITLES.has(lower) && !ROLES.has(lower)) continue;
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

function written(run: NameRun): string {
  return run.words.join(' ').replaceAll(' .', '.').replaceAll(" '", "'");
}

function register(
  run: NameRun,
  byName: Map<string, Entity>,
  isPublication: (name: string) => boolean,
  introduced: ReadonlyMap<string, string>,
  alone: ReadonlySet<string>,
): Entity | null {
  const name = expand(written(run), introduced);
  const id = key(name);
  if (!id || TIME_WORDS.has(id) || DEMONYMS.has(id)) return null;
  const known = byName.get(id);
  if (known) {
    if (known.kind === 'unknown') known.kind = run.hint;
    return known;
  }
  const entity: Entity = {
    name,
    kind: kindOf(name, run, isPublication, alone),
    he: 0,
    she: 0,
    honorific: false,
    roles: new Set(),
  };
  byName.set(id, entity);
  const guess = entity.kind === 'person' && run.words.length > 1 ? NAME_GENDER.get(run.words[0]!.toLowerCase()) : undefined;
  if (guess) entity[guess] += 1.5;
  return entity;
}

/** What one more mention tells of an entity. */
function note(run: NameRun, entity: Entity): void {
  for (const role of run.roles) entity.roles.add(role);
  if (entity.kind === 'unknown' && run.hint !== 'unknown') entity.kind = run.hint;
  for (const title of run.titles) {
    const gender = HONORIFIC_GENDER[title];
    if (gender) entity[gender] += 3;
    if (/^(?:mr|mrs|ms|miss|dr|sir|prof|sen|rep|gov)$/.test(title)) entity.honorific = true;
  }
}

/** What a name's own words say it is. */
function kindOf(name: string, run: NameRun, isPublication: (name: string) => boolean, alone: ReadonlySet<string>): EntityKind {
  const words = run.words.map((word) => word.toLowerCase());
  const last = words.at(-1)!;
  if (PLACES.has(key(name))) return 'place';
  if (isPublication(name)) return 'publication';
  if (words.length > 1 && MEDIA_NAMES.has(last) && run.hint !== 'person') return 'publication';
  if (
    words.length === 1 &&
    /^(?:reuters|bloomberg|axios|politico|newsweek|afp|ap|bbc|cnn|cnbc|msnbc|nbc|abc|cbs|npr|pbs|breitbart|xinhua|tass|huffpost|buzzfeed|times|post|guardian|journal)$/.test(
      last,
    )
  )
    return 'publication';
  const given = words.length > 1 && GIVEN_NAMES.has(words[0]!);
  if (given && words.length < 5 && !words.includes('of') && !words.includes('for') && !ORGANISATIONS.has(last)) return 'person';
  if (words.some((word) => ORGANISATIONS.has(word) || DOCUMENTS.has(word)) || words.includes('of') || words.includes('for'))
    return 'organisation';
  if (run.hint !== 'unknown') return run.hint;
  if (/^[\p{Lu}&.]{2,6}$/u.test(name)) return 'organisation';
  if (
    words.length >= 2 &&
    words.length <= 4 &&
    alone.has(key(last)) &&
    !/^\p{Lu}+$/u.test(run.words.at(-1)!) &&
    !PLACES.has(last) &&
    run.words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || PARTICLES.has(word.toLowerCase()))
  )
    return 'person';
  return 'unknown';
}

function expand(name: string, introduced: ReadonlyMap<string, string>): string {
  const bare = name.replace(/^(?:The|the)\s+/, '');
  return introduced.get(bare) ?? ABBREVIATIONS[bare] ?? name;
}

/** "the Food and Drug Administration (FDA)": abbreviations the text itself explains. */
function abbreviationsIntroduced(paragraphs: readonly Paragraph[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { tokens } of paragraphs) {
    for (let i = 2; i + 1 < tokens.length; i++) {
      if (tokens[i - 1]!.text !== '(' || !/^[\p{Lu}&]{2,8}$/u.test(tokens[i]!.text)) continue;
      const letters = tokens[i]!.text;
      let from = i - 2;
      let matched = letters.length - 1;
      while (from >= 0 && matched >= 0 && i - from < 14 && tokens[from]!.word) {
        if (tokens[from]!.capital && tokens[from]!.text[0] === letters[matched]) matched--;
        else if (tokens[from]!.capital) break;
        from--;
      }
      if (matched >= 0) continue;
      found.set(
        letters,
        tokens
          .slice(from + 1, i - 1)
          .map((token) => token.text)
          .join(' '),
      );
    }
  }
  return found;
}

/**
 * Lets every he, she, his and her of the narration vote for the person last named as a subject before it. Of a name that may be a person's or a
 * body's only a pronoun that opens a sentence tells, and only when nobody else was spoken of in between.
 */
function votePronouns(paragraphs: readonly Paragraph[], mentions: readonly Mention[]): void {
  let at = 0;
  let last: Entity | null = null;
  const counts = new Map<Entity, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  for (const { tokens, sentences, index } of paragraphs) {
    const opening = new Set(sentences.map(({ from }) => from));
    let others = false;
    tokens.forEach((token, i) => {
      while (at < mentions.length && mentions[at]!.start < token.start) {
        const { entity, quoted, subject, paragraph, speaks } = mentions[at++]!;
        if (quoted || (entity.kind !== 'person' && !(entity.kind === 'unknown' && speaks && (counts.get(entity) ?? 0) > 1))) continue;
        others = last !== null && last !== entity && !subject;
        if (subject || paragraph !== index || !last) last = entity;
      }
      if (!last || token.quote >= 0) return;
      const gender = /^(?:he|his|him|himself)$/.test(token.lower) ? 'he' : /^(?:she|her|hers|herself)$/.test(token.lower) ? 'she' : null;
      if (gender && (last.kind === 'person' || (opening.has(i) && !others && /^(?:he|she)$/.test(token.lower)))) last[gender]++;
      else if (ROLES.has(token.lower)) others = true;
    });
  }
  for (const { entity } of mentions) if (entity.kind === 'unknown' && entity.he + entity.she > 0) entity.kind = 'person';
}
