import { BODY_MODEL } from './body-weights';
import { featuresOf, type PageView } from './features';
import type { Placed } from './placed';
import { isWithin, type PageElement, sumUp } from './snapshot';
import { predict } from './trees';

/** The body of the article before captions and notes are settled: which segments are running text of it. */
export interface Body {
  readonly root: PageElement;
  readonly kept: ReadonlySet<Placed>;
  /** How sure the verdict on each segment of the page is, in logits; above 0 is body. */
  readonly verdicts: readonly number[];
}

const logit = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));
const chance = (x: number): number => 1 / (1 + Math.exp(-x));

/** How much of a segment's verdict comes from its siblings of the same tag, when there are at least three. */
const SIBLING_SHARE = 0.3;
/** What a segment outside the root has to overcome, in logits. */
const OUTSIDE = 2;

/**
 * Finds the body: a verdict for each segment by {@link BODY_MODEL}, evened out among siblings, then the subtree with most body
 * and least else, then what in it (or, when sure, outside of it) belongs. Null when nothing does.
 */
export function findBody(view: PageView): Body | null {
  const { placed } = view;
  const { rows, width } = featuresOf(view);
  const own = placed.map((_, i) => logit(predict(BODY_MODEL, rows, i * width)));
  const groups = new Map<PageElement | null, Map<string, { sum: number; weight: number; count: number }>>();
  const groupOf = ({ segment: { box } }: Placed) => {
    let tags = groups.get(box.parent);
    if (!tags) {
      tags = new Map();
      groups.set(box.parent, tags);
    }
    let group = tags.get(box.tag);
    if (!group) {
      group = { sum: 0, weight: 0, count: 0 };
      tags.set(box.tag, group);
    }
    return group;
  };
  placed.forEach((p, i) => {
    const group = groupOf(p);
    const weight = Math.min(p.segment.text.length, 800);
    group.sum += weight * (own[i] ?? 0);
    group.weight += weight;
    group.count++;
  });
  const verdicts = placed.map((p, i) => {
    const group = groupOf(p);
    const mine = own[i] ?? 0;
    return group.count >= 3 && p.segment.text.length >= 40 ? mine + SIBLING_SHARE * (group.sum / group.weight - mine) : mine;
  });
  const root = rootOf(view, verdicts);
  if (!root) return null;
  const judged = placed.map((p, i) => (verdicts[i] ?? 0) - (isWithin(p.segment.box, root) ? 0 : OUTSIDE));
  return { root, kept: new Set(placed.filter((_, i) => (judged[i] ?? 0) > 0)), verdicts: judged };
}

/** The subtree with most body and least else: characters count, each by how sure its verdict is. */
function rootOf({ placed, elements }: PageView, verdicts: readonly number[]): PageElement | null {
  const net = new Float64Array(elements.length);
  placed.forEach(({ segment }, i) => {
    const sure = (chance(verdicts[i] ?? 0) - 0.5) * 2 * Math.min(segment.text.length, 1500);
    net[segment.box.order] = (net[segment.box.order] ?? 0) + (sure > 0 ? sure : 0.4 * sure - 10);
  });
  sumUp(elements, net);
  let root: PageElement | null = null;
  let best = 0;
  for (const element of elements) {
    const sum = net[element.order] ?? 0;
    if (sum > best + 1e-6 || (root !== null && Math.abs(sum - best) <= 1e-6 && element.depth > root.depth)) {
      root = element;
      best = Math.max(best, sum);
    }
  }
  return root;
}
