import type { Trees } from '../../lib/analysis/claims/tagger/trees';
import { random } from './corpus';

/** How the trees grow. */
export interface Growth {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  /** Penalty on leaf values. */
  readonly lambda: number;
}

const BINS = 64;

/** Rows of values and whether each is right. */
export interface Rows {
  readonly values: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
}

interface Leaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  gain: number;
  feature: number;
  bin: number;
  readonly histogram: Float64Array;
}

/** Gradient boosting on the logistic loss with histograms of 64 bins; trees grow by the leaf that gains most. */
export function growTrees(rows: Rows, growth: Growth): Trees {
  const { values, width, labels } = rows;
  const size = labels.length;
  const cuts = chooseCuts(values, width, size);
  const bins = new Uint8Array(size * width);
  for (let f = 0; f < width; f++) {
    const edges = cuts[f]!;
    for (let r = 0; r < size; r++) bins[f * size + r] = lowerBound(edges, values[r * width + f]!);
  }
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const bias = Math.log((positive + 1) / (size - positive + 1));
  const scores = new Float64Array(size).fill(bias);
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size);
  const order = new Int32Array(size);
  const nodes: { feature: number; value: number; child: number }[] = [];
  const roots: number[] = [];
  const next = random(3);
  for (let t = 0; t < growth.trees; t++) {
    let kept = 0;
    for (let r = 0; r < size; r++) {
      const p = 1 / (1 + Math.exp(-scores[r]!));
      gradient[r] = labels[r]! - p;
      hessian[r] = Math.max(1e-6, p * (1 - p));
      if (next() < 0.7) order[kept++] = r;
    }
    const used = Array.from({ length: width }, (_, f) => f).filter(() => next() < 0.5);
    roots.push(nodes.length);
    nodes.push({ feature: -1, value: 0, child: 0 });
    const root: Leaf = { node: nodes.length - 1, from: 0, to: kept, gain: 0, feature: -1, bin: 0, histogram: count(0, kept) };
    const open: Leaf[] = [root];
    seek(root);
    for (let leaves = 1; leaves < growth.leaves; leaves++) {
      let best = open[0]!;
      for (const leaf of open) if (leaf.gain > best.gain) best = leaf;
      if (best.gain <= 1e-3) break;
      open.splice(open.indexOf(best), 1);
      let middle = best.from;
      for (let i = best.from; i < best.to; i++) {
        const r = order[i]!;
        if (bins[best.feature * size + r]! <= best.bin) {
          order[i] = order[middle]!;
          order[middle++] = r;
        }
      }
      const child = nodes.length;
      nodes.push({ feature: -1, value: 0, child: 0 }, { feature: -1, value: 0, child: 0 });
      nodes[best.node] = { feature: best.feature, value: cuts[best.feature]![best.bin]!, child };
      // The larger half's counts are the whole's less the smaller half's.
      const smallLeft = middle - best.from <= best.to - middle;
      const small = smallLeft ? count(best.from, middle) : count(middle, best.to);
      const large = best.histogram;
      for (let b = 0; b < large.length; b++) large[b]! -= small[b]!;
      for (const leaf of [
        { node: child, from: best.from, to: middle, gain: 0, feature: -1, bin: 0, histogram: smallLeft ? small : large },
        { node: child + 1, from: middle, to: best.to, gain: 0, feature: -1, bin: 0, histogram: smallLeft ? large : small },
      ]) {
        seek(leaf);
        open.push(leaf);
      }
    }
    for (const leaf of open) {
      let g = 0;
      let h = 0;
      for (let i = leaf.from; i < leaf.to; i++) {
        g += gradient[order[i]!]!;
        h += hessian[order[i]!]!;
      }
      nodes[leaf.node]!.value = (growth.rate * g) / (h + growth.lambda);
    }
    const tree = roots.at(-1)!;
    for (let r = 0; r < size; r++) {
      let node = nodes[tree]!;
      while (node.feature >= 0) node = nodes[values[r * width + node.feature]! <= node.value ? node.child : node.child + 1]!;
      scores[r]! += node.value;
    }

    /** Sums of gradients and second derivatives by feature and bin. */
    function count(from: number, to: number): Float64Array {
      const histogram = new Float64Array(used.length * BINS * 2);
      used.forEach((f, u) => {
        const base = u * BINS * 2;
        const offset = f * size;
        for (let i = from; i < to; i++) {
          const r = order[i]!;
          const b = base + bins[offset + r]! * 2;
          histogram[b]! += gradient[r]!;
          histogram[b + 1]! += hessian[r]!;
        }
      });
      return histogram;
    }

    /** Finds the best split of a leaf. */
    function seek(leaf: Leaf): void {
      let g = 0;
      let h = 0;
      for (let b = 0; b < BINS; b++) {
        g += leaf.histogram[b * 2]!;
        h += leaf.histogram[b * 2 + 1]!;
      }
      if (h < 2 * growth.least) return;
      const whole = (g * g) / (h + growth.lambda);
      used.forEach((f, u) => {
        const edges = cuts[f]!;
        const base = u * BINS * 2;
        let left = 0;
        let leftH = 0;
        for (let b = 0; b < edges.length - 1; b++) {
          left += leaf.histogram[base + b * 2]!;
          leftH += leaf.histogram[base + b * 2 + 1]!;
          if (leftH < growth.least || h - leftH < growth.least) continue;
          const gain = (left * left) / (leftH + growth.lambda) + ((g - left) * (g - left)) / (h - leftH + growth.lambda) - whole;
          if (gain > leaf.gain) {
            leaf.gain = gain;
            leaf.feature = f;
            leaf.bin = b;
          }
        }
      });
    }
  }
  return {
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    value: Float32Array.from(nodes, ({ value }) => value),
    child: Int32Array.from(nodes, ({ child }) => child),
    roots: Int32Array.from(roots),
    bias,
  };
}

/** Upper edges of each feature's bins, by quantiles; float32 values so that training and use agree. */
function chooseCuts(values: Float32Array, width: number, size: number): Float32Array[] {
  return Array.from({ length: width }, (_, f) => {
    const column = Float32Array.from({ length: size }, (_, r) => values[r * width + f]!).sort();
    const edges: number[] = [];
    for (let b = 1; b <= BINS; b++) {
      const edge = column[Math.min(size - 1, Math.floor((b * size) / BINS))]!;
      if (edges.at(-1) !== edge) edges.push(edge);
    }
    return Float32Array.from(edges);
  });
}

function lowerBound(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
