import { GIVEN_NAMES } from '../data/given-names';
import { DEMONYMS, PLACES } from '../data/places';
import { CROWDS, DOCUMENTS, MEDIA, ORGANISATIONS, ROLES, VAGUE_CROWDS } from '../data/roles';
import { DETERMINERS, SUBJECT_PRONOUNS } from '../data/words';
import type { SourceKind } from '../types';
import type { Directory, Entity } from './entities';
import { firstPreposition, isRoleWord, jointName, stripTitles, type Titled, textOf, trailingName, withoutArticle } from './naming';
import { isName } from './nouns';
import type { Token } from './reading';

/** What the words of a source say by themselves, before anything else of the document is looked at. */
export interface Description {
  readonly kind: SourceKind;
  /** The name in it ("Liu Pengyu"), or null. */
  readonly name: string | null;
  readonly entity: Entity | null;
  readonly title: string | null;
  readonly affiliation: string | null;
  /** A pronoun, lower case, or null. */
  readonly pronoun: string | null;
  /** Lower-case head noun of a description without a name ("memo", "giant", "spokesperson"), or null. */
  readonly head: string | null;
  /** Common nouns and adjectives in front of that head that narrow it down, lower case. */
  readonly modifiers: readonly string[];
  /** Opens with "the", "that" or a possessive: it points back. */
  readonly definite: boolean;
}

/** Reads a source's tokens. */
export function describeSource(written: readonly Token[], directory: Directory): Description {
  const tokens = written.filter(({ nickname }) => !nickname);
  const first = tokens[0];
  const none: Description = {
    kind: 'vague',
    name: null,
    entity: null,
    title: null,
    affiliation: null,
    pronoun: null,
    head: null,
    modifiers: [],
    definite: false,
  };
  if (!first) return none;
  if (
    (tokens.length === 1 || (tokens.length === 2 && /^(?:also|all|both|themselves|himself|herself)$/.test(tokens[1]!.lower))) &&
    (SUBJECT_PRONOUNS.has(first.lower) || /^(?:his|her|their|its|him|them|me|us|which|that)$/.test(first.lower)) &&
    !CROWDS.has(first.lower)
  ) {
    return { ...none, kind: 'unclear', pronoun: first.lower };
  }
  const { core: whole, apposition } = splitApposition(tokens);
  const core = withoutRelease(whole);
  const definite = /^(?:the|that|this|these|those|his|her|their|its)$/.test(first.lower) || core.some((token) => token.lower === "'s");
  const cut = firstPreposition(core);
  // "Shift plans seen by the paper" are plans.
  const front = core.slice(0, core[cut]?.lower === 'by' && cut > 1 && /(?:ed|en)$/.test(core[cut - 1]!.lower) ? cut - 1 : cut);
  const rest = core.slice(cut);
  const run = trailingName(front);
  const titled = run && stripTitles(front, run);
  if (titled && !isOffice(titled.name, directory)) {
    const joint = jointName(front, run);
    if (joint) return { ...none, kind: jointKind(joint, directory), name: joint, definite };
    const entity = directory.find(titled.name);
    const kind = kindOfName(titled, entity, apposition);
    return {
      ...none,
      kind,
      name: titled.name,
      entity,
      title: titled.title ?? (kind === 'person' ? titleFrom(apposition) : null),
      affiliation: titled.affiliation ?? (kind === 'person' ? (affiliationFrom(rest) ?? affiliationFrom(apposition)) : null),
      definite,
    };
  }
  const head = headNoun(front);
  const own = ownerIn(front);
  const owner = own === textOf(front) ? null : own;
  // "The bill's author, state Sen. Justin Wayne", "the bus company, Halden Transit": the name stands in the apposition.
  const isRole = head !== null && ROLES.has(head);
  const mayBeBody = head !== null && ORGANISATIONS.has(head);
  const aside = splitApposition(apposition).core;
  // "One of the protesters, Hayley Walsh, 42"
  const oneOf = tokens[0]?.lower === 'one' && tokens[1]?.lower === 'of';
  const named = isRole || oneOf || mayBeBody ? trailingName(aside.slice(0, firstPreposition(aside))) : null;
  if (named) {
    const titled = stripTitles(aside, named);
    const entity = directory.find(titled.name);
    const isPerson = entity?.kind === 'person' || GIVEN_NAMES.has(titled.name.split(' ')[0]!.toLowerCase());
    if ((mayBeBody || (head !== null && BODY_ROLES.test(head))) && !titled.title && !isPerson) {
      return { ...none, kind: entity?.kind === 'publication' ? 'publication' : 'organisation', name: titled.name, entity, head, definite };
    }
    if ((isRole || oneOf) && (!entity || entity.kind === 'person' || entity.kind === 'unknown')) {
      return {
        ...none,
        kind: 'person',
        name: titled.name,
        entity,
        title: titled.title ?? (oneOf ? null : titleOf(front)),
        affiliation: owner,
        definite,
      };
    }
  }
  const kind = kindOfHead(head, owner !== null || rest.length > 0, front);
  const publisher = kind === 'document' && owner ? directory.find(owner) : null;
  if (publisher?.kind === 'publication') return { ...none, kind: 'publication', name: publisher.name, entity: publisher, head, definite };
  const isBody = kind === 'organisation' || kind === 'document' || kind === 'publication';
  return {
    ...none,
    kind,
    name: isBody && owner ? withoutArticle(textOf(core)) : null,
    entity: null,
    affiliation: kind === 'unnamed-role' ? (clientOf(rest) ?? affiliationFrom(rest) ?? owner) : null,
    head,
    modifiers: front
      .filter((token) => token.word && token.lower !== head && !token.capital && !GENERAL.test(token.lower))
      .map(({ lower }) => lower),
    definite,
  };
}

