import { hasWord, trimAll, wholeQuotes, withNeighbour } from './contents';
import { bestPaths, type ChainWeights, marginals, type Path, scoreWindow } from './crf';
import { Mark, type TaggerDocument } from './document';
import { Tag } from './parts-of-speech';
import { halves, overlap, sameSource, type TokenRange } from './ranges';
import { LABELS, Label, readWindow } from './spans';
import type { Structure } from './structure';

/** One reading of a cue: who says what. */
export interface Candidate {
  readonly head: number;
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
  readonly make: number;
  /** Place among the readings of its cue, 0 the chain's best; log probability; distance to the best one's. */
  readonly rank: number;
  readonly logProbability: number;
  readonly behind: number;
  /** Mean marginal of the content's and the source's tokens; least one of the content. */
  readonly contentMean: number;
  readonly contentLeast: number;
  /** Marginals of the tokens just before and after the content; expected content tokens that it leaves outside. */
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly sourceMean: number;
  /** Highest marginal of a source token anywhere in the window, and the content tokens to be expected. */
  readonly sourceMost: number;
  readonly expected: number;
  /** Probability of the paths that say nearly this, and of those that the corpus' measure would count as the same. */
  mass: number;
  agreed: number;
  /** Confidence of the rule that reads the same, 0 for none. */
  ruled: number;
}

/** Most readings of a cue, most of them that are paths of the chain, and how many paths are searched. */
const READINGS = 6;
const OWN = 4;
const PATHS = 12;
/** Least probability of a path to be a reading, unless it is the best one. */
const UNLIKELY = 0.006;

/** How a reading came about: a path of the chain, or one with whole quotations, a stretch left out, a neighbouring quotation added, or a rule's. */
const Make = { path: 0, whole: 1, fewer: 2, more: 3, rule: 4 } as const;

/** What a hand-written rule reads at a cue, in tokens. */
export interface Proposal {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
  readonly confidence: number;
}

/** The likely readings of the cue at `head`, the chain's best first; readings that hardly differ count once. */
export function readCandidates(
  document: TaggerDocument,
  structure: Structure,
  cues: Float32Array,
  head: number,
  weights: ChainWeights,
  proposals: readonly Proposal[],
): Candidate[] {
  const window = readWindow(document, structure, cues, head);
  const lattice = scoreWindow(window, weights);
  const known = marginals(lattice);
  const paths = bestPaths(lattice, known, PATHS, UNLIKELY);
  const { marginal } = known;
  const candidates: Candidate[] = [];
  const { first } = window;
  const end = first + window.size;
  let sourceMost = 0;
  let expected = 0;
  for (let k = 0; k < window.size; k++) {
    sourceMost = Math.max(sourceMost, marginal[k * LABELS + Label.source]!);
    expected += marginal[k * LABELS + Label.content]!;
  }
  const at = (i: number, label: number): number => (i < first || i >= end ? 0 : marginal[(i - first) * LABELS + label]!);
  const add = (make: number, path: Path, source: TokenRange | null, cue: TokenRange, content: readonly TokenRange[], ruled = 0): void => {
    if (content.length === 0) return;
    const probability = make === Make.path ? path.probability : 0;
    const twin = candidates.find((other) => sameSource(other.source, source) && overlap(other.content, content) > 0.85);
    if (twin) {
      twin.mass += probability;
      twin.ruled = Math.max(twin.ruled, ruled);
    }
    if (twin || (candidates.length >= READINGS && make !== Make.rule) || (make === Make.path && candidates.length === OWN)) return;
    let contentSum = 0;
    let contentLeast = 1;
    let size = 0;
    for (const [from, to] of content) {
      for (let i = from; i < to; i++) {
        const share = at(i, Label.content);
        contentSum += share;
        if (share < contentLeast) contentLeast = share;
      }
      size += to - from;
    }
    let sourceSum = 0;
    if (source) for (let i = source[0]; i < source[1]; i++) sourceSum += at(i, Label.source);
    const sourceSize = source ? source[1] - source[0] : 1;
    candidates.push({
      head,
      source,
      cue,
      content,
      make,
      rank: candidates.length,
      logProbability: Math.log(path.probability),
      behind: Math.log(paths[0]!.probability / path.probability),
      contentMean: contentSum / size,
      contentLeast,
      before: at(content[0]![0] - 1, Label.content),
      after: at(content.at(-1)![1], Label.content),
      left: expected - contentSum,
      sourceMean: sourceSum / sourceSize,
      sourceMost,
      expected,
      mass: probability,
      agreed: 0,
      ruled,
    });
  };
  for (const path of paths) {
    if (candidates.length > 0 && path.probability < UNLIKELY) break;
    const cue = ranges(path, Label.cue, first).find(([from, to]) => from <= head && head < to) ?? [head, head + 1];
    add(
      Make.path,
      path,
      pickSource(document, structure, ranges(path, Label.source, first), head),
      cue,
      trimAll(document, ranges(path, Label.content, first)),
    );
  }
  for (const { source, cue, content, confidence } of proposals) add(Make.rule, paths[0]!, source, cue, content, confidence);
  const best = candidates[0];
  if (!best) return candidates;
  const vary = (make: number, content: readonly TokenRange[]): void => add(make, paths[0]!, best.source, best.cue, content);
  const whole = wholeQuotes(document, best);
  vary(Make.whole, whole);
  // Most windows hold no quotation: then there is no neighbour to add.
  if (structure.quoteMarks[end]! > structure.quoteMarks[first]! || document.quote[first]! >= 0)
    vary(Make.more, withNeighbour(document, best, whole, first, end));
  for (const span of best.content)
    if (best.content.length > 1)
      vary(
        Make.fewer,
        best.content.filter((other) => other !== span),
      );
  for (const candidate of candidates) {
    for (const other of candidates)
      if (sameSource(candidate.source, other.source) && halves(candidate.content, other.content)) candidate.agreed += other.mass;
  }
  return candidates;
}

function ranges(path: Path, label: number, first: number): TokenRange[] {
  const found: TokenRange[] = [];
  let from = -1;
  for (let k = 0; k <= path.labels.length; k++) {
    if (path.labels[k] === label) {
      if (from < 0) from = k;
    } else if (from >= 0) {
      found.push([first + from, first + k]);
      from = -1;
    }
  }
  return found;
}

/** Of several stretches labelled as source the one nearest to the cue, the longer of two as near. */
function pickSource(document: TaggerDocument, structure: Structure, spans: readonly TokenRange[], head: number): TokenRange | null {
  let best: TokenRange | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [first, end] of spans) {
    let to = end;
    while (to > first && document.tag[to - 1] === Tag.PUNCT && document.mark[to - 1] !== Mark.closes) to--;
    if (!hasWord(document, first, to)) continue;
    const gap =
      head < first
        ? structure.verbs[first]! - structure.verbs[head]! + (first - head) / 50
        : structure.verbs[head]! - structure.verbs[to]! + (head - to) / 50;
    if (gap < least) {
      least = gap;
      best = [first, to];
    }
  }
  return best;
}
