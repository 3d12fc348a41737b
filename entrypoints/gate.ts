import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { likelyArticle } from '../lib/extraction/likely-article';

/**
 * The only thing that runs on every page a reader has permitted: is this an article? If so the worker hears of it once; if not,
 * nothing happens, and nothing stays but one listener for pages that change their address without loading.
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
    const lookLater = () => setTimeout(look, 1_000);
    if (document.prerendering) document.addEventListener('prerenderingchange', look, { once: true });
    else look();
    globalThis.navigation?.addEventListener('currententrychange', lookLater);
  },
});
