/** Pages written by somebody who wants a reading script to hang, crash, throw, leak or lie. Ours, after shapes seen in the wild. */
export interface HostilePage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** It is no page that could be an article. */
  readonly isNoArticle?: boolean;
}

/** A sentence with a claim. */
export const SENTENCE =
  'The minister said on Tuesday that the report, which was published by the agency, “was completely false”, according to two people familiar with the matter. ';
/** A headline and eight paragraphs. */
export const BODY = `<h1>Minister calls the report of the agency completely false</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(8)}`;

/** A page that declares itself an article, with this in its body and its head. */
export function page(inner: string, head = ''): HostilePage {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><title>Minister calls the report false</title>${head}</head><body>${inner}</body></html>`;
  return { html };
}

/** Nests elements by a script, deeper than any parser would; hidden, as Chromium itself does not survive laying them out. */
function nestedByScript(depth: number): string {
  return `<div id="deep" style="display:none"></div><script>let at = document.getElementById('deep'); for (let i = 0; i < ${depth}; i++) { const next = document.createElement('div'); at.append(next); at = next; } at.append('The end.');</script>`;
}

/** Every shape by name; `names` are the properties that form controls can take the place of, `size` multiplies the heavy ones. */
export function hostilePages(names: readonly string[], size = 1): Record<string, HostilePage> {
  const controls = names.map((name) => `<input name="${name}"><button id="${name}">x</button>`).join('');
  return {
    plain: page(BODY),
    'form-names': page(`<form>${BODY}${controls}</form>`),
    'form-names-outside': page(`${BODY}<form>${controls}</form>`),
    'document-names': page(names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('') + BODY),
    'window-names': page(
      ['chrome', 'browser', 'navigation', 'CSS', 'location', 'Highlight', 'performance', 'says-who.reader']
        .map((id) => `<a id="${id}" href="/x">y</a>`)
        .join('') + BODY,
    ),
    poisoned: page(
      BODY,
      `<script>Array.prototype.map = () => { throw 1; }; JSON.parse = () => ({ evil: 1 }); Object.prototype.polluted = 1;
       document.querySelector = () => null; document.querySelectorAll = () => { throw 2; }; Node.prototype.cloneNode = () => { throw 4; };
       Element.prototype.attachShadow = function () { window.stolen = 1; return null; }; MutationObserver = null; window.performance = null;
       window.chrome = { runtime: { id: 'x', sendMessage() { window.stolen = 1; } } }; CSS.highlights.set = () => { window.stolen = 1; };</script>`,
    ),
    'deep-parsed': page('<div>'.repeat(5_000) + BODY + '</div>'.repeat(5_000)),
    'deep-hidden': page(BODY + nestedByScript(30_000)),
    'deep-tables': page(BODY + '<table><tr><td>'.repeat(400) + '</td></tr></table>'.repeat(400)),
    'deep-and-wide': page('<div>'.repeat(400) + BODY + `<p>${SENTENCE}<a href="/x">y</a></p>`.repeat(500 * size) + '</div>'.repeat(400)),
    'many-nodes': page(BODY + '<p>x y z, and<i></i></p>'.repeat(5_000 * size)),
    'many-links': page(
      BODY +
        Array.from({ length: 1_300 * size }, (_, n) => `<p>${SENTENCE.slice(0, 60)}<a href="https://a${n}.example/">l</a></p>`).join(''),
    ),
    'many-forms': page(BODY + `<form><div class="share social comment"><p>${SENTENCE}</p></div></form>`.repeat(3_000)),
    'many-bylines': page(
      `<article><h1>One</h1>${`<div class="byline author">By ${'x'.repeat(40)}</div><p>${SENTENCE}</p>`.repeat(330 * size)}</article>`,
    ),
    'large-text': page(`<article>${BODY}${`<p>${SENTENCE.repeat(6)}</p>`.repeat(100 * size)}</article>`),
    // At full size whatever `size` is: 2.8 MB of text, 60,000 nodes, a wide page at the bottom of a deep one.
    'full-text': page(`<article>${BODY}${`<p>${SENTENCE.repeat(7)}</p>`.repeat(2_600)}</article>`),
    'full-nodes': page(`<article>${BODY}${'<p>x y z, and<i></i></p>'.repeat(20_000)}</article>`),
    'full-nested': page('<div>'.repeat(400) + BODY + `<p>${SENTENCE}<a href="/x">y</a></p>`.repeat(3_000) + '</div>'.repeat(400)),
    'one-paragraph': page(`<article><h1>One</h1><p>${SENTENCE.repeat(12_000)}</p></article>`),
    'white-space': page(
      `${BODY}<p>${SENTENCE}${' '.repeat(1_000_000)}${SENTENCE}</p>`,
      `<meta name="description" content="${' '.repeat(500_000)}">`,
    ),
    'one-word': page(`<article>${BODY}<p>${'said '.repeat(100_000)}</p><p>${'“'.repeat(100_000)}</p></article>`),
    'large-attributes': page(`<article class="${'a '.repeat(200_000)}">${BODY}</article>`),
    'json-ld-deep': page(BODY, `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`),
    'json-ld-many': page(BODY, '<script type="application/ld+json">{"@type":"NewsArticle","headline":"h"}</script>'.repeat(2_000)),
    'json-ld-prototype': page(
      BODY,
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}</script>',
    ),
    mutating: page(
      `<article id="a">${BODY}</article><script>let n = 0; const a = document.getElementById('a'); (function go() { for (let k = 0; k < 50; k++) { const p = document.createElement('p'); p.textContent = 'm' + n++; a.append(p); if (a.children.length > 500) a.children[9].remove(); } setTimeout(go, 0); })();</script>`,
    ),
    'markup-in-text': page(
      `${BODY}<p>&lt;img src=x onerror="window.stolen=1"&gt; told &lt;script&gt;window.stolen=1&lt;/script&gt; that “javascript:window.stolen=1” is <a href="javascript:window.stolen=1">a source</a>.</p>`,
      '<meta name="author" content="&lt;img src=x onerror=window.stolen=1&gt;">',
    ),
    'strict-policy': {
      ...page(BODY),
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
    frames: page(`${BODY}<iframe srcdoc="${BODY.replace(/"/g, '&quot;')}"></iframe><iframe src="about:blank"></iframe>`),
    'no-headline': page(`<article>${BODY.replace(/<h1>.*?<\/h1>/, '')}</article>`),
    'base-elsewhere': page(`${BODY}<p>See <a href="report.html">the report</a>.</p>`, '<base href="https://elsewhere.example/">'),
    'text-directions': page(`${BODY}<p>\u202E“moc.live” dias eh\u202C, said <b>\u2066Al\u2069\u200Dice</b> \u{1D552}\u{10FFFF}\uD800.</p>`),
  };
}
