import { nameWords } from '../data/name-words';
import type { Publisher } from '../data/publishers';
import type { Claim, ReferenceKind, Span } from '../types';
import { isOutlet } from './outlets';
import { quotedWords, type Reading, type Sentence, spanSet } from './reading';

/** One place where a document, study or set of figures is relied on. */
export interface DocumentMention {
  readonly span: Span;
  readonly kind: Extract<ReferenceKind, 'document' | 'study' | 'statistic'>;
  /** "memo", "study": what it is called. */
  readonly noun: string;
  /** Who published it, as written, or null for "a study", "court documents". */
  readonly issuer: string | null;
  /** Its own title, where the text gives one ("a report titled ‘…’"). */
  readonly title?: string;
  readonly publishers: readonly Publisher[];
  /** "White House memo", "study in Nature", "court documents". */
  readonly name: string;
  /** Says or shows something itself, or is what a claim is based on; false for a plain "the memo" later on. */
  readonly relied: boolean;
  /** "the study": speaks of one that was named before. */
  readonly definite: boolean;
  /** Obtained by or shared with a reporter: own reporting, nothing a reader could be sent to. */
  readonly seen: boolean;
  /** A law, ruling or the like that is quoted: public, whoever is named for it. */
  readonly law?: boolean;
  /** The page's own work. */
  readonly own?: boolean;
  /** "a study": speaks of another one than before. */
  readonly indefinite: boolean;
}

