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
  const { nodeScale, edgeScale, edges: table } = weights;
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
    // Sixteen sums written out: the hottest loop of the tagger, twice as fast as adding into an array.
    let e0 = 0;
    let e1 = 0;
    let e2 = 0;
    let e3 = 0;
    let e4 = 0;
    let e5 = 0;
    let e6 = 0;
    let e7 = 0;
    let e8 = 0;
    let e9 = 0;
    let e10 = 0;
    let e11 = 0;
    let e12 = 0;
    let e13 = 0;
    let e14 = 0;
    let e15 = 0;
    for (let f = k * EDGE_FEATURES; f < (k + 1) * EDGE_FEATURES; f++) {
      const at = (edges[f]! & edgeMask) * PAIRS;
      e0 += table[at]!;
      e1 += table[at + 1]!;
      e2 += table[at + 2]!;
      e3 += table[at + 3]!;
      e4 += table[at + 4]!;
      e5 += table[at + 5]!;
      e6 += table[at + 6]!;
      e7 += table[at + 7]!;
      e8 += table[at + 8]!;
      e9 += table[at + 9]!;
      e10 += table[at + 10]!;
      e11 += table[at + 11]!;
      e12 += table[at + 12]!;
      e13 += table[at + 13]!;
      e14 += table[at + 14]!;
      e15 += table[at + 15]!;
    }
    const to = k * PAIRS;
    edge[to] = e0 * edgeScale;
    edge[to + 1] = e1 * edgeScale;
    edge[to + 2] = e2 * edgeScale;
    edge[to + 3] = e3 * edgeScale;
    edge[to + 4] = e4 * edgeScale;
    edge[to + 5] = e5 * edgeScale;
    edge[to + 6] = e6 * edgeScale;
    edge[to + 7] = e7 * edgeScale;
    edge[to + 8] = e8 * edgeScale;
    edge[to + 9] = e9 * edgeScale;
    edge[to + 10] = e10 * edgeScale;
    edge[to + 11] = e11 * edgeScale;
    edge[to + 12] = e12 * edgeScale;
    edge[to + 13] = e13 * edgeScale;
    edge[to + 14] = e14 * edgeScale;
    edge[to + 15] = e15 * edgeScale;
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

/**
 * The `count` best labellings, best first (list Viterbi). With the marginals given, labels less likely than `floor` are passed over: no
 * labelling more likely than that is lost, and most tokens keep one label.
 */
export function bestPaths(lattice: Lattice, count: number, marginal: Float64Array | null = null, floor = 0): Path[] {
  const { size, node, edge } = lattice;
  const width = LABELS * count;
  const scores = new Float64Array(size * width).fill(Number.NEGATIVE_INFINITY);
  const back = new Int16Array(size * width).fill(-1);
  const open = Uint8Array.from({ length: size * LABELS }, (_, n) => (node[n] !== NEVER && (!marginal || marginal[n]! >= floor) ? 1 : 0));
  for (let label = 0; label < LABELS; label++) if (open[label]) scores[label * count] = node[label]! + edge[label]!;
  for (let k = 1; k < size; k++) {
    const here = k * width;
    const there = here - width;
    for (let to = 0; to < LABELS; to++) {
      if (!open[k * LABELS + to]) continue;
      const local = node[k * LABELS + to]!;
      const slot = here + to * count;
      for (let from = 0; from < LABELS; from++) {
        if (!open[(k - 1) * LABELS + from]) continue;
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
  // Potentials, each row over its largest; sums are rescaled row by row, so nothing over- or underflows.
  const factor = new Float64Array(size * PAIRS);
  const forward = new Float64Array(size * LABELS);
  const backward = new Float64Array(size * LABELS).fill(1, (size - 1) * LABELS);
  const scales = new Float64Array(size);
  let logZ = 0;
  for (let k = 0; k < size; k++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let p = 0; p < PAIRS; p++) most = Math.max(most, edge[k * PAIRS + p]! + node[k * LABELS + (p % LABELS)]!);
    let sum = 0;
    for (let to = 0; to < LABELS; to++) {
      const local = node[k * LABELS + to]! - most;
      let reached = 0;
      for (let from = 0; from < LABELS; from++) {
        const p = k * PAIRS + from * LABELS + to;
        const value = local < -700 ? 0 : Math.exp(edge[p]! + local);
        factor[p] = value;
        reached += (k === 0 ? (from === 0 ? 1 : 0) : forward[(k - 1) * LABELS + from]!) * value;
      }
      forward[k * LABELS + to] = reached;
      sum += reached;
    }
    sum = Math.max(sum, Number.MIN_VALUE);
    for (let to = 0; to < LABELS; to++) forward[k * LABELS + to]! /= sum;
    scales[k] = sum;
    logZ += Math.log(sum) + most;
  }
  for (let k = size - 2; k >= 0; k--) {
    for (let from = 0; from < LABELS; from++) {
      let sum = 0;
      for (let to = 0; to < LABELS; to++) sum += factor[(k + 1) * PAIRS + from * LABELS + to]! * backward[(k + 1) * LABELS + to]!;
      backward[k * LABELS + from] = sum / scales[k + 1]!;
    }
  }
  const marginal = new Float64Array(size * LABELS);
  for (let n = 0; n < size * LABELS; n++) marginal[n] = forward[n]! * backward[n]!;
  if (pairs) {
    for (let to = 0; to < LABELS; to++) pairs[to] = marginal[to]!;
    for (let k = 1; k < size; k++) {
      for (let from = 0; from < LABELS; from++) {
        for (let to = 0; to < LABELS; to++) {
          const p = k * PAIRS + from * LABELS + to;
          pairs[p] = (forward[(k - 1) * LABELS + from]! * factor[p]! * backward[k * LABELS + to]!) / scales[k]!;
        }
      }
    }
  }
  return { marginal, logZ };
}
