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

/**
 * What a window's features make of each step, as factors (exponentials of summed weights, so neither 0 nor infinite but for the head):
 * `factor[k × PAIRS + from × LABELS + to]`. The first token's `from` is {@link Label.outside}.
 */
export interface Lattice {
  readonly size: number;
  readonly factor: Float64Array;
}

/** Sums up the weights of a window's features. The head can only be cue. */
export function scoreWindow(window: Window, weights: ChainWeights): Lattice {
  const { size } = window;
  const nodes = new Float64Array(size * LABELS);
  const factor = new Float64Array(size * PAIRS);
  expSums(window.nodes, NODE_FEATURES, weights.nodes, LABELS, weights.nodeScale, nodes);
  expSums(window.edges, EDGE_FEATURES, weights.edges, PAIRS, weights.edgeScale, factor);
  const head = (window.head - window.first) * LABELS;
  for (let label = 0; label < LABELS; label++) if (label !== Label.cue) nodes[head + label] = 0;
  for (let n = 0; n < factor.length; n++) factor[n]! *= nodes[(n >> 4) * LABELS + (n & 3)]!;
  return { size, factor };
}

/** For each row of `count` features the exponential of `scale` times the sum of their buckets' weights, `width` of them a bucket. */
function expSums(ids: Int32Array, count: number, table: Int8Array | Float32Array, width: number, scale: number, exps: Float64Array): void {
  if (table instanceof Int8Array && table.byteOffset % 4 === 0) {
    expSumsPacked(ids, count, table, width, powersOf(scale), exps);
    return;
  }
  const mask = table.length / width - 1;
  for (let row = 0, to = 0; row < ids.length; row += count, to += width) {
    for (let f = row; f < row + count; f++) {
      const at = (ids[f]! & mask) * width;
      for (let n = 0; n < width; n++) exps[to + n]! += table[at + n]!;
    }
    for (let n = to; n < to + width; n++) exps[n] = Math.exp(scale * exps[n]!);
  }
}

/** Largest size of a sum of signed bytes over a row's features. */
const MOST = 128 * Math.max(NODE_FEATURES, EDGE_FEATURES);
const POWERS = new Map<number, Float64Array>();

/** Exponentials of `scale` times every whole number from -MOST to MOST: bytes have few sums. */
function powersOf(scale: number): Float64Array {
  const known = POWERS.get(scale);
  if (known) return known;
  if (POWERS.size > 3) POWERS.clear();
  const powers = Float64Array.from({ length: 2 * MOST + 1 }, (_, n) => Math.exp(scale * (n - MOST)));
  POWERS.set(scale, powers);
  return powers;
}

/** Turns four signed bytes into four that are larger by 128 and not negative; every other one of the four. */
const SIGNS = 0x80808080 | 0;
const EVEN = 0x00ff00ff;

/** {@link expSums} of bytes, four at a time: two sums of up to 257 weights fit into one integer. The hottest loop of the tagger. */
function expSumsPacked(ids: Int32Array, count: number, table: Int8Array, width: number, powers: Float64Array, exps: Float64Array): void {
  const words = new Int32Array(table.buffer, table.byteOffset, table.length >> 2);
  const step = width >> 2;
  const mask = words.length / step - 1;
  const zero = MOST - 128 * count;
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
      exps[at] = powers[(even & 0xffff) + zero]!;
      exps[at + 1] = powers[(odd & 0xffff) + zero]!;
      exps[at + 2] = powers[(even >>> 16) + zero]!;
      exps[at + 3] = powers[(odd >>> 16) + zero]!;
    }
  }
}

/** What is known of the labels of each token, all labellings weighed. */
export interface Marginals {
  /** Probabilities, `size × LABELS`; and those that know only the tokens up to each. */
  readonly marginal: Float64Array;
  readonly forward: Float64Array;
  /** What each row of `forward` was over: the log of the partition sum is that of them all. */
  readonly sums: Float64Array;
}

