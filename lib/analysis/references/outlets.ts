import { nameWords } from '../data/name-words';
import { addressForm, type Publisher, type PublisherKind } from '../data/publishers';
import type { Claim, Span } from '../types';
import { quotedWords, type Reading, spanSet } from './reading';

/** How an outlet comes up: somebody spoke to it, it is reported from, it is credited, or it is only named. */
export type OutletRole = 'told' | 'relied' | 'credit' | 'passing';

/** One place where an outlet is named. */
export interface OutletMention {
  readonly span: Span;
  /** As written, without a leading "the". */
  readonly name: string;
  /** Same for all mentions of one outlet. */
  readonly key: string;
  readonly publishers: readonly Publisher[];
  readonly role: OutletRole;
  /** The page itself, or the agency that it is credited to. */
  readonly own: boolean;
}

/** Outlets that the text names, in reading order, each with its role there. */
export function findOutlets(reading: Reading, claims: readonly Claim[]): OutletMention[] {
  const claimed = claimSpans(reading, claims);
  const known = knownNames(reading, claimed);
  const unknown = unknownNames(reading, claimed, spanSet(known.map((mention) => mention.span)));
  const found = [...known, ...unknown, ...sitesByAddress(reading, claimed)].sort((a, b) => a.span.start - b.span.start);
  const credited = new Set(found.filter((mention) => mention.role === 'credit').map((mention) => mention.key));
  return joinShortForms(reading, found).map((mention) => (credited.has(mention.key) ? { ...mention, own: true } : mention));
}

/** True for those who report news, as against those who make it. */
export function isOutlet(publisher: Publisher): boolean {
  return OUTLETS.has(publisher.kind);
}

const OUTLETS: ReadonlySet<PublisherKind> = new Set(['newspaper', 'news', 'broadcaster', 'magazine', 'wire', 'digital', 'factchecker']);

/** How far around a name its context is read, in characters. */
const WINDOW = 90;

function knownNames(reading: Reading, claimed: ClaimSpans): OutletMention[] {
  const mentions: OutletMention[] = [];
  for (const hit of reading.table.namesIn(reading.text)) {
    const publishers = hit.publishers.filter(isOutlet);
    const span = { start: hit.start, end: hit.end };
    if (publishers.length === 0) continue;
    const inQuote = claimed.quoted(span);
    const context = contextOf(reading, span);
    if (!context) continue;
    const written = reading.text.slice(span.start, span.end);
    const plain = hit.length === 1 && !/^\p{Lu}{2,}$/u.test(written);
    if (isPartOfLongerName(context, hit.common || plain)) continue;
    // "The Australian" without its article is a people, "The Register" a list; "the Republican senator" is no paper
    if (hit.bare && hit.length === 1 && !/\b[Tt]he $/.test(context.before)) continue;
    if ((hit.bare || (hit.common && plain)) && NOUN_AFTER.test(context.after)) continue;
    // "The Wall Street Journal" is called so; "The FT" is not
    const name = publishers.some((one) => one.name === written) ? written : written.replace(/^The /, '');
    mentions.push({
      span,
      name,
      key: publishers[0]?.name ?? name,
      publishers,
      // what a speaker leans on within a quotation is not what the article leans on
      role: inQuote ? 'passing' : roleOf(context, hit.common, claimed.told(span), claimed.source(span)),
      own: reading.isOwn(name, publishers),
    });
  }
  return mentions;
}

/** Names that no table holds but that end like an outlet's, where somebody tells them something or they report. */
function unknownNames(reading: Reading, claimed: ClaimSpans, taken: (span: Span) => boolean): OutletMention[] {
  const mentions: OutletMention[] = [];
  for (const { match, start: from } of reading.matches(LIKE_AN_OUTLET)) {
    const name = match[0].replace(OPENER, '');
    const start = from + (match[0].length - name.length);
    const span = { start, end: start + name.length };
    if (reading.table.named(name).length > 0 || taken(span) || claimed.quoted(span)) continue;
    const context = contextOf(reading, span);
    if (!context || isPartOfLongerName(context, true)) continue;
    const role = roleOf(context, true, claimed.told(span), claimed.source(span));
    if (role === 'passing') continue;
    mentions.push({ span, name, key: addressForm(name), publishers: [], role, own: reading.isOwn(name, []) });
  }
  return mentions;
}

