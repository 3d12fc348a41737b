import type { Article, Claim, Recollection } from '../types';
import { creditsOf, passageHashes, repeatedPassages } from './memory-passages';
import { alteredQuotes, quotesOf } from './memory-quotes';
import { MEMORY_SCHEMA, type PageRecord } from './memory-record';

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
