import type { Fact } from '../analysis/types';
import { readDate } from './dates';
import type { Sources } from './facts';
import type { PageElement } from './snapshot';

/** Dates printed near the headline. */
export interface VisibleDates {
  readonly published: readonly Fact[];
  readonly modified: readonly Fact[];
  /** As printed. */
  readonly raw: readonly string[];
}

const CHANGED =
  /\b(?:updated?|modified|edited|aktualisiert|geändert|actualizad[oa]|mis à jour|modifié|aggiornat[oa]|atualizad[oa]|uppdaterad|oppdatert|opdateret|bijgewerkt|stand)\b|обновлено/i;

/** Looks at `<time>` elements and short date lines from a little before the headline to the first paragraphs. */
export function readVisibleDates(s: Sources): VisibleDates {
  const published: Fact[] = [];
  const modified: Fact[] = [];
  const raw: string[] = [];
  if (s.bodyStart < 0) return { published, modified, raw };
  for (const { segment, role } of s.page.view.placed.slice(Math.max(0, s.bodyStart - 25), s.bodyStart + 3)) {
    if (role === 'navigation' || role === 'related' || role === 'comments' || segment.text.length > 200) continue;
    let iso: string | null = null;
    for (const part of segment.parts) {
      for (let e: PageElement | null = part?.parent ?? null, i = 0; e && i < 3 && !iso; e = e.parent, i++) {
        if (e.tag === 'time') iso = readDate(e.attribute('datetime') ?? '');
      }
    }
    iso ??= readDate(segment.text);
    if (!iso) continue;
    raw.push(segment.text);
    (CHANGED.test(segment.text) ? modified : published).push({ value: iso, from: 'visible' });
  }
  return { published, modified, raw };
}
