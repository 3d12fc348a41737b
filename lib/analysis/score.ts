import { reasonToAbstain } from './genre-gate';
import type { Judgement } from './judge';
import { measures } from './measures';
import { sentenceFor } from './sentence';
import type { Evidence } from './signals/signal';
import type { Certainty, Score, Severity, Term, Warning } from './types';

/**
 * The grade with its arithmetic, or the reason why there is none. Deterministic; the method stands in `docs/decisions/0003-a-score-that-adds-up.md`.
 * Starting from 100, warnings take their points up to the cap of their family, measures take what they miss, credits give back. Where
 * there is less to take than they ask for, each takes its share of it: no bar stands empty because another came first.
 */
export function score(evidence: Evidence, judgement: Judgement): { score: Score | null; abstained: string | null } {
  const abstained = reasonToAbstain(evidence);
  if (abstained !== null && !(UNSURE.has(abstained) && isPutTogether(judgement.warnings))) return { score: null, abstained };
  const missed = measureTerms(evidence);
  const wanted = [...warningTerms(judgement.warnings), ...missed];
  const asked = -sum(wanted);
  const terms = [...shared(wanted, 100), ...creditTerms(judgement.credits, -sum(missed))];
  const value = 100 + sum(terms);
  const sentence = sentenceFor(evidence, judgement.warnings);
  return { score: { value, band: bandOf(value), ...sentence, terms, ...(asked > 100 ? { asked } : {}) }, abstained: null };
}

/** Reasons to abstain that a page made by a kit does not get away with: it poses as an article, however short or bare. */
const UNSURE: ReadonlySet<string> = new Set(['listing', 'not-an-article', 'too-short']);

function isPutTogether(warnings: readonly Warning[]): boolean {
  return warnings.some(({ signal, certainty }) => certainty === 'certain' && Object.hasOwn(STRUCTURAL, signal));
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

/** One term a signal, for the gravest of its warnings, gravest first; the signals of a family share its cap. */
function warningTerms(warnings: readonly Warning[]): Term[] {
  const terms = new Map<string, Term>();
  const families = new Map<string, string[]>();
  for (const warning of warnings) {
    const { signal, category } = warning;
    const points = Math.round(BY_SEVERITY[warning.severity] * (STRUCTURAL[signal] ?? 1) * BY_CERTAINTY[warning.certainty]);
    if (points === 0 || terms.has(signal)) continue;
    terms.set(signal, { signal, category, points: -points, capped: false });
    const family = familyOf(warning);
    families.set(family, [...(families.get(family) ?? []), signal]);
  }
  for (const [family, ids] of families) {
    const members = ids.map((id) => terms.get(id)!);
    shared(members, CAPS[family] ?? 0).forEach((term, at) => {
      terms.set(term.signal, { ...term, capped: term.points !== members[at]!.points });
    });
  }
  return [...terms.values()];
}

/**
 * Terms that take `most` points together at most: when they ask for more, each gets its share in whole points, one at least, that sum to
 * `most`; the rest of a rounded share goes by the largest remainder, the first of equals first.
 */
function shared(terms: readonly Term[], most: number): Term[] {
  const asked = -sum(terms);
  if (asked <= most) return [...terms];
  const least = terms.length <= most ? 1 : 0;
  const shares = terms.map(({ points }, at) => ({ at, exact: (-points * most) / asked, whole: 0 }));
  for (const share of shares) share.whole = Math.max(least, Math.floor(share.exact));
  let left = most - shares.reduce((total, { whole }) => total + whole, 0);
  const rest = ({ exact, whole }: { exact: number; whole: number }): number => exact - whole;
  // What the smallest got beyond their share comes off those that lose least of theirs by it.
  for (; left < 0; left++) shares.reduce((best, share) => (share.whole > least && rest(share) < rest(best) ? share : best)).whole -= 1;
  for (const share of [...shares].sort((one, other) => rest(other) - rest(one) || one.at - other.at).slice(0, left)) share.whole += 1;
  return terms.map((term, at) => ({ ...term, points: 0 - shares[at]!.whole }));
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