/** Forward and backward; with `pairs` given (`size × PAIRS`), the probabilities of all steps go there. */
export function marginals({ size, factor }: Lattice, pairs: Float64Array | null = null): Marginals {
  // Rescaled row by row, so nothing over- or underflows.
  const forward = new Float64Array(size * LABELS);
  const backward = new Float64Array(size * LABELS);
  const sums = new Float64Array(size);
  let [a, b, c, d] = [1, 0, 0, 0];
  for (let k = 0; k < size; k++) {
    const p = k * PAIRS;
    const w = a * factor[p]! + b * factor[p + 4]! + c * factor[p + 8]! + d * factor[p + 12]!;
    const x = a * factor[p + 1]! + b * factor[p + 5]! + c * factor[p + 9]! + d * factor[p + 13]!;
    const y = a * factor[p + 2]! + b * factor[p + 6]! + c * factor[p + 10]! + d * factor[p + 14]!;
    const z = a * factor[p + 3]! + b * factor[p + 7]! + c * factor[p + 11]! + d * factor[p + 15]!;
    const sum = Math.max(w + x + y + z, Number.MIN_VALUE);
    sums[k] = sum;
    a = w / sum;
    b = x / sum;
    c = y / sum;
    d = z / sum;
    const n = k * LABELS;
    forward[n] = a;
    forward[n + 1] = b;
    forward[n + 2] = c;
    forward[n + 3] = d;
  }
  [a, b, c, d] = [1, 1, 1, 1];
  backward.fill(1, (size - 1) * LABELS);
  for (let k = size - 1; k > 0; k--) {
    const sum = sums[k]!;
    const n = (k - 1) * LABELS;
    for (let from = 0; from < LABELS; from++) {
      const p = k * PAIRS + from * LABELS;
      backward[n + from] = (a * factor[p]! + b * factor[p + 1]! + c * factor[p + 2]! + d * factor[p + 3]!) / sum;
    }
    a = backward[n]!;
    b = backward[n + 1]!;
    c = backward[n + 2]!;
    d = backward[n + 3]!;
  }
  if (pairs) {
    for (let p = 0; p < size * PAIRS; p++) {
      const k = p >> 4;
      const from = (p >> 2) & 3;
      const before = k > 0 ? forward[(k - 1) * LABELS + from]! : from === Label.outside ? 1 : 0;
      pairs[p] = (before * factor[p]! * backward[k * LABELS + (p & 3)]!) / sums[k]!;
    }
  }
  const marginal = forward.map((share, n) => share * backward[n]!);
  return { marginal, forward, sums };
}

/** One labelling and its probability. */
export interface Path {
  readonly labels: Uint8Array;
  readonly probability: number;
}

let scores = new Float64Array(0);
let origins = new Int16Array(0);
let counts = new Uint8Array(0);

/** Makes room for `size` rows of `count` labellings a label. The memory is used again and again; it holds anything. */
function makeRoom(size: number, count: number): void {
  if (scores.length >= size * LABELS * count) return;
  scores = new Float64Array(size * LABELS * count);
  origins = new Int16Array(size * LABELS * count);
  counts = new Uint8Array(size * LABELS * count);
}

/**
 * The `count` best labellings that are at least `floor` likely, best first (list Viterbi). What begins a labelling is dropped as soon as all
 * labellings that begin so are less likely together, so few are ever weighed.
 */
export function bestPaths(lattice: Lattice, known: Marginals, count: number, floor = 0): Path[] {
  const { size, factor } = lattice;
  const { marginal, forward, sums } = known;
  makeRoom(size, count);
  for (let k = 0; k < size; k++) {
    const share = 1 / sums[k]!;
    for (let to = 0; to < LABELS; to++) {
      const n = k * LABELS + to;
      // A beginning of probability p, over the forward sum, is as likely as its share of the label's marginal.
      const least = marginal[n]! > 0 ? (floor * forward[n]!) / marginal[n]! : Number.POSITIVE_INFINITY;
      const slot = n * count;
      let held = 0;
      if (k === 0) {
        const score = factor[to]! * share;
        if (score >= least && score > 0) {
          scores[slot] = score;
          held = 1;
        }
        counts[n] = held;
        continue;
      }
      for (let from = 0; from < LABELS; from++) {
        const before = n - to - LABELS + from;
        const step = factor[k * PAIRS + from * LABELS + to]! * share;
        const many = counts[before]!;
        for (let r = 0; r < many; r++) {
          const score = scores[before * count + r]! * step;
          if (score < least || score === 0 || (held === count && score <= scores[slot + count - 1]!)) break;
          let at = slot + (held < count ? held++ : count - 1);
          while (at > slot && scores[at - 1]! < score) {
            scores[at] = scores[at - 1]!;
            origins[at] = origins[at - 1]!;
            at--;
          }
          scores[at] = score;
          origins[at] = from * count + r;
        }
      }
      counts[n] = held;
    }
  }
  const ends: number[] = [];
  const last = (size - 1) * LABELS;
  for (let label = 0; label < LABELS; label++) for (let r = 0; r < counts[last + label]!; r++) ends.push(label * count + r);
  const end = last * count;
  ends.sort((a, b) => scores[end + b]! - scores[end + a]!);
  const paths = ends.slice(0, count).map((state) => ({ labels: labelsTo(state, size, count), probability: scores[end + state]! }));
  return paths.length === 0 && floor > 0 ? bestPaths(lattice, known, 1) : paths;
}

function labelsTo(end: number, size: number, count: number): Uint8Array {
  const labels = new Uint8Array(size);
  for (let k = size - 1, state = end; k >= 0; k--) {
    labels[k] = Math.floor(state / count);
    state = origins[k * LABELS * count + state]!;
  }
  return labels;
}
