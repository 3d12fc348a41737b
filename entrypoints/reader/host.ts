import { removeMarks } from '../../lib/anchoring/highlights';

/** How often the page may take our element away before we leave it alone. */
const PATIENCE = 3;

/** The one element that we add to a page: at the end of the document, outside its body, with everything in a closed shadow root. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  remove(): void;
}

/** Adds the host. `onGone` is called when the page has removed it thrice. */
export function addHost(css: string, onGone: () => void): Host {
  const letters = () => Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
  const element = document.createElement(`${letters()}-${letters()}`);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  let removals = 0;
  const watch = new MutationObserver(() => {
    if (element.isConnected) return;
    removals++;
    if (removals < PATIENCE) document.documentElement.append(element);
    else {
      watch.disconnect();
      onGone();
    }
  });
  document.documentElement.append(element);
  watch.observe(document.documentElement, { childList: true });
  return {
    element,
    root,
    remove() {
      watch.disconnect();
      element.remove();
    },
  };
}

/**
 * Takes away what a reader script of ours has left that the browser has ended: Firefox does so when the extension is updated, and
 * tells the script nothing. Only there can closed shadow roots be looked into; Chromium's old scripts clear up by themselves.
 */
export function removeLeftovers(): void {
  for (const element of document.documentElement.children) {
    // What Firefox adds for extensions is in nobody's types.
    const { openOrClosedShadowRoot: root } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
    if (/^[a-z]{6}-[a-z]{6}$/.test(element.localName) && root?.querySelector('.badge, .card')) {
      element.remove();
      removeMarks();
    }
  }
}