/** Roles that a company has as often as a person: "the mill's owner, Norvik Paper". */
const BODY_ROLES =
  /^(?:owner|operator|developer|maker|publisher|producer|sponsor|landlord|seller|provider|contractor|manufacturer|supplier|builder|investor)$/;

/** "The lawyer representing Love": whom a participle says somebody speaks for. */
function clientOf(rest: readonly Token[]): string | null {
  return /^(?:representing|advising|defending)$/.test(rest[0]?.lower ?? '') && rest.length > 1 ? textOf(rest.slice(1)) : null;
}

/** Words that say too little to tell one body from another. */
const GENERAL =
  /^(?:the|that|this|its|their|his|her|our|a|an|'s|state|federal|national|local|giant|tech|technology|embattled|social|media|same|whole)$|[-‐‑]/;

function splitApposition(tokens: readonly Token[]): { core: readonly Token[]; apposition: readonly Token[] } {
  const at = tokens.findIndex((token, i) => i > 0 && /^(?:,|\(|–|—|--|-|who|which|that)$/.test(token.lower));
  if (at < 0) return { core: tokens, apposition: [] };
  return { core: tokens.slice(0, at), apposition: tokens.slice(at + 1) };
}

/** Without "released Friday", "Monday": when a document came out is no part of whose it is. */
function withoutRelease(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => i > 0 && (WEEKDAY.test(lower) || (RELEASED.test(lower) && i + 1 < tokens.length)));
  if (at < 0) return tokens;
  const behind = WEEKDAY.test(tokens[at]!.lower) ? tokens.slice(at + 1) : [];
  return tokens[at + 1]?.lower === "'s" ? tokens : [...tokens.slice(0, at), ...behind];
}

const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const RELEASED = /^(?:released|published|issued|obtained|compiled)$/;

/** "The President", "Indian Foreign Secretary": an office, and whoever holds it has a name elsewhere. */
function isOffice(name: string, directory: Directory): boolean {
  const entity = directory.find(name);
  return (!entity || (entity.name === name && !entity.honorific)) && name !== 'Economist' && holdsOffice(name.toLowerCase());
}

function holdsOffice(lower: string): boolean {
  return ROLES.has(lower) || /^(?:king|queen|prince|princess|pope|lady|speaker|ambassador|representative)$/.test(lower);
}

/** Kind of a joint name: that of its first part. */
function jointKind(name: string, directory: Directory): SourceKind {
  const kind = directory.find(name)?.kind ?? directory.find(name.split(/,? and /)[0]!)?.kind;
  return kind === 'person' || kind === 'publication' ? kind : 'organisation';
}

function kindOfName(titled: Titled, entity: Entity | null, apposition: readonly Token[]): SourceKind {
  if (entity?.kind === 'publication' || entity?.kind === 'organisation') return entity.kind;
  if (entity?.kind === 'place' || PLACES.has(titled.name.toLowerCase())) return 'organisation';
  if (entity?.kind === 'person' || titled.title) return 'person';
  const head = headNoun(apposition.slice(0, firstPreposition(apposition)));
  if (head && ROLES.has(head)) return 'person';
  if (head && ORGANISATIONS.has(head)) return 'organisation';
  const words = titled.name.split(' ');
  if (words.some((word) => DOCUMENTS.has(word.toLowerCase()))) return 'document';
  if (words.some((word) => ORGANISATIONS.has(word.toLowerCase())) || /^[\p{Lu}&.]{2,6}$/u.test(titled.name)) return 'organisation';
  return words.length > 1 ? 'person' : entity ? 'organisation' : 'person';
}

/** Last common noun of a phrase, lower case. */
function headNoun(tokens: readonly Token[]): string | null {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { lower, word } = tokens[i]!;
    if (!word || lower === "'s") continue;
    if (DETERMINERS.has(lower) && !CROWDS.has(lower)) return null;
    return lower;
  }
  return null;
}

