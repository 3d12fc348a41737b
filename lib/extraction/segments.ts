import { isText, type PageElement, type PageText } from './snapshot';
import { collapseParts } from './text';

/** A stretch of a segment's text that is a link. Offsets into `Segment.text`. */
export interface Anchor {
  readonly element: PageElement;
  readonly start: number;
  readonly end: number;
}

/** A run of text between two block boundaries: what a reader sees as one paragraph, heading, list item or label. */
export interface Segment {
  /** The block-level element it stands in. */
  readonly box: PageElement;
  /** Its text nodes in order; null is a line break. */
  readonly parts: readonly (PageText | null)[];
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** Characters inside links. */
  readonly linked: number;
  /** Position in the page, 0 is the first. */
  readonly index: number;
}

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html iframe legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul video audio button'
  ).split(' '),
);

/** True for elements that end the line before and after them. */
const isBlock = (element: PageElement): boolean => BLOCK.has(element.tag);

const NOT_TEXT = new Set(['head', 'title', 'script', 'textarea', 'input', 'iframe', 'video', 'audio', 'progress', 'meter']);

/** Cuts everything visible under `root` into segments, in reading order. Linear in the size of the page. */
export function segmentsOf(root: PageElement): Segment[] {
  const out: Segment[] = [];
  let parts: (PageText | null)[] = [];
  let links: { element: PageElement; from: number; to: number }[] = [];
  const open: { element: PageElement; from: number }[] = [];
  let box = root;
  let breaks = 0;

  const flush = () => {
    // A link around whole blocks goes on after the boundary.
    for (const link of open) {
      links.push({ ...link, to: parts.length });
      link.from = 0;
    }
    const segment = segmentOf(box, parts, links, out.length);
    if (segment) out.push(segment);
    if (parts.length > 0) parts = [];
    links = [];
    breaks = 0;
  };

  const visit = (element: PageElement, block: PageElement): void => {
    for (const kid of element.kids) {
      if (isText(kid)) {
        const blank = isBlank(kid.data);
        if (blank && parts.length === 0) continue;
        if (!blank) {
          if (breaks >= 2) flush();
          breaks = 0;
        }
        if (parts.length === 0) box = block;
        parts.push(kid);
      } else if (kid.tag === 'br') {
        if (parts.length > 0) {
          parts.push(null);
          breaks++;
        }
      } else if (kid.hidden || NOT_TEXT.has(kid.tag)) {
        if (isBlock(kid)) flush();
      } else if (isBlock(kid)) {
        flush();
        visit(kid, kid);
        flush();
      } else if (kid.tag === 'a') {
        open.push({ element: kid, from: parts.length });
        visit(kid, block);
        const link = open.pop();
        if (link) links.push({ ...link, to: parts.length });
      } else {
        visit(kid, block);
      }
    }
  };
  visit(root, root);
  flush();
  return out;
}

const isBlank = (data: string): boolean => !/\S/.test(data);

function segmentOf(
  box: PageElement,
  parts: (PageText | null)[],
  links: readonly { element: PageElement; from: number; to: number }[],
  index: number,
): Segment | null {
  if (parts.length === 0) return null;
  const { text, starts, ends } = collapseParts(parts.map((p) => p?.data ?? '\n'));
  if (text === '') return null;
  const anchors: Anchor[] = [];
  let linked = 0;
  for (const { element, from, to } of links) {
    if (to <= from) continue;
    let start = starts[from] ?? 0;
    const end = ends[to - 1] ?? 0;
    if (text[start] === ' ') start++;
    if (end <= start) continue;
    anchors.push({ element, start, end });
    linked += end - start;
  }
  return { box, parts, text, anchors, linked, index };
}
