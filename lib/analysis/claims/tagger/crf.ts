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
  const { size } = window;
  const node = new Float64Array(size * LABELS);
  const edge = new Float64Array(size * PAIRS);
  const { nodes, edges, nodeScale, edgeScale } = weights;
  sumRows(window.nodes, NODE_FEATURES, nodes, LABELS, nodeScale, node);
  sumRows(window.edges, EDGE_FEATURES, edges, PAIRS, edgeScale, edge);
  const head = (window.head - window.first) * LABELS;
  for (let label = 0; label < LABELS; label++) if (label !== Label.cue) node[head + label] = NEVER;
  return { size, node, edge };
}

/** For each row of `count` features the sum of their buckets' weights, `width` of them a bucket, times `scale`. */
function sumRows(ids: Int32Array, count: number, table: Int8Array | Float32Array, width: number, scale: number, sums: Float64Array): void {
  if (table instanceof Int8Array && table.byteOffset % 4 === 0) {
    sumPacked(ids, count, table, width, scale, sums);
    return;
  }
  const mask = table.length / width - 1;
  for (let row = 0, to = 0; row < ids.length; row += count, to += width) {
    for (let f = row; f < row + count; f++) {
      const at = (ids[f]! & mask) * width;
      for (let n = 0; n < width; n++) sums[to + n]! += table[at + n]!;
    }
    for (let n = to; n < to + width; n++) sums[n]! *= scale;
  }
}

/** Turns four signed bytes into four that are larger by 128 and not negative; every other one of the four. */
const SIGNS = 0x80808080 | 0;
const EVEN = 0x00ff00ff;

/** {@link sumRows} of bytes, four at a time: two sums of up to 257 weights fit into one integer. The hottest loop of the tagger. */
function sumPacked(ids: Int32Array, count: number, table: Int8Array, width: number, scale: number, sums: Float64Array): void {
  const words = new Int32Array(table.buffer, table.byteOffset, table.length >> 2);
  const step = width >> 2;
  const mask = words.length / step - 1;
  const excess = 128 * count;
  for (let row = 0, to = 0; row < ids.length; row += count, to += width) {
    for (let w = 0; w < step; w++) {
      let even = 0;
      let odd = 0;
      for (let f = row; f < row + count; f++) {
        const four = words[(ids[f]! & mask) * step + w]! ^ SIGNS;
        even += four & EVEN;
        odd += (four >>> 8) & EVEN;
      }
      const at = to + w * 4;
      sums[at] = ((even & 0xffff) - excess) * scale;
      sums[at + 1] = ((odd & 0xffff) - excess) * scale;
      sums[at + 2] = ((even >>> 16) - excess) * scale;
      sums[at + 3] = ((odd >>> 16) - excess) * scale;
    }
  }
}

let room = new Float64Array(0);

/** At least so many numbers of memory that is used again and again; they hold anything. */
function scratch(size: number): Float64Array {
  if (room.length < size) room = new Float64Array(size);
  return room;
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
  // Only what is open is ever read, so nothing else has to be set.
  const scores = scratch(size * width);
  const back = new Int16Array(size * width);
  const open = new Uint8Array(size * LABELS);
  for (let n = 0; n < size * LABELS; n++) if (node[n] !== NEVER && (!marginal || marginal[n]! >= floor)) open[n] = 1;
  for (let label = 0; label < LABELS; label++) {
    if (!open[label]) continue;
    scores.fill(Number.NEGATIVE_INFINITY, label * count, (label + 1) * count);
    scores[label * count] = node[label]! + edge[label]!;
  }
  for (let k = 1; k < size; k++) {
    const here = k * width;
    const there = here - width;
    for (let to = 0; to < LABELS; to++) {
      if (!open[k * LABELS + to]) continue;
      const local = node[k * LABELS + to]!;
      const slot = here + to * count;
      for (let r = 0; r < count; r++) scores[slot + r] = Number.NEGATIVE_INFINITY;
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
    .filter((state) => open[(size - 1) * LABELS + Math.floor(state / count)] && scores[last + state]! > NEVER / 2)
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
