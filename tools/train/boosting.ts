import type { Trees } from '../../lib/extraction/trees';

/** Rows to learn from: `rows` has `width` numbers a row. */
export interface Examples {
  readonly rows: Float32Array;
  readonly width: number;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
  /** What each row belongs to (a page); a tree is learned from a share of these. */
  readonly groups?: Int32Array;
}

/** How to learn. */
export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 on leaf values. */
  readonly lambda: number;
  /** Least sum of Hessians in a leaf. */
  readonly least: number;
  /** Share of the columns tried in each tree. */
  readonly columns: number;
  readonly seed: number;
  /** Share of the groups that each tree is learned from; 1 when left out. */
  readonly share?: number;
}

const BINS = 24;

/** Cuts of each column at its quantiles. */
function cutsOf({ rows, width }: Examples): Float32Array[] {
  const n = rows.length / width;
  const step = Math.max(1, Math.floor(n / 20_000));
  return Array.from({ length: width }, (_, f) => {
    const values: number[] = [];
    for (let i = 0; i < n; i += step) values.push(rows[i * width + f]!);
    values.sort((a, b) => a - b);
    const cuts = new Set<number>();
    for (let b = 1; b < BINS; b++) cuts.add(values[Math.floor((b * values.length) / BINS)]!);
    cuts.delete(values.at(-1)!);
    return Float32Array.from(cuts);
  });
}

/** Learns logistic gradient-boosted trees by histograms (Friedman 2001; second-order gains as in XGBoost, Chen & Guestrin 2016). */
export function boost(examples: Examples, how: Boosting): Trees {
  const { rows, width, labels, weights } = examples;
  const n = labels.length;
  const cuts = cutsOf(examples);
  const bins = new Uint8Array(n * width); // column by column: a histogram reads one column
  for (let i = 0; i < n; i++) {
    for (let f = 0; f < width; f++) {
      const c = cuts[f]!;
      const v = rows[i * width + f]!;
      let lo = 0;
      let hi = c.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (v <= c[mid]!) hi = mid;
        else lo = mid + 1;
      }
      bins[f * n + i] = lo;
    }
  }
  let seed = how.seed;
  const random = () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
  let [pos, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    pos += weights[i]! * labels[i]!;
    all += weights[i]!;
  }
  const bias = Math.log(pos / (all - pos));
  const margin = new Float32Array(n).fill(bias);
  const [g, h] = [new Float32Array(n), new Float32Array(n)];
  const node = new Int32Array(n);
  const slot = new Int32Array(n);
  const trees: number[][] = [];
  const { groups } = examples;
  const present = new Uint8Array(groups ? groups.reduce((max, group) => Math.max(max, group), 0) + 1 : 0);
  for (let t = 0; t < how.trees; t++) {
    for (let k = 0; k < present.length; k++) present[k] = random() < (how.share ?? 1) ? 1 : 0;
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-margin[i]!));
      const weight = groups && present[groups[i]!] === 0 ? 0 : weights[i]!;
      g[i] = weight * (p - labels[i]!);
      h[i] = weight * Math.max(p * (1 - p), 1e-6);
    }
    const columns = Array.from({ length: width }, (_, f) => f).filter((f) => cuts[f]!.length > 0 && random() < how.columns);
    node.fill(0);
    const tree: number[] = [];
    let level = [0];
    for (let d = 0; d <= how.depth && level.length > 0; d++) {
      const place = new Map(level.map((id, k) => [id, k]));
      const size = level.length;
      const gh = new Float64Array(size * 2);
      for (let i = 0; i < n; i++) {
        const k = node[i]! < 0 ? -1 : (place.get(node[i]!) ?? -1);
        slot[i] = k;
        if (k < 0) continue;
        gh[2 * k]! += g[i]!;
        gh[2 * k + 1]! += h[i]!;
      }
      const best = level.map(() => ({ gain: 1e-4, feature: -1, cut: 0 }));
      if (d < how.depth) {
        const hist = new Float64Array(size * BINS * 2);
        for (const f of columns) {
          hist.fill(0);
          for (let i = 0; i < n; i++) {
            const k = slot[i]!;
            if (k < 0) continue;
            const at = (k * BINS + bins[f * n + i]!) * 2;
            hist[at]! += g[i]!;
            hist[at + 1]! += h[i]!;
          }
          for (let k = 0; k < size; k++) {
            const [G, H] = [gh[2 * k]!, gh[2 * k + 1]!];
            const base = (G * G) / (H + how.lambda);
            let [gl, hl] = [0, 0];
            for (let b = 0; b < cuts[f]!.length; b++) {
              gl += hist[(k * BINS + b) * 2]!;
              hl += hist[(k * BINS + b) * 2 + 1]!;
              if (hl < how.least || H - hl < how.least) continue;
              const gain = (gl * gl) / (hl + how.lambda) + ((G - gl) * (G - gl)) / (H - hl + how.lambda) - base;
              if (gain > best[k]!.gain) best[k] = { gain, feature: f, cut: b };
            }
          }
        }
      }
      const next: number[] = [];
      level.forEach((id, k) => {
        const { feature, cut } = best[k]!;
        if (feature < 0) {
          tree[2 * id] = -1;
          tree[2 * id + 1] = (-gh[2 * k]! / (gh[2 * k + 1]! + how.lambda)) * how.rate;
        } else {
          tree[2 * id] = feature;
          tree[2 * id + 1] = cuts[feature]![cut]!;
          next.push(2 * id + 1, 2 * id + 2);
        }
      });
      for (let i = 0; i < n; i++) {
        const k = slot[i]!;
        if (k < 0) continue;
        const { feature, cut } = best[k]!;
        if (feature < 0) {
          margin[i]! += tree[2 * node[i]! + 1]!;
          node[i] = -1;
        } else node[i] = bins[feature * n + i]! <= cut ? 2 * node[i]! + 1 : 2 * node[i]! + 2;
      }
      level = next;
    }
    trees.push(tree);
  }
  return { bias, depth: how.depth, trees };
}
