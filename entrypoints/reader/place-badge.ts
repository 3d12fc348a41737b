import { lastWithin } from './tree';

/** Where the badge goes: in document coordinates under or over the headline, or floating at the lower right. */
export type Spot = { readonly kind: 'headline'; readonly left: number; readonly top: number } | { readonly kind: 'floating' };

const GAP = 3;
/** How many neighbours of the headline are looked at for overlaps, and after how many in a row that are far off no more. */
const NEIGHBOURS = 60;
const FAR = 12;

/**
 * A spot by the headline where a badge of this size covers nothing, moved nowhere: below it if there is room, else above, else
 * floating. Reads layout, changes nothing.
 */
export function findSpot(headline: Element | null, width: number, height: number): Spot {
  if (!headline?.isConnected) return { kind: 'floating' };
  const range = document.createRange();
  range.selectNodeContents(headline);
  const box = range.getBoundingClientRect();
  if (box.width < 40 || box.height < 8) return { kind: 'floating' };
  const taken = neighbours(headline, box, height + GAP);
  const scroller = document.documentElement;
  for (const top of [box.bottom + GAP, box.top - height - GAP]) {
    const spot = new DOMRect(box.left, top, width, height);
    const inside = spot.left >= 0 && spot.right <= scroller.clientWidth && spot.top + window.scrollY >= 0;
    if (inside && !taken.some((rect) => overlaps(rect, spot)))
      return { kind: 'headline', left: box.left + window.scrollX, top: top + window.scrollY };
  }
  return { kind: 'floating' };
}

/** Boxes of the text and pictures that come shortly before and after the headline and reach within `reach` of it, up or down. */
function neighbours(headline: Element, { top, bottom }: DOMRect, reach: number): DOMRect[] {
  const near: DOMRect[] = [];
  for (const direction of ['nextNode', 'previousNode'] as const) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    walker.currentNode = direction === 'nextNode' ? lastWithin(headline) : headline;
    for (let count = 0, far = 0; count < NEIGHBOURS && far < FAR; count++) {
      const node = walker[direction]();
      if (!node) break;
      const boxes = boxesOf(node).filter(({ width, height }) => width > 1 && height > 1);
      if (boxes.length === 0) continue;
      const close = boxes.filter((box) => box.bottom > top - reach && box.top < bottom + reach);
      near.push(...close);
      far = close.length > 0 ? 0 : far + 1;
    }
  }
  return near;
}

function boxesOf(node: Node): DOMRect[] {
  if (node instanceof Element) return PICTURES.has(node.localName) ? [node.getBoundingClientRect()] : [];
  if (!(node instanceof Text) || !node.data.trim()) return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}

const PICTURES = new Set(['img', 'picture', 'video', 'iframe', 'svg', 'button', 'input', 'select', 'canvas', 'object']);

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
