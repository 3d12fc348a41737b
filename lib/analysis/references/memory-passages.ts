import { findQuotes } from '../text/quotes';
import { tokenize } from '../text/tokens';
import type { Article, RepeatedPassages, Span } from '../types';
import { parseAddress } from './address';
import type { PageRecord } from './memory-record';
import { hashOf } from './memory-wording';
import { spanSet } from './reading';

const MOST_PASSAGES = 240;
/** Words of one passage hash. Eight in a row are hardly ever the same by chance. */
const SHINGLE = 8;
/** Characters between two found passages that are taken for the same passage. */
const GAP = 80;
/** Fewest passages that two pages must share, and their share of this page's. */
const FEWEST = 6;
const LEAST_SHARE = 0.1;
const MOST_REPEATED = 10;

/** Pages of other sites, earliest first, on which passages of this one stood; not those that name the same maker, such as one agency. */
export function repeatedPassages(article: Article, earlier: readonly PageRecord[]): RepeatedPassages[] {
  const host = parseAddress(article.url)?.host ?? '';
  const all = passagesOf(article);
  const here = new Map(all.map((passage) => [passage.hash, passage.span]));
  const most = Math.max(1, thin(all).length);
  const credits = new Set(creditsOf(article));
  const found: RepeatedPassages[] = [];
  for (const page of earlier) {
    if (parseAddress(page.url)?.host === host || page.credits.some((maker) => credits.has(maker))) continue;
    const shared = [...page.passages].filter((hash) => here.has(hash));
    const share = page.passages.length === 0 ? 0 : shared.length / Math.min(page.passages.length, most);
    if (shared.length < FEWEST || share < LEAST_SHARE) continue;
    const spans = join(shared.flatMap((hash) => here.get(hash) ?? []));
    found.push({ url: page.url, title: page.title, seenAt: page.seenAt, share: Math.min(1, share), spans });
  }
  return found.sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1)).slice(0, MOST_REPEATED);
}

/** Most names of makers, and characters of one. */
const MOST_CREDITS = 12;
const CREDIT_LENGTH = 60;

/** Whom a page names as its makers: its site, and the agencies that it credits or gives as authors. Lower case, without "the". */
export function creditsOf({ siteName, url, metadata }: Article): string[] {
  const host = parseAddress(url)?.host ?? '';
  const agencies = metadata.authors.filter(({ kind }) => kind === 'agency').map(({ name }) => name);
  const names = [siteName ?? '', ...agencies, metadata.agencyCredit ?? ''].flatMap((name) => name.split(/\s*(?:[,/&|]|\band\b)\s*/));
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 1 && !/^(?:www\d?|com?|org|net|news)$/.test(label));
  const plain = [...names, ...labels].map((name) => AGENCIES[name.toLowerCase()] ?? name.toLowerCase().replace(/^the /, '').trim());
  return [...new Set(plain.filter((name) => name.length > 1 && !/^(?:staff|agencies|news|newsroom|reporter|wire|us|uk)$/.test(name)))]
    .map((name) => name.slice(0, CREDIT_LENGTH))
    .slice(0, MOST_CREDITS);
}

/** Agencies under their short names: as credits and in their own addresses. */
const AGENCIES: Readonly<Record<string, string>> = {
  'associated press': 'ap',
  'the associated press': 'ap',
  apnews: 'ap',
  'ap news': 'ap',
  'agence france-presse': 'afp',
  'agence france presse': 'afp',
  'press association': 'pa',
  'pa media': 'pa',
  'canadian press': 'cp',
  'the canadian press': 'cp',
  'press trust of india': 'pti',
  'asian news international': 'ani',
  'deutsche presse-agentur': 'dpa',
  'united press international': 'upi',
  'thomson reuters': 'reuters',
};

interface Passage {
  readonly hash: number;
  readonly span: Span;
}

/** Hashes of all sequences of eight words outside quotations: the same words of a speaker stand on every honest page. */
function passagesOf(article: Article): Passage[] {
  const tokens = tokenize(article.text).filter((token) => token.kind !== 'mark');
  const quoted = spanSet(
    findQuotes(
      article.text,
      tokenize(article.text),
      article.blocks.map((block) => block.span),
    ).map((quote) => quote.inner),
  );
  const words = tokens.filter((token) => !quoted(token));
  const hashes = words.map((token) => hashOf(article.text.slice(token.start, token.end).toLowerCase()));
  const passages: Passage[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const first = words[i];
    const last = words[i + SHINGLE - 1];
    // words that a quotation lies between are no sequence
    if (!first || !last || last.end - first.start > SHINGLE * 16) continue;
    passages.push({ hash: mix(hashes, i), span: { start: first.start, end: last.end } });
  }
  return passages;
}

/** What is remembered of a page's passages. */
export const passageHashes = (article: Article): Uint32Array => Uint32Array.from(thin(passagesOf(article)), ({ hash }) => hash);

/** Picks hashes by their value, not by their place, so that two pages pick the same ones; at most {@link MOST_PASSAGES}. */
function thin(passages: readonly Passage[]): Passage[] {
  const picked = passages.filter(({ hash }) => hash % 4 === 0);
  return picked.length <= MOST_PASSAGES ? picked : picked.sort((a, b) => a.hash - b.hash).slice(0, MOST_PASSAGES);
}

function mix(hashes: readonly number[], at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ (hashes[i] ?? 0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end + GAP) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
