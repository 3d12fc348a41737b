/**
 * The few steps through the page's elements that the reader takes, by the browser's own accessors: in Chromium `form.parentElement`
 * is the form's `<input name="parentElement">`, and a walk along it never ends.
 */

const parentElement = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

/** The element that a node stands in; null for the document's own. */
export function parentOf(node: Node): Element | null {
  return parentElement?.call(node) ?? null;
}

/** The last node inside an element, or the element itself. */
export function lastWithin(element: Element): Node {
  const walker = document.createTreeWalker(element);
  while (walker.lastChild());
  return walker.currentNode;
}

/** The nearest element that a selector picks, the element itself included. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Brings an element into the middle of the window. */
export function scrollTo(element: Element, behavior: ScrollBehavior): void {
  Element.prototype.scrollIntoView.call(element, { block: 'center', behavior });
}
