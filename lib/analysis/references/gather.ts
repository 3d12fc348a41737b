import type { Claim, Span } from '../types';
import { COURT_PAPER, type DocumentMention } from './documents';
import type { OutletMention } from './outlets';
import type { Reading } from './reading';
import type { Thing, Things } from './thing';
import { speakerOf } from './utterances';

/** Turns mentions of other outlets into things: an outlet counts once it is spoken to or reported from; then all its mentions do. */
export function gatherOutlets(outlets: readonly OutletMention[], things: Things): void {
  const counted = new Set(outlets.filter((one) => !one.own && (one.role === 'told' || one.role === 'relied')).map((one) => one.key));
  for (const mention of outlets) {
    if (mention.own || !counted.has(mention.key)) continue;
    const names = [mention.name, mention.key, ...mention.publishers.flatMap((one) => [one.name, ...one.aliases])];
    things.add(
      { key: mention.key, name: mention.name, kind: 'outlet', publishers: mention.publishers, speaker: null },
      mention.span,
      names.map((name) => name.replace(/^The /, '')),
    );
  }
}

/** A document's mention and the thing it was joined to. */
export interface PlacedDocument {
  readonly mention: DocumentMention;
  readonly thing: Thing;
}

/**
 * Joins mentions of documents: "a White House memo … the memo" is one. `loose` are those nobody is named for ("court documents"):
 * things of their own only where the page reports nothing itself.
 */
export function gatherDocuments(
  mentions: readonly DocumentMention[],
  things: Things,
): { placed: PlacedDocument[]; loose: PlacedDocument[] } {
  const placed: PlacedDocument[] = [];
  const loose: PlacedDocument[] = [];
  const latest = new Map<string, Thing>();
  const families = new Map<string, Thing[]>();
  const seen = new Set<Thing>();
  for (const mention of mentions) {
    const family = mention.kind === 'study' ? 'study' : mention.law && !COURT_PAPER.test(mention.noun) ? 'law' : mention.noun;
    const isAgain = ({ speaker }: Thing): boolean =>
      speaker !== null && mention.issuer !== null && (speaker.includes(mention.issuer) || mention.issuer.includes(speaker));
    const earlier = families.get(family)?.findLast(isAgain);
    const known = earlier ?? latest.get(family);
    const again = earlier !== undefined;
    if (mention.own) {
      // "a new poll … the AP-NORC poll" on the agency's page: its own all along
      if (known && known.speaker === null) seen.add(known);
      continue;
    }
    if (known && (again || (!mention.issuer && !(mention.indefinite && mention.relied)))) {
      known.spans.push(mention.span);
      if (mention.title) known.names.add(mention.title.toLowerCase());
      if (mention.seen) seen.add(known);
      placed.push({ mention, thing: known });
      continue;
    }
    const unnamed =
      known !== undefined && known.speaker === null && mention.issuer !== null && mention.kind === 'study' && !mention.indefinite;
    if (unnamed) {
      // "a new study found … the study, published in Nature": now it has a name
      known.name = mention.name;
      known.publishers = mention.publishers;
      known.spans.push(mention.span);
      for (const name of namesOf(mention)) known.names.add(name.toLowerCase());
      for (const noun of nounsOf(mention)) known.nouns.add(noun);
      placed.push({ mention, thing: known });
      continue;
    }
    if (!mention.relied || mention.seen || (mention.kind === 'statistic' && !mention.issuer)) continue;
    const made = {
      key: `${mention.kind}:${family}:${mention.issuer ?? mention.span.start}`,
      name: mention.name,
      kind: mention.kind,
      publishers: mention.publishers,
      speaker: mention.issuer,
    };
    const itself =
      mention.title !== undefined || (mention.indefinite && STUDY_ITSELF.test(mention.noun)) || PUBLIC_PAPER.test(mention.noun);
    if (mention.law || mention.title || (!COURT_PAPER.test(mention.noun) && (mention.issuer || itself))) {
      const thing = things.add(made, mention.span, namesOf(mention), nounsOf(mention));
      latest.set(family, thing);
      families.set(family, [...(families.get(family) ?? []), thing]);
      placed.push({ mention, thing });
    } else if (mention.kind !== 'study') {
      loose.push({
        mention,
        thing: { ...made, names: new Set(namesOf(mention)), nouns: new Set(nounsOf(mention)), spans: [mention.span], claims: new Set() },
      });
    }
  }
  for (const thing of seen) things.drop(thing);
  return { placed: placed.filter(({ thing }) => !seen.has(thing)), loose };
}

/** "A new study" is one thing even before it has a name; "research" is none. */
const STUDY_ITSELF = /^(?:study|survey|poll|trial|meta-analysis)$/;
/** Printed for everybody: "the Swedish brochure says" can be looked up without its issuer's name. */
const PUBLIC_PAPER = /^(?:brochure|pamphlet|leaflet|roadmap|manifesto|white paper)$/;
const STUDY_NAMES = [
  'study',
  'studies',
  'research',
  'paper',
  'survey',
  'poll',
  'findings',
  'researchers',
  'published',
  'analysis',
  'results',
];

