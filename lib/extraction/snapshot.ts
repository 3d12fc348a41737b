import { type DomAccess, domAccess } from './dom';

/** One element of the page as plain data; built once, never written back. */
export interface PageElement {
  readonly tag: string;
  readonly live: Element;
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
  readonly live: Text;
  readonly parent: PageElement;
  readonly data: string;
}

export type PageNode = PageElement | PageText;

export interface Snapshot {
  readonly root: PageElement;
  /** All elements, in document order: `elements[i].order` is i. */
  readonly elements: readonly PageElement[];
  readonly jsonLd: readonly string[];
  /** Which cap was met, so that the rest of the page was not read; null when all was. */
  readonly cut: 'elements' | 'text' | 'depth' | null;
  /** Deepest level met, elements and characters read. */
  readonly depth: number;
  readonly nodes: number;
  readonly characters: number;
}

/** Caps on what is read. All 947 development pages pass with room (largest: 17,000 elements, 1.1 M characters). */
export const CAPS = { nodes: 40_000, depth: 600, characters: 2_000_000, jsonLd: 1_000_000, attribute: 4_000 };

const UNREAD = new Set(['style', 'noscript', 'template', 'svg', 'math', 'canvas', 'object', 'applet', 'map', 'datalist', 'head', 'select']);

export const isText = (node: PageNode): node is PageText => node.tag === '#text';

function labelOf(access: DomAccess, element: Element): string {
  let label = '';
  for (const name of ['class', 'id', 'role', 'data-testid', 'data-component', 'itemprop']) {
    const value = access.attribute(element, name);
    if (value) label += ` ${value.slice(0, 300)}`;
  }
  return label.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function isHidden(access: DomAccess, element: Element): boolean {
  if (access.attribute(element, 'hidden') !== null) return true;
  const style = access.attribute(element, 'style');
  return style !== null && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style.slice(0, 500));
}

/**
 * Copies what matters of the page into plain data, top down, with one iterative walk. Yields now and then so that a caller can
 * give the page its turn. Cost is bounded by {@link CAPS} whatever the page is made of.
 */
export function* takeSnapshot(document: Document): Generator<void, Snapshot> {
  const access = domAccess(document);
  const elements: PageElement[] = [];
  const make = (live: Element, parent: PageElement | null): PageElement => {
    const element: PageElement = {
      tag: access.localName(live).toLowerCase(),
      live,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      order: elements.length,
      last: elements.length,
      kids: [],
      label: labelOf(access, live),
      hidden: isHidden(access, live),
      attribute: (name) => access.attribute(live, name)?.slice(0, CAPS.attribute) ?? null,
    };
    elements.push(element);
    return element;
  };
  const root = make(document.documentElement, null);
  const jsonLd: string[] = [];
  let [nodes, characters, depth, jsonLdSize] = [0, 0, 0, 0];
  let cut: Snapshot['cut'] = null;
  let parent = root;
  const resume: (Node | null)[] = [];
  let at = access.firstChild(root.live);
  while (true) {
    if (at === null) {
      const next = resume.pop();
      if (next === undefined || !parent.parent) break;
      parent.last = elements.length - 1;
      parent = parent.parent;
      at = next;
      continue;
    }
    if (++nodes % 1000 === 0) yield;
    if (nodes > CAPS.nodes || characters > CAPS.characters) {
      cut = nodes > CAPS.nodes ? 'elements' : 'text';
      break;
    }
    const type = access.nodeType(at);
    if (type === 3) {
      // The casts: nodeType 3 is a Text, 1 an Element.
      const data = access.data(at as Text);
      characters += data.length;
      parent.kids.push({ tag: '#text', live: at as Text, parent, data });
    } else if (type === 1) {
      const live = at as Element;
      const tag = access.localName(live).toLowerCase();
      if (tag === 'script') {
        if (/ld\+json/i.test(access.attribute(live, 'type') ?? '')) {
          const text = scriptText(access, live);
          jsonLdSize += text.length;
          if (jsonLdSize <= CAPS.jsonLd) jsonLd.push(text);
        }
      } else if (!UNREAD.has(tag) || tag === 'head') {
        const element = make(live, parent);
        parent.kids.push(element);
        depth = Math.max(depth, element.depth);
        const first = access.firstChild(live);
        if (element.depth >= CAPS.depth) cut ??= first === null ? null : 'depth';
        else if (first !== null) {
          resume.push(access.nextSibling(live));
          parent = element;
          at = first;
          continue;
        }
      }
    }
    at = access.nextSibling(at);
  }
  for (let e: PageElement | null = parent; e; e = e.parent) e.last = elements.length - 1;
  return { root, elements, jsonLd, cut, depth, nodes, characters };
}

function scriptText(access: DomAccess, script: Element): string {
  let text = '';
  for (let n = access.firstChild(script); n !== null && text.length < CAPS.jsonLd; n = access.nextSibling(n)) {
    if (access.nodeType(n) === 3) text += access.data(n as Text);
  }
  return text;
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
