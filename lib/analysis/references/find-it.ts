import type { Claim, Query } from '../types';
import { type Reading, spanSet } from './reading';
import type { Thing } from './thing';

/** Longest quoted phrase that a search is made with, in words. */
const PHRASE_WORDS = 12;
const TOPIC_WORDS = 6;
/** Characters of a quotation that are looked at. */
const LONGEST = 400;

/** Ready-made searches for a thing: its quoted words where it has any, its name with the topic, at its site where one is known. */
export function findIt(thing: Thing, claims: readonly Claim[], reading: Reading): Query[] {
  const site = thing.publishers[0]?.domains[0] ?? null;
  const quote = longestQuotation(claims, reading);
  const topic = topicOf(reading.article.title);
  const queries: Query[] = [];
  if (thing.kind === 'post') {
    queries.push({ label: 'post', words: join(thing.speaker ?? thing.name, quote ?? topic), site });
  } else if (thing.kind === 'outlet') {
    if (quote) queries.push({ label: 'quote', words: quote, site });
    queries.push({ label: 'topic', words: topic, site });
  } else if (thing.kind === 'document' || thing.kind === 'study' || thing.kind === 'statistic') {
    queries.push({ label: 'document', words: join(thing.name, topic), site });
    if (quote) queries.push({ label: 'quote', words: quote, site: null });
  } else {
    queries.push({ label: 'statement', words: join(thing.name.replace(/['’]s /, ' '), topic), site });
    if (quote) queries.push({ label: 'quote', words: quote, site: null });
  }
  return queries.filter((query) => query.words !== '');
}

const join = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** The longest quotation within the claims' contents, in straight double marks, or null. */
function longestQuotation(claims: readonly Claim[], reading: Reading): string | null {
  const inContent = spanSet(claims.flatMap((claim) => claim.content));
  let best: string[] = [];
  for (const quote of reading.quotes) {
    if (quote.depth > 0 || !inContent(quote.inner)) continue;
    const words = reading.text
      .slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + LONGEST))
      .replace(/[,.;:!?]+$/, '')
      .split(/\s+/)
      .filter(Boolean);
    if (words.length > best.length) best = words;
  }
  return best.length >= 2 ? `"${best.slice(0, PHRASE_WORDS).join(' ')}"` : null;
}

const STOP =
  /^(?:the|a|an|and|or|but|of|to|in|on|at|for|with|by|from|as|is|are|was|were|be|it|its|this|that|after|over|how|why|what|who|says?|said|will|has|have|his|her|their|new|more|amid|about|into|not|could|would|should)$/i;

function topicOf(title: string): string {
  const words = title
    .replace(/\s[|–—-]\s[^|–—-]{1,40}$/, '')
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu);
  return (words ?? [])
    .filter((word) => !STOP.test(word) && !/^\d{4}$/.test(word))
    .slice(0, TOPIC_WORDS)
    .join(' ');
}
