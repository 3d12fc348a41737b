import type { Article, Block, Span } from '../types';

/** A word, number or mark of the text. `quote` is the index of the paragraph's quotation it stands in, or -1. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly word: boolean;
  readonly capital: boolean;
  quote: number;
}

/** A quotation: `start` and `end` take in the marks. An unclosed one runs to the paragraph's end. */
export interface Quotation extends Span {
  readonly index: number;
  /** What stands between the marks. */
  readonly inner: Span;
  readonly closed: boolean;
  readonly words: number;
  /** Token range, half open, marks included. */
  readonly from: number;
  readonly to: number;
}

/** Token range, half open, of one sentence; quotations are opaque, so a quotation of three sentences is part of one. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** One paragraph, read: everything the rules look at. */
export interface Paragraph {
  readonly block: Block;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quotation[];
  readonly sentences: readonly Sentence[];
}

/** Longest paragraph that is read, in characters; hostile pages hold longer ones. */
const LONGEST_PARAGRAPH = 20_000;

/** Reads the blocks in which somebody may speak. Linear in the text's length. */
export function readParagraphs(article: Article): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of article.blocks) {
    if (block.kind === 'preformatted' || block.kind === 'table' || block.kind === 'pull-quote') continue;
    paragraphs.push(readParagraph(article.text, block, paragraphs.length));
  }
  return paragraphs;
}

function readParagraph(text: string, block: Block, index: number): Paragraph {
  const end = Math.min(block.span.end, block.span.start + LONGEST_PARAGRAPH);
  const tokens = tokenize(text, block.span.start, end);
  const quotes = findQuotations(text, tokens);
  for (const quote of quotes) for (let i = quote.from; i < quote.to; i++) tokens[i]!.quote = quote.index;
  return { block, index, tokens, quotes, sentences: findSentences(tokens, quotes) };
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{L}+n['’]t(?!\p{L})|['’](?:s|re|ve|d|ll|m)(?!\p{L})|[$£€#@]?[\p{L}\p{N}\p{M}_]+(?:[.,&/·:](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+|[-‐‑][\p{L}\p{N}\p{M}_]+|['’](?!(?:s|re|ve|d|ll|m)(?!\p{L}))[\p{L}\p{M}]+)*%?|''|``|\.{2,}|--+|\S/gu;

function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const found of text.slice(start, end).matchAll(TOKEN)) {
    const word = found[0];
    const from = start + found.index;
    tokens.push({
      start: from,
      end: from + word.length,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      word: /[\p{L}\p{N}]/u.test(word),
      capital: /^[@#]?\p{Lu}/u.test(word),
      quote: -1,
    });
  }
  return tokens;
}

const DOUBLE = new Set(['"', '“', '”', '„', '«', '»', "''", '``', '＂']);
const SINGLE = new Set(["'", '‘', '’', '‚']);

/** Pairs the marks of one paragraph. Marks inside a quotation stay part of it. */
function findQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const quotes: Quotation[] = [];
  const add = (from: number, to: number, closed: boolean): void => {
    const first = tokens[from]!;
    const last = tokens[to - 1]!;
    const inner = { start: first.end, end: closed ? last.start : last.end };
    if (inner.end <= inner.start) return;
    let words = 0;
    for (let i = from; i < to; i++) if (tokens[i]!.word) words++;
    if (words) quotes.push({ index: quotes.length, start: first.start, end: last.end, inner, closed, words, from, to });
  };
  let i = 0;
  while (i < tokens.length) {
    const mark = tokens[i]!.text;
    if (DOUBLE.has(mark) && opens(text, tokens, i)) {
      let close = i + 1;
      while (close < tokens.length && !closes(tokens[close]!.text, mark)) close++;
      const closed = close < tokens.length;
      // Without an end the mark counts only where a quotation may go on in the next paragraph: at the start of a stretch of text.
      if (closed || tokens.length - i > 4) add(i, closed ? close + 1 : tokens.length, closed);
      i = closed ? close + 1 : tokens.length;
    } else if (SINGLE.has(mark) && opensSingle(text, tokens, i)) {
      const close = closingSingle(text, tokens, i);
      if (close > 0) add(i, close + 1, true);
      i = close > 0 ? close + 1 : i + 1;
    } else i++;
  }
  return quotes;
}

