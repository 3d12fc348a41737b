/**
 * Gradient-boosted trees as flat numbers: per tree, nodes in heap order, each `feature, threshold` or, for a leaf, `-1, value`.
 * A row goes left when its feature is at most the threshold.
 */
export interface Trees {
  readonly bias: number;
  readonly depth: number;
  /** One array a tree: feature of node i at 2i, threshold or leaf value at 2i + 1. */
  readonly trees: readonly (readonly number[])[];
}

/** Probability (0 to 1) for the row that starts at `offset`. */
export function predict(model: Trees, rows: Float32Array, offset: number): number {
  let sum = model.bias;
  for (const tree of model.trees) {
    let node = 0;
    while (true) {
      const feature = tree[2 * node] ?? -1;
      const value = tree[2 * node + 1] ?? 0;
      if (feature < 0) {
        sum += value;
        break;
      }
      node = (rows[offset + feature] ?? 0) <= value ? 2 * node + 1 : 2 * node + 2;
    }
  }
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Trees from their short written form: `;` between trees, `,` between nodes in heap order, `feature:threshold` or `:leaf`. They are
 * read when they are first looked at: a worker that is only woken up needs none.
 */
export function unpack(bias: number, depth: number, packed: string): Trees {
  let trees: Trees['trees'] | null = null;
  return {
    bias,
    depth,
    get trees() {
      trees ??= packed.split(';').map(treeOf);
      return trees;
    },
  };
}

function treeOf(written: string): number[] {
  const tree: number[] = [];
  for (const cell of written.split(',')) {
    const colon = cell.indexOf(':');
    tree.push(colon > 0 ? Number(cell.slice(0, colon)) : -1, colon < 0 ? 0 : Number(cell.slice(colon + 1)));
  }
  return tree;
}
