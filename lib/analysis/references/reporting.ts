import type { Claim } from '../types';
import { parseAddress } from './address';
import type { OutletMention } from './outlets';
import { type Reading, spanSet } from './reading';

/** Does the page report itself, or does it retell? What own reporting says needs no reference. */
export interface Reporting {
  /** Marks of own reporting, in the page's words: a dateline, "told us", "did not respond to a request". */
  readonly marks: readonly string[];
  /** The page names an agency or the place that it was reported from. */
  readonly declared: boolean;
  /** Retold from other outlets that it does not link, with no mark of reporting of its own. */
  readonly rewrite: boolean;
}

/** `unlinkedOutlets`: how many other outlets it relies on without a link to any of them; 0 when it links one. */
export function judgeReporting(
  reading: Reading,
  outlets: readonly OutletMention[],
  claims: readonly Claim[],
  unlinkedOutlets: number,
): Reporting {
  const printed = declared(reading);
  const marks = [...printed, ...ownMentions(reading, outlets), ...ownVoice(reading, outlets)];
  const bylined =
    reading.article.byline.length > 0 ||
    reading.article.metadata.authors.some((author) => author.kind !== 'outlet' && author.from !== 'furniture');
  const needed = bylined ? 2 : 1;
  const sourced = claims.filter((claim) => claim.shown && claim.source);
  return { marks, declared: printed.length > 0, rewrite: marks.length === 0 && sourced.length > 0 && unlinkedOutlets >= needed };
}

const DATELINE =
  /^(?:[A-Z][A-Z.'’-]+[ ,]+){1,4}(?:[A-Z][\w.]+ ?,? ?)?(?:\([A-Z][\w ]{1,30}\) ?)?[-–—]{1,2} ?\S|^[A-Z][\w.,'’ -]{2,40}\((?:AP|Reuters|AFP|UPI|ANI|PTI|Xinhua|[A-Z][\w ]{1,20})\) ?[-–—]/;

/** What says that a reporter was there or an agency wrote it; an agency's own site does so by itself. */
function declared({ article, table }: Reading): string[] {
  const address = parseAddress(article.canonicalUrl ?? article.url);
  const publisher = address && table.ofHost(address.host);
  const { dateline, agencyCredit } = article.metadata;
  const start = article.text.slice(0, 120);
  const printed = DATELINE.exec(start)?.[0];
  return [dateline, agencyCredit, printed, publisher?.kind === 'wire' ? publisher.name : null].filter(
    (mark) => mark !== null && mark !== undefined,
  );
}

function ownMentions(reading: Reading, outlets: readonly OutletMention[]): string[] {
  return outlets
    .filter((mention) => mention.own && mention.role !== 'passing')
    .map((mention) => reading.text.slice(mention.span.start, mention.span.end));
}

const VOICE =
  /\b(?:(?:told|tells|speaking (?:to|with)|spoke (?:to|with)|interview with|informed) (?:us|me|our (?:reporter|correspondent|newsroom|sister \w+)|this (?:newspaper|reporter|news organi[sz]ation|website|publication|outlet|paper|magazine|correspondent|column))\b|(?:(?:did|does) not|didn['’]t|has not|have not|had not|hasn['’]t|could not|couldn['’]t|not immediately|were not|was not|declined|refused)(?: \w+){0,4} (?:respond|reply|return|comment|reached|be reached|available|answer)\b|said (?:by (?:phone|email|telephone)|in (?:an|a) (?:(?:phone|telephone|email|exclusive|recent) )?(?:interview|email|text message))\b|(?:contributed to this (?:report|story|article)|(?:additional|further) reporting by)|(?:a|our) (?:reporter|correspondent) (?:saw|witnessed)\b)/gi;

/** Words only a reporter writes, outside quotations and with no other outlet named as the one who asked. */
function ownVoice(reading: Reading, outlets: readonly OutletMention[]): string[] {
  const others = spanSet(outlets.filter((mention) => !mention.own).map((mention) => mention.span));
  const quoted = spanSet(reading.quotes);
  const marks: string[] = [];
  for (const { match, start, sentence } of reading.matches(VOICE)) {
    if (!others(sentence) && !quoted({ start, end: start + match[0].length })) marks.push(match[0]);
  }
  return marks;
}
