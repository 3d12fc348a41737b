import { GIVEN_NAMES } from '../data/given-names';
import { DEMONYMS, PLACES } from '../data/places';
import type { SourceKind, Span } from '../types';
import type { Entity, Mention } from './entities';
import { withoutArticle } from './naming';
import type { Description } from './sources';

/** Who a source turns out to be. */
export interface Resolution {
  readonly name: string;
  readonly kind: SourceKind;
  /** Key of the ledger row: equal for equal entities. */
  readonly row: string;
  readonly entity: Entity | null;
  /** For somebody without a name: the body or person he speaks for ("a spokesperson for the giant"), or null. */
  readonly speaksFor: string | null;
  /** It is the first to say who it is: nothing earlier is pointed at. */
  readonly unnamed: boolean;
}

/** A description with its place. */
export interface Placed {
  readonly description: Description;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** Start of the sentence it stands in: who is named later cannot be meant. */
  readonly sentence: number;
  /** What it is said to say. */
  readonly content: readonly Span[];
}

export type Earlier = readonly { placed: Placed; resolution: Resolution }[];

export function nearest(mentions: readonly Mention[], placed: Placed, wanted: (mention: Mention) => boolean): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < placed.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1, steps = 0; i >= 0 && steps < 200; i--, steps++) {
    const mention = mentions[i]!;
    if (!mention.quoted && wanted(mention)) return mention;
  }
  return null;
}

export function ofEntity(entity: Entity, kind: SourceKind, name: string): Resolution {
  return { name: fuller(entity.name, name), kind, row: entity.name.toLowerCase(), entity, speaksFor: null, unnamed: false };
}

/** Somebody whom a pronoun may mean: a full name, or a lone one that was spoken of as a person's. */
export function isPerson(entity: Entity): boolean {
  return (
    entity.kind === 'person' &&
    (entity.name.includes(' ') || entity.honorific || entity.he + entity.she > 0 || GIVEN_NAMES.has(entity.name.toLowerCase()))
  );
}

/** Two words of which nothing else is known. */
export function mayBePerson(entity: Entity): boolean {
  if (entity.kind !== 'unknown' || !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(entity.name)) return false;
  return !entity.name.split(' ').some((word) => PLACES.has(word.toLowerCase()) || DEMONYMS.has(word.toLowerCase()));
}

export function isBody(entity: Entity): boolean {
  return entity.kind === 'organisation' || (entity.kind === 'unknown' && !mayBePerson(entity));
}

export function kindOf(entity: Entity): SourceKind {
  return entity.kind === 'person' || entity.kind === 'publication' ? entity.kind : 'organisation';
}

export function agrees(entity: Entity, she: boolean): boolean {
  const { he, she: hers } = entity;
  if (he + hers < 1) return true;
  return she ? hers * 2 >= he : he * 2 >= hers;
}

function fuller(known: string, written: string): string {
  return written.length > known.length && written.toLowerCase().includes(known.toLowerCase()) ? written : withoutArticle(known);
}
