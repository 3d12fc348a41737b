import { findQuotes } from '../../text/quotes';
import { splitSentences } from '../../text/sentences';
import { tokenize } from '../../text/tokens';
import type { Block, Span } from '../../types';
import { hashWord } from './hash';
import { clusterOf, cuenessOf, type LexiconTable, lookUp } from './lexicon';

/** Letter case and make of a token. */
export const Shape = { mark: 0, lower: 1, capital: 2, capitals: 3, number: 4, other: 5 } as const;

/** What a mark of punctuation does; 0 for words. */
export const Mark = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  semicolon: 4,
  dash: 5,
  opens: 6,
  closes: 7,
  quoteOpens: 8,
  quoteCloses: 9,
  query: 10,
  other: 11,
} as const;

/** A text as columns, one value a token; everything later stages look at is an integer. */
export interface TaggerDocument {
  readonly text: string;
  readonly size: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** {@link hashWord} of the token; every opening (closing) quotation mark hashes alike. */
  readonly word: Int32Array;
  /** Hash of the last three letters. */
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  readonly mark: Uint8Array;
  /** Entry of the lexicon. */
  readonly entry: Uint32Array;
  readonly cluster: Uint8Array;
  readonly cueness: Uint8Array;
  /** Part of speech; filled in by the tagger of parts of speech. */
  readonly tag: Uint8Array;
  readonly paragraph: Int32Array;
  /** First token of each paragraph, and the token count as the last entry. */
  readonly paragraphFirst: Int32Array;
  readonly sentence: Int32Array;
  /** First token of each sentence, and the token count as the last entry. */
  readonly sentenceFirst: Int32Array;
  /** Number of the outermost quotation the token stands in, its marks included; -1 outside. */
  readonly quote: Int32Array;
  /** First and last token of each outermost quotation. */
  readonly quoteFirst: Int32Array;
  readonly quoteLast: Int32Array;
  /** 1 when it carries on the paragraph before's. */
  readonly quoteContinues: Uint8Array;
  /** 1 when the closing mark is there. */
  readonly quoteClosed: Uint8Array;
}

const MARKS: Readonly<Record<string, number>> = {
  ',': Mark.comma,
  '.': Mark.stop,
  '!': Mark.query,
  '?': Mark.query,
  ':': Mark.colon,
  ';': Mark.semicolon,
  '—': Mark.dash,
  '–': Mark.dash,
  '―': Mark.dash,
  '‒': Mark.dash,
  '-': Mark.dash,
  '(': Mark.opens,
  '[': Mark.opens,
  ')': Mark.closes,
  ']': Mark.closes,
};

const OPENING_QUOTE = 0x51a7;
const CLOSING_QUOTE = 0x51a8;

