import type { Browser } from 'wxt/browser';

declare global {
  /**
   * The browser's own object, for gate and reader only: in every browser it exists in the content script's own scope, so the page
   * cannot shadow it with an element of that name. Everywhere else take `browser` from `wxt/browser`.
   */
  var chrome: typeof Browser;

  interface Document {
    /** True while the page is rendered ahead of the reader's decision to open it. Chromium only. */
    readonly prerendering?: boolean;
  }

  /** The page's history of addresses; absent from older browsers. */
  var navigation: EventTarget | undefined;
}
