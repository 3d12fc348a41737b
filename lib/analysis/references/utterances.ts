import type { Claim, ReferenceKind, Span } from '../types';
import type { OutletMention } from './outlets';
import { type Reading, spanSet } from './reading';
import type { Thing } from './thing';

/** Something said or published in a place of its own: a post, a news conference, a statement, a release. */
export interface Utterance {
  readonly kind: Extract<ReferenceKind, 'post' | 'event' | 'statement' | 'organisation'>;
  readonly key: string;
  /** "Liu Pengyu's post on X", "Lin Jian's news conference", "Anthropic". */
  readonly name: string;
  readonly speaker: string;
  /** "X", "news conference", or null. */
  readonly medium: string | null;
  /** Set where everybody can read it: a blog, a website. */
  readonly onSite: boolean;
  readonly span: Span;
  readonly claim: Claim;
}

/**
 * Posts, events, statements and publications of organisations that claims lean on, in reading order. `told` holds entities that
 * spoke to an outlet: what they say elsewhere without a place of its own leans on that outlet.
 */
export function findUtterances(
  reading: Reading,
  claims: readonly Claim[],
  told: ReadonlySet<string>,
  outlets: readonly OutletMention[],
): Utterance[] {
  // "in a Washington Post op-ed" is the outlet's, not a place of the speaker's own
  const byOutlet = spanSet(outlets.map((mention) => mention.span));
  const found: Utterance[] = [];
  for (const claim of claims) {
    const source = claim.source;
    if (!source || !claim.shown || claim.toldTo || source.kind === 'vague' || source.kind === 'publication' || source.kind === 'document')
      continue;
    const speaker = speakerOf(claim);
    if (!speaker || !/^[\p{Lu}“]/u.test(speaker) || speaker.length > 80) continue;
    const place = claim.medium && byOutlet(claim.medium.span) ? null : placeOf(reading, claim);
    const onSite = place?.kind === 'statement' && isOnSite(reading.text, place);
    if (place) found.push({ ...place, onSite, key: `${place.kind}:${speaker}:${place.medium}`, speaker, claim });
    else if (isPublication(claim) && !told.has(speaker)) {
      found.push({
        kind: 'organisation',
        key: `organisation:${speaker}`,
        name: speaker,
        speaker,
        medium: null,
        onSite: false,
        span: source.span,
        claim,
      });
    }
  }
  return found;
}

/** "In a blog post", "in a statement on its website". */
function isOnSite(text: string, { medium, span }: Place): boolean {
  return /^blog/.test(medium ?? '') || ON_ITS_SITE.test(text.slice(span.start, span.end + 60));
}

const ON_ITS_SITE =
  /\b(?:statement|release|letter|post|notice|message)s? (?:(?:posted|published|released|issued) )?(?:on|to|by|via) (?:its|his|her|their|the (?:[\w’'-]+ ){1,3}) ?(?:[\w-]+ ){0,2}(?:website|web site|site|blog)\b/;

/** Noun of what was published so; no link's text is this. */
export const ON_SITE = 'on a site of its own';

/** The entity that speaks: resolved where that was possible; null for an unresolved pronoun. */
export function speakerOf(claim: Claim): string | null {
  const source = claim.source;
  if (!source) return null;
  if (source.resolvedTo) return source.resolvedTo;
  return /^(?:he|she|they|it|we|i|who|his|her|their|its)$/i.test(source.name) ? null : source.name;
}

type Place = Pick<Utterance, 'kind' | 'name' | 'medium' | 'span'>;

const PLATFORM =
  /^(?:X|Twitter|X \(formerly Twitter\)|Facebook|Instagram|TikTok|Telegram|Weibo|Truth Social|Threads|Bluesky|Mastodon|LinkedIn|YouTube|Reddit|Snapchat|WeChat|VK|Gab|Parler|WhatsApp|Medium|Substack)$/i;
const POSTED = /^(?:tweet|tweeted|tweets|tweeting|retweeted|reposted|posted|posts|posting)$/i;
const EVENT =
  /news conference|press conference|press briefing|briefing|speech|hearing|testimony|rally|address|town hall|keynote|debate|conference call|earnings call/i;
const STATEMENT = /\b(?:statement|press release|news release|release|letter|blog post|blog|post|memo|newsletter|announcement|filing)\b/;

function placeOf(reading: Reading, claim: Claim): Place | null {
  const who = speakerOf(claim);
  const medium = claim.medium;
  if (medium) {
    const name = medium.name.replace(/^(?:the|an?) /i, '');
    const platform = platformIn(name);
    if (platform) return { kind: 'post', name: `${who}'s post on ${platform}`, medium: platform, span: medium.span };
    const event = EVENT.exec(name)?.[0].toLowerCase();
    if (event) return { kind: 'event', name: `${who}'s ${event}`, medium: event, span: medium.span };
    if (/\b(?:tweet|tweets|twitter thread)\b/i.test(name))
      return { kind: 'post', name: `${who}'s post on Twitter`, medium: 'Twitter', span: medium.span };
    const statement = STATEMENT.exec(name)?.[0];
    if (statement) return { kind: 'statement', name: `${who}'s ${statement}`, medium: statement, span: medium.span };
    return null;
  }
  if (
    claim.cue &&
    POSTED.test(claim.cue.verb) &&
    reading.text.slice(claim.cue.span.start, claim.cue.span.end).toLowerCase().includes('tweet')
  ) {
    return { kind: 'post', name: `${who}'s post on Twitter`, medium: 'Twitter', span: claim.cue.span };
  }
  return null;
}

function platformIn(name: string): string | null {
  if (PLATFORM.test(name)) return name.replace(/^X \(formerly Twitter\)$/i, 'X');
  const inside =
    /\b(Facebook|Twitter|Instagram|TikTok|Telegram|Weibo|Truth Social|Threads|Bluesky|Mastodon|LinkedIn|YouTube|Reddit|X) (?:post|page|account|video|thread|message|profile)/.exec(
      name,
    );
  return inside?.[1] ?? null;
}

/** An organisation that makes something known without being asked: "revealed", "announced", "published". */
function isPublication(claim: Claim): boolean {
  const source = claim.source;
  const organisation = source?.kind === 'organisation' || source?.resolvedKind === 'organisation';
  return organisation && claim.within === null && PUBLISHES.test(claim.cue?.verb ?? '');
}

const PUBLISHES = /^(?:reveal|announce|disclose|publish|release|unveil|report|pinpoint)/i;

/** Words of a link's text that would mean the utterance. */
export function anchorsOf(utterance: Utterance): { names: string[]; nouns: readonly string[] } {
  const surname = utterance.speaker.split(' ').at(-1) ?? utterance.speaker;
  const kinds: Readonly<Record<Utterance['kind'], readonly string[]>> = {
    post: ['tweet', 'tweeted', 'post', 'posted', 'wrote', 'thread', 'video'],
    event: ['news conference', 'press conference', 'briefing', 'speech', 'hearing', 'testified', 'testimony', 'rally', 'said'],
    statement: ['statement', 'press release', 'release', 'letter', 'blog post', 'blog', 'announced', 'said'],
    organisation: ['announced', 'said', 'revealed', 'report', 'statement', 'blog post', 'published'],
  };
  const nouns = kinds[utterance.kind];
  return { names: [utterance.speaker, surname], nouns: utterance.onSite ? [...nouns, ON_SITE] : nouns };
}

/** True when the thing is one that own reporting may witness: no reference is wanted of a reporter who was there. */
export function isWitnessed(kind: Thing['kind']): boolean {
  return kind === 'post' || kind === 'event' || kind === 'statement' || kind === 'organisation';
}