/** A name that modifies the head ("Financial Times" in "a recent Financial Times article"), or null. */
function ownerIn(tokens: readonly Token[]): string | null {
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens, i)) continue;
    let to = i + 1;
    while (to < tokens.length && (isName(tokens, to) || tokens[to]!.text === '&' || (tokens[to]!.lower === 'of' && isName(tokens, to + 1))))
      to++;
    if (to === i + 1 && DEMONYMS.has(tokens[i]!.lower)) {
      i = to;
      continue;
    }
    return textOf(tokens.slice(i, to));
  }
  return null;
}

function kindOfHead(head: string | null, attached: boolean, core: readonly Token[]): SourceKind {
  if (!head) return 'vague';
  // "44 percent of Americans", "about 3 in 10 voters": whoever was asked.
  if (holdsOffice(head) || /^(?:percent|per|%|\d[\d.,]*%?)$/.test(head)) return 'unnamed-role';
  if (VAGUE_CROWDS.has(head)) return attached && !/^(?:many|some|most|others|several|few)$/.test(head) ? 'unnamed-role' : 'vague';
  if (CROWDS.has(head)) return 'unnamed-role';
  if (DOCUMENTS.has(head) && !(head === 'company' || head === 'law')) return 'document';
  if (MEDIA.has(head) && head !== 'agency') return 'publication';
  if (ORGANISATIONS.has(head)) return 'organisation';
  const before = core.find((token) => ROLES.has(token.lower) || CROWDS.has(token.lower));
  if (before) return VAGUE_CROWDS.has(before.lower) ? 'vague' : 'unnamed-role';
  // An unknown noun: somebody by its ending ("the instructor"), else a thing that is read ("the decision").
  return /(?:[^aeiou]er|or|ist|ian|man|woman|ant|old)s?$/.test(head) ? 'unnamed-role' : 'document';
}

/** "The clinic's director" without its article, "its engineer" without the pronoun. */
function titleOf(front: readonly Token[]): string {
  return textOf(/^(?:the|a|an|his|her|their|its|our|my)$/.test(front[0]?.lower ?? '') ? front.slice(1) : front);
}

function titleFrom(apposition: readonly Token[]): string | null {
  const cut = apposition.findIndex((token) => token.text === ',' || /^(?:for|at|with|who|which)$/.test(token.lower));
  const part = apposition.slice(0, cut < 0 ? apposition.length : cut);
  if (!part.some((token) => isRoleWord(token.lower)) || /[a-z]ing$/.test(part[0]?.lower ?? '')) return null;
  return withoutArticle(textOf(part)) || null;
}

function affiliationFrom(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex((token) => /^(?:for|at|of|with|from)$/.test(token.lower));
  if (at < 0) return null;
  const end = tokens.findIndex((token, i) => i > at && /^(?:,|\)|who|which)$/.test(token.lower));
  const text = textOf(tokens.slice(at + 1, end < 0 ? tokens.length : end));
  return text || null;
}
