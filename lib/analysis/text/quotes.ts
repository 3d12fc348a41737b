import type { Span } from '../types';
import type { Token } from './tokens';

/** A stretch in quotation marks, marks included. */
export interface Quote extends Span {
  /** Without the marks. */
  readonly inner: Span;
  /** 'double' for " “ „ « '' and ``; 'single' for ' and ‘. */
  readonly style: 'double' | 'single';
  /** False when the closing mark is missing and the paragraph's end stands for it. */
  readonly closed: boolean;
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number;
  /** True when it carries on the quotation that ended the paragraph before without a closing mark. */
  readonly continues: boolean;
}

interface Mark {
  readonly token: Token;
  readonly form: string;
  readonly style: 'double' | 'single';
  /** May open, may close, by its form and by what stands around it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const DOUBLE = new Set(['"', '“', '”', '„', '«', '»', "''", '``', '’’', '‘‘', '‟', '＂']);
const SINGLE = new Set(["'", '‘', '’', '‚', '‹', '›', '`']);
/** Words that begin with an apostrophe of their own. */
const ELISION = /^(?:em|tis|twas|til|till|cause|round|bout|cos|n|\d\ds?)$/i;

/**
 * Quotations of a text, outer and inner, in order of their start; linear in the text's length. Straight single marks are told from
 * apostrophes by what stands around them; an unclosed double mark runs to the paragraph's end, an unclosed single one is no mark.
 * `paragraphs` are spans in order; nothing outside them is looked at.
 */
export function findQuotes(text: string, tokens: readonly Token[], paragraphs: readonly Span[]): Quote[] {
  const quotes: Quote[] = [];
  let at = 0;
  let open: { style: 'double' | 'single' } | null = null;
  for (const paragraph of paragraphs) {
    while (at < tokens.length && tokens[at]!.start < paragraph.start) at++;
    const marks: Mark[] = [];
    const first = at;
    for (; at < tokens.length && tokens[at]!.start < paragraph.end; at++) {
      const mark = tokens[at]!.kind === 'mark' ? readMark(text, tokens, at, paragraph) : null;
      if (mark) marks.push(mark);
    }
    if (at === first) continue;
    const before = quotes.length;
    pair(text, marks, paragraph, quotes);
    const opening = quotes[before];
    if (open && opening && opening.start <= tokens[first]!.start && opening.style === open.style)
      quotes[before] = { ...opening, continues: true };
    const outer = quotes.findLast((quote) => quote.depth === 0);
    open = outer && quotes.length > before && !outer.closed && outer.end >= paragraph.end - 1 ? outer : null;
  }
  return quotes;
}

/** What the marks begin with. */
const FIRST_UNITS = new Set([...DOUBLE, ...SINGLE].map((form) => form.charCodeAt(0)));

function readMark(text: string, tokens: readonly Token[], index: number, paragraph: Span): Mark | null {
  const token = tokens[index]!;
  if (!FIRST_UNITS.has(text.charCodeAt(token.start))) return null;
  const form = text.slice(token.start, token.end);
  const double = DOUBLE.has(form);
  if (!double && !SINGLE.has(form)) return null;
  const before = token.start > paragraph.start ? text[token.start - 1]! : ' ';
  const after = token.end < paragraph.end ? text[token.end]! : ' ';
  const spaceBefore = /[\s([{—–\-/“"‘'«„`:;,…]/.test(before);
  const spaceAfter = /[\s)\]}—–\-/.,;:!?”"’'»…]/.test(after);
  let opens = spaceBefore && !/\s/.test(after);
  let closes = !/\s/.test(before) && (spaceAfter || !spaceBefore);
  if ('“„‘‘``‚‹‘'.includes(form) && form !== '`') closes = form === '“' && !opens && closes;
  else if ('”»’’›'.includes(form) && form !== '’') opens = form === '»' && opens && !closes;
  else if (form === '«') closes = closes && !opens;
  else if (form === '’') opens = false;
  if (!double && opens && ELISION.test(wordAfter(text, tokens, index))) opens = form !== "'" && form !== '’' && form === '‘';
  if (double && !opens && !closes) {
    opens = !/\s/.test(after);
    closes = !opens;
  }
  if (!double && !opens && !closes) return null;
  return { token, form, style: double ? 'double' : 'single', opens, closes };
}

function wordAfter(text: string, tokens: readonly Token[], index: number): string {
  const next = tokens[index + 1];
  return next ? text.slice(next.start, next.end) : '';
}

/** Pairs the marks of one paragraph and appends its quotations. */
function pair(text: string, marks: readonly Mark[], paragraph: Span, quotes: Quote[]): void {
  const from = quotes.length;
  const stack: { mark: Mark; slot: number }[] = [];
  const finish = (slot: number, mark: Mark, end: number, innerEnd: number, closed: boolean, depth: number): void => {
    quotes[slot] = {
      start: mark.token.start,
      end,
      inner: { start: mark.token.end, end: innerEnd },
      style: mark.style,
      closed,
      depth,
      continues: false,
    };
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const top = stack.at(-1);
    if (top && mark.closes && top.mark.style === mark.style && closesHere(text, marks, i)) {
      stack.pop();
      finish(top.slot, top.mark, mark.token.end, mark.token.start, true, stack.length);
    } else if (top && mark.closes && !mark.opens && stack.length > 1 && stack[stack.length - 2]!.mark.style === mark.style) {
      // The outer quotation closes while the inner one was left open.
      const inner = stack.pop()!;
      finish(inner.slot, inner.mark, mark.token.start, mark.token.start, false, stack.length);
      const outer = stack.pop()!;
      finish(outer.slot, outer.mark, mark.token.end, mark.token.start, true, stack.length);
    } else if (mark.opens && stack.length < 3 && !(top && top.mark.style === mark.style && mark.style === 'single')) {
      if (mark.style === 'single' && !hasCloser(marks, i)) continue;
      if (top && top.mark.style === mark.style) {
        // A second opening mark of the same style: the first was never closed.
        stack.pop();
        finish(top.slot, top.mark, mark.token.start, mark.token.start, false, stack.length);
      }
      stack.push({ mark, slot: quotes.length });
      quotes.push({ start: 0, end: 0, inner: paragraph, style: mark.style, closed: false, depth: 0, continues: false });
    }
  }
  const end = trimmedEnd(text, paragraph);
  while (stack.length > 0) {
    const { mark, slot } = stack.pop()!;
    finish(slot, mark, end, end, false, stack.length);
  }
  // A single mark that never closed was an apostrophe.
  let kept = from;
  for (let i = from; i < quotes.length; i++) {
    const quote = quotes[i]!;
    if ((quote.style === 'single' && !quote.closed) || quote.inner.end <= quote.inner.start) continue;
    quotes[kept++] = quote;
  }
  quotes.length = kept;
}

/** Whether a single mark after "s" closes rather than makes a plural possessive ("the teachers' union"). */
function closesHere(text: string, marks: readonly Mark[], index: number): boolean {
  const mark = marks[index]!;
  if (mark.style === 'double') return true;
  const { start, end } = mark.token;
  if (mark.form !== "'" && mark.form !== '’') return true;
  if (text[start - 1]?.toLowerCase() !== 's' || text[end] !== ' ' || !/\p{Ll}/u.test(text[end + 1] ?? '')) return true;
  for (let i = index + 1; i < marks.length && i < index + 8; i++) {
    const later = marks[i]!;
    if (later.style !== 'single') continue;
    if (later.opens && !later.closes) return true;
    if (later.closes && !later.opens) return false;
  }
  return true;
}

function hasCloser(marks: readonly Mark[], index: number): boolean {
  for (let i = index + 1; i < marks.length && i < index + 24; i++) if (marks[i]!.style === 'single' && marks[i]!.closes) return true;
  return false;
}

function trimmedEnd(text: string, paragraph: Span): number {
  let end = paragraph.end;
  while (end > paragraph.start && /\s/.test(text[end - 1]!)) end--;
  return end;
}
