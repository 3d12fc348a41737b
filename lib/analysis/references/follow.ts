import { addressForm, type Publisher } from '../data/publishers';
import type { Link, LinkKind, ReferenceStatus, Span } from '../types';
import { type Address, isUnder, parseAddress } from './address';
import { isListing, isSocialHost, linkKind } from './link-kinds';
import { overlaps, type Reading } from './reading';
import type { Thing } from './thing';

/** A link of the body with what its address tells. */
export interface Lead {
  readonly link: Link;
  readonly address: Address;
  readonly kind: LinkKind;
  readonly paragraph: number;
  /** Index of its sentence, or -1 when it stands outside running text. */
  readonly sentence: number;
  /** Link text, lower case. */
  readonly anchor: string;
  /** Whose address it is, where the table knows. */
  readonly publisher: Publisher | null;
  /** Stands in a list of sources. */
  readonly listed: boolean;
}

/** Where a reader can go for a thing, and why it is judged so. */
export interface Trail {
  readonly status: ReferenceStatus;
  readonly lead: Lead | null;
  /** "direct", "embed"; "home-page-only", "own-tag-page", "own-page", "elsewhere", "far-link", "profile-only"; "no-link". */
  readonly why: string;
}

/** Links that may lead to a source: web pages, not sponsored, in the body, a caption, a source list or an embed. */
export function leadsOf(reading: Reading): Lead[] {
  const leads: Lead[] = [];
  const { article, table } = reading;
  const add = (link: Link): void => {
    const address = parseAddress(link.target ?? link.href);
    if (!address) return;
    const index = reading.sentenceAt(link.span.start);
    const sentence = reading.sentences[index];
    const inSentence = sentence !== undefined && overlaps(sentence, link.span);
    leads.push({
      link,
      address,
      kind: linkKind(link, table),
      paragraph: reading.paragraphAt(link.span.start),
      sentence: inSentence ? index : -1,
      anchor: link.text.toLowerCase(),
      publisher: table.ofHost(address.host),
      listed:
        link.place === 'source-box' ||
        (inSentence && /^(?:sources?|references?|via)\s*:/i.test(reading.text.slice(sentence.start, sentence.start + 12))),
    });
  };
  for (const link of article.links) add(link);
  const known = new Set(article.links.map((link) => placeOf(link.href)));
  for (const block of article.blocks) {
    if (block.kind !== 'embed' || block.href === null || known.has(placeOf(block.href))) continue;
    add({
      href: block.href,
      text: block.author ?? '',
      span: block.span,
      rel: [],
      place: 'embed',
      own: false,
      homePage: false,
      sponsored: false,
    });
  }
  return leads;
}

/** An address without its query, by which two links lead to the same page. */
function placeOf(href: string): string {
  const address = parseAddress(href);
  return address ? address.host + address.path : href;
}

/** A site's front page, also where a file name stands for it. */
export function isFrontPage({ link, address }: Lead): boolean {
  return link.homePage || /^(?:\/(?:home|html|[a-z]{2}))*\/(?:index|default|home)(?:\.[a-z]{2})?\.(?:html?|php|aspx?)$/i.test(address.path);
}

/** Paragraphs between a mention and a link to the same outlet beyond which the link counts as far. */
const FAR = 6;

/** The best trail to a thing among the links. Linear in links × places of the thing. */
export function follow(thing: Thing, leads: readonly Lead[], reading: Reading): Trail {
  let best: Trail = { status: 'missing', lead: null, why: 'no-link' };
  const places = placesOf(thing, reading);
  let nearest = Number.POSITIVE_INFINITY;
  for (const lead of leads) {
    const trail = judge(thing, places, lead, reading);
    if (!trail) continue;
    const distance = distanceOf(places, lead);
    if (!better(trail, best) && !(trail.status === best.status && distance < nearest)) continue;
    best = trail;
    nearest = distance;
  }
  return best;
}

