import type { Article, Claim, Span } from '../types';
import { passageHashes, repeatedPassages } from './memory-passages';
import { alteredQuotes, quotesOf } from './memory-quotes';

/** Version of {@link PageRecord}; records of another version are dropped, not read. */
const MEMORY_SCHEMA = 1;

/** One quotation that a page gives a speaker. */
export interface QuoteRecord {
  /** Speaker's name as the page has it, at most 80 characters. */
  readonly speaker: string;
  /** The words in quotation marks, at most 300 characters. */
  readonly words: string;
  /** Hashes of the content words around it, in no order: what it is about, without keeping the text. */
  readonly context: readonly number[];
}

/** What is remembered of one page: its address, its quotations and hashes of its passages. None of its other text. At most about 25 kB. */
export interface PageRecord {
  readonly schema: number;
  readonly url: string;
  readonly title: string;
  /** ISO time when the page was read. */
  readonly seenAt: string;
  readonly quotes: readonly QuoteRecord[];
  /** Hashes of word sequences, chosen evenly over the text. */
  readonly passages: readonly number[];
}

/** A quotation that another page words otherwise. */
export interface AlteredQuote {
  readonly speaker: string;
  readonly here: string;
  readonly span: Span;
  readonly there: string;
  readonly url: string;
  readonly title: string;
  readonly seenAt: string;
}

/** Passages of this page that stood on another one that was read earlier. */
export interface RepeatedPassages {
  readonly url: string;
  readonly title: string;
  readonly seenAt: string;
  /** Share of this page's passages, 0 to 1. */
  readonly share: number;
  readonly spans: readonly Span[];
}

/** What the reader's own earlier pages tell about this one. */
export interface Recollection {
  readonly altered: readonly AlteredQuote[];
  /** Earliest page first; one entry per page. */
  readonly repeated: readonly RepeatedPassages[];
}

/** Pages kept; the oldest go first. */
export const MEMORY_PAGES = 500;

/** What to remember of a page. Pure; linear in the text. */
export function recordOf(article: Article, claims: readonly Claim[]): PageRecord {
  return {
    schema: MEMORY_SCHEMA,
    url: article.canonicalUrl ?? article.url,
    title: article.title.slice(0, 200),
    seenAt: article.retrievedAt,
    quotes: quotesOf(article, claims).map(({ speaker, words, context }) => ({ speaker, words, context })),
    passages: passageHashes(article),
  };
}

/** The memory with this page in it: a newer reading of the same address replaces the older, which keeps its time; the oldest go. */
export function remember(memory: readonly PageRecord[], record: PageRecord, most: number = MEMORY_PAGES): PageRecord[] {
  const before = memory.find((page) => page.url === record.url);
  const seenAt = before && before.seenAt < record.seenAt ? before.seenAt : record.seenAt;
  const kept = memory.filter((page) => page.url !== record.url && page.schema === MEMORY_SCHEMA);
  return [...kept, { ...record, seenAt }].sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1)).slice(-most);
}

/** Compares a page with those read earlier. Linear in the text and in the size of the memory. */
export function recall(article: Article, claims: readonly Claim[], memory: readonly PageRecord[]): Recollection {
  const url = article.canonicalUrl ?? article.url;
  const earlier = memory.filter((page) => page.schema === MEMORY_SCHEMA && page.url !== url && page.url !== article.url);
  return { altered: alteredQuotes(quotesOf(article, claims), earlier), repeated: repeatedPassages(article, earlier) };
}
