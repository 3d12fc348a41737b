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

/** Sum over the trees for the row of `values` that begins at `base`: log odds. */
export function boost(trees: Trees, values: Float32Array, base = 0): number {
  const { feature, value, child, roots } = trees;
  let sum = trees.bias;
  for (let r = 0; r < roots.length; r++) {
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
