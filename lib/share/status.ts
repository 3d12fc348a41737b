import type { Reference, Report, SourceEntry, SourceKind } from '../analysis/types';

/** How far a source or a claim can be followed. */
export type FollowStatus = Reference['status'] | 'no-name';

/** The best that any of its references allows; a nameless source without one is "no name given". */
export function statusOfSource(report: Report, source: SourceEntry): FollowStatus {
  const own = report.references.filter(({ id }) => source.references.includes(id));
  const best = (['linked', 'weakly-linked'] as const).find((status) => own.some((reference) => reference.status === status));
  return best ?? statusWithout(source);
}

/** What is said of a source that nothing links. */
export function statusWithout(source: { readonly kind: SourceKind } | null): 'missing' | 'no-name' {
  return source === null || NAMELESS.has(source.kind) ? 'no-name' : 'missing';
}

const NAMELESS: ReadonlySet<SourceKind> = new Set(['vague', 'unnamed-role', 'unclear']);
