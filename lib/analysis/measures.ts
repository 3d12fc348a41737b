import type { Evidence } from './signals/signal';
import type { Category } from './types';

/** One graded property of the article: not a complaint, but part of the score. */
export interface Measure {
  readonly id: string;
  readonly category: Category;
  /** Points that it takes at worst. The derivation stands in `docs/decisions/score.md`. */
  readonly points: number;
  /** Sentence case, no full stop; what the bar of the waterfall is called. */
  readonly title: string;
  readonly why: string;
  /** 0 (none) to 1 (all), or null where it makes no sense. */
  readonly mark: (evidence: Evidence) => number | null;
}

/** Share of its sources that an article has to link for full marks: nobody links everything. */
const ENOUGH_FOLLOWABLE = 0.6;
/** Independent sources for full marks: the newsroom rule of two, and one more. */
const ENOUGH_SOURCES = 3;
/** Attributions for each 100 words for full marks; the lowest tenth of agency texts has about as many. */
const ENOUGH_ATTRIBUTION = 0.6;
/** Words below which the density of attributions says nothing. */
const FEWEST_WORDS = 150;

/** The measures, in the order of the waterfall. */
export const measures: readonly Measure[] = [
  {
    id: 'followable-sources',
    category: 'sourcing',
    points: 30,
    title: 'Sources that can be followed',
    why: 'A link to the report, the study or the statement lets a reader check what was made of it.',
    mark: (evidence) => {
      const { sources, followed } = countFollowable(evidence);
      const linked = evidence.references.reduce((sum, { status }) => sum + (status === 'linked' ? 1 : status === 'missing' ? 0 : 0.5), 0);
      const bySource = sources > 0 ? followed / sources : 0;
      const byReference = evidence.references.length > 0 ? linked / evidence.references.length : 0;
      if (sources === 0 && evidence.references.length === 0) return wordCount(evidence) >= FEWEST_WORDS ? 0 : null;
      return Math.min(1, Math.max(bySource, byReference) / ENOUGH_FOLLOWABLE);
    },
  },
  {
    id: 'named-sources',
    category: 'sourcing',
    points: 12,
    title: 'Sources that have a name',
    why: 'Who has a name can be asked, looked up and held to their words.',
    mark: ({ ledger }) => {
      const all = ledger.named + ledger.unnamedRole + ledger.vague;
      // "A police spokesman" names an office that can be asked; "critics" names nobody.
      return all === 0 ? null : (ledger.named + 0.5 * ledger.unnamedRole) / all;
    },
  },
  {
    id: 'independent-sources',
    category: 'sourcing',
    points: 10,
    title: 'Sources that are independent of each other',
    why: 'Two who do not depend on each other are harder to get wrong than one.',
    mark: ({ ledger }) => (ledger.sourcedClaims === 0 ? null : Math.min(1, ledger.independentSources / ENOUGH_SOURCES)),
  },
  {
    id: 'attribution',
    category: 'sourcing',
    points: 12,
    title: 'Statements that have a source',
    why: 'Where nobody is said to have said it, there is nobody to ask.',
    mark: (evidence) => {
      const words = wordCount(evidence);
      return words < FEWEST_WORDS ? null : Math.min(1, (100 * evidence.ledger.sourcedClaims) / words / ENOUGH_ATTRIBUTION);
    },
  },
];

/** Sources that say something shown, and how many of them have a linked reference. */
export function countFollowable({ sources, claims, references }: Evidence): { sources: number; followed: number } {
  const shown = new Set(claims.filter((claim) => claim.shown).map((claim) => claim.id));
  const linked = new Set(references.filter(({ status }) => status === 'linked').map(({ id }) => id));
  const speaking = sources.filter((source) => source.claims.some((id) => shown.has(id)));
  return { sources: speaking.length, followed: speaking.filter((source) => source.references.some((id) => linked.has(id))).length };
}

function wordCount({ article }: Evidence): number {
  return article.text.match(/\S+/g)?.length ?? 0;
}
