import type { Rules } from './types';

/**
 * Names a reader's rules: "standard" for one who has configured nothing, else "own-" and eight hexadecimal digits that two readers
 * share only with the same rules. The standard rules change with the engine, whose version stands beside it.
 */
export function rulesVersion({ signals, phrases, lists, publishers }: Rules): string {
  if (Object.keys(signals).length + phrases.length + lists.length + publishers.length === 0) return 'standard';
  const named = Object.entries(signals).sort(([a], [b]) => (a < b ? -1 : 1));
  return `own-${fnv1a(JSON.stringify([named, phrases, lists, publishers]))}`;
}

/** FNV-1a over UTF-16 code units, 32 bits, as eight hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
