import { articleFromText } from '../../../lib/analysis/article-from-text';
import { findClaims } from '../../../lib/analysis/claims';
import { readParagraphs } from '../../../lib/analysis/claims/reading';
import type { Article, Claim, SourceEntry } from '../../../lib/analysis/types';

/** An English article made of the text alone, however short. */
export function articleOf(text: string): Article {
  return { ...articleFromText(text, { retrievedAt: '2026-01-01T00:00:00Z' }), lang: 'en' };
}

/** Claims and ledger by the rules alone. */
export function claimsOf(text: string): { claims: Claim[]; sources: SourceEntry[] } {
  return findClaims(articleOf(text), { attribution: null, clickbait: null, publishers: null });
}

/** "source > cue > content" of every claim. */
export function linesOf(text: string): string[] {
  return claimsOf(text).claims.map(({ source, cue, content }) =>
    [
      source?.name ?? '-',
      cue ? text.slice(cue.span.start, cue.span.end) : '-',
      content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ].join(' > '),
  );
}

/** What each source is resolved to, in reading order. */
export function resolvedIn(text: string): (string | null)[] {
  return claimsOf(text).claims.map(({ source }) => source?.resolvedTo ?? null);
}

/** The paragraphs as the rules see them. */
export function paragraphsOf(text: string): ReturnType<typeof readParagraphs> {
  return readParagraphs(articleOf(text));
}
