import type { Claim, SourceEntry } from '../types';
import type { Placed, Resolution } from './mentions';

/** One row per entity, in order of first appearance, with all its claims. References are filled in by whoever finds them. */
export function listSources(
  claims: readonly Claim[],
  placed: readonly (Placed | null)[],
  resolutions: readonly (Resolution | null)[],
): SourceEntry[] {
  const rows = new Map<string, { entry: SourceEntry; claims: string[] }>();
  claims.forEach((claim, i) => {
    const { source } = claim;
    if (!source) return;
    const resolution = resolutions[i] ?? null;
    const key = resolution ? `=${resolution.row}` : `?${source.kind}:${source.name.toLowerCase()}`;
    const row = rows.get(key);
    if (row) {
      row.claims.push(claim.id);
      row.entry = {
        ...row.entry,
        name: longer(row.entry.name, resolution?.name ?? source.name, resolution !== null),
        title: row.entry.title ?? source.title,
        affiliation: row.entry.affiliation ?? source.affiliation,
        anonymity: row.entry.anonymity ?? source.anonymity,
      };
      return;
    }
    const own = !placed[i]?.description.pronoun;
    rows.set(key, {
      claims: [claim.id],
      entry: {
        id: `s${rows.size + 1}`,
        name: resolution?.name ?? source.name,
        kind: source.resolvedKind ?? source.kind,
        title: own ? source.title : null,
        affiliation: own ? source.affiliation : null,
        anonymity: source.anonymity,
        claims: [],
        references: [],
      },
    });
  });
  return [...rows.values()].map(({ entry, claims: ids }) => ({ ...entry, claims: ids }));
}

function longer(known: string, other: string, same: boolean): string {
  return same && other.length > known.length ? other : known;
}
