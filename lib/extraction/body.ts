import { BODY_MODEL, CONTEXT_MODEL } from './body-weights';
import { contextOf, type FirstLook } from './context';
import { featuresOf } from './features';
import type { PageView } from './page-view';
import type { Placed } from './placed';
import { isWithin, type PageElement, sumUp } from './snapshot';
import { predict, type Trees } from './trees';

/** The body of the article before captions and notes are settled: which segments are running text of it. */
export interface Body {
  readonly root: PageElement;
  readonly kept: ReadonlySet<Placed>;
  /** How sure the verdict on each segment of the page is, in logits; above 0 is body. */
  readonly verdicts: readonly number[];
}

/** The weights of the two looks. */
export interface BodyModels {
  readonly first: Trees;
  readonly second: Trees;
}

const logit = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));
const chance = (x: number): number => 1 / (1 + Math.exp(-x));

/** What a segment outside the root has to overcome, and one among the comments, in logits. */
const OUTSIDE = 1;
const COMMENT = 4;
/** How far down the line is moved at most on a page where no segment is above it, in logits. */
const EASE = 3;

/** How sure a model is of each row, in logits. */
const judge = (model: Trees, { rows, width }: { rows: Float32Array; width: number }, count: number): number[] =>
  Array.from({ length: count }, (_, i) => logit(predict(model, rows, i * width)));

/**
 * Finds the body in two looks: the first judges each segment by itself and its markup, the second by what the first said of it and of
 * what stands around it. Then the subtree with most body and least else, and what in it (or, when sure, outside of it) belongs.
 * Null when nothing does. Training measures other models.
 */
export function findBody(view: PageView, models: BodyModels = { first: BODY_MODEL, second: CONTEXT_MODEL }): Body | null {
  const { placed } = view;
  const verdicts = judge(models.second, contextOf(view, lookFirst(view, models.first)), placed.length);
  placed.forEach(({ role }, i) => {
    if (role === 'comments') verdicts[i] = (verdicts[i] ?? 0) - COMMENT;
  });
  let root = rootOf(view, verdicts);
  if (!root) {
    const best = Math.max(-EASE, ...placed.map((p, i) => (p.segment.text.length >= 40 ? (verdicts[i] ?? 0) : -EASE)));
    for (let i = 0; i < verdicts.length; i++) verdicts[i] = (verdicts[i] ?? 0) - best + 0.5;
    root = best > -EASE ? rootOf(view, verdicts) : null;
  }
  if (!root) return null;
  root = widened(root, view, verdicts);
  const judged = placed.map((p, i) => (verdicts[i] ?? 0) - (root && isWithin(p.segment.box, root) ? 0 : OUTSIDE));
  return { root, kept: new Set(placed.filter((_, i) => (judged[i] ?? 0) > 0)), verdicts: judged };
}

/** The first look, for the second to work on. */
export function lookFirst(view: PageView, model: Trees): FirstLook {
  const features = featuresOf(view);
  const sure = judge(model, features, view.placed.length);
  return { ...features, sure, root: rootOf(view, sure) };
}

/** How many steps up, and what share more of the body there, make an element the root instead. */
const WIDER = { steps: 4, share: 0.3 };

/**
 * The root, or what stands around it and holds more of the body: much else beside the text can make one paragraph of it the better
 * choice of {@link rootOf}.
 */
function widened(root: PageElement, { placed, elements }: PageView, verdicts: readonly number[]): PageElement {
  const body = new Float64Array(elements.length);
  placed.forEach(({ segment }, i) => {
    if ((verdicts[i] ?? 0) > 0) body[segment.box.order] = (body[segment.box.order] ?? 0) + segment.text.length;
  });
  sumUp(elements, body);
  let widest = root;
  for (let e = root.parent, i = 0; e && i < WIDER.steps; e = e.parent, i++)
    if ((body[e.order] ?? 0) > (body[widest.order] ?? 0) * (1 + WIDER.share)) widest = e;
  return widest;
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
