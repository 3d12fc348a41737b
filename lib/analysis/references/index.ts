import type { ModelFiles } from '../data/models';
import { type Publisher, publisherTable } from '../data/publishers';
import type { Article, Chain, Claim, LedgerFigures, LinkKind, Reference, ReferenceKind, Rules, SourceEntry } from '../types';
import { isUnder } from './address';
import { findChains } from './chains';
import { findDocuments, LAW } from './documents';
import { findFigures, isBody, WORD_ONLY } from './figures';
import { findIt } from './find-it';
import { follow, isFrontPage, type Lead, leadsOf, type Trail } from './follow';
import { attachClaims, attachSpokespeople, gatherDocuments, gatherOutlets, startOf, toldElsewhere } from './gather';
import { ledgerOf } from './ledger';
import { isForm, isSocialHost } from './link-kinds';
import { findOutlets } from './outlets';
import { gatherSharedPosts } from './posts';
import { type Reading, read } from './reading';
import { judgeReporting, type Reporting } from './reporting';
import { type Thing, Things } from './thing';
import { anchorsOf, findUtterances, isWitnessed, ON_SITE, type Utterance } from './utterances';

/** What the article leans on, which of it can be followed, and the way each claim took here. */
export interface Tracing {
  readonly references: Reference[];
  readonly chains: Chain[];
  readonly ledger: LedgerFigures;
  /** The ledger's rows with their references filled in. */
  readonly sources: SourceEntry[];
}

/** Most references that are listed. */
const MOST = 200;

/** Pure; linear in claims + links + text. */
export function findReferences(
  article: Article,
  claims: readonly Claim[],
  sources: SourceEntry[],
  files: ModelFiles,
  rules: Rules,
): Tracing {
  const reading = read(article, publisherTable(files.publishers, rules.publishers));
  const outlets = findOutlets(reading, claims);
  const things = new Things();
  gatherOutlets(outlets, things);
  const papers = [...findDocuments(reading, claims), ...findFigures(reading)].sort((a, b) => a.span.start - b.span.start);
  const { placed, loose } = gatherDocuments(papers, things);
  attachClaims(reading, claims, things, outlets, placed);

  const leads = leadsOf(reading);
  const trails = new Map<Thing, Trail>(things.all().map((thing) => [thing, follow(thing, leads, reading)]));
  const reporting = judgeReporting(reading, outlets, claims, unlinkedOutlets(trails));
  const { rewrite } = reporting;
  const utterances = findUtterances(reading, claims, toldElsewhere(claims, things), outlets);
  gatherUtterances(utterances, things, reading);
  gatherSharedPosts(reading, things);
  if (rewrite) {
    for (const { thing } of loose) adopt(things, thing);
    attachSpokespeople(reading, claims, things);
  }
  for (const thing of things.all()) if (!trails.has(thing)) trails.set(thing, follow(thing, leads, reading));

  const wanted = things.all().filter((thing) => isWanted(thing, trails.get(thing), reporting, things, reading, claims));
  const references = isPage(article)
    ? [
        ...wanted.map((thing, at) => toReference(thing, trails.get(thing), at, claims, reading)),
        ...otherLinks(leads, trails, wanted, reading, claims),
      ].slice(0, MOST)
    : [];
  return {
    references,
    chains: findChains({ reading, claims, things, outlets, documents: placed, utterances }),
    ledger: ledgerOf(article, claims, sources, references, rewrite),
    sources: sources.map((source) => ({ ...source, references: referencesOf(source, references) })),
  };
}

/** Plain text says nothing of links: a reference cannot be called missing there. Every real page has a title or a link. */
function isPage(article: Article): boolean {
  return article.links.length > 0 || article.furniture.length > 0 || article.metadata.titles.length > 0;
}

function unlinkedOutlets(trails: ReadonlyMap<Thing, Trail>): number {
  const statuses = [...trails].filter(([thing]) => thing.kind === 'outlet').map(([, trail]) => trail.status);
  return statuses.every((status) => status === 'missing') ? statuses.length : 0;
}

function gatherUtterances(utterances: readonly Utterance[], things: Things, reading: Reading): void {
  for (const utterance of utterances) {
    const { key, name, kind, speaker, medium } = utterance;
    const publishers: readonly Publisher[] = kind === 'post' ? reading.table.named(medium ?? '') : reading.table.named(speaker);
    const { names, nouns } = anchorsOf(utterance);
    things.add({ key, name, kind, publishers, speaker }, utterance.span, names, nouns).claims.add(utterance.claim.id);
  }
}

function adopt(things: Things, thing: Thing): void {
  const span = thing.spans[0];
  if (span) things.add(thing, span, [...thing.names], [...thing.nouns]);
}