/** Capitals of a sentence's first word that are no part of the name. */
const OPENER = /^(?:(?:The|Previous|Recent|Local|According|Former|Both|While|When|As|In|And|But|Earlier|State) )+/;
const OUTLET_NOUNS =
  'Times|Post|Herald|Tribune|Gazette|Chronicle|News|Star|Observer|Guardian|Telegraph|Mail|Express|Weekly|Magazine|TV|Radio|Press|Dispatch|Examiner|Inquirer|Courier|Independent|Register|Sentinel|Mirror|News Agency|Newspaper|Today|Daily|Sports?|Network';

/** "According to OpenSecrets.org": a site named by its address. "Amazon.com" is what a firm is called. */
function sitesByAddress(reading: Reading, claimed: ClaimSpans): OutletMention[] {
  const mentions: OutletMention[] = [];
  for (const { match, start: dot } of reading.matches(SITE)) {
    const [ending, label = ''] = match;
    const name = label + ending;
    const span = { start: dot - label.length, end: dot + ending.length };
    const host = name.toLowerCase();
    const known = reading.table.ofHost(host);
    if ((known ? !isOutlet(known) : /^[A-Z].*\.com$/.test(name)) || claimed.quoted(span)) continue;
    const context = contextOf(reading, span);
    if (!context || !(RELIED_BEFORE.test(context.before) || REPORT_AFTER.test(context.after))) continue;
    const publisher = known ?? { name, aliases: [], domains: [host], kind: 'digital', country: '', ambiguous: false };
    mentions.push({ span, name, key: publisher.name, publishers: [publisher], role: 'relied', own: reading.isOwn(name, [publisher]) });
  }
  return mentions;
}

/** From its ending on: few full stops have one. */
const SITE =
  /\.(?:com\.au|com|org\.uk|org|net|info|gov\.uk|gov|edu|co\.uk)\b(?!\.\w|[/@\w-])(?<=(?<![\w@/.:-])([A-Za-z0-9][\w-]{1,40})\.[a-z.]{2,6})/g;

const CAPITAL = "\\b[A-Z][\\w'’&-]{0,30}";
const LIKE_AN_OUTLET = new RegExp(
  `(?:${CAPITAL} ){1,3}(?:${OUTLET_NOUNS})\\b|\\b[A-Z][a-z]{1,30}(?:TV|FM|News)\\b|(?<=\\b(?:newspaper|magazine|broadcaster|tabloid|news (?:agency|site|website|portal|outlet)|radio station|blog|website) )(?:${CAPITAL} ){0,2}${CAPITAL}`,
  'g',
);

interface Context {
  readonly before: string;
  readonly after: string;
}

/** Words around a name within its sentence; null when it stands outside running text (captions, embeds). */
function contextOf(reading: Reading, span: Span): Context | null {
  const sentence = reading.sentences[reading.sentenceAt(span.start)];
  if (!sentence || span.start < sentence.start || span.end > sentence.end) return null;
  return {
    before: reading.text.slice(Math.max(sentence.start, span.start - WINDOW), span.start),
    after: reading.text.slice(span.end, Math.min(sentence.end, span.end + WINDOW)),
  };
}

