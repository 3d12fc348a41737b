import type { Article, Claim, Recollection } from '../types';
import { creditsOf, passageHashes, repeatedPassages } from './memory-passages';
import { alteredQuotes, quotesOf } from './memory-quotes';

/** Version of {@link PageRecord}; records of another version are dropped, not read. */
export const MEMORY_SCHEMA = 1;

/** One quotation that a page gives a speaker. */
export interface QuoteRecord {
  /** Speaker's name as the page has it, at most 80 characters. */
  readonly speaker: string;
  /** The words in quotation marks, at most 300 characters; an ellipsis at the end stands for the rest. */
  readonly words: string;
  /** Hashes of the content words around it, in no order: what it is about, without keeping the text. */
  readonly context: Uint32Array;
}

/** What is remembered of one page: its address, its quotations and hashes of its passages. None of its other text. At most about 25 kB. */
export interface PageRecord {
  readonly schema: number;
  readonly url: string;
  readonly title: string;
  /** ISO time when the page was first read. */
  readonly seenAt: string;
  /** ISO time when it was last read. */
  readonly usedAt: string;
  /** Whom it names as its makers: its site and the agencies it credits, in lower case. */
  readonly credits: readonly string[];
  readonly quotes: readonly QuoteRecord[];
  /** Hashes of word sequences, chosen evenly over the text. */
  readonly passages: Uint32Array;
}

/** How much is remembered: pages, bytes of all together, and the ISO time before which none may have been read last (null for no limit). */
export interface MemoryLimits {
  readonly pages: number;
  readonly bytes: number;
  readonly since: string | null;
}

/** What a memory takes in and lets go: one record to keep, and addresses that have to make room. */
export interface MemoryChange {
  readonly kept: PageRecord;
  readonly gone: readonly string[];
}

/** What to remember of a page. Pure; linear in the text. */
export function recordOf(article: Article, claims: readonly Claim[]): PageRecord {
  return {
    schema: MEMORY_SCHEMA,
    url: addressOf(article),
    title: article.title.slice(0, 200),
    seenAt: article.retrievedAt,
    usedAt: article.retrievedAt,
    credits: creditsOf(article),
    quotes: quotesOf(article, claims).map(({ speaker, words, context }) => ({ speaker, words, context })),
    passages: passageHashes(article),
  };
}

/**
 * What changes when a page is read: a newer reading of the same address replaces the older and keeps its first time; the least recently
 * read go until the limits hold.
 */
export function remember(memory: readonly PageRecord[], record: PageRecord, limits: MemoryLimits): MemoryChange {
  const before = memory.find((page) => page.url === record.url);
  const kept = before && before.seenAt < record.seenAt ? { ...record, seenAt: before.seenAt } : record;
  const others = memory.filter((page) => page.url !== record.url).sort((a, b) => (a.usedAt < b.usedAt ? -1 : 1));
  let count = others.length + 1;
  let bytes = others.reduce((sum, page) => sum + bytesOf(page), bytesOf(kept));
  const gone: string[] = [];
  for (const page of others) {
    const tooOld = limits.since !== null && page.usedAt < limits.since;
    if (!tooOld && count <= limits.pages && bytes <= limits.bytes) break;
    gone.push(page.url);
    count--;
    bytes -= bytesOf(page);
  }
  return { kept, gone };
}

/** Compares a page with those read before it. Linear in the text and in the size of the memory. */
export function recall(article: Article, claims: readonly Claim[], memory: readonly PageRecord[]): Recollection {
  const own = memory.find(({ url }) => url === article.url || url === addressOf(article));
  const since = own?.seenAt ?? article.retrievedAt;
  const earlier = memory.filter((page) => page !== own && page.seenAt < since);
  return { altered: alteredQuotes(quotesOf(article, claims), earlier), repeated: repeatedPassages(article, earlier) };
}

/** Bytes that a record takes, about: two for a character, four for a hash. */
export function bytesOf({ url, title, quotes, passages }: PageRecord): number {
  return (
    2 * (url.length + title.length) +
    passages.byteLength +
    quotes.reduce((sum, { speaker, words, context }) => sum + 2 * (speaker.length + words.length) + context.byteLength, 0)
  );
}

const addressOf = (article: Article): string => article.canonicalUrl ?? article.url;
