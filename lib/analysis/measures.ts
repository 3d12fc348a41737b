import type { Evidence } from './signals/signal';
import { reportingMarks } from './text/reporting-marks';
import { isWatched } from './text/watched-subjects';
import { countWords } from './text/words';
import type { Category, SourceKind } from './types';

/** One graded property of the article: not a complaint, but part of the score. */
export interface Measure {
  readonly id: string;
  readonly category: Category;
  /** Points that it takes at worst. The derivation stands in `docs/decisions/0003-a-score-that-adds-up.md`. */
  readonly points: number;
  /** Sentence case, no full stop; what the bar of the waterfall is called. */
  readonly title: string;
  readonly why: string;
  /** 0 (none) to 1 (all), or null where it makes no sense. */
  readonly mark: (evidence: Evidence) => number | null;
}

/** Share of its sources that an article has to link for full marks: nobody links everything. */
const ENOUGH_FOLLOWABLE = 0.6;
/** People heard at which the mark for independent sources has passed 63 %; the newsroom rule asks for two at least. */
const TYPICAL_SOURCES = 3.5;
/** Confidence from which a statement makes a voice: a doubtful one must not make a page look better than it is. */
const SURE = 0.6;
/** What a voice counts: a person can be asked; what an organisation "says" is most often a statement anybody can copy. */
const VOICE: Readonly<Partial<Record<SourceKind, number>>> = { person: 1, organisation: 0.4 };
/** Share of the text that may be other people's, copied in blocks, without loss; and the share at which all is lost. */
const COPIED = { fair: 0.1, all: 0.5 };
/** Attributions for each 100 words for full marks; the lowest tenth of agency texts has about as many. */
const ENOUGH_ATTRIBUTION = 0.6;
/** Share of the statements that one source may make without loss. */
const FAIR_SHARE = 0.35;
/** Words below which the density of attributions says nothing. */
const FEWEST_WORDS = 150;