/** "Michael Bloomberg", "the Ministry of Foreign Affairs", "Times Radio": the name belongs to something longer. */
function isPartOfLongerName({ before, after }: Context, plain: boolean): boolean {
  if (/\b[A-Z][\w’'-]+ (?:of|for) (?:the )?$/.test(before)) return true;
  if (!plain) return false;
  return NAME_BEFORE.test(before) || (NAME_AFTER.test(after) && !SAME_AFTER.test(after));
}

const NAME_BEFORE = /(?:^|[^.!?“"] )(?!(?:The|On|In|As|But|And|Told|When|While|After|Yet|Per|According|Citing)\b)[A-Z][\w’'.-]+ $/;
const NAME_AFTER = /^(?:[ -][A-Z][a-z]| of\b|-[a-z]| (?:news )?(?:outlets|media|newspapers|channels|officials|teenager|authorities)\b)/;
/** A plain noun right after: not the words that follow a name ("told the Guardian he …"). */
const NOUN_AFTER =
  /^ (?!(?:that|he|she|it|they|we|in|on|at|about|last|this|how|why|there|his|her|their|its|the|an?|was|is|were|has|had|have|and|or|but|as|to|for|by|from|with|who|when|while|after|before|during|also|first|later|earlier|previously|recently|exclusively|yesterday|today|newspaper|newspapers|magazine|website|reporters?|journalists?|columnists?|correspondents?|editors?|report|reports|reported|reporting|article|articles|story|stories|interview|investigation|exclusive|analysis|poll|survey|review|editorial|editorials|op-ed|opinion|column|board|fact|blog|appearance|documentary|profile|obituary|said|says|saying|wrote|writes|noted|notes|found|revealed|reveals|claimed|claims|described|published|quoted|cited|read|reads|states|stated|explained|explains|added|adds|via|under|over|earlier)\b)[a-z]/;
const SAME_AFTER =
  /^ (?:News|Magazine|Television|TV|Online|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+ (?:reporter|correspondent|editor))\b/;

/** Which spans the claims name as listeners ("told AFP") and as publications that say something. */
interface ClaimSpans {
  readonly told: (span: Span) => boolean;
  readonly source: (span: Span) => boolean;
  readonly quoted: (span: Span) => boolean;
}

function claimSpans(reading: Reading, claims: readonly Claim[]): ClaimSpans {
  const publication = (claim: Claim): boolean => claim.source?.kind === 'publication' || claim.source?.resolvedKind === 'publication';
  return {
    told: spanSet(claims.flatMap((claim) => (claim.toldTo ? [claim.toldTo.span] : []))),
    source: spanSet(claims.flatMap((claim) => (claim.shown && claim.source && publication(claim) ? [claim.source.span] : []))),
    quoted: quotedWords(reading),
  };
}

function roleOf(context: Context, common: boolean, told: boolean, source: boolean): OutletRole {
  const { before, after } = context;
  if (IMAGE_CREDIT.test(before) || WORKED_FOR.test(before)) return 'passing';
  if (CREDIT_BEFORE.test(before) || CREDIT_AFTER.test(after)) return 'credit';
  if (told || TOLD.test(before) || ON_ITS_SHOW.test(before)) return 'told';
  if (POLL_OF.test(before) && after.startsWith(')')) return 'relied';
  if (RELIED_BEFORE.test(before) || ITS_PIECE.test(after)) return 'relied';
  if (PERSONNEL.test(after)) return REPORTED_LATER.test(after) ? 'relied' : 'passing';
  if (ABOUT_ITSELF.test(after)) return 'passing';
  if (REPORT_AFTER.test(after) || LISTED_AFTER.test(after)) return 'relied';
  if (!common && (source || SAY_AFTER.test(after))) return 'relied';
  return 'passing';
}

/** Up to four words between a verb and the name: "told state broadcaster", "reported by Britain's". */
const GAP = "(?:(?!that\\b|it\\b|how\\b|why\\b|he\\b|she\\b|they\\b|who\\b|in\\b|at\\b|about\\b|of\\b)[\\w'’-]+ ){0,4}";
const TOLD = new RegExp(
  `\\b(?:told|tells|telling|informed|contacted by|asked by|by (?:the )?(?:newspaper|magazine|broadcaster|tabloid)|(?:confirmed|explained|said|admitted|revealed) to|(?:spoke|speaking|speaks|talked|talking|spoken)(?: \\w+)? (?:to|with|on)|interview(?:ed)? (?:with|by|on|to|for|in)|(?:statement|e-?mail|remarks|comments?) to|(?:appeared|appearing|appearance|said|saying|speaking|live) on|interviewed by) ${GAP}$`,
  'i',
);
const RELIED_BEFORE = new RegExp(
  `\\b(?:according to|conducted by|citing|cited by|cites|quoting|quoted (?:by|in)|per|via|(?:reported|published|revealed|broken|obtained|seen|reviewed|viewed|verified|compiled|aired|broadcast|uncovered|detailed|appeared)(?: first| earlier| exclusively)? (?:by|in|on)|(?:reports?|articles?|headlines?|story|stories|investigation|analysis|op-ed|piece|column|poll|editorial|essay|dispatch|coverage|reporting|account|tally|exposé)(?: \\w+)? (?:in|by|from|for|on|of)|(?:writing|wrote|writes) (?:in|for)) ${GAP}$|(?:[”"’'],?|,) (?:reports|reported|writes|wrote) (?:the |The )?$|\\bsources?: [^.]{0,60}$`,
  'i',
);
/** "Speaking on the Early Show on": an outlet behind its programme. */
const ON_ITS_SHOW =
  /\b(?:speaking|spoke|appear(?:ing|ed|ance)|talk(?:ing|ed)|interview(?:ed)?|said|told|asked)\b[^.;“”"]{0,80}\b(?:show|programme|program|podcast) on (?:the )?$/i;
/** "Two new polls, one of which has her ahead (Reuters)". */
const POLL_OF = /\b(?:polls?|surveys?)\b[^.()]{0,90}(?:\([^()]{2,40}\)[^.()]{0,60})?\($/;
const REPORT_AFTER =
  /^(?:['’]s)?(?:,? (?:newspaper|magazine|news agency|agency|website))?,? (?:(?:has|had|have|also|first|previously|later|earlier|since|recently|separately|exclusively|then|initially) ){0,3}(?:reported|reports?\b(?! on\b)|reporting\b|articles?\b|story\b|stories\b|investigation|interview|appearance|opinion[- ](?:piece|editorial)|editorial|exclusive|exposé|op-ed|obtained|broke\b|quoted|cited|analysis|poll\b)/;
const SAY_AFTER =
  /^(?:['’]s)?,? (?:(?:has|had|have|also|first|previously|later|earlier) ){0,2}(?:said|says|wrote|writes|noted|notes|added|adds|explained|explains|found|revealed|reveals|claimed|claims|described|describes|published|alleged|estimated|confirmed|projected)\b/;
/** "ProPublica and The Guardian reported". */
const LISTED_AFTER =
  /^(?:,? (?:and )?(?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}){1,4},? (?:also |have |had |first ){0,2}(?:reported|wrote|found|revealed)\b/;
/** "Fox News said in a statement", "CNN said it would": the outlet speaks for itself. */
const ABOUT_ITSELF = /^ (?:said|says|confirmed|announced|claimed) (?:in a statement|it\b|its\b|that it\b|on its\b|will\b)/;
/** "Eurogamer's hands-on review". */
const ITS_PIECE =
  /^['’]s (?:[\w’'-]+ ){0,2}(?:review|report|story|article|analysis|investigation|interview|survey|poll|fact.checker|editorial|op-ed)\b/i;
const PERSONNEL =
  /^(?:['’]s)?(?: [\w’'-]+){0,3} (?:reporters?|correspondents?|journalists?|anchors?|hosts?|columnists?|editors?|contributors?|commentators?|analysts?|pundits?|presenters?|bureau|staff|writers?|photographers?|executives?|employees?|owner|publisher|viewers|readers|headquarters|debate|studios?)\b|^['’]s (?:[A-Z][\w’'-]+ ?){2}/;
const REPORTED_LATER = /\b(?:reported|reports) (?!for|to)/;
const CREDIT_BEFORE =
  /(?:additional reporting(?: by)?|further reporting(?: by)?|with (?:files?|inputs?|reporting|material|reports)(?: \w+)? (?:from|by)|produced in partnership with|this (?:story|article)[^.]{0,40} by|©|\(c\)|^[A-Z ,.'’a-z-]{2,40} \() ?(?:the |The )?$/i;
const IMAGE_CREDIT =
  /\b(?:image|photo|picture|screengrab|screenshot|video|footage|courtesy|credit)s?(?: credit)?(?: via| of| by| from|:|\/)? ?(?:the |The )?$/i;
/** "Her work previously appeared in": somebody's life, not a source. */
const WORKED_FOR =
  /\b(?:work|writing|bylines?|reporting|photographs|articles|pieces|essays)(?: has| have| had)?(?: also| previously)*(?: been)? (?:appeared|published|featured) [^.]{0,60}$|\b(?:is|was) an? $/i;
const CREDIT_AFTER = /^[^.;]{0,80}\bcontributed (?:to th(?:is|e)|reporting)\b|^\) ?[-–—]/;

/** "the Times" after "The New York Times": one outlet, named shortly. Also settles which of several bearers of a name is meant. */
function joinShortForms(reading: Reading, mentions: readonly OutletMention[]): OutletMention[] {
  const joined: OutletMention[] = [];
  const full: OutletMention[] = [];
  for (const mention of mentions) {
    const words = nameWords(mention.name).filter((word) => word !== 'The');
    const last = words.at(-1);
    const longer =
      words.length === 1 && last ? full.find((one) => nameWords(one.name).length > 1 && nameWords(one.name).at(-1) === last) : undefined;
    if (longer) joined.push({ ...mention, key: longer.key, publishers: longer.publishers, own: longer.own });
    else {
      const short =
        words.length === 1 &&
        last !== undefined &&
        reading.article.siteName !== null &&
        nameWords(reading.article.siteName).at(-1) === last;
      joined.push(short ? { ...mention, own: true } : mention);
      full.push(mention);
    }
  }
  return joined;
}
