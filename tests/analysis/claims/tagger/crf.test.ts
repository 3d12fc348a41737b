import { describe, expect, it } from 'vitest';
import { bestPaths, type Lattice, marginals } from '../../../../lib/analysis/claims/tagger/crf';
import { LABELS } from '../../../../lib/analysis/claims/tagger/spans';

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
});