const RANK: Readonly<Record<ReferenceStatus, number>> = { linked: 2, 'weakly-linked': 1, missing: 0 };
const better = (a: Trail, b: Trail): boolean => RANK[a.status] > RANK[b.status];

/** Characters between a link and the nearest mention; a link after its mention is nearer than one before. */
function distanceOf(places: readonly Place[], { link }: Lead): number {
  return Math.min(
    ...places.map(({ span }) => (link.span.start >= span.start ? link.span.start - span.start : 2 * (span.start - link.span.start))),
  );
}

interface Place {
  readonly span: Span;
  readonly paragraph: number;
  readonly sentence: number;
}

function placesOf(thing: Thing, reading: Reading): Place[] {
  return thing.spans.map((span) => ({ span, paragraph: reading.paragraphAt(span.start), sentence: reading.sentenceAt(span.start) }));
}

/** The two ways to judge a link that leads somewhere. */
function trailsAlong(lead: Lead) {
  return {
    linked: (why = 'direct'): Trail => ({ status: 'linked', lead, why }),
    weak: (why: string): Trail => ({ status: 'weakly-linked', lead, why }),
  };
}

function judge(thing: Thing, places: readonly Place[], lead: Lead, reading: Reading): Trail | null {
  // a shop is no source, unless it is the shop of whoever published the figures
  const atTheirs = thing.speaker !== null && isHostOf(lead.address.host, thing.speaker);
  if (lead.link.sponsored || (lead.kind === 'shop' && !atTheirs)) return null;
  const { linked, weak } = trailsAlong(lead);
  const distance = Math.min(...places.map((place) => Math.abs(place.paragraph - lead.paragraph)));
  const sameSentence = places.some((place) => place.sentence === lead.sentence);
  const onIt = places.some((place) => overlaps(place.span, lead.link.span));
  const theirs =
    thing.publishers.some((one) => one.domains.some((domain) => isUnder(lead.address.host, domain))) ||
    (thing.kind === 'outlet' && sameSentence && bearsName(lead.address.host, thing));
  const inAnchor = (words: ReadonlySet<string>): boolean => lead.anchor !== '' && [...words].some((name) => hasWords(lead.anchor, name));
  const named = onIt || inAnchor(thing.names) || (distance === 0 && inAnchor(thing.nouns));

  if (thing.kind === 'post') return judgePost(thing, lead, { distance, sameSentence, onIt, named }, reading);
  if (theirs) {
    if (isFrontPage(lead)) return weak('home-page-only');
    if (isSocialHost(lead.address.host) && lead.kind !== 'post') return weak('profile-only');
    return distance > FAR && !named && !lead.listed ? weak('far-link') : linked();
  }
  if (isFrontPage(lead)) return named && distance <= 1 ? weak('home-page-only') : null;
  if (lead.kind === 'own-site') {
    if (!(named || sameSentence)) return null;
    if (isListing(lead.address)) return named ? weak('own-tag-page') : null;
    return weak('own-page');
  }
  if (thing.kind === 'outlet') {
    if (named && distance <= FAR) {
      // "Bloomberg reported" that leads to Reuters is a page about it; an address of nobody known may be its own
      return thing.publishers.length === 0 || (lead.kind === 'news' && lead.publisher === null) ? linked() : weak('elsewhere');
    }
    const around = sameSentence || (lead.listed && lead.kind === 'news') || (distance === 0 && POINTS_AT_SOURCE.test(lead.anchor));
    return around ? weak('elsewhere') : null;
  }
  const fits = FITTING[thing.kind]?.has(lead.kind) ?? false;
  if (fits && thing.speaker !== null && isHostOf(lead.address.host, thing.speaker)) return linked();
  if (fits && (sameSentence || named || distance === 0)) return linked();
  // nobody is named for it: any paper that is linked may be it
  if (fits && (distance <= 1 || lead.listed || (thing.speaker === null && thing.kind === 'document'))) return weak('far-link');
  if (named && distance <= FAR) return lead.kind === 'news' || lead.kind === 'reference-work' ? weak('elsewhere') : linked();
  return sameSentence || (distance === 0 && lead.kind !== 'reference-work') ? weak('elsewhere') : null;
}