/**
 * What is listed: outlets, documents and studies always; what own reporters may have witnessed (posts, events, statements) where it is
 * linked, or where the page retells. There an organisation's announcement beside an outlet leans on that outlet.
 */
function isWanted(
  thing: Thing,
  trail: Trail | undefined,
  { rewrite, marks, declared }: Reporting,
  things: Things,
  reading: Reading,
  claims: readonly Claim[],
): boolean {
  // figures on a body's word are listed where they are missing or their own page is linked
  if (thing.nouns.has(WORD_ONLY) && trail?.status === 'weakly-linked') return false;
  if (thing.kind === 'statistic' && trail?.status === 'missing' && marks.length > 0) {
    // prices and figures of a data service are a reporter's own tools; what a body says in figures it may have said to the reporter
    const published = thing.publishers.some(isPublicBody) || isBody(thing.speaker ?? '');
    if (!published || thing.nouns.has(WORD_ONLY)) return false;
  }
  // an agency's story carries no links, to laws as little as to posts
  if (declared && trail?.status === 'missing' && thing.speaker === null && [...thing.nouns].some((noun) => LAW.test(noun))) return false;
  if (!isWitnessed(thing.kind)) return true;
  if (!rewrite && thing.nouns.has(ON_SITE) && trail?.status === 'missing') return isQuotedPost(thing, declared, claims);
  if (!rewrite && thing.kind === 'post' && trail?.status === 'missing')
    return thing.speaker === null ? !declared : isQuotedPost(thing, declared, claims);
  if (!rewrite) return trail?.status === 'linked' && (thing.kind !== 'organisation' || isTheirs(thing, trail));
  if (thing.kind !== 'organisation' || trail?.status !== 'missing') return true;
  const paragraphs = new Set(thing.spans.map((span) => reading.paragraphAt(span.start)));
  return !things
    .all()
    .some((other) => other.kind === 'outlet' && other.spans.some((span) => paragraphs.has(reading.paragraphAt(span.start))));
}

/** A post whose words are quoted has an address, whoever reports it. Agencies' stories carry no links, wherever they are printed. */
function isQuotedPost(thing: Thing, declared: boolean, claims: readonly Claim[]): boolean {
  return !declared && claims.some((claim) => thing.claims.has(claim.id) && claim.form === 'direct' && SPEAKERS.has(claim.source?.kind));
}

const SPEAKERS: ReadonlySet<string | undefined> = new Set(['person', 'organisation']);
const isPublicBody = ({ kind }: Publisher): boolean =>
  kind === 'government' || kind === 'igo' || kind === 'university' || kind === 'thinktank' || kind === 'ngo';

function isTheirs(thing: Thing, { lead }: Trail): boolean {
  return lead !== null && thing.publishers.some((one) => one.domains.some((domain) => isUnder(lead.address.host, domain)));
}

function toReference(thing: Thing, trail: Trail | undefined, at: number, claims: readonly Claim[], reading: Reading): Reference {
  const status = trail?.status ?? 'missing';
  return {
    id: `r${at + 1}`,
    name: thing.name,
    kind: thing.kind,
    status,
    href: trail?.lead?.link.href ?? null,
    linkKind: trail?.lead ? shownKind(trail.lead) : null,
    why: trail?.why ?? 'no-link',
    claims: [...thing.claims],
    spans: [...thing.spans].sort((a, b) => a.start - b.start),
    findIt:
      status === 'linked'
        ? []
        : findIt(
            thing,
            claims.filter((claim) => thing.claims.has(claim.id)),
            reading,
          ),
  };
}

/** What is shown beside the link: that it was copied out of an AI chat says more than where it leads. */
const shownKind = (lead: Lead): LinkKind => (lead.link.aiChat ? 'ai-chat' : lead.kind);

/** Words of a link that point at a source. */
const CITES =
  /\b(?:report(?:s|ed|ing)?|stud(?:y|ies)|research|data|figures|survey|poll|analysis|review|said|says|told|wrote|writes|according|announced|statement|interview|found|published|explains|documents?|lawsuit|filed|ruling|letter|testified|testimony|blog|article|story|points out|notes|noted|estimated|estimates|surveyed|counted)\b/;

