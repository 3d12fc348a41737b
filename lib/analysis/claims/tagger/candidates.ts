import { bestPaths, type ChainWeights, marginals, type Path, scoreWindow } from './crf';
import { Mark, type TaggerDocument } from './document';
import { Tag } from './parts-of-speech';
import { LABELS, Label, readWindow } from './spans';
import type { Structure } from './structure';

/** Half-open range of tokens. */
export type TokenRange = readonly [number, number];

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
export const Make = { path: 0, whole: 1, fewer: 2, more: 3, rule: 4 } as const;

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
  const { marginal, logZ } = marginals(lattice, null);
  const paths = bestPaths(lattice, PATHS, marginal, UNLIKELY);
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
    const probability = make === Make.path ? Math.exp(path.score - logZ) : 0;
    const twin = candidates.find((other) => sameSource(other.source, source) && overlap(other.content, content) > 0.85);
    if (twin) {
      twin.mass += probability;
      twin.ruled = Math.max(twin.ruled, ruled);
    }
    if (twin || (candidates.length >= READINGS && make !== Make.rule) || (make === Make.path && candidates.length === OWN)) return;
    const [contentSum, size, contentLeast] = total(content, (i) => at(i, Label.content));
    const [sourceSum, sourceSize] = source ? total([source], (i) => at(i, Label.source)) : [0, 1];
    candidates.push({
      head,
      source,
      cue,
      content,
      make,
      rank: candidates.length,
      logProbability: path.score - logZ,
      behind: paths[0]!.score - path.score,
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
    if (candidates.length > 0 && path.score - logZ < Math.log(UNLIKELY)) break;
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

/** Whether two contents share at least half of each. */
function halves(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  const shared = common(a, b);
  return shared * 2 >= length(a) && shared * 2 >= length(b);
}

const length = (spans: readonly TokenRange[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

function common(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const [from, to] of a) for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return shared;
}

/** Whether two sources share a word, or neither is there. */
export const sameSource = (a: TokenRange | null, b: TokenRange | null): boolean => (a && b ? a[0] < b[1] && b[0] < a[1] : a === b);

/** Shared tokens of two contents over all of theirs, 0 to 1. */
export function overlap(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const shared = common(a, b);
  return shared / (length(a) + length(b) - shared);
}

/** Sum, count and least of a value over the tokens of some stretches. */
function total(spans: readonly TokenRange[], value: (i: number) => number): [number, number, number] {
  let sum = 0;
  let count = 0;
  let least = 1;
  for (const [from, to] of spans) {
    for (let i = from; i < to; i++) {
      const v = value(i);
      sum += v;
      count++;
      least = Math.min(least, v);
    }
  }
  return [sum, count, least];
}

/** The content with every quotation it mostly covers taken whole, and without scraps of the others. */
function wholeQuotes(document: TaggerDocument, { content, head, source }: Candidate): TokenRange[] {
  const { quote, quoteFirst, quoteLast } = document;
  const covered = new Map<number, number>();
  for (const [from, to] of content)
    for (let i = from; i < to; i++) if (quote[i]! >= 0) covered.set(quote[i]!, (covered.get(quote[i]!) ?? 0) + 1);
  const kept = new Map<number, boolean>();
  for (const [q, count] of covered) {
    const first = quoteFirst[q]!;
    const last = quoteLast[q]!;
    const inside = (i: number): boolean => first <= i && i <= last;
    if (inside(head) || (source && inside(source[0]))) continue;
    kept.set(q, count * 2 >= last - first + 1);
  }
  const tokens = new Set<number>();
  for (const [from, to] of content) for (let i = from; i < to; i++) if (kept.get(quote[i]!) !== false) tokens.add(i);
  for (const [q, keep] of kept) if (keep) for (let i = quoteFirst[q]!; i <= quoteLast[q]!; i++) tokens.add(i);
  return runs([...tokens].sort((a, b) => a - b));
}

/** The content with the quotation that follows it in the paragraph, or else the one before it. */
function withNeighbour(
  document: TaggerDocument,
  { head, source }: Candidate,
  content: readonly TokenRange[],
  first: number,
  end: number,
): TokenRange[] {
  const { quote, quoteFirst, quoteLast } = document;
  if (content.length === 0) return [];
  const taken = new Set<number>();
  for (const [from, to] of content) for (let i = from; i < to; i++) taken.add(quote[i]!);
  taken.add(quote[head]!);
  if (source) taken.add(quote[source[0]]!);
  let found = -1;
  for (let i = Math.max(head, content.at(-1)![1]); i < end && found < 0; i++)
    if (quote[i]! >= 0 && !taken.has(quote[i]!)) found = quote[i]!;
  for (let i = Math.min(head, content[0]![0]) - 1; i >= first && found < 0; i--)
    if (quote[i]! >= 0 && !taken.has(quote[i]!)) found = quote[i]!;
  if (found < 0) return [];
  const added: TokenRange = [Math.max(first, quoteFirst[found]!), Math.min(end, quoteLast[found]! + 1)];
  return [...content, added].sort((a, b) => a[0] - b[0]);
}

function runs(tokens: readonly number[]): TokenRange[] {
  const found: [number, number][] = [];
  for (const i of tokens) {
    const last = found.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  }
  return found;
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

/** Contents without the commas and stops around them; stretches parted by a mark alone become one. */
function trimAll(document: TaggerDocument, spans: readonly TokenRange[]): TokenRange[] {
  const kept: [number, number][] = [];
  for (const span of spans) {
    let [first, end] = span;
    while (first < end && trims(document, first)) first++;
    while (end > first && trims(document, end - 1)) end--;
    if (!hasWord(document, first, end)) continue;
    [first, end] = withMarks(document, first, end);
    const last = kept.at(-1);
    if (last && first - last[1] <= 1 && document.tag[last[1]] === Tag.PUNCT) last[1] = end;
    else kept.push([first, end]);
  }
  return kept;
}

/** The stretch with the quotation marks that only a mark parts from it: “… in May|,” becomes “… in May,”|. */
function withMarks(document: TaggerDocument, first: number, end: number): TokenRange {
  const { quote, quoteFirst, quoteLast, tag } = document;
  const q = quote[first]!;
  if (q >= 0 && quoteFirst[q] === first - 1) first--;
  const r = quote[end - 1]!;
  if (r >= 0 && end <= quoteLast[r]! && quoteLast[r]! - end < 3 && quoteFirst[r]! >= first) {
    let only = true;
    for (let i = end; i <= quoteLast[r]!; i++) only &&= tag[i] === Tag.PUNCT;
    if (only) end = quoteLast[r]! + 1;
  }
  return [first, end];
}

function trims(document: TaggerDocument, i: number): boolean {
  const m = document.mark[i]!;
  return m === Mark.comma || m === Mark.stop || m === Mark.colon || m === Mark.semicolon || m === Mark.dash;
}

function hasWord(document: TaggerDocument, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (document.tag[i] !== Tag.PUNCT) return true;
  return false;
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
