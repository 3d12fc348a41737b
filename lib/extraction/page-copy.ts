import type { PageCopy } from '../analysis/types';
import { type DomAccess, domAccess } from './dom';

/** A copy of a page and its live nodes: `elements[i]` and `texts[i]` are the i-th ones of the copy's walk. */
export interface CopiedPage {
  readonly copy: PageCopy;
  readonly elements: readonly Element[];
  readonly texts: readonly Text[];
}

/** Caps on what is read. All 947 development pages pass with room (largest: 17,000 elements, 1.1 M characters). */
export const CAPS = {
  nodes: 40_000,
  /** Of everything that is passed, comments, empty texts and attributes included. */
  steps: 1_000_000,
  depth: 600,
  characters: 2_000_000,
  jsonLd: 1_000_000,
  scripts: 200,
  attributes: 4_000_000,
  /** Of an element's or attribute's name. */
  name: 50,
};

/** How many steps are taken between two looks at the clock. */
const STRIDE = 250;

/** Steps of {@link PageCopy.walk}. */
export const STEP = { end: 0, text: 1, element: 2 } as const;

/** The attributes that are read, and how much of each in UTF-16 code units. */
const ATTRIBUTES: ReadonlyMap<string, number> = new Map([
  ...['class', 'id', 'role', 'data-testid', 'data-component'].map((name) => [name, 300] as const),
  ...['itemprop', 'property', 'name', 'http-equiv', 'content', 'datetime', 'lang', 'xml:lang', 'href', 'rel', 'cite'].map(
    (name) => [name, 4_000] as const,
  ),
  ['data-instgrm-permalink', 4_000],
  ['style', 500],
  ['hidden', 0],
]);

const UNREAD = new Set(['style', 'noscript', 'template', 'svg', 'math', 'canvas', 'object', 'applet', 'map', 'datalist', 'select']);

/**
 * Copies what matters of the page, top down, with one iterative walk that reads every node once and changes none. Yields now and
 * then so that a caller can give the page its turn. Cost is bounded by {@link CAPS} whatever the page is made of.
 */
function* copyPage(document: Document): Generator<void, CopiedPage> {
  const access = domAccess(document);
  const elements: Element[] = [];
  const texts: Text[] = [];
  const walk: number[] = [];
  const names: string[] = [];
  const places = new Map<string, number>();
  const data: string[] = [];
  const values: string[] = [];
  const jsonLd: string[] = [];
  let [steps, nodes, characters, attributes, jsonLdSize, depth] = [0, 0, 0, 0, 0, 0];
  let turn = STRIDE;
  let cut: PageCopy['cut'] = null;
  /** Number of a name, by how the page writes it: in `names` it is in lower case. */
  const numberOf = (name: string): number => {
    let number = places.get(name);
    if (number === undefined) {
      number = names.push(name.slice(0, CAPS.name).toLowerCase()) - 1;
      places.set(name, number);
    }
    return number;
  };
  const begin = (element: Element, name: number) => {
    elements.push(element);
    walk.push(STEP.element + name, 0);
    const count = walk.length - 1;
    const all = access.attributeNames(element);
    steps += all.length;
    for (const attribute of all) {
      const most = ATTRIBUTES.get(attribute);
      if (most === undefined || attributes > CAPS.attributes) continue;
      const value = (access.attribute(element, attribute) ?? '').slice(0, most);
      attributes += value.length;
      walk[count] = (walk[count] ?? 0) + 1;
      walk.push(numberOf(attribute));
      values.push(value);
    }
  };
  const root = document.documentElement;
  begin(root, numberOf(access.localName(root)));
  const resume: (Node | null)[] = [];
  let at = access.firstChild(root);
  while (true) {
    if (at === null) {
      const next = resume.pop();
      if (next === undefined) break;
      walk.push(STEP.end);
      depth--;
      at = next;
      continue;
    }
    if (++steps >= turn) {
      turn = steps + STRIDE;
      yield;
    }
    if (nodes > CAPS.nodes || steps > CAPS.steps || characters > CAPS.characters) {
      cut = characters > CAPS.characters ? 'text' : 'elements';
      break;
    }
    const type = access.nodeType(at);
    if (type === 3) {
      // The casts: nodeType 3 is a Text, 1 an Element.
      const text = access.data(at as Text).slice(0, CAPS.characters + 1 - characters);
      if (text !== '') {
        nodes++;
        characters += text.length;
        texts.push(at as Text);
        data.push(text);
        walk.push(STEP.text, text.length);
      }
    } else if (type === 1) {
      nodes++;
      const live = at as Element;
      const name = numberOf(access.localName(live));
      const tag = names[name] ?? '';
      if (tag === 'script') {
        if (/ld\+json/i.test(access.attribute(live, 'type') ?? '')) {
          const text = scriptText(access, live);
          jsonLdSize += text.length;
          if (jsonLdSize <= CAPS.jsonLd && jsonLd.length < CAPS.scripts) jsonLd.push(text);
        }
      } else if (!UNREAD.has(tag)) {
        begin(live, name);
        const first = access.firstChild(live);
        if (first !== null && depth + 1 < CAPS.depth) {
          resume.push(access.nextSibling(live));
          depth++;
          at = first;
          continue;
        }
        if (first !== null) cut ??= 'depth';
        walk.push(STEP.end);
      }
    }
    at = access.nextSibling(at);
  }
  return { copy: { walk, names, text: data.join(''), values, jsonLd, nodes, cut }, elements, texts };
}

/** {@link copyPage} in one go. */
export function copyAtOnce(document: Document): CopiedPage {
  const steps = copyPage(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds of one slice of {@link copyInSlices}. */
const SLICE = 8;

/** The same as {@link copyPage}, giving the page its turn (`pause`) whenever a slice of time is used up. `now` in milliseconds. */
export async function copyInSlices(document: Document, pause: () => Promise<void>, now: () => number): Promise<CopiedPage> {
  const steps = copyPage(document);
  let start = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (now() - start < SLICE) continue;
    await pause();
    start = now();
  }
}

function scriptText(access: DomAccess, script: Element): string {
  let text = '';
  for (let n = access.firstChild(script); n !== null && text.length < CAPS.jsonLd; n = access.nextSibling(n)) {
    if (access.nodeType(n) === 3) text += access.data(n as Text);
  }
  return text;
}
