import { BODY, type HostilePage, page, SENTENCE } from './hostile-pages';

const times = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('');
/** An article, and what a script does to it. */
const scripted = (script: string, body = BODY) => page(`<article>${body}</article><script>${script}</script>`);
const typed = (type: string, html: string): HostilePage => ({ html, headers: { 'content-type': type }, isNoArticle: true });

/** Pages that are too much of one thing. */
export const BOMBS: Readonly<Record<string, () => HostilePage>> = {
  'attributes-on-one': () => page(`<article ${times(30_000, (n) => `data-a${n}="x" `)}>${BODY}</article>`),
  'attributes-on-all': () => page(`<article>${BODY}${times(3_000, () => `<p ${times(60, (n) => `data-${n}="y" `)}>x</p>`)}</article>`),
  metas: () =>
    page(
      BODY,
      times(20_000, (n) => `<meta name="author" content="Author ${n}"><link rel="author" href="/${n}">`),
    ),
  'prototype-names': () =>
    page(
      `<article class="__proto__ constructor" id="__proto__">${BODY}<p><a href="__proto__">__proto__</a> said: “constructor”, toString told hasOwnProperty.</p></article>`,
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']
        .map(
          (name) =>
            `<meta name="${name}" content="${name}"><meta property="og:${name}" content="${name}"><meta property="${name}" content="x">`,
        )
        .join(''),
    ),
  'json-ld-huge': () =>
    page(BODY, `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'x'.repeat(3_000_000)}"}</script>`),
  'json-ld-keys': () =>
    page(
      BODY,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"h",${times(40_000, (n) => `"k${n}":{"@type":"Article"},`)}"z":1}</script>`,
    ),
  'json-ld-types': () =>
    page(
      BODY,
      `<script type="application/ld+json">{"@type":[${times(20_000, (n) => `"T${n}",`)}"NewsArticle"],"author":[${times(20_000, (n) => `{"name":"A ${n}"},`)}{"name":"B"}]}</script>`,
    ),
  'huge-title': () => page(`<h1>${'Minister says '.repeat(60_000)}</h1>${BODY}`, `<title>${'Report '.repeat(400_000)}</title>`),
  'many-headlines': () => page(times(8_000, (n) => `<h1>Minister ${n} calls the report false</h1>`) + BODY),
  'empty-texts': () =>
    scripted(
      `const box = document.createElement('div'); for (let n = 0; n < 1_000_000; n++) box.append(document.createTextNode('')); document.body.append(box);`,
    ),
  'empty-texts-first': () =>
    scripted(`const h = document.querySelector('h1'); for (let n = 0; n < 200_000; n++) h.before(document.createTextNode(''));`),
  letters: () => page(`<article>${BODY}<p>${times(30_000, (n) => `<span>${'The minister said so. '[n % 22]}</span>`)}</p></article>`),
  comments: () => page(`${times(100_000, () => '<!-- c -->')}${BODY}`),
  'zero-width': () =>
    page(
      `<article>${BODY.replaceAll('minister', 'min\u200b\u200d\ufeffister')}<p>${SENTENCE}${'\u200b\u200c\u200d\u2060'.repeat(150_000)}${SENTENCE}</p></article>`,
    ),
  combining: () => page(`<article>${BODY}<p>Al${'\u0301'.repeat(20_000)}ice said “yes”. ${SENTENCE}</p></article>`),
  surrogates: () =>
    scripted(
      `const p = document.createElement('p'); p.textContent = '\\ud800\\udfff\\ud800'.repeat(60_000) + ' said “\\udc00” \\0'.repeat(2_000); document.querySelector('article').append(p);`,
    ),
  'turning-marks': () =>
    page(`<article>${BODY.replaceAll(' said ', ' \u202e said \u202c ')}<p>${'\u202e\u2066\u2067\u2068'.repeat(100_000)}said</p></article>`),
  speakers: () =>
    page(
      `<article>${BODY}${times(2_500, (n) => `<p>${name(n)} of ${name(n + 7)} Institute said on Monday: “We saw ${n} of them.” According to ${name(n + 3)}, nothing was found.</p>`)}</article>`,
    ),
  outlets: () =>
    page(
      `<article>${BODY}${times(2_500, (n) => `<p>The ${name(n)} Times reported that a study published in the Journal of ${name(n)} found it, citing ${name(n)} News.</p>`)}</article>`,
    ),
  'quotation-marks': () =>
    page(`<article>${BODY}${times(3_000, (n) => `<p>“‘"«„${n}”’ said “he ‘she “${SENTENCE.slice(0, 40)}</p>`)}</article>`),
  'links-in-one': () => page(`<article>${BODY}<p>${times(10_000, (n) => `<a href="https://a${n}.example/x">word</a> `)}</p></article>`),
  'long-addresses': () =>
    page(
      `<article>${BODY}<p>He told <a href="https://a.example/${'x'.repeat(2_000_000)}">a paper</a> <img alt="" src="data:image/png;base64,${'A'.repeat(1_000_000)}"></p></article>`,
    ),
  times: () => page(`<article>${BODY}${times(10_000, (n) => `<time datetime="2026-01-0${(n % 9) + 1}">Jan ${n}</time>`)}</article>`),
  'deep-lists': () => page(BODY + '<ul><li>x '.repeat(400) + '</li></ul>'.repeat(400)),
  'wide-row': () => page(`${BODY}<table><tr>${times(15_000, (n) => `<td>${n}</td>`)}</tr></table>`),
  'deep-inline': () => page(`<article>${BODY}<p>${'<b><i>x '.repeat(450)}${SENTENCE}${'</i></b>'.repeat(450)}</p></article>`),
  foreign: () =>
    page(
      `${BODY}<svg>${times(5_000, () => '<foreignObject><p>The minister said so.</p></foreignObject><title>t</title>')}</svg><math><mi>x</mi></math>`,
    ),
  'odd-language': () => ({ html: page(BODY).html.replace('lang="en"', `lang="${'en-'.repeat(100_000)}" dir="rtl" xml:lang="__proto__"`) }),
  quirks: () => ({ html: page(BODY).html.replace('<!doctype html>', '') }),
  'base-scripted': () => page(`${BODY}<p>See <a href="x">this</a>.</p>`, '<base href="javascript:window.stolen=1//">'),
  'frames-in-frames': () => page(BODY + framed(12)),
};

/** Pages whose scripts fight: with the page's own objects, or with what we add. */
export const FIGHTS: Readonly<Record<string, () => HostilePage>> = {
  globals: () =>
    page(
      BODY,
      `<script>for (const make of [Array, String, Map, Set, RegExp, Promise, Function, Object]) for (const key of Reflect.ownKeys(make.prototype))
         if (!['constructor', 'toString', 'valueOf'].includes(key)) try { make.prototype[key] = () => { throw 3; }; } catch {}
       JSON = Promise = Map = Symbol = MessageChannel = CSSStyleSheet = ResizeObserver = undefined; crypto.getRandomValues = () => { throw 4; };
       Object.defineProperty(window, 'origin', { get() { throw 5; } });</script>`,
    ),
  getters: () =>
    page(
      `<article>${BODY}</article>`,
      `<script>for (const make of [Node, Element, Document, Text, CharacterData, HTMLElement, EventTarget, Range, CSS.highlights.constructor])
         for (const [key, { get, configurable }] of Object.entries(Object.getOwnPropertyDescriptors(make.prototype)))
           if (get && configurable && !['children', 'documentElement', 'length'].includes(key)) Object.defineProperty(make.prototype, key, { get() { throw 6; } });</script>`,
    ),
  'custom-elements': () =>
    page(
      `<throwing-one>${BODY}</throwing-one>${'<throwing-one x="1">y</throwing-one>'.repeat(500)}`,
      `<script>customElements.define('throwing-one', class extends HTMLElement {
         static observedAttributes = ['x', 'class', 'id', 'style'];
         constructor() { super(); for (const key of ['localName', 'firstChild', 'nextSibling', 'nodeType', 'parentNode', 'attributes', 'getAttribute', 'textContent'])
           Object.defineProperty(this, key, { get() { window.stolen = 1; throw 7; } }); }
         attributeChangedCallback() { throw 8; } connectedCallback() { this.setAttribute('x', '2'); } disconnectedCallback() { throw 9; } });</script>`,
    ),
  'shadow-roots': () =>
    page(
      `<div><template shadowrootmode="open"><slot></slot></template>${BODY}</div>${times(1_500, (n) => `<div><template shadowrootmode="${n % 2 ? 'open' : 'closed'}"><p>The minister said so in the shadow.</p><slot></slot></template><p>x</p></div>`)}`,
    ),
  'shadow-on-body': () => scripted(`document.body.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';`),
  frozen: () =>
    scripted(
      'for (const each of [document, document.documentElement, document.body, document.head]) Object.freeze(each); Object.preventExtensions(window);',
    ),
  'observer-fight': () =>
    scripted(
      `let turns = 0; new MutationObserver((all) => { if (turns++ < 2000) for (const { addedNodes } of all) for (const node of addedNodes) { node.remove(); document.documentElement.append(node); node.remove(); } })
         .observe(document.documentElement, { childList: true });`,
    ),
  'put-back': () =>
    scripted(
      `let turns = 0; new MutationObserver(() => { const last = document.documentElement.lastElementChild; if (last !== document.body && turns++ < 5000) document.documentElement.insertBefore(last, document.head); })
         .observe(document.documentElement, { childList: true });`,
    ),
  'attributes-storm': () =>
    scripted(
      `let n = 0; setInterval(() => { for (let k = 0; k < 200; k++) { document.documentElement.setAttribute('data-' + (n % 50), n++); document.body.className = 'c' + n; } }, 4);`,
    ),
  'text-storm': () =>
    scripted(
      `const t = document.querySelector('p').firstChild; const was = t.data; let n = 0; setInterval(() => { t.data = was + n++; document.title = 'T' + n; }, 4);`,
    ),
  normalised: () =>
    scripted(
      `setInterval(() => { for (const p of document.querySelectorAll('p')) { const t = p.firstChild; if (t && t.length > 20) t.splitText(10); } document.body.normalize(); }, 20);`,
    ),
  'document-open': () =>
    scripted(
      `setTimeout(() => { document.open(); document.write(${JSON.stringify(page(BODY).html.replace(/<script.*<\/script>/s, ''))}); document.close(); }, 400);`,
    ),
  'document-replaced': () =>
    scripted(
      `setTimeout(() => { const next = document.documentElement.cloneNode(true); document.replaceChild(next, document.documentElement); }, 400);`,
    ),
  'body-replaced': () =>
    scripted(`setTimeout(() => { const next = document.body.cloneNode(true); document.body.replaceWith(next); }, 300);`),
  'head-gone': () => scripted(`document.head.remove(); document.documentElement.prepend(document.createElement('head'));`),
  styles: () =>
    page(
      BODY,
      '<style>*, *::before { all: unset !important; display: none !important } html { transform: scale(0); contain: strict; opacity: 0 } :not(html) > * { zoom: 1e9 }</style>',
    ),
  'addresses-storm': () => scripted(`let n = 0; setInterval(() => history.replaceState(null, '', '#' + n++), 30);`),
  'selection-and-focus': () =>
    scripted(
      `setInterval(() => { getSelection().selectAllChildren(document.body); document.body.tabIndex = 0; document.body.focus(); scrollTo(0, Math.random() * 500); }, 10);`,
    ),
};

