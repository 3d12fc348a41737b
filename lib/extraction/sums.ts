import type { PageView } from './page-view';
import { isProse } from './prose';
import { type PageElement, sumUp } from './snapshot';

/** Sums over the segments under one element. */
export interface Sum {
  readonly segments: number;
  readonly characters: number;
  readonly linked: number;
  readonly prose: number;
  readonly proseSegments: number;
}

/** Sums over the segments under each element: of one element, or without one of the whole page. */
export function sumsOf({ placed, elements }: PageView): (element: PageElement | undefined) => Sum {
  const n = elements.length;
  const [segments, characters, linked, prose, proseSegments] = [0, 1, 2, 3, 4].map(() => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]; // five, as listed
  for (const { segment, role } of placed) {
    const at = segment.box.order;
    const length = segment.text.length;
    segments[at]! += 1;
    characters[at]! += length;
    linked[at]! += segment.linked;
    if (role === 'comments' || !isProse(segment.text, segment.linked)) continue;
    prose[at]! += length;
    proseSegments[at]! += 1;
  }
  for (const values of [segments, characters, linked, prose, proseSegments]) sumUp(elements, values);
  return (element) => {
    const at = element?.order ?? 0;
    return {
      segments: segments[at] ?? 0,
      characters: characters[at] ?? 0,
      linked: linked[at] ?? 0,
      prose: prose[at] ?? 0,
      proseSegments: proseSegments[at] ?? 0,
    };
  };
}

/** How far up a paragraph's vote for its container goes, and how much of it arrives. */
const VOTE = [1, 0.5, 0.25];

/** What holds a segment beside others: its box when that holds several segments, otherwise the box's parent. */
export const containerOf = (box: PageElement, sum: Sum): PageElement => (sum.segments > 1 ? box : (box.parent ?? box));

/**
 * What the paragraphs vote to be the article's container, after Arc90's Readability: each gives points to what holds it, half of them
 * to what holds that, and links take away. Points of every element, and the element with most.
 */
export function containersOf(
  { placed, elements }: PageView,
  sums: (element: PageElement) => Sum,
): { points: Float64Array; top: PageElement | null } {
  const points = new Float64Array(elements.length);
  for (const { segment, role } of placed) {
    const { text, linked, box } = segment;
    if (role === 'comments' || text.length < 25 || linked > text.length * 0.5) continue;
    const worth = 1 + Math.min(text.length / 100, 3) + Math.min(text.match(/[,،、，]/g)?.length ?? 0, 10);
    let holder: PageElement | null = containerOf(box, sums(box));
    for (const share of VOTE) {
      if (!holder) break;
      points[holder.order] = (points[holder.order] ?? 0) + worth * share;
      holder = holder.parent;
    }
  }
  let top: PageElement | null = null;
  for (const element of elements) {
    const own = points[element.order] ?? 0;
    if (own === 0) continue;
    const sum = sums(element);
    points[element.order] = own * (1 - sum.linked / Math.max(1, sum.characters));
    if ((points[element.order] ?? 0) > (top ? (points[top.order] ?? 0) : 0)) top = element;
  }
  return { points, top };
}
