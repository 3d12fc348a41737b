import type { Span } from '../analysis/types';

/** Words with what stands around them, as the W3C Web Annotation model names them. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 code units of context on each side. */
const CONTEXT = 32;
/** Most places that are compared for one quote, so that a page of one repeated word costs no more. */
const MOST_PLACES = 200;

/** The words of a span with their surroundings, for storing or exporting: they find their place again in another rendering. */
export function textQuote(text: string, { start, end }: Span): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * Where a quote stands in a text: the place whose surroundings agree best, the earlier of two that agree alike. Null when its
 * words are not there. Linear in the text's length.
 */
export function findTextQuote(text: string, { exact, prefix, suffix }: Omit<TextQuoteSelector, 'type'>): Span | null {
  if (exact.length === 0) return null;
  let best: Span | null = null;
  let bestAgreement = -1;
  let places = 0;
  for (let at = text.indexOf(exact); at >= 0 && places < MOST_PLACES; at = text.indexOf(exact, at + 1), places++) {
    const end = at + exact.length;
    const agreement =
      commonEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) + commonStart(text.slice(end, end + suffix.length), suffix);
    if (agreement > bestAgreement) {
      best = { start: at, end };
      bestAgreement = agreement;
    }
    if (agreement === prefix.length + suffix.length) break;
  }
  return best;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
