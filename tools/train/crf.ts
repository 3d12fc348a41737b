import { type ChainWeights, marginals, scoreWindow } from '../../lib/analysis/claims/tagger/crf';
import { EDGE_FEATURES, LABELS, Label, NODE_FEATURES, readWindow, type Window } from '../../lib/analysis/claims/tagger/spans';
import { random, shuffled } from './corpus';
import { FeatureCounts } from './counts';
import { type ReadGold, tokensIn } from './cues';

const NODE_BUCKETS = 1 << 17;
const EDGE_BUCKETS = 1 << 15;
const PAIRS = LABELS * LABELS;

/** A window with the labels people gave its tokens. */
export interface Example {
  readonly window: Window;
  readonly labels: Uint8Array;
}

/** One example a gold cue; of several attributions with one head the longest content counts. */
export function chainExamples(read: ReadGold, cues: Float32Array): Example[] {
  const { document, structure, attributions, heads } = read;
  const byHead = new Map<number, number>();
  const length = (a: number): number => attributions[a]!.content.reduce((sum, { start, end }) => sum + end - start, 0);
  attributions.forEach((_, a) => {
    const head = heads[a]!;
    const other = byHead.get(head);
    if (head >= 0 && (other === undefined || length(other) < length(a))) byHead.set(head, a);
  });
  return [...byHead].map(([head, a]) => {
    const window = readWindow(document, structure, cues, head);
    const labels = new Uint8Array(window.size);
    const paint = (span: { start: number; end: number } | null, label: number): void => {
      if (!span) return;
      const [first, end] = tokensIn(document, span);
      for (let i = Math.max(first, window.first); i < Math.min(end, window.first + window.size); i++) labels[i - window.first] = label;
    };
    const { source, cue, content } = attributions[a]!;
    for (const span of content) paint(span, Label.content);
    paint(source, Label.source);
    paint(cue, Label.cue);
    labels[head - window.first] = Label.cue;
    return { window, labels };
  });
}

/** Takes features that are seen too seldom out of all examples: their bucket becomes 0, which never learns. */
export function dropSeldom(examples: readonly Example[]): void {
  for (const part of ['nodes', 'edges'] as const) {
    const counts = new FeatureCounts();
    for (const { window } of examples) counts.add(window[part], window[part].length);
    for (const { window } of examples) {
      const ids = window[part];
      for (let f = 0; f < ids.length; f++) if (!counts.often(ids[f]!)) ids[f] = 0;
    }
  }
}

/** Linear-chain CRF by AdaGrad on the log likelihood, one window at a time. */
export function trainChain(examples: readonly Example[], rounds: number, seed: number, log: (line: string) => void): ChainWeights {
  const weights = {
    nodes: new Float32Array(NODE_BUCKETS * LABELS),
    edges: new Float32Array(EDGE_BUCKETS * PAIRS),
    nodeScale: 1,
    edgeScale: 1,
  };
  const nodeSquares = new Float32Array(weights.nodes.length).fill(1e-2);
  const edgeSquares = new Float32Array(weights.edges.length).fill(1e-2);
  const next = random(seed);
  const total = examples.reduce((sum, { window }) => sum + window.size, 0);
  log(`chain: ${examples.length} cues, ${total} tokens`);
  const mean = new Mean(weights);
  const quarter = Math.max(1, Math.floor(examples.length / 4));
  for (let round = 0; round < rounds; round++) {
    let loss = 0;
    const rate = RATE * (1 - round / (rounds + 1));
    let seen = 0;
    for (const { window: whole, labels } of shuffled(examples, next)) {
      if (round === rounds - 1 && ++seen % quarter === 0) mean.add(weights);
      const window = thinned(whole, next);
      const lattice = scoreWindow(window, weights);
      const pairs = new Float64Array(window.size * PAIRS);
      const { marginal, sums } = marginals(lattice, pairs);
      for (let k = 0; k < window.size; k++) {
        const label = labels[k]!;
        const pair = (k > 0 ? labels[k - 1]! * LABELS : 0) + label;
        loss -= Math.log(lattice.factor[k * PAIRS + pair]! / sums[k]!);
        marginal[k * LABELS + label]! -= 1;
        pairs[k * PAIRS + pair]! -= 1;
      }
      descend(window.nodes, NODE_FEATURES, LABELS, marginal, weights.nodes, nodeSquares, window.size, rate);
      descend(window.edges, EDGE_FEATURES, PAIRS, pairs, weights.edges, edgeSquares, window.size, rate);
    }
    log(`chain: round ${round + 1}, loss ${(loss / examples.length).toFixed(3)} a cue`);
  }
  return mean.result(1 - DROP);
}

/** Mean of the weights at several moments of the last round: steadier than the last of them. */
class Mean {
  #count = 0;
  readonly #nodes: Float32Array;
  readonly #edges: Float32Array;

  constructor({ nodes, edges }: { nodes: Float32Array; edges: Float32Array }) {
    this.#nodes = new Float32Array(nodes.length);
    this.#edges = new Float32Array(edges.length);
  }

  add({ nodes, edges }: { nodes: Float32Array; edges: Float32Array }): void {
    this.#count++;
    for (let i = 0; i < nodes.length; i++) this.#nodes[i]! += nodes[i]!;
    for (let i = 0; i < edges.length; i++) this.#edges[i]! += edges[i]!;
  }

  result(scale: number): ChainWeights {
    const share = scale / Math.max(1, this.#count);
    return { nodes: this.#nodes.map((w) => w * share), edges: this.#edges.map((w) => w * share), nodeScale: 1, edgeScale: 1 };
  }
}

/** Share of the features that each visit of a window leaves out, so that no weight leans on another. */
const DROP = 0.4;

/** The window with features left out at random: their bucket is 0, which never learns. */
function thinned(window: Window, next: () => number): Window {
  const thin = (ids: Int32Array): Int32Array => ids.map((id) => (next() < DROP ? 0 : id));
  return { ...window, nodes: thin(window.nodes), edges: thin(window.edges) };
}

function descend(
  ids: Int32Array,
  features: number,
  width: number,
  gradients: Float64Array,
  weights: Float32Array,
  squares: Float32Array,
  size: number,
  rate: number,
): void {
  const mask = weights.length / width - 1;
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < width; l++) {
      const gradient = gradients[k * width + l]!;
      if (gradient < 4e-3 && gradient > -4e-3) continue;
      for (let f = k * features; f < (k + 1) * features; f++) {
        const bucket = ids[f]! & mask;
        if (bucket === 0) continue;
        const at = bucket * width + l;
        const slope = gradient + 1e-6 * weights[at]!;
        squares[at]! += slope * slope;
        weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
      }
    }
  }
}

const RATE = 0.03;
