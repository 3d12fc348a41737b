import { COLUMNS, type Features } from './features';
import type { PageView } from './page-view';
import { isWithin, type PageElement, sumUp } from './snapshot';

/** What the second look needs of the first: its rows, and how sure it was of each segment, in logits. */
export interface FirstLook extends Features {
  readonly sure: readonly number[];
  /** The subtree with most body by the first look, or null. */
  readonly root: PageElement | null;
}

/** Columns of the first look that the second sees too. */
const SAME = [
  'length',
  'linked',
  'ends',
  'calls',
  'appeals',
  'consent',
  'declared',
  'description',
  'colon',
  'ellipsis',
  'title',
  'linkFirst',
  'bold',
  'italic',
  'prose',
  'box p',
  'box li',
  'box div',
  'box td',
  'box blockquote',
  'in aside',
  'in table',
  'in a',
  'roleDistance',
  'container',
  'inTop',
  'afterTitle',
  'role comments',
  'role related',
  'role author',
  'role newsletter',
  'role aside',
];
const AT = SAME.map((name) => COLUMNS.indexOf(name));
/** What stands beyond the ends of the page. */
const NOTHING = -8;

const clip = (n: number, low: number, high: number): number => Math.max(low, Math.min(high, n));

/** A mean of logits, weighted by the characters of the segments that they are about. */
class Mean {
  #sum = 0;
  #weight = 0;
  count = 0;
  add(value: number, weight: number): void {
    this.#sum += value * weight;
    this.#weight += weight;
    this.count++;
  }
  get value(): number {
    return this.#weight === 0 ? NOTHING : this.#sum / this.#weight;
  }
}

/**
 * Rows for the second look at each segment: what the first look said of it, of its neighbours, of its siblings, of what is marked up
 * alike, and where it stands in what the first look took for the body. Nothing in them is about one publisher's markup.
 */
export function contextOf(
  { placed, elements }: PageView,
  { rows, width, signatures, sure, root }: FirstLook,
): { rows: Float32Array; width: number } {
  const n = placed.length;
  const weights = placed.map((p) => Math.min(p.segment.text.length, 800));
  const kept = new Float64Array(elements.length);
  const sums = new Float64Array(elements.length);
  const all = new Float64Array(elements.length);
  const siblings = new Map<PageElement | null, Map<string, Mean>>();
  const alike = new Map<string, Mean & { kept?: number }>();
  const keptAlike = new Map<string, number>();
  let best = NOTHING;
  placed.forEach(({ segment: { box } }, i) => {
    const v = sure[i] ?? 0;
    const w = weights[i] ?? 0;
    const at = box.order;
    all[at] = (all[at] ?? 0) + w;
    sums[at] = (sums[at] ?? 0) + v * w;
    if (v > 0) kept[at] = (kept[at] ?? 0) + w;
    const key = signatures[i] ?? '';
    if (v > 0) keptAlike.set(key, (keptAlike.get(key) ?? 0) + w);
    let group = alike.get(key);
    if (!group) {
      group = new Mean();
      alike.set(key, group);
    }
    group.add(v, w);
    let tags = siblings.get(box.parent);
    if (!tags) {
      tags = new Map();
      siblings.set(box.parent, tags);
    }
    let same = tags.get(box.tag);
    if (!same) {
      same = new Mean();
      tags.set(box.tag, same);
    }
    same.add(v, w);
    if (w > 40) best = Math.max(best, v);
  });
  for (const values of [kept, sums, all]) sumUp(elements, values);
  const whole = Math.max(1, kept[0] ?? 0);
  const before = gaps(sure, 1);
  const after = gaps(sure, -1);
  const own = 22;
  const out = { rows: new Float32Array(n * (own + AT.length)), width: own + AT.length };
  let done = 0;
  placed.forEach(({ segment: { box } }, i) => {
    const v = sure[i] ?? 0;
    let column = i * out.width;
    const put = (value: number) => {
      out.rows[column++] = value;
    };
    const parent = box.parent ?? box;
    const grand = parent.parent ?? parent;
    const same = siblings.get(box.parent)?.get(box.tag);
    put(v);
    for (const d of [-2, -1, 1, 2]) put(sure[i + d] ?? NOTHING);
    put(same?.value ?? NOTHING);
    put(clip(same?.count ?? 0, 0, 20));
    put((sums[parent.order] ?? 0) / Math.max(1, all[parent.order] ?? 0));
    put((sums[grand.order] ?? 0) / Math.max(1, all[grand.order] ?? 0));
    put((kept[box.order] ?? 0) / whole);
    put((kept[parent.order] ?? 0) / whole);
    put((kept[grand.order] ?? 0) / whole);
    put((keptAlike.get(signatures[i] ?? '') ?? 0) / whole);
    put(alike.get(signatures[i] ?? '')?.value ?? NOTHING);
    put(v - best);
    put(best);
    put(Math.log(1 + (kept[0] ?? 0)));
    put(root && isWithin(box, root) ? clip(box.depth - root.depth, 0, 10) : -1);
    put(before[i] ?? 0);
    put(after[i] ?? 0);
    put(done / whole);
    put(
      Math.max(sure[i - 1] ?? NOTHING, sure[i - 2] ?? NOTHING, sure[i - 3] ?? NOTHING) +
        Math.max(sure[i + 1] ?? NOTHING, sure[i + 2] ?? NOTHING, sure[i + 3] ?? NOTHING),
    );
    for (const at of AT) put(rows[i * width + at] ?? 0);
    if (v > 0) done += weights[i] ?? 0;
  });
  return out;
}

/** Segments since the last one taken for body (`step` 1), or until the next (-1); at most 20. */
function gaps(sure: readonly number[], step: 1 | -1): number[] {
  const out: number[] = [];
  let gap = 20;
  for (let k = 0, i = step > 0 ? 0 : sure.length - 1; k < sure.length; k++, i += step) {
    out[i] = gap;
    gap = (sure[i] ?? 0) > 0 ? 0 : Math.min(20, gap + 1);
  }
  return out;
}