/** Documents, studies and figures that sentences rely on, in reading order, with later short mentions ("the memo"). */
export function findDocuments(reading: Reading, claims: readonly Claim[]): DocumentMention[] {
  const isSource = spanSet(claims.flatMap((claim) => (claim.shown && claim.source?.kind === 'document' ? [claim.source.span] : [])));
  const quoted = quotedWords(reading);
  const finders = [...reading.text.matchAll(FINDS)].slice(0, MOST_FINDS).map((found) => found.index);
  const mentions: DocumentMention[] = [];
  for (const { match, start, sentence } of reading.matches(NOUN)) {
    const [noun] = match;
    // a capital elsewhere is part of a title or name
    if (start > sentence.start && /^[A-Z]/.test(noun)) continue;
    if (quoted({ start, end: start + noun.length })) continue;
    const text = reading.text.slice(sentence.start, sentence.end);
    const mention = readMention(reading, sentence, text, start - sentence.start, noun.toLowerCase(), isSource, finders);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

const STUDY = /^(?:stud(?:y|ies)|surveys?|polls?|papers?|trial|meta-analysis|analysis|research)$/;
const STATISTIC = /^(?:data|figures|statistics|numbers|census|estimates|projections)$/;
/** Only with a title: what an outlet wrote is found as the outlet. */
const BY_TITLE = /^(?:article|essay|brief)$/;
const NOUN =
  /\b(?:memo(?:randum)?|reports?|white paper|review|audit|assessment|indictment|complaint|affidavit|lawsuit|filings?|ruling|dossier|letter|documents?|transcript|records|bulletin|brochure|pamphlet|leaflet|roadmap|manifesto|guidance|guidelines|website|stud(?:y|ies)|surveys?|polls?|papers?|trial|meta-analysis|analysis|research|data|figures|statistics|numbers|census|estimates|projections|article|essay|brief|legislation|regulations|resolution|bill|directive|ordinance|executive order|judgment)\b(?!-)/gi;

/** Characters of context on either side. */
const WINDOW = 110;
/** Characters after a noun in which its title is looked for. */
const TITLE_WINDOW = 240;

function readMention(
  reading: Reading,
  sentence: Sentence,
  text: string,
  at: number,
  noun: string,
  isSource: (span: Span) => boolean,
  finders: readonly number[],
): DocumentMention | null {
  const before = text.slice(Math.max(0, at - WINDOW), at);
  const after = text.slice(at + noun.length, at + noun.length + WINDOW);
  const nounSpan = { start: sentence.start + at, end: sentence.start + at + noun.length };
  if (INTERNAL.test(before) && !MADE_PUBLIC.test(after)) return null;
  if (OTHER_DATA.test(noun + after)) return null;
  if (noun === 'trial' && !OF_MEDICINE.test(before + after) && (OF_COURT.test(before + after) || /[A-Z]\w+ $/.test(before))) return null;
  if (LAW.test(noun)) {
    const law = isQuotedLaw(before, after);
    if (law) return { ...PAPER, span: nounSpan, noun, name: noun, law };
    if (!COURT_PAPER.test(noun)) return null;
  }
  const behind = issuerAfter(after);
  const front = behind && /^ (?:by|from)\b/.test(after) ? null : issuerBefore(before, at <= WINDOW);
  if (front && OWN_WORK.test(noun) && /['’]s? (?:\w+ ){0,3}$/.test(before)) return null;
  const journal = STUDY.test(noun) ? journalAfter(reading, after) : null;
  if (behind && isOfOutlet(reading, behind, reading.table.named(behind))) return null;
  const issuer = journal ?? front ?? behind;
  const publishers = issuer ? reading.table.named(issuer) : [];
  // "the research by Joon": a person's work, named elsewhere
  if (noun === 'research' && issuer && publishers.length === 0 && /^[A-Z][a-z]+$/.test(issuer)) return null;
  const own = issuer !== null && isOwnIssuer(reading, issuer, publishers);
  if (issuer && !own && (isOfOutlet(reading, issuer, publishers) || SISTER.test(after))) return null;
  const behindNoun = text.slice(at + noun.length, at + noun.length + TITLE_WINDOW);
  const title = TITLED.exec(behindNoun)?.[1] ?? (BY_TITLE.test(noun) ? undefined : TITLE_AT_ONCE.exec(behindNoun)?.[1]);
  if (BY_TITLE.test(noun) && title === undefined) return null;
  const definite = DEFINITE.test(before);
  const source = isSource(nounSpan);
  const kind = STUDY.test(noun) ? 'study' : STATISTIC.test(noun) ? 'statistic' : 'document';
  const says = kind === 'statistic' ? SAYS_AT_ONCE : SAYS;
  const relied = GENERAL.test(noun)
    ? issuer !== null && ACCORDING.test(before)
    : title !== undefined ||
      source ||
      isFinder(reading, issuer, noun, finders) ||
      BASED_ON.test(before) ||
      says.test(after) ||
      (issuer !== null && RELEASED.test(before));
  const filed = /^(?:documents|filings?)$/.test(noun) ? FILED.exec(before)?.[1] : undefined;
  if (!relied && !definite && !issuer) return null;
  if (!issuer && !definite && !title && !filed && !INDEFINITE.test(before)) return null;
  if (!issuer && !definite && VAGUE.test(noun)) return null;
  const bare = noun.replace(/^studies$/, 'study').replace(/^(report|survey|poll|paper|filing|document)s$/, '$1');
  const start = front ? sentence.start + Math.max(0, at - before.length) + before.lastIndexOf(front) : nounSpan.start;
  return {
    span: { start, end: nounSpan.end },
    kind,
    noun: bare,
    issuer,
    publishers,
    name: journal
      ? `${bare} in ${journal}`
      : issuer
        ? `${issuer} ${bare}`
        : title
          ? `${bare} “${title}”`
          : filed
            ? `${filed} ${noun}`
            : bare,
    ...(title ? { title } : {}),
    ...(filed ? { law: true } : {}),
    relied,
    definite,
    seen: own || SEEN_BY.test(after),
    ...(own ? { own } : {}),
    indefinite: !definite && INDEFINITE.test(before),
  };
}

/** "The legislation states", "the court explained in its ruling": its own words, which anybody could look up. */
function isQuotedLaw(before: string, after: string): boolean {
  if (!OF_LAW.test(before)) return false;
  return LAW_SAYS.test(after) || /\baccording to (?:[\w-]+ ){1,3}$/i.test(before) || LAW_HOLDS.test(before);
}

/** What laws and courts set down; by itself, not as one of many ("court documents"). */
export const LAW = /^(?:legislation|regulations|resolution|bill|directive|ordinance|executive order|ruling|judgment|indictment)$/;
/** Papers that states and firms have to publish: "budget documents", "a regulatory filing". */
const FILED = /\b(budget|regulatory|SEC|securities|stock exchange|bourse) $/i;
const OF_LAW = /\b(?:the|its|their|his|her|this) (?:(?!proposed\b|draft\b)[\w-]+ ){0,2}$/i;
const LAW_SAYS =
  /^ (?:states?|stated|stipulates?|stipulated|specif(?:y|ies|ied)|makes? (?:it )?clear|made (?:it )?clear|reads?|says?|said)\b/;
const LAW_HOLDS =
  /\b(?:said|says|wrote|writes|explained|stated|noted|added|concluded)\b[^.;]{0,60} in (?:the|its|their|his|her) (?:[\w-]+ ){0,2}$/;
const PAPER = { kind: 'document', issuer: null, publishers: [], relied: true, definite: true, seen: false, indefinite: false } as const;

/** "The Safeguard Defenders report", where Safeguard Defenders "identified" or "found" something elsewhere in the text. */
function isFinder({ text }: Reading, issuer: string | null, noun: string, finders: readonly number[]): boolean {
  if (issuer === null || !/^(?:report|study|survey|analysis|investigation)$/.test(noun) || issuer.split(' ').length < 2) return false;
  return finders.some((end) => text.slice(Math.max(0, end - issuer.length), end) === issuer);
}

/** Most places that are looked at. */
const MOST_FINDS = 60;
const FINDS = / (?:has |had )?(?:identified|found|revealed|documented|concluded|estimated|uncovered)\b/g;

/** "CNBC Millionaire survey", "Times poll": what outlets publish is found as the outlet. */
export function isOfOutlet(reading: Reading, issuer: string, publishers: readonly Publisher[]): boolean {
  const first = reading.table.nameAt(nameWords(issuer.replace(/-/g, ' ')), 0);
  const capitals = /^\p{Lu}+\b/u.exec(issuer)?.[0].length ?? 0;
  const sure = first && (capitals > 2 || (!first.common && (first.length > 1 || capitals === 2))) ? first.publishers : [];
  return [...publishers, ...sure].some(isOutlet) || isOwnIssuer(reading, issuer, publishers);
}

/** The page's own, also with others: "the University of Chicago and The Associated Press-NORC" on the agency's page. */
function isOwnIssuer(reading: Reading, issuer: string, publishers: readonly Publisher[]): boolean {
  if (reading.isOwn(issuer, publishers)) return true;
  const words = nameWords(issuer.replace(/-/g, ' '));
  return words.some((_, at) => {
    const hit = reading.table.nameAt(words, at);
    return hit?.publishers.some(isOutlet) === true && reading.isOwn(words.slice(at, at + hit.length).join(' '), hit.publishers);
  });
}

/** Adjectives and nouns that stand between an issuer and the document. */
const BETWEEN =
  '(?:new|recent|latest|annual|quarterly|monthly|weekly|national|security|internal|classified|intelligence|draft|final|interim|research|policy|opinion|public|official|leaked|joint|scathing|landmark|official|government|global|special|preliminary)';
const PART = '[A-Z][\\w.&-]*';
const ISSUER_BEFORE = new RegExp(
  `((?:${PART}(?: (?:of|for|and|the|on|&) | ))*?${PART})((?:['’]s?(?: (?!own\\b)[a-z-]+){0,2})?(?: \\d{4})?(?: ${BETWEEN}){0,3} )$`,
);

function issuerBefore(before: string, fromSentenceStart: boolean): string | null {
  // only the last eight words can matter, and no word of a name is longer than this
  const words = before.slice(-400).split(/(?<= )/);
  const tail = words.slice(-9).join('');
  const found = ISSUER_BEFORE.exec(tail);
  if (!found?.[1]) return null;
  const atStart = fromSentenceStart && before.length - tail.length + found.index === 0;
  return issuerName(found[1], atStart);
}

/** "Nigeria's statistics bureau": a state is no issuer, its body is. */
const BODY_OF =
  '(?:bureau|agency|office|ministry|department|institute|authority|commission|central bank|auditor[ -]general|regulator|watchdog|union|association|service)';
const ISSUER_AFTER = new RegExp(
  `^(?: (?!that\\b|and\\b|but\\b|which\\b|says\\b|said\\b|found\\b|adds\\b|shows\\b|showed\\b|used\\b)[\\w'’-]+){0,7}? (?:by|from) (?:the |a |an )?(?:(?:nonpartisan|independent|federal|national|state|local|government-run) )?((?:${PART}(?: (?:of|for|and|the|on|&) | )){0,7}${PART}(?:['’]s (?:[a-z-]+ ){0,2}${BODY_OF}\\b)?)`,
);

function issuerAfter(after: string): string | null {
  const found = ISSUER_AFTER.exec(after);
  return found?.[1] ? issuerName(found[1].replace(/[.,]$/, ''), false) : null;
}

function journalAfter(reading: Reading, after: string): string | null {
  const found =
    /^[^.;]{0,60}\bpublished (?:[\w,]+ ){0,4}in (?:the )?(?:(?:medical |scientific |academic |peer-reviewed )?journals? )?([A-Z][\w&-]*(?: (?:(?:of|the|and|in|for) )*[A-Z][\w&-]*){0,5})/.exec(
      after,
    );
  const name = found?.[1]?.trim();
  if (!name || MONTH_OR_DAY.test(name)) return null;
  const words = nameWords(name);
  const hit = reading.table.nameAt(words, 0);
  return hit && hit.length === words.length ? name : name.replace(/ (?:of|the|and|in|for)$/, '');
}

const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b/;
/** Capitals that are no issuer: sentence openers, peoples, days. */
const NO_ISSUER =
  /^(?:The|A|An|This|That|These|Those|Recent|New|One|Another|His|Her|Their|Its|Our|My|Your|Such|Each|Some|Many|Several|Most|More|All|Other|Federal|Court|Police|Public|Internal|Official|But|And|In|On|At|For|According|If|When|While|As|Earlier|Previous|Early|Initial|Preliminary|Medical|Scientific|Clinical|No|What|Which|U\.?S\.?|UK|American|British|Covid(?:-19)?|COVID(?:-19)?|DNA|AI|GDP|Democratic|Republican)$/;
const PEOPLE =
  /^(?:[A-Z][a-z]+(?:ian|ean|ish|ese|can|man|aeli|aqi|stani)|Saudi|Yemeni|Kuwaiti|Emirati|Qatari|Omani|Afghan|Dutch|French|Greek|Swiss|Welsh|Thai|Czech|Filipino)$/;
const DATE_AFTER =
  / (?:on |in )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December).*$/;

function issuerName(run: string, atSentenceStart: boolean): string | null {
  let name = run.trim();
  const first = name.split(' ', 1)[0] ?? '';
  if (atSentenceStart && /^(?:The|A|An|But|And|In|This|That|One|Another|According|New|Recent|As|Yet|While|Last)$/.test(first))
    name = name.slice(first.length + 1);
  name = name
    .replace(/^(?:(?:The|the|of|and|for|on|Previous|Earlier|Former|Local) )+/, '')
    .replace(DATE_AFTER, '')
    .replace(/ (?:of|and|for|the|on)$/, '');
  if (atSentenceStart && /^[A-Z][a-z]+$/.test(name)) return null;
  if (name.length < 2 || NO_ISSUER.test(name) || PEOPLE.test(name) || MONTH_OR_DAY.test(name)) return null;
  return name;
}

/** Papers that reporters read in court or are handed: nobody expects a link from those who were there. */
export const COURT_PAPER = /^(?:indictment|complaint|affidavit|lawsuit|filing|ruling|dossier|letter|document|transcript|records)$/;
/** "A report by the ministry, titled ‘The Long Road’": a title that everybody can look up. */
const TITLED = /^[^.;“"‘]{0,90}?\b(?:titled|entitled|headlined),? [“"‘']([^”"’\n]{8,120}?)[,.]?[”"’']/;
/** "In its document ‘Technology Vision for Banks’": words of a title have capitals. */
const TITLE_AT_ONCE = /^,? [“"‘']([A-Z][\w’-]*(?: (?:(?:for|of|the|and|in|on|to|a|an) ){0,2}[A-Z0-9][\w’-]*:?){2,14})[,.]?[”"’']/;
const SEEN_BY = /^[^.;]{0,80}\b(?<!\bbe )(?:obtained|seen|reviewed|viewed|examined|shared with|provided to|given to|leaked to)\b/;
const DEFINITE = /\b(?:the|that|this|its|their) (?:[\w'’-]+ ){0,2}$/i;
const INDEFINITE = /\b(?:an?|one|another|new|recent|\d{4}) (?:[\w'’-]+ ){0,3}$/i;
const BASED_ON =
  /\b(?:according to|citing|cites|cited|based on|backed by|per|outlined in|detailed in|described in|disclosed in|contained in|supported by|shown (?:by|in)|revealed (?:by|in)|found (?:by|in)|quoting) (?:[\w.&'’-]+ ){0,8}$/i;
const RELEASED = /\b(?:released|published|issued|unveiled|launched|put out) (?:[\w.&'’-]+ ){0,6}$/i;
const SAYS_AT_ONCE =
  /^(?: (?:released|published|issued|compiled|from|by)[^.;,]{0,70})? (?:shows?|showed|suggests?|suggested|indicates?|indicated|confirms?|confirmed|put|reveal|revealed|found|say|said)\b/;
/** "According to guidance from", "according to the agency's website": a source only in these words. */
const GENERAL = /^(?:guidance|guidelines|website)$/;
const ACCORDING = /\baccording to (?:[\w.&'’-]+ ){0,8}$/i;
/** "According to reports", "studies show": a crowd, not a document. */
const VAGUE = /^(?:reports|studies|surveys|polls|papers|figures|estimates)$/;
/** A trial that is a study, not one in court or in a senate. */
const OF_MEDICINE = /\b(?:clinical|randomi[sz]ed|controlled|phase|patients?|participants|volunteers|vaccine|drug|placebo|medical)\b/i;
const OF_COURT =
  /\b(?:courts?|judges?|jury|prosecut\w+|defen[cs]e|charged?|charges|convict\w+|senate|impeach\w+|murder|guilty|accused|testif\w+|lawyers?|attorneys?|witness\w*)\b/i;
/** "Data platform", "report card": the noun belongs to another. */
const OTHER_DATA =
  /^(?:data (?:platforms?|cent(?:er|re)s?|breach|protection|sets?|bases?|scien\w+|collection|analytics|privacy|security|signals|sharing|points?|storage|services?)|(?:statistics|census|data) (?:bureau|office|agency|authority|service|department|institute|regulator|watchdog|commissioner)|report card|letter writer|study (?:abroad|group)|paper (?:money|bag|trail))\b/;
/** Work that a firm or an expert does for the story: "TNO's analysis". */
const OWN_WORK = /^(?:analysis|review|assessment|research)$/;
const MADE_PUBLIC = /^ (?:(?:that|which) (?:was|were) )?(?:released|published|made public|unsealed|declassified|posted)\b/;
const INTERNAL = /\b(?:internal|confidential|unpublished|private|secret) (?:[\w&.-]+ ){0,3}$/i;
const SISTER = /\bsister (?:brand|publication|site|paper|company|title)\b/;
const SAYS =
  /^(?:,? (?!and\b|but\b|that\b|who\b)[\w.&'’()-]+){0,9}? (?:found|finds|shows?|showed|suggests?|suggested|concluded|concludes|warns?|warned|estimates?|estimated|reveals?|revealed|indicates?|indicated|says?|said|states?|stated|claims?|alleges?|alleged|describes?|described|notes|noted|predicts?|predicted|projected|recommends?|recommended|argues?|argued)\b/;
