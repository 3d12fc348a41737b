import { reasonToAbstain } from './genre-gate';
import type { Judgement } from './judge';
import { measures } from './measures';
import { sentenceFor } from './sentence';
import type { Evidence } from './signals/signal';
import type { Certainty, Score, Severity, Term, Warning } from './types';

/**
 * The grade with its arithmetic, or the reason why there is none. Deterministic; the method stands in `docs/decisions/0003-a-score-that-adds-up.md`.
 * Starting from 100, measures take what they miss, warnings take their points up to the cap of their family, credits give back.
 */
export function score(evidence: Evidence, judgement: Judgement): { score: Score | null; abstained: string | null } {
  const abstained = reasonToAbstain(evidence);
  if (abstained !== null) return { score: null, abstained };
  const taken = measureTerms(evidence);
  const warned = warningTerms(judgement.warnings, 100 + sum(taken));
  const given = creditTerms(judgement.credits, -sum(taken));
  const terms = [...taken, ...warned, ...given];
  const value = 100 + sum(terms);
  return { score: { value, band: bandOf(value), ...sentenceFor(evidence, judgement.warnings), terms }, abstained: null };
}

/** Lowest values of bands 2 to 5. Set so that an agency story without one link stays in the upper half. */
const BANDS = [20, 30, 50, 70] as const;

/** Points that a warning takes at most, by its severity under the reader's rules. A band is about 20 wide: two moderate ones move it. */
const BY_SEVERITY: Readonly<Record<Severity, number>> = { serious: 20, moderate: 8, minor: 3 };
const BY_CERTAINTY: Readonly<Record<Certainty, number>> = { certain: 1, likely: 0.7, possible: 0 };

/**
 * Structural evidence that outweighs what else the page does: with an invented author or a machine's leftovers nobody answers for the
 * text, whatever it links to. Factors on {@link BY_SEVERITY}.
 */
const STRUCTURAL: Readonly<Record<string, number>> = {
  'generated-author-profile': 4,
  'content-farm-template': 2.5,
  'chatbot-residue': 2.5,
  'host-impersonation': 2.5,
};

/** Signals that tend to come together for one reason; together they take no more than the cap of their family. */
const FAMILIES: Readonly<Record<string, string>> = {
  'generated-author-profile': 'template',
  'content-farm-template': 'template',
  'empty-references-section': 'template',
  'self-reported-popularity': 'template',
  'unfilled-placeholder': 'template',
  'chatbot-residue': 'template',
  'host-impersonation': 'template',
  'blank-date-label': 'dates',
  'missing-date': 'dates',
  'dangling-relative-dates': 'dates',
  'unsupported-headline-year': 'dates',
  'date-contradiction': 'dates',
};
const CAPS: Readonly<Record<string, number>> = { template: 95, dates: 16, sourcing: 36, transparency: 20, presentation: 18, own: 10 };

/** Points that one credit gives back, and all of them together. They make good for what is missing, never for a warning. */
const CREDIT = 2;
/** What nearly every page has gives less. */
const SMALL_CREDITS: ReadonlySet<string> = new Set(['labelled-dates', 'author-with-page']);
const ALL_CREDITS = 10;

function measureTerms(evidence: Evidence): Term[] {
  const terms: Term[] = [];
  for (const { id, category, points, mark } of measures) {
    const share = mark(evidence);
    if (share === null) continue;
    const lost = Math.round(points * (1 - Math.min(1, Math.max(0, share))));
    if (lost > 0) terms.push({ signal: id, category, points: -lost, capped: false });
  }
  return terms;
}

/** One term a signal, for the gravest of its warnings; `left` is what there is to take. */
function warningTerms(warnings: readonly Warning[], left: number): Term[] {
  const terms: Term[] = [];
  const seen = new Set<string>();
  const spent = new Map<string, number>();
  for (const warning of warnings) {
    const full = Math.round(BY_SEVERITY[warning.severity] * (STRUCTURAL[warning.signal] ?? 1) * BY_CERTAINTY[warning.certainty]);
    if (full === 0 || seen.has(warning.signal)) continue;
    seen.add(warning.signal);
    const family = familyOf(warning);
    const used = spent.get(family) ?? 0;
    const points = Math.min(full, (CAPS[family] ?? 0) - used, left);
    spent.set(family, used + points);
    left -= points;
    terms.push({ signal: warning.signal, category: warning.category, points: points === 0 ? 0 : -points, capped: points < full });
  }
  return terms;
}

/** Warnings of a reader's own rules carry an id with a colon ("phrase:…", "list:…"): never the only reason for a low grade. */
function familyOf(warning: Warning): string {
  return warning.signal.includes(':') ? 'own' : (FAMILIES[warning.signal] ?? warning.category);
}

function creditTerms(credits: Judgement['credits'], lost: number): Term[] {
  const terms: Term[] = [];
  let left = Math.min(lost, ALL_CREDITS);
  for (const { signal, category, certainty } of credits) {
    if (certainty === 'possible' || terms.some((term) => term.signal === signal)) continue;
    const full = SMALL_CREDITS.has(signal) ? 1 : CREDIT;
    const points = Math.min(full, left);
    left -= points;
    terms.push({ signal, category, points, capped: points < full });
  }
  return terms;
}

function bandOf(value: number): Score['band'] {
  const passed = BANDS.filter((lowest) => value >= lowest).length;
  return passed === 0 ? 1 : passed === 1 ? 2 : passed === 2 ? 3 : passed === 3 ? 4 : 5;
}

function sum(terms: readonly Term[]): number {
  return terms.reduce((total, { points }) => total + points, 0);
}
