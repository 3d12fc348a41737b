import { blocksTouching, type Placed } from '../../lib/anchoring/anchor';
import type { Mark } from '../../lib/contracts/messages';

/** How many marks are painted in one go: some screens of an article. Most articles have fewer. */
const PORTION = 80;
/** How far below the window marks are painted, and above it: as far as the page goes. Not in per cent, which Chromium takes of the whole page. */
const REACH = '1000000px 0px 800px 0px';

/** Marks in reading order that wait until the reader comes near them. */
export interface Portions {
  /** What is to be painted at once. */
  readonly first: readonly Mark[];
  /** True when a place that is waited for has left the page. */
  isStale(): boolean;
  /** All that still wait, which then wait no longer. */
  rest(): readonly Mark[];
}

/**
 * Splits the marks of a long page: each mark costs the page time as long as it is painted, and most readers never come to the end.
 * `onNear` is called with marks once the window comes near the block that the first of them stands in.
 */
export function portionsOf(page: Placed, marks: readonly Mark[], onNear: (marks: readonly Mark[]) => void): Portions {
  const waiting = new Map<Element, readonly Mark[]>();
  const first = marks.slice(0, PORTION);
  for (let at = PORTION; at < marks.length; at += PORTION) {
    const portion = marks.slice(at, at + PORTION);
    const [span] = portion[0]?.spans ?? [];
    const [block] = span ? blocksTouching(page.article.blocks, span) : [];
    const element = block === undefined ? undefined : page.elements[block];
    // One that is in several places of the text, or in none of the page, is no place to wait for.
    if (element?.isConnected && !waiting.has(element)) waiting.set(element, portion);
    else first.push(...portion);
  }
  const near = new IntersectionObserver(
    (entries) => {
      const come = entries.filter(({ isIntersecting, boundingClientRect: { width, height } }) => isIntersecting || width + height === 0);
      const found = come.flatMap(({ target }) => take(target));
      if (found.length > 0) onNear(found);
    },
    // Pages that scroll within an element of theirs have the same reach there.
    { rootMargin: REACH, ...{ scrollMargin: REACH } },
  );
  const take = (element: Element) => {
    const portion = waiting.get(element) ?? [];
    waiting.delete(element);
    near.unobserve(element);
    return portion;
  };
  for (const element of waiting.keys()) near.observe(element);
  return {
    first,
    isStale: () => [...waiting.keys()].some((element) => !element.isConnected),
    rest: () => [...waiting.keys()].flatMap(take),
  };
}
