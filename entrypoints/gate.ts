import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { likelyArticle } from '../lib/extraction/likely-article';

/** Where a document's reader script stands, in the world that both share. */
const READER = Symbol.for('says-who.reader');

/**
 * The only thing that runs on every page a reader has permitted: is this an article? If so the worker hears of it once; if not,
 * nothing happens, and nothing stays but two listeners: for pages that change their address without loading, and for those that come
 * back from the browser's memory after they were left before the reader script had come.
 */
export default defineUnlistedScript({
  globalName: false,
  main() {
    let asked = false;
    const look = () => {
      if (asked || !likelyArticle(document, location.href)) return;
      asked = true;
      tell(3);
    };
    // A worker that is just being stopped loses what it is told: it has to answer.
    const tell = (tries: number) => {
      const again = () => void (tries > 1 && setTimeout(tell, 200, tries - 1));
      chrome.runtime.sendMessage({ type: 'gate.article' }).then((answer) => answer ?? again(), again);
    };
    // The text may come long after the address.
    const lookLater = () => {
      for (const wait of [1_000, 3_000]) setTimeout(look, wait);
    };
    if (document.prerendering) document.addEventListener('prerenderingchange', look, { once: true });
    else look();
    globalThis.navigation?.addEventListener('currententrychange', lookLater);
    window.addEventListener('pageshow', (event) => {
      // Where the reader script is, it looks again by itself.
      if (!event.isTrusted || !event.persisted || READER in globalThis) return;
      asked = false;
      look();
    });
  },
});
