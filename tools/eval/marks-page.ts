/** One painted passage, its words and what stands around them without white space. */
export interface Painted {
  /** Name of its highlight without its random part. */
  readonly group: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** What a document holds beside our one element, as an expression for the page: its markup, its boxes, what is painted. */
export const DOCUMENT = `(() => {
  const html = document.documentElement;
  const last = html.lastElementChild;
  const isOurs = last !== document.body && /^[a-z]+-[a-z]+$/.test(last.localName);
  const markup = [...html.childNodes].filter((node) => !(isOurs && node === last)).map((node) => node.outerHTML ?? node.data).join('');
  const boxes = [...document.body.querySelectorAll('*')].slice(0, 6000).map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + scrollX, top + scrollY, width, height].map((length) => length.toFixed(1)).join();
  });
  const bare = (text) => text.replace(/[\\s\\u00ad\\u200b]+/g, '');
  const starts = new Map();
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (/^(script|style|noscript|textarea|template)$/.test(currentNode.parentNode.localName)) continue;
    starts.set(currentNode, text.length);
    text += bare(currentNode.data);
  }
  const at = (node, offset) => starts.get(node) + bare(node.data.slice(0, offset)).length;
  const painted = [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => {
    const [from, to] = [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
    return { group: name.replace(/-[^-]*$/, ''), words: text.slice(from, to), before: text.slice(Math.max(0, from - 60), from), after: text.slice(to, to + 60) };
  }));
  return { markup, boxes, isOurs, painted };
})()`;

/** Begins to add up layout shifts, where the browser tells them. */
export const WATCH_SHIFTS = `(() => {
  window.shifted = PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? 0 : null;
  if (window.shifted === null) return;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifted += entry.value; }).observe({ type: 'layout-shift' });
})()`;

/** Their sum since then; null where the browser does not tell. */
export const SHIFTS = 'window.shifted';

/**
 * Where the badge can be seen, with the headline in view: by the headline, at the lower right, or nowhere. A point of the window that
 * belongs to our element is the only trace that a closed shadow root leaves, and it tells that nothing covers it.
 */
export const BADGE = `(async () => {
  const html = document.documentElement;
  const ours = html.lastElementChild;
  const isOurs = (x, y) => document.elementFromPoint(x, y) === ours;
  // Without the scrollbars: pages that have lost their style sheets are often wider than the window.
  const { clientWidth, clientHeight } = document.scrollingElement ?? html;
  if (isOurs(clientWidth - 60, clientHeight - 28)) return 'floating';
  const headline = document.querySelector('h1');
  if (!headline) return null;
  headline.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const range = document.createRange();
  range.selectNodeContents(headline);
  const { left, top, bottom } = range.getBoundingClientRect();
  return [top - 15, bottom + 15].some((y) => isOurs(left + 20, y)) ? 'headline' : null;
})()`;
