/** Reads of the DOM that a page cannot bend: every accessor is taken from the browser's own prototypes once. */
export interface DomAccess {
  readonly firstChild: (node: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly nodeType: (node: Node) => number;
  /** Lower-case name of an HTML element; foreign elements keep their case. */
  readonly localName: (element: Element) => string;
  readonly attribute: (element: Element, name: string) => string | null;
  readonly attributeNames: (element: Element) => readonly string[];
  readonly data: (text: Text) => string;
}

type Getter = (this: unknown) => unknown;

function getterOf(object: object, name: string): Getter | null {
  for (let o: object | null = object; o !== null; o = Object.getPrototypeOf(o)) {
    const own = Object.getOwnPropertyDescriptor(o, name);
    if (own) return own.get ?? null;
  }
  return null;
}

function reader<T>(object: object, name: string): (node: Node) => T {
  const get = getterOf(object, name);
  // The cast: what an accessor of the DOM standard returns is known, TypeScript cannot follow it through a descriptor.
  if (get) return (node) => get.call(node) as T;
  // A node DOM that keeps plain fields: no form there names its controls over them.
  return (node) => (node as unknown as Record<string, T>)[name] as T;
}

/**
 * Accessors for one document. In Chromium's isolated world `form.parentNode` is the `<input name="parentNode">` of the form
 * (GUIDE: 346 of 346 names); a getter of `Node.prototype`, called on the form, is not fooled. Nothing else of the DOM is used.
 */
export function domAccess(document: Document): DomAccess {
  const root = document.documentElement;
  const text = document.createTextNode('');
  const { getAttribute, getAttributeNames } = root;
  return {
    firstChild: reader<Node | null>(root, 'firstChild'),
    nextSibling: reader<Node | null>(root, 'nextSibling'),
    nodeType: reader<number>(root, 'nodeType'),
    localName: reader<string>(root, 'localName'),
    attribute: (element, name) => getAttribute.call(element, name),
    attributeNames: (element) => getAttributeNames.call(element),
    data: reader<string>(text, 'data'),
  };
}
