import type { Span } from '../types';

/** Longest quotation in single marks that is believed, in UTF-16 units: an apostrophe must not swallow a paragraph. */
const LONGEST_SINGLE = 400;

/**
 * Stretches of the text that stand in quotation marks, marks included, in order. Paragraph by paragraph: a double mark that is never
 * closed runs to the paragraph's end, as a continued quotation does; a single one does not. Linear in the text's length.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    paragraphQuotes(text, start, end, spans);
    start = end + 1;
  }
  return spans;
}

/** Is the position inside one of the ordered spans? Logarithmic. */
export function isInside(spans: readonly Span[], position: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (position < span.start) high = middle - 1;
    else if (position >= span.end) low = middle + 1;
    else return true;
  }
  return false;
}

/** Texts that are read afresh each time, in UTF-16 units. */
const SHORT = 500;
/** Ten signals ask this of the same text one after the other. */
let latest = { text: '', bare: '' };

/** The text with every quotation blanked out by spaces, so that positions stay what they are. */
export function withoutQuotations(text: string): string {
  // A headline must not push the text out.
  if (text.length < SHORT) return blankOut(text);
  if (latest.text !== text) latest = { text, bare: blankOut(text) };
  return latest.bare;
}

function blankOut(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of quotedSpans(text)) {
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’', "'": "'", '`': "'" };
/** «, the first mark beyond ASCII. */
const FIRST_WIDE = 0xab;

function paragraphQuotes(text: string, from: number, to: number, spans: Span[]): void {
  // Where a search for a closing single mark gave up: up to there the next search need not look again.
  const searched: Record<string, number> = {};
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    // Letters and most marks are no quotation marks: ", ' and ` are, and what stands from « on.
    if (unit < FIRST_WIDE && unit !== 0x22 && unit !== 0x27 && unit !== 0x60) continue;
    const closer = CLOSERS[text[at]!];
    if (closer === undefined) continue;
    const closing = closer.charCodeAt(0);
    const single = closer === '’' || closer === "'";
    if (single && !opensSingle(text, at, from)) continue;
    const limit = single ? Math.min(to, at + LONGEST_SINGLE) : to;
    let close = Math.max(at + 1, single ? (searched[closer] ?? 0) : 0);
    while (close < limit && !(text.charCodeAt(close) === closing && (!single || closesSingle(text, close)))) close++;
    if (close >= limit && single) {
      searched[closer] = limit;
      continue;
    }
    const end = Math.min(close + 1, to);
    spans.push({ start: at, end });
    at = end - 1;
  }
}

function opensSingle(text: string, at: number, from: number): boolean {
  return (at === from || !isLetter(text[at - 1])) && isLetter(text[at + 1]);
}

function closesSingle(text: string, at: number): boolean {
  return !/\s/.test(text[at - 1] ?? ' ') && !isLetter(text[at + 1]);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
