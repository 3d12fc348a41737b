import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node5 = DefaultTreeAdapterTypes.ChildNode;

/**
 * The page as a browser with scripts would parse it, for the command line and the page tests. parse5 is the standard's own
 * algorithm (what jsdom uses, without jsdom's style sheets and 10 times as fast), linkedom holds the tree: it has no layout and
 * its own parser is not the browsers' (no tbody, nested links). Scripts never run; `noscript` is text, as in a browser, unless it holds
 * paragraphs: those are the article, and what the page's scripts would show in its place.
 */
export function parsePage(html: string, _url: string): Document {
  const { document } = parseHTML('<!doctype html><html></html>');
  const root = document.documentElement;
  const source = parse(html, { scriptingEnabled: true }).childNodes.find((n) => n.nodeName === 'html');
  if (!source || !('childNodes' in source)) return document;
  for (const { name, value } of source.attrs) root.setAttribute(name, value);
  // Iterative: a hostile page may be nested deeper than the stack.
  const work: { from: Node5; into: Element }[] = source.childNodes.map((from) => ({ from, into: root })).reverse();
  for (let next = work.pop(); next; next = work.pop()) {
    const { from, into } = next;
    if (from.nodeName === '#text' && 'value' in from) into.appendChild(document.createTextNode(from.value));
    else if ('attrs' in from) {
      const stand = from.tagName === 'noscript' ? articleWithin(from) : null;
      const element = document.createElement(stand ? 'div' : from.tagName);
      for (const { name, value } of from.attrs) element.setAttribute(name, value);
      into.appendChild(element);
      const kids = stand ?? ('content' in from ? [] : from.childNodes);
      for (let i = kids.length - 1; i >= 0; i--) work.push({ from: kids[i]!, into: element });
    }
  }
  return document;
}

/** Paragraphs that make the text of a `noscript` an article. */
const PARAGRAPHS = 3;

/** The children of a `noscript` that holds an article for readers without scripts, or null. */
function articleWithin({ childNodes }: DefaultTreeAdapterTypes.Element): Node5[] | null {
  const text = childNodes.map((n) => ('value' in n ? n.value : '')).join('');
  return (text.match(/<p[\s>]/gi)?.length ?? 0) >= PARAGRAPHS ? parseFragment(text).childNodes : null;
}
