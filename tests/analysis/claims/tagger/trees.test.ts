import { describe, expect, it } from 'vitest';
import { boost, ceilings } from '../../../../lib/analysis/claims/tagger/trees';
import { growTrees } from '../../../../tools/train/trees';

describe('boosted trees', () => {
  it('learn what a line cannot: one value or the other, not both', () => {
    const values = Float32Array.from({ length: 400 * 2 }, (_, n) => ((n * 7919) % 100) / 100);
    const labels = Uint8Array.from({ length: 400 }, (_, r) => (values[r * 2]! > 0.5 !== values[r * 2 + 1]! > 0.5 ? 1 : 0));
    const trees = growTrees({ values, width: 2, labels }, { trees: 60, leaves: 6, rate: 0.3, least: 2, lambda: 1 });
    const right = labels.filter((label, r) => boost(trees, values, r * 2) > 0 === (label === 1)).length;
    expect(right).toBeGreaterThan(390);
  });

  it('add up leaves by hand', () => {
    const trees = {
      feature: Int16Array.of(1, -1, -1),
      value: Float32Array.of(0.5, -2, 3),
      child: Int32Array.of(1, 0, 0),
      roots: Int32Array.of(0),
      bias: 1,
    };
    expect(boost(trees, Float32Array.of(9, 0.5))).toBe(-1);
    expect(boost(trees, Float32Array.of(9, 0.6))).toBe(4);
  });

  it('stop early only where the sum cannot reach what is wanted', () => {
    const values = Float32Array.from({ length: 200 * 2 }, (_, n) => ((n * 7919) % 100) / 100);
    const labels = Uint8Array.from({ length: 200 }, (_, r) => (values[r * 2]! > 0.4 ? 1 : 0));
    const trees = growTrees({ values, width: 2, labels }, { trees: 50, leaves: 4, rate: 0.2, least: 2, lambda: 1 });
    const most = ceilings(trees);
    let stopped = 0;
    for (let r = 0; r < 200; r++) {
      const whole = boost(trees, values, r * 2);
      const early = boost(trees, values, r * 2, most, 1);
      if (early === Number.NEGATIVE_INFINITY) stopped++;
      expect(early).toBe(whole >= 1 || early > Number.NEGATIVE_INFINITY ? whole : Number.NEGATIVE_INFINITY);
    }
    expect(stopped).toBeGreaterThan(20);
  });
});
