import { describe, expect, it } from 'vitest';
import { bestPaths, type Lattice, marginals, scoreWindow } from '../../../../lib/analysis/claims/tagger/crf';
import { EDGE_FEATURES, LABELS, Label, NODE_FEATURES } from '../../../../lib/analysis/claims/tagger/spans';

const PAIRS = LABELS * LABELS;

/** A lattice of arbitrary but fixed scores. */
function lattice(size: number): Lattice {
  const wave = (n: number): number => Math.sin(n * 12.9898) * 3;
  return {
    size,
    node: Float64Array.from({ length: size * LABELS }, (_, n) => wave(n + 1)),
    edge: Float64Array.from({ length: size * PAIRS }, (_, n) => wave(n + 500)),
  };
}

/** Every labelling with its score, best first. */
function everyPath({ size, node, edge }: Lattice): { labels: number[]; score: number }[] {
  const all = Array.from({ length: LABELS ** size }, (_, n) => {
    const labels = Array.from({ length: size }, (_, k) => Math.floor(n / LABELS ** k) % LABELS);
    const score = labels.reduce(
      (sum, label, k) => sum + node[k * LABELS + label]! + edge[k * PAIRS + (k ? labels[k - 1]! * LABELS : 0) + label]!,
      0,
    );
    return { labels, score };
  });
  return all.sort((a, b) => b.score - a.score);
}

describe('the chain', () => {
  it('finds the best labellings in order, as trying them all does', () => {
    const chain = lattice(5);
    const found = bestPaths(chain, 6);
    const wanted = everyPath(chain).slice(0, 6);
    expect(found.map(({ labels }) => [...labels])).toEqual(wanted.map(({ labels }) => labels));
    found.forEach(({ score }, n) => {
      expect(score).toBeCloseTo(wanted[n]!.score, 9);
    });
  });

  it('has the marginals and the partition sum that summing over them all gives', () => {
    const chain = lattice(5);
    const every = everyPath(chain);
    const z = every.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const { marginal, logZ } = marginals(chain, null);
    expect(logZ).toBeCloseTo(Math.log(z), 9);
    for (let k = 0; k < 5; k++) {
      for (let label = 0; label < LABELS; label++) {
        const share = every.reduce((sum, { labels, score }) => sum + (labels[k] === label ? Math.exp(score) : 0), 0) / z;
        expect(marginal[k * LABELS + label]).toBeCloseTo(share, 9);
      }
    }
  });

  it('sums weights as bytes as it does as numbers', () => {
    const size = 7;
    const whole = (n: number): number => Math.round(Math.sin(n * 78.233) * 127);
    const ids = (rows: number) => Int32Array.from({ length: size * rows }, (_, n) => Math.imul(n + 1, 0x9e3779b1));
    const window = { head: 12, first: 10, size, nodes: ids(NODE_FEATURES), edges: ids(EDGE_FEATURES) };
    const table = (length: number) => Int8Array.from({ length }, (_, n) => (n % 5 === 0 ? -128 : n % 7 === 0 ? 127 : whole(n)));
    const [nodes, edges] = [table(64 * LABELS), table(32 * PAIRS)];
    const scales = { nodeScale: 0.03, edgeScale: 0.07 };
    const bytes = scoreWindow(window, { nodes, edges, ...scales });
    expect(bytes).toEqual(scoreWindow(window, { nodes: Float32Array.from(nodes), edges: Float32Array.from(edges), ...scales }));
    const open = [0, 1, 2, 3].filter((label) => bytes.node[2 * LABELS + label]! > -1e8);
    expect(open).toEqual([Label.cue]);
  });
});
