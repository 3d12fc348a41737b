import type { PageCopy } from '../analysis/types';
import { STEP } from './page-copy';

/** One element of the page as plain data; built once, never written back. */
export interface PageElement {
  readonly tag: string;
  readonly parent: PageElement | null;
  readonly depth: number;
  /** Place in document order, the root's is 0. */
  readonly order: number;
  /** Order of its last descendant, or its own: `order` to `last` is its subtree. */
  last: number;
  readonly kids: PageNode[];
  /** `class`, `id`, `role` and test ids, lower case, camelCase opened ("articleBody" → "article body"). */
  readonly label: string;
  readonly hidden: boolean;
  readonly attribute: (name: string) => string | null;
}

/** One text node of the page. */
export interface PageText {
  readonly tag: '#text';
  readonly parent: PageElement;
  readonly data: string;
  /** Place among the page's text nodes, the first is 0. */
  readonly order: number;
}

export type PageNode = PageElement | PageText;

export interface Snapshot {
  readonly root: PageElement;
  /** All elements, in document order: `elements[i].order` is i. */
  readonly elements: readonly PageElement[];
  readonly jsonLd: readonly string[];
  /** Which cap was met, so that the rest of the page was not read; null when all was. */
  readonly cut: PageCopy['cut'];
  /** Deepest level met, elements and characters read. */
  readonly depth: number;
  readonly nodes: number;
  readonly characters: number;
}

export const isText = (node: PageNode): node is PageText => node.tag === '#text';

/** The tree that a page's copy tells of. Throws when it tells of none. */
export function snapshotOf(copy: PageCopy): Snapshot {
  const { walk, names, values, text, jsonLd, cut, nodes } = copy;
  const elements: PageElement[] = [];
  let [depth, characters, texts, read] = [0, 0, 0, 0];
  let parent: PageElement | null = null;
  const next = (at: number): number => walk[at] ?? 0;
  for (let at = 0; at < walk.length; at++) {
    const step = next(at);
    if (step === STEP.end) {
      if (!parent?.parent) continue;
      parent.last = elements.length - 1;
      parent = parent.parent;
    } else if (step === STEP.text) {
      if (!parent) throw new Error('a text outside of the page');
      const from = characters;
      characters += next(++at);
      parent.kids.push({ tag: '#text', parent, data: text.slice(from, characters), order: texts++ });
    } else {
      const attributes: string[] = [];
      for (let count = next(++at); count > 0 && at < walk.length; count--) attributes.push(names[next(++at)] ?? '', values[read++] ?? '');
      const element = elementOf(names[step - STEP.element] ?? '', parent, elements.length, attributes);
      elements.push(element);
      parent?.kids.push(element);
      depth = Math.max(depth, element.depth);
      parent = element;
    }
  }
  for (let e: PageElement | null = parent; e; e = e.parent) e.last = elements.length - 1;
  const root = elements[0];
  if (!root) throw new Error('a page without a root');
  return { root, elements, jsonLd, cut, depth, nodes, characters };
}

/** `attributes` are names and values in turn. */
function elementOf(tag: string, parent: PageElement | null, order: number, attributes: readonly string[]): PageElement {
  const attribute = (name: string): string | null => {
    for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return attributes[i + 1] ?? null;
    return null;
  };
  return {
    tag,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    order,
    last: order,
    kids: [],
    label: attributes.length > 0 ? labelOf(attribute) : '',
    hidden: attributes.length > 0 && isHidden(attribute),
    attribute,
  };
}

function labelOf(attribute: PageElement['attribute']): string {
  let label = '';
  for (const name of ['class', 'id', 'role', 'data-testid', 'data-component', 'itemprop']) {
    const value = attribute(name);
    if (value) label += ` ${value.slice(0, 300)}`;
  }
  return label.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function isHidden(attribute: PageElement['attribute']): boolean {
  if (attribute('hidden') !== null) return true;
  const style = attribute('style');
  return style !== null && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style);
}

/** True when `element` is `root` or inside it. */
export const isWithin = (element: PageElement, root: PageElement): boolean => element.order >= root.order && element.order <= root.last;

/** Adds each element's number to its parent's, from the last element to the first: afterwards each holds its subtree's sum. */
export function sumUp(elements: readonly PageElement[], values: Float64Array): void {
  for (let i = elements.length - 1; i > 0; i--) {
    const parent = elements[i]?.parent;
    if (parent) values[parent.order] = (values[parent.order] ?? 0) + (values[i] ?? 0);
  }
}

/** Nearest ancestor (or itself) that a test holds for, up to `limit` steps. */
export function closest(element: PageElement | null, test: (e: PageElement) => boolean, limit: number): PageElement | null {
  for (let e = element, i = 0; e && i < limit; e = e.parent, i++) if (test(e)) return e;
  return null;
}

/** True for `h1` to `h6`. */
export const isHeadingTag = (tag: string): boolean => /^h[1-6]$/.test(tag);