function opens(text: string, tokens: readonly Token[], at: number): boolean {
  const { text: mark, start } = tokens[at]!;
  if (mark === '”' || mark === '»') return false;
  if (mark !== '"' && mark !== "''" && mark !== '＂') return true;
  // A straight mark right behind a digit is an inch, a second or a stray closing mark.
  return !/[\p{N}]/u.test(text[start - 1] ?? ' ') || /\s/.test(text[start - 1] ?? ' ');
}

function closes(mark: string, opening: string): boolean {
  if (opening === '„') return mark === '“' || mark === '”';
  if (opening === '«') return mark === '»';
  return DOUBLE.has(mark) && mark !== '“' && mark !== '„' && mark !== '«' && mark !== '``';
}

function opensSingle(text: string, tokens: readonly Token[], at: number): boolean {
  const { text: mark, start, end } = tokens[at]!;
  if (mark === '’') return false;
  return /[\s([{—–-]/.test(text[start - 1] ?? ' ') && /[^\s]/.test(text[end] ?? ' ') && !/^\d0s/.test(text.slice(end, end + 3));
}

/** Index of the mark that closes the single quotation opened at `open`, or -1. A possessive plural is passed over when a better one follows. */
function closingSingle(text: string, tokens: readonly Token[], open: number): number {
  let possessive = -1;
  const reach = Math.min(tokens.length, open + 400);
  for (let i = open + 1; i < reach; i++) {
    const { text: mark, start, end } = tokens[i]!;
    if (mark !== "'" && mark !== '’') {
      if (SINGLE.has(mark) && possessive > 0) return possessive;
      continue;
    }
    const before = text[start - 1] ?? ' ';
    const after = text[end] ?? ' ';
    if (/\s/.test(before)) {
      if (possessive > 0) return possessive;
      continue;
    }
    if (/[\p{L}\p{N}]/u.test(after)) continue;
    if (/s/i.test(before) && /^\s+\p{Ll}/u.test(text.slice(end, end + 3))) {
      if (possessive < 0) possessive = i;
      continue;
    }
    return i;
  }
  return possessive;
}

/** Words with a full stop that does not end a sentence. */
const ABBREVIATED = new Set(
  `mr mrs ms dr prof sen rep gov lt sgt capt col gen maj adm cmdr rev hon pres jr sr st vs no fig inc corp co ltd jan feb mar apr jun jul aug sep sept
  oct nov dec mon tue wed thu fri sat sun a.m p.m i.e e.g etc ariz calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa tenn tex va vt wash wis wyo ala ark u.s u.k u.n d r d-n.y`.split(/\s+/),
);

function findSentences(tokens: readonly Token[], quotes: readonly Quotation[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) sentences.push({ from, to });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.quote >= 0) {
      const quote = quotes[token.quote]!;
      i = quote.to - 1;
      const before = quote.closed ? tokens[i - 1] : undefined;
      const next = tokens[i + 1];
      // "Done." The mayor …: the quotation ended the sentence. "Done?" The mayor asked: it did not, the rules sort that out.
      if (before && next && /^[.!?…]/.test(before.text) && !/^[,;:)\]]$/.test(next.text) && startsSentence(tokens, i + 1)) cut(i + 1);
      continue;
    }
    if (!/^(?:[.!?…]|\.{3,})$/.test(token.text)) continue;
    const previous = tokens[i - 1];
    if (token.text === '.' && previous && previous.end === token.start && isAbbreviation(previous, tokens[i + 1])) continue;
    let to = i + 1;
    while (to < tokens.length && /^[)\]”’"']$/.test(tokens[to]!.text) && tokens[to]!.quote < 0) to++;
    if (to >= tokens.length || startsSentence(tokens, to)) cut(to);
  }
  cut(tokens.length);
  return sentences;
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.capital || token.quote >= 0 || /^[\p{N}([“"‘•@$*—–-]/u.test(token.text);
}

function isAbbreviation(token: Token, next: Token | undefined): boolean {
  if (/^(?:am|pm)$/.test(token.lower)) return false;
  if (/^\p{Lu}$/u.test(token.text)) return true;
  if (ABBREVIATED.has(token.lower))
    return !(next && /^(?:The|But|And|He|She|They|It|In)$/.test(next.text) && /^(?:inc|corp|co|ltd|jr|sr)$/.test(token.lower));
  return false;
}
