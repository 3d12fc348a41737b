import type { Claim, Reference, Report, SourceEntry } from '../lib/analysis/types';
import type { FollowStatus } from '../lib/share/status';

/** How far a source can be followed; each has a colour, a shape and a word. */
export type Status = FollowStatus | 'warning';

/** Sources that say something shown, in the order of the page. */
export function speakingSources(report: Report): SourceEntry[] {
  const shown = new Set(report.claims.filter((claim) => claim.shown).map((claim) => claim.id));
  return report.sources.filter((source) => source.claims.some((id) => shown.has(id)));
}

/** What this source says, in the order of the page; beliefs and refusals last. */
export function claimsOf(report: Report, source: SourceEntry): Claim[] {
  const claims = report.claims.filter((claim) => source.claims.includes(claim.id));
  return [...claims.filter((claim) => claim.shown), ...claims.filter((claim) => !claim.shown)];
}

/** References by how much is to do about them: missing, loosely linked, linked. */
export function referencesByStatus(report: Report): Record<Reference['status'], Reference[]> {
  const of = (status: Reference['status']) => report.references.filter((reference) => reference.status === status);
  return { missing: of('missing'), 'weakly-linked': of('weakly-linked'), linked: of('linked') };
}

/** The longest way of this source's words to the page, outermost first and ending with the source; empty when no chain names it. */
export function chainOf(report: Report, source: SourceEntry): readonly string[] {
  const names = new Set([source.name]);
  for (const claim of report.claims)
    if (claim.source && source.claims.includes(claim.id)) names.add(claim.source.resolvedTo ?? claim.source.name);
  return report.chains
    .map((chain) => chain.slice(0, chain.findLastIndex((step) => names.has(step)) + 1))
    .reduce<readonly string[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}

/** A text in a language that is not read: an empty list says nothing about it. */
export function unread({ abstained }: Report): boolean {
  return abstained === 'language';
}
