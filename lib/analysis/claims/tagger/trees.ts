/**
 * Boosted regression trees in columns, all trees one after the other. A node is a split (`feature` ≥ 0: go to `child` when the value is at
 * most `value`, else to `child` + 1) or a leaf (`feature` < 0: add `value`).
 */
export interface Trees {
  readonly feature: Int16Array;
  readonly value: Float32Array;
  readonly child: Int32Array;
  /** First node of each tree. */
  readonly roots: Int32Array;
  /** Sum to start from. */
  readonly bias: number;
}

/** For each tree the most that it and those after it can add. */
export function ceilings({ feature, value, roots }: Trees): Float64Array {
  const most = new Float64Array(roots.length);
  let sum = 0;
  for (let r = roots.length - 1, end = feature.length; r >= 0; end = roots[r--]!) {
    let best = Number.NEGATIVE_INFINITY;
    for (let node = roots[r]!; node < end; node++) if (feature[node]! < 0) best = Math.max(best, value[node]!);
    sum += best;
    most[r] = sum;
  }
  return most;
}

/** Trees between two looks at whether the sum can still reach what is wanted, and room for rounding. */
const STRIDE = 16;
const ROUNDING = 1e-6;

/**
 * Sum over the trees for the row of `values` that begins at `base`: log odds. Given what the trees can still add ({@link ceilings}), any
 * sum that cannot come near `least` may be told as minus infinity.
 */
export function boost(
  trees: Trees,
  values: Float32Array,
  base = 0,
  most: Float64Array | null = null,
  least = Number.NEGATIVE_INFINITY,
): number {
  const { feature, value, child, roots } = trees;
  let sum = trees.bias;
  for (let r = 0; r < roots.length; r++) {
    if (most && r % STRIDE === 0 && sum + most[r]! < least - ROUNDING) return Number.NEGATIVE_INFINITY;
    let node = roots[r]!;
    let f = feature[node]!;
    while (f >= 0) {
      node = values[base + f]! <= value[node]! ? child[node]! : child[node]! + 1;
      f = feature[node]!;
    }
    sum += value[node]!;
  }
  return sum;
}
