import { anchor, type Placed } from '../../lib/anchoring/anchor';
import { highlighter } from '../../lib/anchoring/highlights';
import { extract } from '../../lib/extraction/index';

/** Runs inside the browser, once in each fresh document: what marks cost there, ms. Nodes that were added to the page. */
export function run(marks: number): { first: number; again: number; words: number; found: number; nodes: number } {
  const page = extract(document, 'https://news.example/2026/01/05/harbour-bridge', '2026-01-05T12:00:00Z');
  const { text } = page.article;
  const step = Math.floor(text.length / marks);
  const spans = Array.from({ length: marks }, (_, i) => ({ start: i * step, end: i * step + 30 }));
  const styles = { linked: 'text-decoration: underline solid 1.5px #0f766e;', missing: 'text-decoration: underline dotted 2.5px #86246e;' };
  const count = () => document.getElementsByTagName('*').length;
  const before = count();
  const paint = (placed: Placed) => {
    const start = performance.now();
    const anchors = anchor(placed, document.body);
    const ranges = spans.flatMap((span) => anchors.rangesOf(span));
    const found = performance.now() - start;
    const marker = highlighter(styles);
    for (const [i, group] of Object.keys(styles).entries())
      marker.paint(
        group,
        ranges.filter((_, at) => at % 2 === i),
      );
    const time = performance.now() - start;
    return { time, found, ranges: ranges.length, clear: marker.clear };
  };
  const first = paint(page);
  first.clear();
  // The page renders itself anew: same words, other nodes.
  const main = document.querySelector('main');
  main?.replaceWith(main.cloneNode(true));
  const again = paint(page);
  const result = {
    first: first.time,
    again: again.found,
    words: text.split(/\s+/).length,
    found: Math.min(first.ranges, again.ranges),
    nodes: count() - before,
  };
  return result;
}
