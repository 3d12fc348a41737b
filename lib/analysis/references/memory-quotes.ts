import { findQuotes } from '../text/quotes';
import { tokenize } from '../text/tokens';
import type { Article, Claim, Span } from '../types';
import type { AlteredQuote, PageRecord, QuoteRecord } from './memory';
import { overlaps } from './reading';

const QUOTE_LENGTH = 300;
const MOST_QUOTES = 40;
const MOST_CONTEXT = 24;

/** A quotation of this page with its place. */
export interface PlacedQuote extends QuoteRecord {
  readonly span: Span;
}

/** Quotations within claims of a named speaker, in reading order. */
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
    const content = claim.content.map((span) => article.text.slice(span.start, span.end)).join(' ');
    const context = [...new Set(contentWords(content).map(hashOf))].slice(0, MOST_CONTEXT);
    for (const quote of quotes) {
      if (found.length >= MOST_QUOTES) return found;
      if (!claim.content.some((span) => overlaps(span, quote.inner))) continue;
      const words = article.text.slice(quote.inner.start, quote.inner.end).replace(/\s+/g, ' ').trim();
      if (wordsOf(words).length < 2) continue;
      found.push({ speaker: speaker.slice(0, 80), words: words.slice(0, QUOTE_LENGTH), context, span: quote.inner });
    }
  }
  return found;
}

/** Share of context that two claims must have in common to be about the same utterance. */
const SAME_UTTERANCE = 0.3;
/** Share of words that two wordings have in common when one is an edit of the other. */
const SAME_WORDING = 0.5;
const MOST_ALTERED = 20;

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
    const others = (bySurname.get(surnameOf(quote.speaker)) ?? []).filter((other) => isSameSpeaker(quote.speaker, other.quote.speaker));
    if (others.some((other) => isSameWording(quote.words, other.quote.words))) continue;
    const best = others
      .map((other) => ({ ...other, likeness: likeness(quote, other.quote) }))
      .filter((other) => other.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (!best || altered.length >= MOST_ALTERED) continue;
    const { url, title, seenAt } = best.page;
    altered.push({ speaker: quote.speaker, here: quote.words, span: quote.span, there: best.quote.words, url, title, seenAt });
  }
  return altered;
}

/**
 * How surely two different wordings are one utterance, 0 for no. Either most words are the same, or the claims are about the same thing
 * and the quotations are of like length: rewriters change the words inside the marks ("completely false", "entirely inaccurate").
 */
function likeness(a: QuoteRecord, b: QuoteRecord): number {
  const words = jaccard(new Set(plainWords(a.words)), new Set(plainWords(b.words)));
  const lengths = [wordsOf(a.words).length, wordsOf(b.words).length];
  const long = Math.min(...lengths) >= 4;
  if (long && words >= SAME_WORDING) return 1 + words;
  const own = new Set([...contentWords(a.words), ...contentWords(b.words)].map(hashOf));
  const around = (quote: QuoteRecord): Set<number> => new Set(quote.context.filter((hash) => !own.has(hash)));
  const [left, right] = [around(a), around(b)];
  const shared = [...left].filter((hash) => right.has(hash)).length;
  const ratio = Math.min(...lengths) / Math.max(...lengths);
  return shared >= 2 && jaccard(left, right) >= SAME_UTTERANCE && ratio >= 0.5 && Math.max(...lengths) <= 8 ? jaccard(left, right) : 0;
}

/** True when one wording is the other or a part of it: quoting less is not altering. */
function isSameWording(a: string, b: string): boolean {
  const parts = (text: string): string[] =>
    text.split(/\s*(?:…|\.\.\.+|\[[^\]]{0,80}\])\s*/).map((part) => ` ${plainWords(part).join(' ')} `);
  const [left, right] = [parts(a).filter((part) => part.trim()), parts(b).filter((part) => part.trim())];
  const within = (inner: readonly string[], outer: readonly string[]): boolean =>
    inner.every((part) => outer.some((whole) => whole.includes(part)));
  return within(left, right) || within(right, left);
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

/** Hash of a word, FNV-1a, 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = [...a].filter((one) => b.has(one)).length;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];

/** Words with British and American spelling made one. */
const plainWords = (text: string): string[] =>
  wordsOf(text).map((word) => word.replace(/is(e[ds]?|ing|ation)$/, 'iz$1').replace(/our(s|ed|ing|able)?$/, 'or$1'));

const FUNCTION_WORDS =
  /^(?:the|a|an|and|or|but|of|to|in|on|at|for|with|by|from|as|is|are|was|were|be|been|it|its|this|that|these|those|he|she|they|we|you|i|his|her|their|our|not|no|has|have|had|will|would|could|should|what|which|who|some|any|all)$/;
const contentWords = (text: string): string[] => plainWords(text).filter((word) => word.length > 2 && !FUNCTION_WORDS.test(word));
