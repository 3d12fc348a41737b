import type { Article, Claim, Span } from '../types';
import { type LexiconHits, scanLexicons } from './lexicons';
import type { PhraseHit } from './phrases';
import { findQuotes } from './quotes';
import { tokenize } from './tokens';
import { isWord, type Words, wordsOf } from './words';

/** The words a page speaks in its own voice, which is all that signals about style may look at. */
export interface OwnWords {
  readonly words: Words;
  /** For each token 1 where the page itself speaks: in a paragraph, outside quotations, reported speech and cited examples. */
  readonly own: Uint8Array;
  /** Number of own words (not punctuation). */
  readonly count: number;
  /** Number of paragraphs. */
  readonly paragraphs: number;
  /** Where our lexicons' phrases stand, in the page's own words or in others'. */
  readonly lexicons: LexiconHits;
}

/** One reading per article object: all signals of style share it. */
const cache = new WeakMap<Article, { claims: readonly Claim[]; own: OwnWords }>();

/** The article's own words, made once per article. Linear in the text's length. */
export function ownWords(article: Article, claims: readonly Claim[]): OwnWords {
  const known = cache.get(article);
  if (known?.claims === claims) return known.own;
  const own = read(article, claims);
  cache.set(article, { claims, own });
  return own;
}

/** Confidence from which a claim's content is taken for somebody else's words. */
const REPORTED_FROM = 0.5;

/** A turn of a transcript ("MARTIN: …", "Q: …") is its speaker's, quotation marks or not. */
const SPEAKER = /^\s*(?:\p{Lu}[\p{Lu}.'’ -]{1,40}|[QA]):\s/u;

function read(article: Article, claims: readonly Claim[]): OwnWords {
  const words = wordsOf(article.text);
  const lexicons = scanLexicons(words);
  const quotes = findQuotes(
    article.text,
    tokenize(article.text),
    article.blocks.map((block) => block.span),
  );
  const others = merged([...quotes, ...reported(claims), ...examples(words, lexicons.examples)]);
  const body = article.blocks
    .filter(({ kind, span }) => kind === 'paragraph' && !SPEAKER.test(article.text.slice(span.start, span.start + 60)))
    .map((block) => block.span);
  const own = new Uint8Array(words.ids.length);
  const wordForms = words.forms.map(isWord);
  let count = 0;
  let block = 0;
  let other = 0;
  for (let at = 0; at < own.length; at++) {
    const start = words.starts[at] ?? 0;
    while (block < body.length && (body[block]?.end ?? 0) <= start) block++;
    while (other < others.length && (others[other]?.end ?? 0) <= start) other++;
    if (start < (body[block]?.start ?? Number.POSITIVE_INFINITY) || start >= (others[other]?.start ?? Number.POSITIVE_INFINITY)) continue;
    own[at] = 1;
    if (wordForms[words.ids[at] ?? 0]) count++;
  }
  return { words, own, count, paragraphs: body.length, lexicons };
}

function reported(claims: readonly Claim[]): Span[] {
  return claims.filter((claim) => claim.shown && claim.confidence >= REPORTED_FROM).flatMap((claim) => claim.content);
}

const SENTENCE_END = new Set(['.', '!', '?', '\n']);

function examples(words: Words, hits: readonly PhraseHit[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { span } of hits) {
    while (at < words.ids.length && (words.starts[at] ?? 0) < span.end) at++;
    let last = at;
    while (last < words.ids.length && !SENTENCE_END.has(words.forms[words.ids[last] ?? 0] ?? '')) last++;
    if (last > at) spans.push({ start: span.end, end: words.ends[last - 1] ?? span.end });
  }
  return spans;
}

/** Ordered spans without overlap that cover the same text. */
function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** The hits that stand wholly in the page's own words; of overlapping ones the longest, then the first. */
export function ownHits(own: OwnWords, hits: readonly PhraseHit[]): PhraseHit[] {
  if (hits.length === 0) return [];
  const kept: PhraseHit[] = [];
  const starts = own.words.starts;
  const longestFirst = [...hits].sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start);
  const taken = new Uint8Array(own.own.length);
  for (const hit of longestFirst) {
    const first = tokenAt(starts, hit.span.start);
    let free = true;
    for (let at = first; at < starts.length && (starts[at] ?? 0) < hit.span.end; at++) free &&= own.own[at] === 1 && taken[at] === 0;
    if (!free) continue;
    for (let at = first; at < starts.length && (starts[at] ?? 0) < hit.span.end; at++) taken[at] = 1;
    kept.push(hit);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Most places that one finding points at. */
export const MOST_SPANS = 100;

/** The page's words at these places, each wording once, at most `limit`. */
export function excerpts(text: string, spans: readonly Span[], limit = 8): string[] {
  const seen = new Map<string, string>();
  for (const { start, end } of spans) {
    const words = text.slice(start, end);
    if (!seen.has(words.toLowerCase())) seen.set(words.toLowerCase(), words);
  }
  return [...seen.values()].slice(0, limit);
}

/** Occurrences per 100 own words; a short text counts as one of 150 words, so that a single word cannot make it dense. */
export function per100(own: OwnWords, occurrences: number): number {
  return (100 * occurrences) / Math.max(150, own.count);
}

/** The own tokens (words or punctuation marks, normalised) that pass the test. */
export function ownTokens(own: OwnWords, test: (form: string) => boolean): Span[] {
  const wanted = own.words.forms.map(test);
  const spans: Span[] = [];
  own.words.ids.forEach((id, at) => {
    if (own.own[at] === 1 && wanted[id]) spans.push({ start: own.words.starts[at] ?? 0, end: own.words.ends[at] ?? 0 });
  });
  return spans;
}

function tokenAt(starts: Int32Array, position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page's own marks of this kind, a run of them ("?!", "!!!") once, at its first. */
export function ownMarks(own: OwnWords, text: string, mark: string): Span[] {
  return ownTokens(own, (form) => form === mark).filter(({ start }) => !'?!'.includes(text[start - 1] ?? ' '));
}