/** The measures, in the order of the waterfall. */
export const measures: readonly Measure[] = [
  {
    id: 'followable-sources',
    category: 'sourcing',
    points: 20,
    title: 'Sources that can be followed',
    why: 'A link to the report, the study or the statement lets a reader check what was made of it.',
    mark: (evidence) => {
      const { sources, followed } = countFollowable(evidence);
      const linked = evidence.references.reduce((sum, { status }) => sum + (status === 'linked' ? 1 : status === 'missing' ? 0 : 0.5), 0);
      const bySource = sources > 0 ? followed / sources : 0;
      const byReference = evidence.references.length > 0 ? linked / evidence.references.length : 0;
      if (sources === 0 && evidence.references.length === 0) return wordCount(evidence) >= FEWEST_WORDS ? 0 : null;
      return Math.max(bySource, byReference) / ENOUGH_FOLLOWABLE;
    },
  },
  {
    id: 'independent-sources',
    category: 'sourcing',
    points: 22,
    title: 'Independent people and organisations heard',
    why: 'What several say who do not depend on each other is harder to get wrong than what one says.',
    mark: ({ article, ledger, sources, claims }) => {
      if (isWatched(article) && ledger.sourcedClaims < 3) return null;
      const sure = new Set(claims.filter(({ shown, confidence }) => shown && confidence >= SURE).map(({ id }) => id));
      const speaking = sources.filter((source) => source.claims.some((id) => sure.has(id)));
      const heard = speaking.reduce((sum, { kind }) => sum + (VOICE[kind] ?? 0), 0);
      return 1 - Math.exp(-heard / TYPICAL_SOURCES);
    },
  },
  {
    id: 'own-reporting',
    category: 'sourcing',
    points: 16,
    title: 'Signs of reporting of its own',
    why: 'Who was there, asked, or saw the documents can be held to it; who retells cannot.',
    mark: ({ article }) => {
      if (article.metadata.dateline !== null || article.metadata.agencyCredit !== null || reportingMarks(article).length > 0) return 1;
      return isWatched(article) ? null : 0;
    },
  },
  {
    id: 'own-words',
    category: 'sourcing',
    points: 6,
    title: 'Words of its own beside what it copies',
    why: 'A page made of other people’s posts and passages adds little that could be checked.',
    mark: ({ article }) => {
      if (article.text.length === 0) return null;
      const copied = article.blocks.filter(({ kind }) => kind === 'quote' || kind === 'embed');
      const share = copied.reduce((sum, { span }) => sum + span.end - span.start, 0) / article.text.length;
      return 1 - (share - COPIED.fair) / (COPIED.all - COPIED.fair);
    },
  },
  {
    id: 'spread-of-sources',
    category: 'sourcing',
    points: 8,
    title: 'Not everything from one source',
    why: 'One voice that carries the story cannot be held against another.',
    mark: ({ ledger }) => (ledger.topSourceShare === null ? null : 1 - Math.max(0, ledger.topSourceShare - FAIR_SHARE) / (1 - FAIR_SHARE)),
  },
  {
    id: 'attribution',
    category: 'sourcing',
    points: 6,
    title: 'Statements that have a source',
    why: 'Where nobody is said to have said it, there is nobody to ask.',
    mark: (evidence) => {
      const words = wordCount(evidence);
      return words < FEWEST_WORDS || isWatched(evidence.article)
        ? null
        : (100 * evidence.ledger.sourcedClaims) / words / ENOUGH_ATTRIBUTION;
    },
  },
  {
    id: 'named-sources',
    category: 'sourcing',
    points: 4,
    title: 'Sources that have a name',
    why: 'Who has a name can be asked, looked up and held to their words.',
    mark: ({ ledger }) => {
      const all = ledger.named + ledger.unnamedRole + ledger.vague;
      // "A police spokesman" names an office that can be asked; "critics" names nobody.
      return all === 0 ? null : (ledger.named + 0.5 * ledger.unnamedRole) / all;
    },
  },
  {
    id: 'first-hand-statements',
    category: 'sourcing',
    points: 4,
    title: 'Statements heard first-hand',
    why: 'Every teller between the speaker and the reader can change what was said.',
    mark: ({ ledger }) => (ledger.primary + ledger.secondHand === 0 ? null : ledger.primary / (ledger.primary + ledger.secondHand)),
  },
  {
    id: 'answerability',
    category: 'transparency',
    points: 12,
    title: 'Who made it, when, and by which rules',
    why: 'A name, a date, credited pictures and published rules let a reader hold somebody to the text.',
    mark: ({ article }) => {
      const { titles, authors, agencyCredit, policies } = article.metadata;
      // A plain text has lost the page that would say so.
      if (titles.length === 0) return null;
      const signed = agencyCredit !== null || authors.some(({ kind }) => kind === 'person' || kind === 'agency');
      const rules = policies.corrections ?? policies.ethics ?? policies.ownership ?? policies.unnamedSources;
      const pictures = article.blocks.some(({ kind }) => kind === 'caption');
      return [signed, article.publishedAt !== null, rules !== null, pictures].filter(Boolean).length / 4;
    },
  },
];

/** What becomes of the sources that say something shown. */
export interface Followable {
  readonly sources: number;
  /** They have a linked reference. */
  readonly followed: number;
  /** What they say came from elsewhere, and nothing of it is linked. On a page that only retells that is all the others. */
  readonly unlinked: number;
  /** They have a name: no hidden role, no crowd. */
  readonly named: number;
}

/** Counts the sources of the ledger by whether a reader can follow them. */
export function countFollowable({ sources, claims, references, ledger }: Evidence): Followable {
  const shown = new Set(claims.filter((claim) => claim.shown).map((claim) => claim.id));
  const linked = new Set(references.filter(({ status }) => status === 'linked').map(({ id }) => id));
  const missing = new Set(references.filter(({ status }) => status === 'missing').map(({ id }) => id));
  const speaking = sources.filter((source) => source.kind !== 'unclear' && source.claims.some((id) => shown.has(id)));
  const followed = speaking.filter((source) => source.references.some((id) => linked.has(id)));
  const unlinked = speaking.filter(
    (source) => !followed.includes(source) && (ledger.retold === true || source.references.some((id) => missing.has(id))),
  );
  const named = speaking.filter(({ kind }) => kind !== 'vague' && kind !== 'unnamed-role');
  return { sources: speaking.length, followed: followed.length, unlinked: unlinked.length, named: named.length };
}

/** Two measures ask for it. */
const counts = new WeakMap<Evidence['article'], number>();

function wordCount({ article }: Evidence): number {
  const words = counts.get(article) ?? countWords(article.text);
  counts.set(article, words);
  return words;
}
