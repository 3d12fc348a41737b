import type { Span } from '../../lib/analysis/types';
import { type Anchors, anchor, type Placed } from '../../lib/anchoring/anchor';
import { type Highlighter, highlighter } from '../../lib/anchoring/highlights';
import type { Mark, PageView } from '../../lib/contracts/messages';
import { type Ground, groundOf, highlightStyles } from './palette';
import { portionsOf } from './portions';
import { parentOf, scrollTo } from './tree';

/** The marks of one report in the live page. */
export interface Marks {
  /** What the marked text stands on. */
  readonly ground: Ground;
  /** Those whose words are in the page, in reading order. */
  readonly placed: readonly Mark[];
  /** The mark under a point of the window; null when there is none. */
  at(x: number, y: number): Mark | null;
  /** Where the first words of a mark stand in the window; null when they are gone. */
  boxOf(mark: Mark): DOMRect | null;
  /** Emphasises words until the next call; scrolls to them when asked. False when they are not in the page. */
  show(spans: readonly Span[], scroll: boolean): boolean;
  /** Takes the emphasis away. */
  unshow(): void;
  /** True when some of the marked words have left the page since. */
  isStale(): boolean;
  clear(): void;
}

/** A mark whose words are in the page. */
interface Found {
  readonly mark: Mark;
  readonly ranges: readonly Range[];
}

/** Finds the words of the marks and underlines them: on a long page those that the reader is near, the others when they come near. */
export function paintMarks(page: Placed, view: PageView): Marks {
  const ground = groundOf(page.elements[0] ?? document.body);
  const paint: Highlighter = highlighter(highlightStyles(ground));
  const marks = view.marks.toSorted(byPlace);
  let found: readonly Found[] = [];
  const add = (more: readonly Mark[]) => {
    if (more.length === 0) return;
    const now = findMarks(anchor(page, document.body), more);
    found = [...found, ...now].sort((a, b) => byPlace(a.mark, b.mark));
    if (!view.marked) return;
    for (const status of new Set(now.map(({ mark }) => mark.status)))
      paint.paint(
        status,
        found.filter(({ mark }) => mark.status === status).flatMap(({ ranges }) => ranges),
      );
  };
  const portions = portionsOf(page, marks, add);
  add(portions.first);
  const rangesOf = (wanted: Mark) => found.find(({ mark }) => mark === wanted)?.ranges ?? [];
  return {
    ground,
    get placed() {
      add(portions.rest());
      return found.map(({ mark }) => mark);
    },
    at(x, y) {
      const caret = document.caretPositionFromPoint?.(x, y);
      if (!caret) return null;
      for (const { mark, ranges } of found)
        for (const range of ranges)
          if (range.isPointInRange(caret.offsetNode, caret.offset) && [...range.getClientRects()].some((box) => holds(box, x, y)))
            return mark;
      return null;
    },
    boxOf: (mark) => rangesOf(mark)[0]?.getClientRects()[0] ?? null,
    show(spans, scroll) {
      // Made anew: the page may have changed, and kept they would hold its text twice over.
      const now = anchor(page, document.body);
      const ranges = spans.length > 0 ? spans.flatMap((span) => now.rangesOf(span)).filter(isWhole) : headlineRanges();
      paint.paint('shown', ranges);
      const first = ranges[0] && parentOf(ranges[0].startContainer);
      if (first && scroll) {
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        scrollTo(first, calm ? 'instant' : 'smooth');
      }
      return ranges.length > 0;
    },
    unshow: () => paint.paint('shown', []),
    isStale: () => found.some(({ ranges }) => !ranges.every(isWhole)) || portions.isStale(),
    clear() {
      portions.rest();
      paint.clear();
    },
  };
}

/** The marks whose words are in the page. By itself, so that no function that stays keeps the anchors. */
function findMarks(anchors: Anchors, marks: readonly Mark[]): Found[] {
  return marks
    .map((mark) => ({ mark, ranges: mark.spans.flatMap((span) => anchors.rangesOf(span)) }))
    .filter(({ ranges }) => ranges.length > 0);
}

/** Reading order. */
function byPlace(a: Mark, b: Mark): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);
}

/** The page's main heading, as ranges. */
function headlineRanges(): Range[] {
  const headline = document.querySelector('h1');
  if (!headline) return [];
  const range = document.createRange();
  range.selectNodeContents(headline);
  return [range];
}

function isWhole(range: Range): boolean {
  return !range.collapsed && range.startContainer.isConnected && range.endContainer.isConnected;
}

function holds(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
