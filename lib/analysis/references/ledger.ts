import type { Article, Claim, LedgerFigures, Reference, SourceEntry } from '../types';
import { startOf } from './gather';
import { lastAtMost } from './reading';
import { rightOfReply } from './reply';

/** Reasons for "weakly linked" that still lead a reader to the words, not only to a front page or a listing. */
const LEADS_THERE: ReadonlySet<string> = new Set(['far-link', 'own-page', 'elsewhere']);

/**
 * Figures of the ledger. `followableShare` is over the claims that lean on something published elsewhere; own reporting needs nothing to
 * follow and stays out of both sides, unless the page reports nothing itself (`rewrite`): then every sourced claim counts.
 */
export function ledgerOf(
  article: Article,
  claims: readonly Claim[],
  sources: readonly SourceEntry[],
  references: readonly Reference[],
  rewrite: boolean,
): LedgerFigures {
  const sourced = claims.filter((claim) => claim.shown && claim.source);
  const leaning = new Set<string>();
  const followable = new Set<string>();
  const throughOutlet = new Set<string>();
  const elsewhere = new Set<string>();
  for (const reference of references) {
    for (const id of reference.claims) {
      leaning.add(id);
      if (reference.kind === 'outlet') throughOutlet.add(id);
      else elsewhere.add(id);
      if (reference.status === 'linked' || (reference.status === 'weakly-linked' && LEADS_THERE.has(reference.why))) followable.add(id);
    }
  }
  const counted = rewrite ? sourced : sourced.filter((claim) => leaning.has(claim.id));
  const secondHand = sourced.filter(
    (claim) => throughOutlet.has(claim.id) || claim.within !== null || (rewrite && !elsewhere.has(claim.id)),
  ).length;
  const shown = new Set(sourced.map((claim) => claim.id));
  const speaking = sources
    .map((source) => ({ source, count: source.claims.filter((id) => shown.has(id)).length }))
    .filter(({ source, count }) => count > 0 && source.kind !== 'unclear');
  const kinds = speaking.map(({ source }) => source.kind);
  const unnamedRole = kinds.filter((kind) => kind === 'unnamed-role').length;
  const vague = kinds.filter((kind) => kind === 'vague').length;
  return {
    sourcedClaims: sourced.length,
    followableShare: counted.length === 0 ? null : counted.filter((claim) => followable.has(claim.id)).length / counted.length,
    independentSources: new Set(speaking.filter(({ source }) => source.kind !== 'vague').map(({ source }) => partyOf(source))).size,
    topSourceShare: sourced.length === 0 ? null : Math.max(0, ...speaking.map(({ count }) => count)) / sourced.length,
    named: speaking.length - unnamedRole - vague,
    unnamedRole,
    vague,
    primary: sourced.length - secondHand,
    secondHand,
    firstAttributedParagraph: firstParagraph(article, sourced),
    ...rightOfReply(article, claims, sources),
    retold: rewrite,
  };
}

/** A spokesperson and the body that is spoken for are one party. */
function partyOf(source: SourceEntry): string {
  return (source.affiliation ?? source.name).toLowerCase().replace(/^the /, '');
}

function firstParagraph(article: Article, sourced: readonly Claim[]): number | null {
  if (sourced.length === 0) return null;
  const paragraphs = article.blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'list-item');
  const first = Math.min(...sourced.map(startOf));
  const at = lastAtMost(
    paragraphs.map((block) => block.span.start),
    first,
  );
  return at < 0 ? null : at;
}
