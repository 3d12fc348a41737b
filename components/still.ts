/**
 * What stands in for Preact in a popup's first script: the same components, rendered once as elements, neither listening nor changing.
 * A fifth of Preact's time and a tenth of its size; Preact comes after it, takes over these elements (`hydrate`) and brings them to life.
 * `wxt.config.ts` puts it in Preact's place; it knows of Preact what the components of the first screen use.
 */
export function render(view: Child, root: Element): void {
  ids = 0;
  append(root, view);
}

/** What a component may return: markup, text, or nothing. */
type Child = Markup | string | number | boolean | null | undefined | readonly Child[];

interface Markup {
  readonly type: string | Component;
  readonly props: Props;
}

interface Props {
  readonly children?: Child;
  readonly value?: unknown;
  readonly [name: string]: unknown;
}

type Component = ((props: Props) => Child) & { context?: Context };

interface Context {
  value: unknown;
  readonly Provider: Component;
}

/** One element of a view, as the compiler of JSX has it made. */
export function jsx(type: string | Component, props: Props): Markup {
  return { type, props };
}

/** The same with more than one child, and in a build for development. */
export { jsx as jsxDEV, jsx as jsxs };

/** Children without an element around them. */
export const Fragment: Component = ({ children }) => children;

/** A value for all that stands within its `Provider`. */
export function createContext(value: unknown): Context {
  const Provider: Component = ({ children }) => children;
  const context = { value, Provider };
  Provider.context = context;
  return context;
}

export const useContext = (context: Context): unknown => context.value;
export const useState = (first: unknown): unknown => [typeof first === 'function' ? first() : first, ignore];
export const useMemo = (make: () => unknown): unknown => make();
export const useRef = (current: unknown): unknown => ({ current });
export const useEffect = ignore;

let ids = 0;

/** The ids that Preact gives: it will look for its elements by them. */
export const useId = (): string => `P0-${ids++}`;

function ignore(): void {}

function append(parent: Element, child: Child): void {
  if (typeof child === 'string' || typeof child === 'number') parent.append(String(child));
  // Typed arrays are no children; `Array.isArray` does not know of readonly ones.
  else if (Array.isArray(child)) for (const each of child as readonly Child[]) append(parent, each);
  else if (typeof child === 'object' && child) appendMarkup(parent, child as Markup);
}

function appendMarkup(parent: Element, { type, props }: Markup): void {
  if (typeof type === 'string') {
    const element = document.createElementNS(type === 'svg' ? SVG : (parent.namespaceURI ?? XHTML), type);
    for (const [name, value] of Object.entries(props)) if (isAttribute(name, value)) element.setAttribute(name, attributeOf(name, value));
    append(element, props.children);
    parent.append(element);
  } else if (type.context) {
    const { context } = type;
    const outer = context.value;
    context.value = props.value;
    append(parent, type(props));
    context.value = outer;
  } else append(parent, type(props));
}

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Like Preact: what is false is not there, but of what it is said so in words (`aria-…`). */
function isAttribute(name: string, value: unknown): boolean {
  return name !== 'children' && !/^(?:on|ref$)/.test(name) && value != null && (value !== false || name[4] === '-');
}

function attributeOf(name: string, value: unknown): string {
  return value === true && name[4] !== '-' ? '' : String(value);
}
