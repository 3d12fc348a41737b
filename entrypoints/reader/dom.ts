import type { MarkStatus } from '../../lib/contracts/messages';
import { HOLES } from '../../lib/contracts/page-words';

/** Makes an element with a class and children; strings become text nodes, never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A button that does its work for real clicks and keys only, never for ones that the page makes. */
export function button(
  className: string,
  label: string | null,
  work: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const element = make('button', className, ...children);
  element.type = 'button';
  if (label !== null) element.setAttribute('aria-label', label);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) work();
  });
  return element;
}

const RING = 'M8 3.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0 -8.5z';

/** The shape of a status: filled, half filled, open, broken ring, triangle. */
export function glyph(status: MarkStatus): SVGElement {
  const svg = draw('svg', { viewBox: '0 0 16 16', width: '14', height: '14', 'aria-hidden': 'true', class: `glyph ${status}` });
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.75' };
  if (status === 'warning') svg.append(draw('path', { ...line, d: 'M8 3 13.2 12.5H2.8z', 'stroke-linejoin': 'round' }));
  else svg.append(draw('path', { ...line, d: RING, ...(status === 'no-name' ? { 'stroke-dasharray': '1.6 1.74' } : {}) }));
  if (status === 'linked') svg.append(draw('path', { d: RING, fill: 'currentColor' }));
  if (status === 'weakly-linked') svg.append(draw('path', { d: 'M8 3.75a4.25 4.25 0 0 0 0 8.5z', fill: 'currentColor' }));
  return svg;
}

let sent: Readonly<Record<string, string>> = {};

/** Messages that the worker has sent along. */
export function setWords(words: Readonly<Record<string, string>>): void {
  sent = words;
}

/** A message of the interface, in the browser's language. */
export function words(key: string, ...values: readonly (string | number)[]): string {
  const message = Object.hasOwn(sent, key) ? sent[key] : undefined;
  if (!message) return chrome.i18n.getMessage(key, values.map(String));
  return values.reduce<string>((text, value, at) => text.replaceAll(HOLES[at] ?? '', () => String(value)), message);
}

function draw(name: 'svg' | 'path', attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
