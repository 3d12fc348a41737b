import { describe, expect, it } from 'vitest';
import { bestPaths, type Lattice, marginals, scoreWindow } from '../../../../lib/analysis/claims/tagger/crf';
import { EDGE_FEATURES, LABELS, Label, NODE_FEATURES } from '../../../../lib/analysis/claims/tagger/spans';

const PAIRS = LABELS * LABELS;

/** A lattice of arbitrary but fixed factors. */
function lattice(size: number): Lattice {
  const wave = (n: number): number => Math.sin(n * 12.9898) * 3;
  return { size, factor: Float64Array.from({ length: size * PAIRS }, (_, n) => Math.exp(wave(n + 1))) };
}

/** Every labelling with its probability, best first. */
function everyPath({ size, factor }: Lattice): { labels: number[]; probability: number }[] {
  const all = Array.from({ length: LABELS ** size }, (_, n) => {
    const labels = Array.from({ length: size }, (_, k) => Math.floor(n / LABELS ** k) % LABELS);
    const weight = labels.reduce((product, label, k) => product * factor[k * PAIRS + (k ? labels[k - 1]! * LABELS : 0) + label]!, 1);
    return { labels, weight };
  });
  const z = all.reduce((sum, { weight }) => sum + weight, 0);
  return all.map(({ labels, weight }) => ({ labels, probability: weight / z })).sort((a, b) => b.probability - a.probability);
}

describe('the chain', () => {
  it.each([0, 0.01])('finds the best labellings in order, as trying them all does (floor %s)', (floor) => {
    const chain = lattice(5);
    const found = bestPaths(chain, marginals(chain), 6, floor);
    const wanted = everyPath(chain)
      .slice(0, 6)
      .filter(({ probability }) => probability >= floor);
    expect(found.map(({ labels }) => [...labels])).toEqual(wanted.map(({ labels }) => labels));
    found.forEach(({ probability }, n) => {
      expect(probability).toBeCloseTo(wanted[n]!.probability, 9);
    });
    expect(wanted.length).toBeGreaterThan(1);
  });

  it('tells the best labelling when none is likely', () => {
    const chain = lattice(5);
    expect(bestPaths(chain, marginals(chain), 6, 0.9).map(({ labels }) => [...labels])).toEqual([everyPath(chain)[0]!.labels]);
  });

  it('has the marginals that summing over them all gives', () => {
    const chain = lattice(5);
    const every = everyPath(chain);
    const pairs = new Float64Array(5 * PAIRS);
    const { marginal } = marginals(chain, pairs);
    for (let k = 0; k < 5; k++) {
      for (let label = 0; label < LABELS; label++) {
        const share = every.reduce((sum, { labels, probability }) => sum + (labels[k] === label ? probability : 0), 0);
        expect(marginal[k * LABELS + label]).toBeCloseTo(share, 9);
        const stepped = every.reduce(
          (sum, { labels, probability }) => sum + (k > 0 && labels[k - 1] === label && labels[k] === 2 ? probability : 0),
          0,
        );
        if (k > 0) expect(pairs[k * PAIRS + label * LABELS + 2]).toBeCloseTo(stepped, 9);
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
    const numbers = scoreWindow(window, { nodes: Float32Array.from(nodes), edges: Float32Array.from(edges), ...scales });
    expect(bytes.factor.length).toBe(size * PAIRS);
    bytes.factor.forEach((factor, n) => {
      const open = n >> 4 !== 2 || (n & 3) === Label.cue;
      expect(factor > 0).toBe(open);
      expect(open ? factor / numbers.factor[n]! : 1).toBeCloseTo(1, 9);
    });
  });
});