function namesOf(mention: DocumentMention): string[] {
  if (mention.law && !mention.issuer) return [mention.noun];
  const title = mention.title ? [mention.title] : [];
  if (!mention.issuer) return title;
  return [...title, mention.name, mention.issuer, ...mention.publishers.flatMap((one) => [one.name, ...one.aliases])];
}

const nounsOf = (mention: DocumentMention): string[] => (mention.kind === 'study' ? [mention.noun, ...STUDY_NAMES] : [mention.noun]);

/** Which things each claim leans on, written into `Thing.claims`. Linear in claims and mentions. */
export function attachClaims(
  reading: Reading,
  claims: readonly Claim[],
  things: Things,
  outlets: readonly OutletMention[],
  documents: readonly PlacedDocument[],
): void {
  const bySentence = new Map<number, { span: Span; thing: Thing; active: boolean }[]>();
  const note = (span: Span, thing: Thing | undefined, active: boolean): void => {
    if (!thing) return;
    const at = reading.sentenceAt(span.start);
    const known = bySentence.get(at);
    if (known) known.push({ span, thing, active });
    else bySentence.set(at, [{ span, thing, active }]);
  };
  for (const mention of outlets) if (!mention.own) note(mention.span, things.get(mention.key), mention.role !== 'passing');
  for (const { mention, thing } of documents) note(mention.span, thing, mention.relied);
  const byName = new Map(things.all().map((thing) => [thing.name, thing]));

  const leaning = new Map<string, Set<Thing>>();
  const lean = (claim: Claim, thing: Thing | undefined): void => {
    if (!thing) return;
    thing.claims.add(claim.id);
    leaning.set(claim.id, (leaning.get(claim.id) ?? new Set()).add(thing));
  };
  const byEntity = new Map<string, Set<Thing>>();
  for (const claim of claims) {
    const at = reading.sentenceAt(startOf(claim));
    const source = claim.source;
    for (const { span, thing, active } of bySentence.get(at) ?? []) {
      const inSource = source !== null && source.span.start < span.end && span.start < source.span.end;
      const inTold = claim.toldTo !== null && claim.toldTo.span.start < span.end && span.start < claim.toldTo.span.end;
      if (inSource || inTold || active) lean(claim, thing);
    }
    const meant = source?.resolvedTo
      ? (things.get(reading.table.named(source.resolvedTo)[0]?.name ?? '') ?? byName.get(source.resolvedTo))
      : undefined;
    if (meant && source && (source.resolvedKind === 'publication' || source.resolvedKind === 'document')) lean(claim, meant);
    if (!claim.toldTo) continue;
    // "a spokesperson for the firm told AFP … they added": the role and the firm both spoke there
    for (const entity of [speakerOf(claim), source?.name]) {
      if (entity) for (const thing of leaning.get(claim.id) ?? []) byEntity.set(entity, (byEntity.get(entity) ?? new Set()).add(thing));
    }
  }
  for (const claim of claims) {
    if (claim.within) for (const thing of leaning.get(claim.within) ?? []) lean(claim, thing);
    const entity = speakerOf(claim);
    if (entity && !claim.toldTo && !claim.medium && !leaning.has(claim.id))
      for (const thing of byEntity.get(entity) ?? []) lean(claim, thing);
  }
}

/** "The embassy denied it. Spokesman Liu stated on X …": what the body is said to say leans on its spokesperson's place too. */
export function attachSpokespeople(reading: Reading, claims: readonly Claim[], things: Things): void {
  const leaning = new Map<string, Thing[]>();
  for (const thing of things.all()) for (const id of thing.claims) leaning.set(id, [...(leaning.get(id) ?? []), thing]);
  claims.forEach((claim, i) => {
    const next = claims[i + 1];
    if (!next?.source || leaning.has(claim.id) || claim.source?.kind !== 'organisation') return;
    if (!/^(?:(?:its|the|a|an|their) )?spokes(?:man|woman|person)\b/i.test(next.source.name)) return;
    if (reading.paragraphAt(startOf(next)) !== reading.paragraphAt(startOf(claim))) return;
    for (const thing of leaning.get(next.id) ?? []) thing.claims.add(claim.id);
  });
}

/** Entities that spoke to another outlet. */
export function toldElsewhere(claims: readonly Claim[], things: Things): Set<string> {
  const leaning = new Set(things.all().flatMap((thing) => (thing.kind === 'outlet' ? [...thing.claims] : [])));
  return new Set(claims.filter((claim) => claim.toldTo && leaning.has(claim.id)).flatMap((claim) => speakerOf(claim) ?? []));
}

/** Where a claim stands: its cue, else its source, else its content. */
export function startOf(claim: Claim): number {
  return claim.cue?.span.start ?? claim.source?.span.start ?? claim.content[0]?.start ?? 0;
}