/** Words before or after a link by which it is a source: "was quoted by MEMRI as saying". */
const CITED_BEFORE = /\b(?:according to|quoted (?:by|in)|cited (?:by|in)|reported by|told|per|citing) (?:the )?$/i;
const CITED_AFTER = /^ (?:said|says|reported|reports|found|estimates|notes|noted|wrote|writes|quoted|cited|shows?)\b/;
/** Who paid for a story is no source of it. */
const FUNDED = /\b(?:produced|made possible|supported|funded|underwritten) (?:in part )?(?:with|by|through) [^.]{0,60}$/i;
/** Nor who took the picture; nor what the page itself has to offer elsewhere. */
const PICTURE = /\b(?:photo|image|picture)s?(?: credit)?(?:s| by| via| from)?: ?[^.]{0,40}$/i;
const OFFER = /\bour (?:podcast|newsletter|channel|app|series)\b/;
const BESIDE = 80;

function isCited(lead: Lead, reading: Reading): boolean {
  const { end } = lead.link.span;
  return CITED_BEFORE.test(before(lead, reading)) || CITED_AFTER.test(reading.text.slice(end, end + BESIDE));
}

function before({ link }: Lead, { text }: Reading): string {
  return text.slice(Math.max(0, link.span.start - BESIDE), link.span.start);
}

const isShortened = (lead: Lead): boolean => lead.address.host === 't.co';
const isProfile = (lead: Lead): boolean => lead.kind === 'site' && isSocialHost(lead.address.host);

/** "@someone on X": a post is named by who posted it, as the address tells. */
function postName(lead: Lead, publisher: Publisher | null): string | null {
  if (lead.kind !== 'post') return null;
  const handle =
    /^\/(@?\w{2,30})\/(?:status|posts?|video)/.exec(lead.address.path)?.[1] ?? /^\/profile\/([\w.-]+)\/post/.exec(lead.address.path)?.[1];
  return handle ? `@${handle.replace('@', '')} on ${publisher?.name ?? lead.address.host}` : null;
}

const KIND_OF_LINK: Readonly<Partial<Record<Lead['kind'], ReferenceKind>>> = {
  news: 'outlet',
  document: 'document',
  file: 'document',
  study: 'study',
  post: 'post',
  'press-release': 'statement',
};

/** Sources that are linked without being named: one reference for an outlet, one for each other page. */
function otherLinks(
  leads: readonly Lead[],
  trails: ReadonlyMap<Thing, Trail>,
  wanted: readonly Thing[],
  reading: Reading,
  claims: readonly Claim[],
): Reference[] {
  const used = new Set(wanted.flatMap((thing) => trails.get(thing)?.lead?.link.href ?? []));
  const covered = new Set(wanted.filter((thing) => thing.kind === 'outlet').flatMap((thing) => thing.publishers));
  const claimsAt = new Map<number, string[]>();
  for (const claim of claims) {
    const sentence = reading.sentenceAt(startOf(claim));
    claimsAt.set(sentence, [...(claimsAt.get(sentence) ?? []), claim.id]);
  }
  const byKey = new Map<string, Reference>();
  for (const lead of leads) {
    const held = lead.sentence >= 0 ? (claimsAt.get(lead.sentence) ?? []) : [];
    const publisher = reading.table.ofHost(lead.address.host);
    const cited = lead.kind === 'site' && (publisher !== null || held.length > 0 || CITES.test(lead.anchor) || isCited(lead, reading));
    const kind = KIND_OF_LINK[lead.kind] ?? (cited ? 'organisation' : undefined);
    if (
      !kind ||
      lead.link.own ||
      isFrontPage(lead) ||
      isProfile(lead) ||
      isShortened(lead) ||
      isForm(lead.address) ||
      FUNDED.test(before(lead, reading)) ||
      PICTURE.test(before(lead, reading)) ||
      OFFER.test(lead.anchor) ||
      lead.link.sponsored ||
      used.has(lead.link.href)
    )
      continue;
    if (publisher && (covered.has(publisher) || reading.isOwn(publisher.name, [publisher]))) continue;
    const page = /\/status(?:es)?\/\d+/.test(lead.address.path) ? lead.address.host + lead.address.path : lead.link.href;
    const key = kind === 'outlet' ? (publisher?.name ?? lead.address.host) : page;
    const known = byKey.get(key);
    byKey.set(key, {
      id: known?.id ?? `r${wanted.length + byKey.size + 1}`,
      name: postName(lead, publisher) ?? publisher?.name ?? lead.address.host,
      kind,
      status: 'linked',
      href: known?.href ?? lead.link.href,
      linkKind: shownKind(lead),
      why: lead.link.place === 'embed' ? 'embed' : 'direct',
      claims: [...new Set([...(known?.claims ?? []), ...held])],
      spans: [...(known?.spans ?? []), lead.link.span],
      findIt: [],
    });
  }
  return [...byKey.values()];
}

function referencesOf(source: SourceEntry, references: readonly Reference[]): string[] {
  const own = new Set(source.claims);
  return references.filter((reference) => reference.claims.some((id) => own.has(id))).map((reference) => reference.id);
}