/** Columns of `text`. Tokens outside `blocks` stand in no paragraph and are left out; a line break inside a block parts paragraphs too. */
export function readDocument(text: string, blocks: readonly Pick<Block, 'span'>[], lexicon: LexiconTable): TaggerDocument {
  const paragraphs = paragraphsOf(text, blocks);
  const tokens = inside(tokenize(text), paragraphs);
  const size = tokens.length;
  const sentences = splitSentences(text, tokens);
  const quotes = findQuotes(text, tokens, paragraphs).filter((quote) => quote.depth === 0);
  const column = () => new Int32Array(size);
  const bytes = () => new Uint8Array(size);
  const document = {
    text,
    size,
    start: column(),
    end: column(),
    word: column(),
    suffix: column(),
    shape: bytes(),
    mark: bytes(),
    entry: new Uint32Array(size),
    cluster: bytes(),
    cueness: bytes(),
    tag: bytes(),
    paragraph: column(),
    paragraphFirst: new Int32Array(paragraphs.length + 1).fill(size),
    sentence: column(),
    sentenceFirst: new Int32Array(sentences.length + 1).fill(size),
    quote: column().fill(-1),
    quoteFirst: new Int32Array(quotes.length),
    quoteLast: new Int32Array(quotes.length),
    quoteContinues: new Uint8Array(quotes.length),
    quoteClosed: new Uint8Array(quotes.length),
  };
  let paragraph = 0;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    const { start, end } = token;
    document.start[i] = start;
    document.end[i] = end;
    while (paragraphs[paragraph]!.end <= start) paragraph++;
    document.paragraph[i] = paragraph;
    if (document.paragraphFirst[paragraph]! > i) document.paragraphFirst[paragraph] = i;
    const hash = hashWord(text, start, end);
    document.word[i] = hash;
    document.suffix[i] = hashWord(text, Math.max(start, end - 3), end);
    const known = lookUp(lexicon, hash);
    document.entry[i] = known;
    document.cluster[i] = clusterOf(known);
    document.cueness[i] = cuenessOf(known);
    document.shape[i] = token.kind === 'number' ? Shape.number : token.kind === 'mark' ? Shape.mark : wordShape(text, start, end);
    document.mark[i] = token.kind === 'mark' ? markOf(text, start, end) : Mark.none;
  }
  // A paragraph without tokens begins where the next one does.
  for (let p = paragraphs.length - 1; p >= 0; p--) {
    if (document.paragraphFirst[p]! > document.paragraphFirst[p + 1]!) document.paragraphFirst[p] = document.paragraphFirst[p + 1]!;
  }
  sentences.forEach((sentence, s) => {
    document.sentenceFirst[s] = sentence.first;
    document.sentence.fill(s, sentence.first, sentence.last);
  });
  let at = 0;
  quotes.forEach((quote, q) => {
    while (at < size && document.start[at]! < quote.start) at++;
    const first = at;
    let last = first;
    for (let i = first; i < size && document.start[i]! < quote.end; i++) {
      document.quote[i] = q;
      last = i;
    }
    at = Math.min(size, last + 1);
    document.quoteFirst[q] = first;
    document.quoteLast[q] = last;
    document.quoteContinues[q] = quote.continues ? 1 : 0;
    document.quoteClosed[q] = quote.closed ? 1 : 0;
    if (first < size) {
      document.mark[first] = Mark.quoteOpens;
      document.word[first] = OPENING_QUOTE;
    }
    if (quote.closed && last > first) {
      document.mark[last] = Mark.quoteCloses;
      document.word[last] = CLOSING_QUOTE;
    }
  });
  return document;
}

function paragraphsOf(text: string, blocks: readonly Pick<Block, 'span'>[]): Span[] {
  const paragraphs: Span[] = [];
  for (const { span } of blocks) {
    let from = span.start;
    while (from < span.end) {
      const found = text.indexOf('\n', from);
      const to = found < 0 || found > span.end ? span.end : found;
      if (to > from) paragraphs.push({ start: from, end: to });
      from = to + 1;
    }
  }
  return paragraphs;
}

function inside<T extends Span>(tokens: readonly T[], paragraphs: readonly Span[]): T[] {
  const kept: T[] = [];
  let p = 0;
  for (const token of tokens) {
    while (p < paragraphs.length && paragraphs[p]!.end <= token.start) p++;
    if (p < paragraphs.length && token.start >= paragraphs[p]!.start && token.end <= paragraphs[p]!.end) kept.push(token);
  }
  return kept;
}

function wordShape(text: string, start: number, end: number): number {
  const first = text[start]!;
  if (first === first.toLowerCase()) return first === first.toUpperCase() ? Shape.other : Shape.lower;
  for (let i = start + 1; i < end; i++) {
    const c = text[i]!;
    if (c !== c.toUpperCase()) return Shape.capital;
  }
  return end - start > 1 ? Shape.capitals : Shape.capital;
}

function markOf(text: string, start: number, end: number): number {
  if (end - start > 1) return text[start] === '-' ? Mark.dash : Mark.other;
  return MARKS[text[start]!] ?? Mark.other;
}
