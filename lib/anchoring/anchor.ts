import type { Block, Span } from '../analysis/types';
import { type Origins, origins } from '../extraction/text';
import { type Renewal, renewal } from './renewal';
import { indexNodes, indexText, positionsWithoutSpace, rangeAt, type TextIndex, withoutSpace } from './text-index';
import { findTextQuote } from './text-quote';

/** Finds spans of an article's text in the live page. Made for one moment of the page; make a new one after it has changed. */
export interface Anchors {
  /** Live ranges of a span, one for each block that it touches; empty when its words are not in the page any more. */
  rangesOf(span: Span): Range[];
}

/** Context in characters without white space on each side of words that are looked for by themselves. */
const CONTEXT = 32;

/** What is looked for: a text and the spans of its blocks. */
interface PlacedText {
  readonly text: string;
  readonly blocks: readonly Pick<Block, 'span'>[];
}

/** An article's text and where its blocks were read from. */
export interface Placed {
  readonly article: PlacedText;
  /** `elements[i]` is the live element of `article.blocks[i]`. */
  readonly elements: readonly Element[];
  /** `texts[i]` are the live text nodes of `article.blocks[i]`, in order; null is a line break. */
  readonly texts: readonly (readonly (Text | null)[])[];
}

/**
 * Maps spans of `article.text` to the page: through the text nodes that a block was read from, where they
 * have left the page, through new ones that say the same; where they say something else by now, through what is left of them, then
 * through its element; else the words are looked for in the whole body.
 */
export function anchor({ article, elements, texts }: Placed, body: Element): Anchors {
  const indexes = new Map<Element, TextIndex>();
  const indexOf = (element: Element) => {
    let index = indexes.get(element);
    if (!index) {
      index = indexText(element);
      indexes.set(element, index);
    }
    return index;
  };
  let renew: Renewal | null = null;
  const whole = new Map<number, WholeBlock | null>();
  const changed = new Map<number, AnchoredBlock>();
  const rangeIn = (at: number, { span }: Pick<Block, 'span'>, start: number, end: number) => {
    const source = () => article.text.slice(span.start, span.end);
    let unchanged = whole.get(at);
    if (unchanged === undefined) {
      const nodes = texts[at] ?? [];
      unchanged = wholeBlock(source(), nodes);
      if (!unchanged && nodes.length > 0) {
        renew ??= renewal(body);
        const renewed = renew(nodes);
        unchanged = renewed && wholeBlock(source(), renewed);
      }
      whole.set(at, unchanged);
    }
    if (unchanged) return rangeInWhole(unchanged, start, end);
    let found = changed.get(at);
    if (!found) {
      found = anchorBlock(source(), ownIndexes(texts[at] ?? [], elements[at], indexOf), () => indexOf(body));
      changed.set(at, found);
    }
    return rangeInBlock(found, start, end);
  };
  return {
    rangesOf(span) {
      return blocksTouching(article.blocks, span).flatMap((at) => {
        const block = article.blocks[at];
        if (!block) return [];
        const start = Math.max(span.start, block.span.start) - block.span.start;
        const end = Math.min(span.end, block.span.end) - block.span.start;
        const range = rangeIn(at, block, start, end);
        return range ? [range] : [];
      });
    },
  };
}

/** A block whose text nodes are in the page and still say what was read. */
interface WholeBlock {
  readonly text: string;
  readonly origins: Origins;
  readonly nodes: readonly (Text | null)[];
  /** Lengths of what the nodes say; a line break counts one. */
  readonly lengths: readonly number[];
}

function wholeBlock(text: string, nodes: readonly (Text | null)[]): WholeBlock | null {
  // Read once: each reading asks the page's tree.
  const parts = nodes.map((node) => node?.data ?? '\n');
  const found = origins(parts, text);
  if (!found || nodes.some((node) => node && !node.isConnected)) return null;
  return { text, origins: found, nodes, lengths: parts.map((part) => part.length) };
}

function rangeInWhole(block: WholeBlock, start: number, end: number): Range | null {
  const { text } = block;
  let [first, last] = [start, end - 1];
  while (first < last && text[first] === ' ') first++;
  while (last > first && text[last] === ' ') last--;
  const from = nodeAt(block, first);
  const to = nodeAt(block, last);
  if (!from || !to || last < first) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

/** The node and offset that a character of a block comes from. */
function nodeAt({ nodes, lengths, origins: { starts, places } }: WholeBlock, position: number): { node: Text; offset: number } | null {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  let offset = (places[low] ?? 0) + position - (starts[low] ?? 0);
  for (let i = 0; i < nodes.length; i++) {
    const [node, length] = [nodes[i], lengths[i] ?? 0];
    if (offset < length) return node ? { node, offset } : null;
    offset -= length;
  }
  return null;
}

/** A block's own text and where it stands. */
interface AnchoredBlock {
  /** The block's text without white space. */
  readonly text: string;
  /** From positions in the block to positions without white space. */
  readonly positions: Uint32Array;
  readonly index: TextIndex;
  /** Where the block's text begins in the index; null when the words have to be looked for one by one. */
  readonly offset: number | null;
}

/** Where a block's words ought to be, the most exact place first; nothing is built before it is asked for. */
function* ownIndexes(texts: readonly (Text | null)[], element: Element | undefined, indexOf: (element: Element) => TextIndex) {
  const nodes = texts.filter((node) => node !== null);
  if (nodes.length > 0 && nodes.every((node) => node.isConnected)) yield indexNodes(nodes);
  if (element?.isConnected) yield indexOf(element);
}

function anchorBlock(source: string, own: Iterable<TextIndex>, whole: () => TextIndex): AnchoredBlock {
  const text = withoutSpace(source);
  const positions = positionsWithoutSpace(source);
  let nearest: TextIndex | null = null;
  for (const index of own) {
    const offset = index.text.indexOf(text);
    if (offset >= 0) return { text, positions, index, offset };
    nearest = index;
  }
  const index = whole();
  const offset = index.text.indexOf(text);
  if (offset >= 0) return { text, positions, index, offset };
  // Something stands between the block's words by now: some of them may still be whole, most likely where they were.
  return { text, positions, index: nearest && nearest.text.length * 2 > text.length ? nearest : index, offset: null };
}

function rangeInBlock({ text, positions, index, offset }: AnchoredBlock, start: number, end: number): Range | null {
  const from = positions[start] ?? 0;
  const to = positions[end] ?? text.length;
  if (to <= from) return null;
  if (offset !== null) return rangeAt(index, offset + from, offset + to);
  const found = findTextQuote(index.text, {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
  });
  return found && rangeAt(index, found.start, found.end);
}

/** Numbers of the blocks that a span touches; blocks are in order and never overlap. */
export function blocksTouching(blocks: PlacedText['blocks'], { start, end }: Span): number[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const touching: number[] = [];
  for (let at = low; at < blocks.length && (blocks[at]?.span.start ?? end) < end; at++) touching.push(at);
  return touching;
}
