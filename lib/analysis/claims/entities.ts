import { GIVEN_NAMES, NAME_GENDER } from '../data/given-names';
import { DEMONYMS, PLACES } from '../data/places';
import { ABBREVIATIONS, DOCUMENTS, HONORIFIC_GENDER, MEDIA_NAMES, ORGANISATIONS, ROLES } from '../data/roles';
import { TIME_WORDS } from '../data/words';
import { type EntityKind, type NameRun, nameRuns, PARTICLES } from './names';
import type { Paragraph } from './reading';

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
