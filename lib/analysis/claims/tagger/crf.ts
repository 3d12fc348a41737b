import { EDGE_FEATURES, LABELS, Label, NODE_FEATURES, type Window } from './spans';

/** Weights of the chain: buckets × labels, and buckets × pairs of labels (from × to). */
export interface ChainWeights {
  readonly nodes: Int8Array | Float32Array;
  readonly edges: Int8Array | Float32Array;
  /** What a weight of 1 is worth in either table. */
  readonly nodeScale: number;
  readonly edgeScale: number;
}

const PAIRS = LABELS * LABELS;
const NEVER = -1e9;

/** Scores of a window: `node[k × LABELS + label]`, `edge[k × PAIRS + from × LABELS + to]` (the first row's `from` is {@link Label.outside}). */
export interface Lattice {
  readonly size: number;
  readonly node: Float64Array;
  readonly edge: Float64Array;
}

/** Sums up the weights of a window's features. The head can only be cue. */
export function scoreWindow(window: Window, weights: ChainWeights): Lattice {
  const { size, nodes, edges } = window;
  const node = new Float64Array(size * LABELS);
  const edge = new Float64Array(size * PAIRS);
  const nodeMask = weights.nodes.length / LABELS - 1;
  const edgeMask = weights.edges.length / PAIRS - 1;
  const { nodeScale, edgeScale } = weights;
  for (let k = 0; k < size; k++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let f = k * NODE_FEATURES; f < (k + 1) * NODE_FEATURES; f++) {
      const at = (nodes[f]! & nodeMask) * LABELS;
      s0 += weights.nodes[at]!;
      s1 += weights.nodes[at + 1]!;
      s2 += weights.nodes[at + 2]!;
      s3 += weights.nodes[at + 3]!;
    }
    const row = k * LABELS;
    node[row] = s0 * nodeScale;
    node[row + 1] = s1 * nodeScale;
    node[row + 2] = s2 * nodeScale;
    node[row + 3] = s3 * nodeScale;
    const to = k * PAIRS;
    for (let f = k * EDGE_FEATURES; f < (k + 1) * EDGE_FEATURES; f++) {
      const at = (edges[f]! & edgeMask) * PAIRS;
      for (let p = 0; p < PAIRS; p++) edge[to + p]! += weights.edges[at + p]!;
    }
    for (let p = 0; p < PAIRS; p++) edge[to + p]! *= edgeScale;
  }
  const head = (window.head - window.first) * LABELS;
  for (let label = 0; label < LABELS; label++) if (label !== Label.cue) node[head + label] = NEVER;
  return { size, node, edge };
}

/** One labelling and its score. */
export interface Path {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** The `count` best labellings, best first (list Viterbi). */
export function bestPaths(lattice: Lattice, count: number): Path[] {
  const { size, node, edge } = lattice;
  const width = LABELS * count;
  const scores = new Float64Array(size * width).fill(Number.NEGATIVE_INFINITY);
  const back = new Int16Array(size * width).fill(-1);
  for (let label = 0; label < LABELS; label++) scores[label * count] = node[label]! + edge[label]!;
  for (let k = 1; k < size; k++) {
    const here = k * width;
    const there = here - width;
    for (let to = 0; to < LABELS; to++) {
      const local = node[k * LABELS + to]!;
      if (local === NEVER) continue;
      const slot = here + to * count;
      for (let from = 0; from < LABELS; from++) {
        const step = local + edge[k * PAIRS + from * LABELS + to]!;
        for (let r = 0; r < count; r++) {
          const score = scores[there + from * count + r]! + step;
          if (score <= scores[slot + count - 1]!) break;
          let at = count - 1;
          while (at > 0 && scores[slot + at - 1]! < score) {
            scores[slot + at] = scores[slot + at - 1]!;
            back[slot + at] = back[slot + at - 1]!;
            at--;
          }
          scores[slot + at] = score;
          back[slot + at] = from * count + r;
        }
      }
    }
  }
  const last = (size - 1) * width;
  const order = Array.from({ length: width }, (_, state) => state)
    .filter((state) => scores[last + state]! > NEVER / 2)
    .sort((a, b) => scores[last + b]! - scores[last + a]!)
    .slice(0, count);
  return order.map((final) => {
    const labels = new Uint8Array(size);
    let state = final;
    for (let k = size - 1; k >= 0; k--) {
      labels[k] = Math.floor(state / count);
      state = back[k * width + state]!;
    }
    return { labels, score: scores[last + final]! };
  });
}

/** Marginal probabilities `size × LABELS`, the pair marginals (`size × PAIRS`, if asked for) and the log of the partition sum. */
export function marginals(lattice: Lattice, pairs: Float64Array | null): { marginal: Float64Array; logZ: number } {
  const { size, node, edge } = lattice;
  const forward = new Float64Array(size * LABELS);
  const backward = new Float64Array(size * LABELS);
  const terms = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) forward[label] = node[label]! + edge[label]!;
  for (let k = 1; k < size; k++) {
    for (let to = 0; to < LABELS; to++) {
      for (let from = 0; from < LABELS; from++) terms[from] = forward[(k - 1) * LABELS + from]! + edge[k * PAIRS + from * LABELS + to]!;
      forward[k * LABELS + to] = node[k * LABELS + to]! + logSum(terms);
    }
  }
  for (let k = size - 2; k >= 0; k--) {
    for (let from = 0; from < LABELS; from++) {
      for (let to = 0; to < LABELS; to++) {
        const next = (k + 1) * LABELS + to;
        terms[to] = edge[(k + 1) * PAIRS + from * LABELS + to]! + node[next]! + backward[next]!;
      }
      backward[k * LABELS + from] = logSum(terms);
    }
  }
  for (let label = 0; label < LABELS; label++) terms[label] = forward[(size - 1) * LABELS + label]!;
  const logZ = logSum(terms);
  const marginal = new Float64Array(size * LABELS);
  for (let k = 0; k < size * LABELS; k++) marginal[k] = Math.exp(forward[k]! + backward[k]! - logZ);
  if (pairs) {
    for (let to = 0; to < LABELS; to++) pairs[to] = marginal[to]!;
    for (let k = 1; k < size; k++) {
      for (let from = 0; from < LABELS; from++) {
        for (let to = 0; to < LABELS; to++) {
          const p = k * PAIRS + from * LABELS + to;
          pairs[p] = Math.exp(forward[(k - 1) * LABELS + from]! + edge[p]! + node[k * LABELS + to]! + backward[k * LABELS + to]! - logZ);
        }
      }
    }
  }
  return { marginal, logZ };
}

function logSum(terms: Float64Array): number {
  let most = terms[0]!;
  for (let i = 1; i < terms.length; i++) if (terms[i]! > most) most = terms[i]!;
  if (most < NEVER / 2) return most;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += Math.exp(terms[i]! - most);
  return most + Math.log(sum);
}