/** "Check source here", "read more". */
const POINTS_AT_SOURCE = /\bsource\b|^via\b|read (?:more|the)|full (?:story|article|report|interview)/;

/** "TNO" at publications.tno.nl. */
function isHostOf(host: string, issuer: string): boolean {
  const form = addressForm(issuer);
  return (
    form.length > 2 &&
    host
      .split('.')
      .slice(0, -1)
      .some((label) => label === form || (form.length > 4 && label.startsWith(form)))
  );
}

/** Which kinds of places can be the thing itself. */
const FITTING: Readonly<Partial<Record<Thing['kind'], ReadonlySet<LinkKind>>>> = {
  document: new Set<LinkKind>(['document', 'file', 'press-release', 'study']),
  study: new Set<LinkKind>(['study', 'document', 'file', 'press-release']),
  statistic: new Set<LinkKind>(['document', 'file', 'study', 'press-release']),
  statement: new Set<LinkKind>(['press-release', 'document', 'file', 'post']),
  organisation: new Set<LinkKind>(['press-release', 'document', 'file', 'post', 'site']),
  event: new Set<LinkKind>(['press-release', 'document', 'post', 'file']),
};

interface Nearness {
  readonly distance: number;
  readonly sameSentence: boolean;
  readonly onIt: boolean;
  readonly named: boolean;
}

/** Does the post's address, its embed's author or the link's text name the speaker? Handles hold a surname or a body's first word. */
function isBy(speaker: string | null, lead: Lead, { article }: Reading): boolean {
  if (speaker === null) return true;
  const block = lead.link.place === 'embed' ? article.blocks[lead.paragraph] : undefined;
  const embedded = block ? article.text.slice(block.span.start, block.span.end) : '';
  const place = `${lead.address.path} ${lead.anchor} ${embedded}`.toLowerCase();
  const parts = (speaker.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((part) => !ROLE.test(part));
  return parts.length === 0 || parts.some((part) => place.includes(part));
}

const ROLE = /^(?:the|for|and|department|president|minister|office|government|ministry|agency|company|team|campaign|group|police|party)$/;

function judgePost(thing: Thing, lead: Lead, near: Nearness, reading: Reading): Trail | null {
  const { linked, weak } = trailsAlong(lead);
  if (lead.kind === 'post') {
    // beside it any post will do, and an address printed next to it; further off it has to be that speaker's
    const bare = near.distance === 1 && lead.anchor.startsWith('http');
    if (!near.sameSentence && !near.named && near.distance > 0 && !bare && !isBy(thing.speaker, lead, reading)) return null;
    return near.distance <= 3 || near.named ? linked(lead.link.place === 'embed' ? 'embed' : 'direct') : weak('far-link');
  }
  if (isSocialHost(lead.address.host)) return near.distance <= 1 ? weak('profile-only') : null;
  if (isFrontPage(lead) || (lead.kind === 'own-site' && isListing(lead.address))) return null;
  if (near.onIt || near.sameSentence || (near.named && near.distance <= 1))
    return weak(lead.kind === 'own-site' ? 'own-page' : 'elsewhere');
  return null;
}

/** "NBC 4 New York" at nbcnewyork.com, an outlet no table holds at its own address. */
function bearsName(host: string, thing: Thing): boolean {
  const label = host.split('.').slice(0, -1).at(-1) ?? '';
  const form = addressForm(thing.name);
  return form.length > 2 && (label === form || (label.startsWith(form) && (form.length > 5 || thing.publishers.length > 0)));
}

/** True when `words` stand in `text` at borders of words. Both lower case. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? ' ')) return true;
  }
  return false;
}
