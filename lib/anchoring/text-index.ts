/**
 * The text of a part of the page without its white space, and which text node each character came from. White space is where a
 * page's source and an article's text differ; everything else is the same, so positions are counted in what is left.
 */
export interface TextIndex {
  /** All text without white space, soft hyphens, zero-width spaces and marks of direction. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** `starts[i]` is where the text of `nodes[i]` begins in `text`. */
  readonly starts: readonly number[];
}

/** Most UTF-16 code units of source text that are looked at. */
const TEXT_CAP = 4_000_000;

/** Indexes all text below a node, scripts and styles left out. Linear; never recursive. */
export function indexText(root: Node): TextIndex {
  const nodes: Text[] = [];
  let seen = 0;
  // A filter function would make the walk fifty times slower.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && seen < TEXT_CAP; node = walker.nextNode()) {
    if (!(node instanceof Text) || isHidden(node.parentNode)) continue;
    seen += node.data.length;
    nodes.push(node);
  }
  return indexNodes(nodes);
}

/** Indexes these text nodes, in this order. */
export function indexNodes(all: readonly Text[]): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const node of all) {
    const own = withoutSpace(node.data);
    if (own.length === 0) continue;
    nodes.push(node);
    starts.push(length);
    parts.push(own);
    length += own.length;
  }
  return { text: parts.join(''), nodes, starts };
}

/** The live range of a half-open stretch of `index.text`; null when it lies outside or its nodes have changed since. */
export function rangeAt(index: TextIndex, start: number, end: number): Range | null {
  if (start < 0 || end <= start || end > index.text.length) return null;
  const first = place(index, start);
  const last = place(index, end - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** A text without its white space, soft hyphens and zero-width spaces. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, '');
}

/** `map[i]` is how many characters that are no white space stand before position i; one more entry than the text is long. */
export function positionsWithoutSpace(text: string): Uint32Array {
  const map = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    map[at] = count;
    if (!isSpace(text.charCodeAt(at))) count++;
  }
  map[text.length] = count;
  return map;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters count as white space here.
const SPACE = /[\u0000-\u0020\u00a0\u00ad\u1680\u2000-\u200b\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]+/g;

/** The same class as `SPACE`, for one code unit. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** True for the parents of text that nobody reads. */
export function isHidden(parent: Node | null): boolean {
  return (
    parent instanceof HTMLScriptElement ||
    parent instanceof HTMLStyleElement ||
    parent instanceof HTMLTextAreaElement ||
    (parent instanceof HTMLElement && parent.localName === 'noscript')
  );
}

/** The node and offset of one character of `index.text`. */
function place({ nodes, starts }: TextIndex, position: number): { node: Text; offset: number } | null {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  if (!node) return null;
  let left = position - (starts[low] ?? 0);
  // Read once: each reading asks the page's tree.
  const { data } = node;
  for (let offset = 0; offset < data.length; offset++) {
    if (isSpace(data.charCodeAt(offset))) continue;
    if (left === 0) return { node, offset };
    left--;
  }
  return null;
}
