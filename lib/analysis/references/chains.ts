import type { Chain, Claim } from '../types';
import type { DocumentMention } from './documents';
import type { OutletMention } from './outlets';
import type { Reading } from './reading';
import type { Thing, Things } from './thing';
import type { Utterance } from './utterances';

/** First link of every chain. */
const THIS_PAGE = 'this page';
const MOST = 60;

/** What the chains are made of. */
export interface ChainParts {
  readonly reading: Reading;
  readonly claims: readonly Claim[];
  readonly things: Things;
  readonly outlets: readonly OutletMention[];
  readonly documents: readonly { readonly mention: DocumentMention; readonly thing: Thing }[];
  readonly utterances: readonly Utterance[];
}

/** Ways by which words came here through somebody else: outlet and document, outlet and speaker, platform and speaker. */
export function findChains(parts: ChainParts): Chain[] {
  const chains = [...throughDocuments(parts), ...throughListeners(parts), ...throughPlatforms(parts)];
  const deeper = new Set(chains.map((chain) => chain[1]));
  for (const thing of parts.things.all()) {
    if (thing.kind === 'outlet' && !deeper.has(thing.name)) chains.push([THIS_PAGE, thing.name]);
  }
  const seen = new Set<string>();
  return chains
    .filter((chain) => {
      const key = chain.join('\n');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST);
}

/** "A Financial Times article, backed by a memo": the document stands behind the outlet that is named before it. */
function throughDocuments({ reading, things, outlets, documents, claims }: ChainParts): Chain[] {
  const chains: Chain[] = [];
  const others = outlets.filter((mention) => !mention.own && mention.role === 'relied');
  const bySentence = new Map<number, OutletMention[]>();
  for (const mention of others) {
    const sentence = reading.sentenceAt(mention.span.start);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), mention]);
  }
  const claimed = new Map(claims.map((claim) => [claim.id, claim]));
  for (const { mention, thing } of documents) {
    const sentence = reading.sentenceAt(mention.span.start);
    const outlet = (bySentence.get(sentence) ?? []).find(
      (one) => one.span.end < mention.span.start && BEHIND.test(reading.text.slice(one.span.end, mention.span.start)),
    );
    const through = outlet
      ? things.get(outlet.key)
      : [...thing.claims].map((id) => outerOutlet(claimed.get(id), claimed, things)).find(Boolean);
    if (through) chains.push([THIS_PAGE, through.name, thing.name]);
  }
  return chains;
}

const BEHIND = /\b(?:backed by|citing|cites|cited|based on|according to|quoting|on|obtained|of|seen|reviewed|about)\b/;

function outerOutlet(claim: Claim | undefined, claims: ReadonlyMap<string, Claim>, things: Things): Thing | undefined {
  const outer = claim?.within ? claims.get(claim.within) : undefined;
  return outer ? things.all().find((thing) => thing.kind === 'outlet' && thing.claims.has(outer.id)) : undefined;
}

/** "A spokesperson told AFP". */
function throughListeners({ claims, things, outlets }: ChainParts): Chain[] {
  const chains: Chain[] = [];
  const byStart = new Map(outlets.map((mention) => [mention.span.start, mention]));
  for (const claim of claims) {
    if (!claim.toldTo || !claim.source) continue;
    const told = claim.toldTo;
    const mention = byStart.get(told.span.start) ?? outlets.find((one) => one.span.start < told.span.end && told.span.start < one.span.end);
    const thing = mention && !mention.own ? things.get(mention.key) : undefined;
    if (thing) chains.push([THIS_PAGE, thing.name, speakerName(claim)]);
  }
  return chains;
}

/** "Stated on X". */
function throughPlatforms({ utterances }: ChainParts): Chain[] {
  return utterances.flatMap((utterance) =>
    utterance.kind === 'post' && utterance.medium ? [[THIS_PAGE, utterance.medium, speakerName(utterance.claim)]] : [],
  );
}

/** People and organisations by the name that was found, roles and crowds as the page words them. */
function speakerName(claim: Claim): string {
  const source = claim.source;
  if (!source) return '';
  const unnamed = source.kind === 'unnamed-role' || source.kind === 'vague';
  return unnamed ? source.name : (source.resolvedTo ?? source.name);
}
