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
  /** Place among the readings of its cue, 0 the chain's best; log probability; distance to the best one's. */
  readonly rank: number;
  readonly logProbability: number;
  readonly behind: number;
  /** Mean marginal of the content's and the source's tokens; least one of the content. */
  readonly contentMean: number;
  readonly contentLeast: number;
  readonly sourceMean: number;
  /** Highest marginal of a source token anywhere in the window, and the content tokens to be expected. */
  readonly sourceMost: number;
  readonly expected: number;
}

/** Most readings of a cue, and how many paths are searched for them. */
const READINGS = 4;
const PATHS = 8;

/** The likely readings of the cue at `head`, best first; readings that differ in punctuation only count once. */
export function readCandidates(
  document: TaggerDocument,
  structure: Structure,
  cues: Float32Array,
  head: number,
  weights: ChainWeights,
): Candidate[] {
  const window = readWindow(document, structure, cues, head);
  const lattice = scoreWindow(window, weights);
  const { marginal, logZ } = marginals(lattice, null);
  const paths = bestPaths(lattice, PATHS);
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  let sourceMost = 0;
  let expected = 0;
  for (let k = 0; k < window.size; k++) {
    sourceMost = Math.max(sourceMost, marginal[k * LABELS + Label.source]!);
    expected += marginal[k * LABELS + Label.content]!;
  }
  for (const path of paths) {
    const logProbability = path.score - logZ;
    if (candidates.length > 0 && logProbability < -4.5) break;
    const content = trimAll(document, ranges(path, Label.content, window.first));
    if (content.length === 0) continue;
    const source = pickSource(document, structure, ranges(path, Label.source, window.first), head);
    const key = `${source}|${content.join('|')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const mean = (spans: readonly TokenRange[], label: number): [number, number] => {
      let sum = 0;
      let count = 0;
      let least = 1;
      for (const [first, end] of spans) {
        for (let i = first; i < end; i++) {
          const p = marginal[(i - window.first) * LABELS + label]!;
          sum += p;
          count++;
          least = Math.min(least, p);
        }
      }
      return count ? [sum / count, least] : [0, 0];
    };
    const [contentMean, contentLeast] = mean(content, Label.content);
    candidates.push({
      head,
      source,
      cue: ranges(path, Label.cue, window.first).find(([first, end]) => first <= head && head < end) ?? [head, head + 1],
      content,
      rank: candidates.length,
      logProbability,
      behind: paths[0]!.score - path.score,
      contentMean,
      contentLeast,
      sourceMean: source ? mean([source], Label.source)[0] : 0,
      sourceMost,
      expected,
    });
    if (candidates.length === READINGS) break;
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

/** Contents without the commas and stops around them; stretches parted by a mark alone become one. */
function trimAll(document: TaggerDocument, spans: readonly TokenRange[]): TokenRange[] {
  const kept: [number, number][] = [];
  for (const span of spans) {
    let [first, end] = span;
    while (first < end && trims(document, first)) first++;
    while (end > first && trims(document, end - 1)) end--;
    const last = kept.at(-1);
    if (!hasWord(document, first, end)) continue;
    if (last && first - last[1] <= 1 && document.tag[last[1]] === Tag.PUNCT) last[1] = end;
    else kept.push([first, end]);
  }
  return kept;
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
