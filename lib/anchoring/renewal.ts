import { isHidden } from './text-index';

/** The text nodes that say what a block's old ones said, in their order; null where the page has none. */
export type Renewal = (old: readonly (Text | null)[]) => (Text | null)[] | null;

/** Most places that are compared for one block, so that a page of one repeated line costs no more. */
const MOST_PLACES = 20;

/**
 * Finds blocks again in a page that has rendered itself anew: the same words in new nodes. Whole texts are compared, no characters
 * looked at, so that it costs a page of 20,000 words 1 to 2 ms where an index of its text costs 15. Of equal blocks the first is taken.
 */
export function renewal(body: Element): Renewal {
  const nodes: Text[] = [];
  const texts: string[] = [];
  const places = new Map<string, number[]>();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The walker shows nothing else.
    const text = node as Text;
    const { data } = text;
    const known = places.get(data);
    if (known) known.push(nodes.length);
    else places.set(data, [nodes.length]);
    nodes.push(text);
    texts.push(data);
  }
  /** Numbers of the nodes that say these texts from `from` on, `by` 1 or -1; blank ones between them are passed over. */
  const follow = (wanted: readonly string[], from: number, by: number): number[] | null => {
    const found: number[] = [];
    let at = from;
    for (const text of wanted) {
      while (texts[at] !== text && isBlank(texts[at])) at += by;
      if (texts[at] !== text) return null;
      found.push(at);
      at += by;
    }
    return found;
  };
  return (old) => {
    const said = old.filter((node) => node !== null).map(({ data }) => data);
    const longest = said.reduce((best, text, at) => (text.length > (said[best]?.length ?? 0) ? at : best), 0);
    for (const place of places.get(said[longest] ?? '')?.slice(0, MOST_PLACES) ?? []) {
      const after = follow(said.slice(longest + 1), place + 1, 1);
      const before = after && follow(said.slice(0, longest).reverse(), place - 1, -1);
      if (!after || !before) continue;
      const found = [...before.reverse(), place, ...after].map((at) => nodes[at] ?? null);
      if (found.some((node) => isHidden(node?.parentNode ?? null))) continue;
      return old.map((node) => (node === null ? null : (found.shift() ?? null)));
    }
    return null;
  };
}

const isBlank = (text: string | undefined): boolean => text !== undefined && text.trim() === '';
