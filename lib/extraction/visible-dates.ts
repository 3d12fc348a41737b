import type { Fact } from '../analysis/types';
import { instant, readDate } from './dates';
import type { Sources } from './facts';
import type { Placed } from './placed';
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

/** How many segments behind the headline, and before and behind the first paragraph, dates are looked for. */
const NEAR = { headline: 15, before: 25, behind: 3 };

/** Looks at `<time>` elements and short date lines shortly behind the headline, and from a little before the text to its first paragraphs. */
export function readVisibleDates(s: Sources): VisibleDates {
  const published: Fact[] = [];
  const modified: Fact[] = [];
  const raw: string[] = [];
  if (s.bodyStart < 0) return { published, modified, raw };
  for (const { segment, role } of near(s)) {
    if (role === 'navigation' || role === 'related' || role === 'comments' || segment.text.length > 200) continue;
    let iso: string | null = null;
    for (const part of segment.parts) {
      for (let e: PageElement | null = part?.parent ?? null, i = 0; e && i < 3 && !iso; e = e.parent, i++) {
        if (e.tag === 'time') iso = readDate(e.attribute('datetime') ?? '');
      }
    }
    // "Posted: … | Last updated: …" is two dates in one line.
    const changed = segment.text.search(CHANGED);
    const posted = changed > 0 ? readDate(segment.text.slice(0, changed)) : null;
    if (posted) {
      raw.push(segment.text);
      published.push({ value: posted, from: 'visible' });
      const later = readDate(segment.text.slice(changed));
      if (later) modified.push({ value: later, from: 'visible' });
      continue;
    }
    iso ??= readDate(segment.text);
    if (!iso) continue;
    raw.push(segment.text);
    (changed >= 0 ? modified : published).push({ value: iso, from: 'visible' });
  }
  return { published, modified, raw };
}

/** Between the headline and the text there can stand a long row of buttons. */
function near({ page, titleAt, bodyStart }: Sources): Placed[] {
  const from = Math.max(0, bodyStart - NEAR.before);
  const head = titleAt >= 0 && titleAt < from ? page.view.placed.slice(titleAt + 1, Math.min(from, titleAt + 1 + NEAR.headline)) : [];
  return [...head, ...page.view.placed.slice(from, bodyStart + NEAR.behind)];
}

const DAY = 86_400_000;
const isUtc = (iso: string): boolean => iso.endsWith('Z') || iso.endsWith('+00:00');

/**
 * The publication time to show first. What is declared in UTC can fall on another day than the one printed for the paper's
 * readers: the same moment with the paper's own zone, or else the printed or addressed day, is preferred then.
 */
export function settlePublished(facts: readonly Fact[]): Fact[] {
  const first = facts[0];
  if (!first || first.value.length <= 10) return [...facts];
  const others = facts.slice(1);
  const at = instant(first.value);
  const local = isUtc(first.value)
    ? others.find(
        (f) => f.value.length > 10 && !isUtc(f.value) && /[+-]\d{2}:\d{2}$/.test(f.value) && Math.abs(instant(f.value) - at) < 60_000,
      )
    : undefined;
  const printed = others.find(
    (f) =>
      (f.from === 'visible' || f.from === 'address') &&
      f.value.slice(0, 10) !== first.value.slice(0, 10) &&
      Math.abs(instant(f.value.slice(0, 10)) - instant(first.value.slice(0, 10))) <= DAY,
  );
  const sameDay = others.some((f) => (f.from === 'visible' || f.from === 'address') && f.value.slice(0, 10) === first.value.slice(0, 10));
  const better = local ?? (printed && !sameDay && !/[+-](?!00:00)\d{2}:\d{2}$/.test(first.value) ? printed : undefined);
  return better ? [better, ...facts.filter((f) => f !== better)] : [...facts];
}