/** Documents that are none of ours to read, whatever their words are: nothing is shown, nothing goes wrong. */
export const OTHER_DOCUMENTS: Readonly<Record<string, () => HostilePage>> = {
  'plain-text': () => typed('text/plain', `Minister calls the report false\n\n${SENTENCE.repeat(20)}`),
  xml: () => typed('application/xml', `<?xml version="1.0"?><article><h1>Minister</h1><p>${SENTENCE.repeat(20)}</p></article>`),
  svg: () =>
    typed(
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">${SENTENCE.repeat(20)}</p></foreignObject><text>${SENTENCE}</text></svg>`,
    ),
  json: () => typed('application/json', JSON.stringify({ '@type': 'NewsArticle', articleBody: SENTENCE.repeat(20) })),
  xhtml: () =>
    typed(
      'application/xhtml+xml',
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Minister</title></head><body><h1>Minister</h1>${`<p>${SENTENCE}</p>`.repeat(9)}</body></html>`,
    ),
  frameset: () => ({ ...typed('text/html', `<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>`) }),
  'article-in-a-frame': () =>
    typed(
      'text/html',
      `<!doctype html><html><head><title>Home</title></head><body><iframe srcdoc="${page(BODY).html.replace(/"/g, '&quot;')}"></iframe></body></html>`,
    ),
  'to-a-blob': () =>
    typed(
      'text/html',
      `<!doctype html><script>location.href = URL.createObjectURL(new Blob([${JSON.stringify(page(BODY).html).replaceAll('</script', '<\\/script')}], { type: 'text/html' }));</script>`,
    ),
  nothing: () => typed('text/html', ''),
};

/** A name of a person for each number. */
function name(n: number): string {
  const part = (at: number) => `${'BCDFGHKLMNPRSTVW'[at % 16]}${'aeiou'[at % 5]}${'lmnrst'[at % 6]}${'aeio'[at % 4]}${'bdgkn'[at % 5]}`;
  return `${part(n)} ${part(Math.floor(n / 16) + n * 7)}son`;
}

/** Frames with an article in each, one in the other. */
function framed(depth: number): string {
  let inner = BODY;
  for (let at = 0; at < Math.min(depth, 4); at++)
    inner = `<iframe srcdoc="${`${BODY}${inner}`.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`;
  return inner + `<iframe src="about:blank"></iframe>`.repeat(depth * 4);
}
