import { findQuotes } from '../text/quotes';
import { tokenize } from '../text/tokens';
import type { AlteredQuote, Article, Claim, Span } from '../types';
import type { PageRecord, QuoteRecord } from './memory-record';
import { contentWords, hashOf, isSameWording, likeness, wordsOf } from './memory-wording';
import { overlaps } from './reading';

const QUOTE_LENGTH = 300;
const MOST_QUOTES = 40;
const MOST_CONTEXT = 24;

/** A quotation of this page with its place. */
export interface PlacedQuote extends QuoteRecord {
  readonly span: Span;
}

/** Quotations within claims of a named speaker, in reading order; not those that were translated, which differ from page to page. */
export function quotesOf(article: Article, claims: readonly Claim[]): PlacedQuote[] {
  const quotes = findQuotes(
    article.text,
    tokenize(article.text),
    article.blocks.map((block) => block.span),
  ).filter((quote) => quote.depth === 0);
  const found: PlacedQuote[] = [];
  for (const claim of claims) {
    const source = claim.source;
    if (!claim.shown || !source || source.kind === 'vague') continue;
    const speaker = source.resolvedTo ?? source.name;
    if (/^(?:he|she|they|it|we|i)$/i.test(speaker)) continue;
    if (TRANSLATED.test(around(article.text, claim.cue?.span ?? source.span))) continue;
    const content = claim.content.map((span) => article.text.slice(span.start, span.end)).join(' ');
    const context = Uint32Array.from([...new Set(contentWords(content).map(hashOf))].slice(0, MOST_CONTEXT));
    for (const quote of quotes) {
      if (found.length >= MOST_QUOTES) return found;
      if (!claim.content.some((span) => overlaps(span, quote.inner))) continue;
      const words = article.text.slice(quote.inner.start, quote.inner.end).replace(/\s+/g, ' ').trim();
      if (wordsOf(words).length < 2) continue;
      found.push({ speaker: speaker.slice(0, 80), words: shorten(words), context, span: quote.inner });
    }
  }
  return found;
}

/** Cut between words, with an ellipsis for the rest. */
function shorten(words: string): string {
  if (words.length <= QUOTE_LENGTH) return words;
  const cut = words.lastIndexOf(' ', QUOTE_LENGTH - 2);
  return `${words.slice(0, cut > 0 ? cut : QUOTE_LENGTH - 1)}…`;
}

/** Characters beside a cue in which its language is told. */
const BESIDE = 80;
const around = (text: string, span: Span): string => text.slice(Math.max(0, span.start - BESIDE), span.end + BESIDE);
const TRANSLATED =
  /\b(?:translat(?:ed|ion|or)|(?:said|says|told|wrote|posted|speaking|spoke|statement|tweeted|interview) (?:\w+ ){0,4}in (?:Arabic|Chinese|Mandarin|Cantonese|Dari|Dutch|Farsi|French|German|Greek|Hebrew|Hindi|Hungarian|Italian|Japanese|Korean|Pashto|Persian|Polish|Portuguese|Russian|Spanish|Swahili|Thai|Turkish|Ukrainian|Urdu|Vietnamese))\b/;

const MOST_ALTERED = 20;
/** Quotations of one speaker that a quotation is compared with: the latest ones. */
const MOST_COMPARED = 200;

/** Quotations of this page that an earlier page gives the same speaker in other words. */
export function alteredQuotes(here: readonly PlacedQuote[], earlier: readonly PageRecord[]): AlteredQuote[] {
  const altered: AlteredQuote[] = [];
  const bySurname = new Map<string, { quote: QuoteRecord; page: PageRecord }[]>();
  for (const page of earlier) {
    for (const quote of page.quotes) {
      const key = surnameOf(quote.speaker);
      const known = bySurname.get(key);
      if (known) known.push({ quote, page });
      else bySurname.set(key, [{ quote, page }]);
    }
  }
  for (const quote of here) {
    if (altered.length >= MOST_ALTERED) break;
    const others = (bySurname.get(surnameOf(quote.speaker)) ?? [])
      .slice(-MOST_COMPARED)
      .filter((other) => isSameSpeaker(quote.speaker, other.quote.speaker));
    if (others.some((other) => isSameWording(quote.words, other.quote.words))) continue;
    const best = others
      .map((other) => ({ ...other, likeness: likeness(quote, other.quote) }))
      .filter((other) => other.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (!best) continue;
    const { url, title, seenAt } = best.page;
    altered.push({ speaker: quote.speaker, here: quote.words, span: quote.span, there: best.quote.words, url, title, seenAt });
  }
  return altered;
}

function isSameSpeaker(a: string, b: string): boolean {
  const [left, right] = [nameParts(a), nameParts(b)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length > 0 && short.every((part) => long.includes(part));
}

const TITLES =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|president|prime|minister|senator|sen|rep|gov|governor|secretary|spokesman|spokeswoman|spokesperson|the|a|an)$/;
const nameParts = (name: string): string[] => wordsOf(name).filter((word) => !TITLES.test(word));
const surnameOf = (name: string): string => nameParts(name).at(-1) ?? '';
