import { nameWords } from '../data/name-words';
import { addressForm, type Publisher, type PublisherTable } from '../data/publishers';
import { findQuotes, type Quote } from '../text/quotes';
import { splitSentences } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { Article, Block, BlockKind, Span } from '../types';
import { parseAddress } from './address';

/** A sentence with its place. */
export interface Sentence extends Span {
  /** Index of its block. */
  readonly paragraph: number;
}

/** A match of an expression within a sentence. */
export interface SentenceMatch {
  readonly match: RegExpExecArray;
  /** Where it begins in the article's text. */
  readonly start: number;
  readonly sentence: Sentence;
}

/** The article as the finders of references read it: sentences, quotations and whose page it is. */
export interface Reading {
  readonly article: Article;
  readonly text: string;
  readonly table: PublisherTable;
  /** Sentences of running text, in order. Captions, embeds and tables are left out. */
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  /** Where a global expression matches within one sentence, in order. One run over the text, not one a sentence. */
  matches(pattern: RegExp): SentenceMatch[];
  /** Index of the sentence that holds the position, or the last one before it. */
  sentenceAt(position: number): number;
  /** Index of the block that holds the position, or the last one before it. */
  paragraphAt(position: number): number;
  /** Is this name (as written) or publisher the page itself? */
  isOwn(name: string, publishers: readonly Publisher[]): boolean;
}

const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'quote', 'list-item', 'note']);

/** Whole sentences in a table's cell are a page laid out by tables. */
function isRunning({ kind, span }: Block, text: string): boolean {
  if (kind !== 'table') return RUNNING.has(kind);
  return span.end - span.start > LONGEST_CELL && /[.!?]["”’')]?\s*$/.test(text.slice(span.end - 6, span.end));
}

/** Characters that a cell of a real table seldom has. */
const LONGEST_CELL = 160;

/** Prepares an article for the finders. Linear in the text's length. */
export function read(article: Article, table: PublisherTable): Reading {
  const text = article.text;
  const tokens = tokenize(text);
  const blockStarts = article.blocks.map((block) => block.span.start);
  const end = endOfArticle(article);
  const sentences = splitSentences(text, tokens).flatMap((sentence): Sentence[] => {
    if (sentence.start >= end) return [];
    const paragraph = Math.max(0, lastAtMost(blockStarts, sentence.start));
    const block = article.blocks[paragraph];
    return block && isRunning(block, text) && overlaps(block.span, sentence)
      ? [{ start: sentence.start, end: sentence.end, paragraph }]
      : [];
  });
  const starts = sentences.map((sentence) => sentence.start);
  const paragraphs = article.blocks.filter((block) => isRunning(block, text)).map((block) => block.span);
  return {
    article,
    text,
    table,
    sentences,
    quotes: findQuotes(text, tokens, paragraphs),
    sentenceAt: (position) => Math.max(0, lastAtMost(starts, position)),
    paragraphAt: (position) => Math.max(0, lastAtMost(blockStarts, position)),
    matches: (pattern) => matchesWithin(text, sentences, pattern),
    isOwn: ownTest(article, table),
  };
}

function matchesWithin(text: string, sentences: readonly Sentence[], pattern: RegExp): SentenceMatch[] {
  const found: SentenceMatch[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    while (at < sentences.length && sentences[at]!.end <= start) at++;
    const sentence = sentences[at];
    if (!sentence) break;
    if (start >= sentence.start && start + match[0].length <= sentence.end) found.push({ match, start, sentence });
  }
  return found;
}

/** A test for words within a quotation: what a speaker leans on there is not what the article leans on. Single marks are often scare quotes. */
export function quotedWords(reading: Reading): (span: Span) => boolean {
  const quotes = reading.quotes.filter((quote) => quote.closed && quote.style === 'double').map((quote) => quote.inner);
  return spanSet([...quotes, ...quotedBlocks(reading.article)]);
}

/** Paragraphs that the page sets as another's words, without marks of their own; none where all of it is set so. */
function quotedBlocks({ blocks, text }: Article): Span[] {
  const spans = blocks
    .filter(({ kind, span }) => kind === 'quote' && !/["“”]/.test(text.slice(span.start, span.end)))
    .map(({ span }) => span);
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length < text.length * MOST_QUOTED ? spans : [];
}

/** Share of a text above which block quotations are its layout. */
const MOST_QUOTED = 0.7;

/** Where a notice of copyright ends the article: what follows in its second half are teasers of others. */
function endOfArticle(article: Article): number {
  const notice = article.blocks.find(
    ({ span }) =>
      span.start > article.text.length / 4 &&
      /^(?:©|\(c\)|copyright\b).{0,120}\ball rights reserved\b/i.test(article.text.slice(span.start, span.start + 200)),
  );
  return notice ? notice.span.start : article.text.length;
}

/** Index of the last number that is at most `value`, or -1. The numbers ascend. */
export function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** True when two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A test whether a span shares a character with one of these, in logarithmic time. Spans that overlap each other are joined. */
export function spanSet(spans: readonly Span[]): (span: Span) => boolean {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  const starts = joined.map((span) => span.start);
  return (span) => {
    const at = joined[lastAtMost(starts, span.end - 1)];
    return at !== undefined && overlaps(at, span);
  };
}

/** Words that a site's name has beside the outlet's: "The Guardian US", "BBC News Online". */
const GENERIC = /^(?:the|news|online|us|uk|world|international|magazine|newspaper|tv|radio|com|website)$/i;

function ownTest(article: Article, table: PublisherTable): Reading['isOwn'] {
  const address = parseAddress(article.canonicalUrl ?? article.url) ?? parseAddress(article.url);
  const host = address?.host ?? '';
  const publisher = host ? table.ofHost(host) : null;
  const siteNames = article.siteName ? [article.siteName, ...article.siteName.split(/\s[|–—-]\s/)] : [];
  const agency = article.metadata.agencyCredit;
  const credited = new Set(
    [...siteNames, ...(agency ? agency.split(/\s*(?:[,/&]|\band\b)\s*/) : [])].flatMap((name) => [...table.named(name)]),
  );
  if (publisher) credited.add(publisher);
  const cores = new Set([...siteNames, ...(agency ? [agency] : [])].map(core).filter((name) => name.length > 1));
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 3 && !GENERIC.test(label));
  return (name, publishers) => {
    if (publishers.some((one) => credited.has(one) || (host !== '' && one.domains.some((domain) => domain === host)))) return true;
    const own = core(name);
    if (own.length < 2) return false;
    if (cores.has(own) || siteNames.some((site) => site.toLowerCase().startsWith(`${name.toLowerCase()} `))) return true;
    const form = addressForm(own);
    return form.length > 3 && labels.some((label) => label === form || label === `the${form}` || label === addressForm(name));
  };
}

/** A name without generic words, in lower case: "BBC News" and "the BBC" are one. */
function core(name: string): string {
  return nameWords(name)
    .filter((word) => !GENERIC.test(word))
    .join(' ')
    .toLowerCase();
}
