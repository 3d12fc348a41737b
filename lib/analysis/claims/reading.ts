import { CUE_FORMS } from '../data/cues';
import { INNER_PREPOSITIONS, TIME_WORDS } from '../data/words';
import { findQuotes } from '../text/quotes';
import { splitSentences } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { Article, Block, Span } from '../types';
import { isFunctionWord, markNames } from './capitals';
import { datelineLength } from './dateline';

/** A token as the rules see it. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** Holds a letter or a digit. */
  readonly word: boolean;
  readonly capital: boolean;
  /** A capitalised word that is a name, or part of one: no function word, and not capitalised only for opening a sentence. */
  name: boolean;
  /** Index of the paragraph's outer quotation it stands in, or -1. */
  quote: number;
  /** Stands in a nickname, its marks included. */
  nickname: boolean;
}

/** An outer quotation: `start` and `end` take in the marks. An unclosed one runs to the paragraph's end. */
export interface Quotation extends Span {
  readonly index: number;
  /** What stands between the marks. */
  readonly inner: Span;
  readonly closed: boolean;
  /** Goes on from the paragraph before, which ended without a closing mark. */
  readonly continues: boolean;
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
  /** The part of the block that it is: a block with line breaks may hold several. */
  readonly span: Span;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quotation[];
  readonly sentences: readonly Sentence[];
}

/** Longest paragraph that is read, in characters; hostile pages hold longer ones. */
const LONGEST_PARAGRAPH = 20_000;

/** Labels of plain-text articles ("Headline: …"); never part of what is said. */
const LABEL =
  /^\W{0,2}(?:sub)?(?:headline|title|heading|date|publisher|author|by|byline|source|url|summary|caption|photo|image|published|updated)\s*:\s/i;

/** Reads the blocks in which somebody may speak. Linear in the text's length. */
export function readParagraphs(article: Article): Paragraph[] {
  const { text } = article;
  const blocks = article.blocks.filter(({ kind }) => kind !== 'preformatted' && kind !== 'table' && kind !== 'pull-quote');
  const parts = blocks.flatMap((block) => {
    const end = Math.min(block.span.end, block.span.start + LONGEST_PARAGRAPH);
    const label = LABEL.exec(text.slice(block.span.start, block.span.start + 40));
    return splitLines(text, { start: block.span.start + (label ? label[0].length : 0), end }).map(({ start, end }) => ({
      block,
      span: { start: start + datelineLength(text.slice(start, Math.min(end, start + 150))), end },
    }));
  });
  const spans = parts.map(({ span }) => span);
  const raw = tokenize(text);
  const quotes = findQuotes(text, raw, spans).filter(({ depth }) => depth === 0);
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let quoteAt = 0;
  for (let i = 0; i < parts.length; i++) {
    const { start, end } = spans[i]!;
    while (at < raw.length && raw[at]!.start < start) at++;
    const tokens: Token[] = [];
    for (; at < raw.length && raw[at]!.start < end; at++) tokens.push(readToken(text, raw[at]!));
    const own: Quotation[] = [];
    for (; quoteAt < quotes.length && quotes[quoteAt]!.start < end; quoteAt++) {
      const quote = quotes[quoteAt]!;
      if (quote.start < start) continue;
      const from = tokens.findIndex((token) => token.start >= quote.start);
      let to = from;
      let words = 0;
      for (; to < tokens.length && tokens[to]!.start < quote.end; to++) if (tokens[to]!.word) words++;
      if (words === 0) continue;
      if (isNickname(tokens, from, to, words)) {
        for (let j = from; j < to; j++) tokens[j]!.nickname = true;
        continue;
      }
      own.push({
        start: quote.start,
        end: quote.end,
        index: own.length,
        inner: quote.inner,
        closed: quote.closed,
        continues: quote.continues,
        words,
        from,
        to,
      });
    }
    const mended = withLostOpening(tokens, own);
    for (const quote of mended) for (let j = quote.from; j < quote.to; j++) tokens[j]!.quote = quote.index;
    paragraphs.push({ block: parts[i]!.block, span: spans[i]!, index: i, tokens, quotes: mended, sentences: findSentences(text, tokens) });
  }
  markNames(paragraphs);
  return paragraphs;
}

function readToken(text: string, { start, end }: Span): Token {
  const form = text.slice(start, end);
  return {
    start,
    end,
    text: form,
    lower: form.toLowerCase().replaceAll('’', "'"),
    word: /[\p{L}\p{N}]/u.test(form),
    capital: /^[@#]?\p{Lu}/u.test(form),
    name: false,
    quote: -1,
    nickname: false,
  };
}

/** Kevin “Coach” Christie: a word or two in marks between two parts of a name. */
function isNickname(tokens: readonly Token[], from: number, to: number, words: number): boolean {
  const [before, first, after] = [tokens[from - 1], tokens[from + 1], tokens[to]];
  return words <= 2 && before?.capital === true && !isFunctionWord(before.lower) && first?.capital === true && after?.capital === true;
}

/** A paragraph whose first double mark closes: the opening one was lost with the markup, so it stands at the paragraph's start. */
function withLostOpening(tokens: readonly Token[], quotes: Quotation[]): Quotation[] {
  const first = quotes[0]?.from ?? tokens.length;
  const at = tokens.findIndex(({ text, nickname }, i) => i < first && !nickname && /^["”]$/.test(text));
  const mark = tokens[at];
  const before = tokens[at - 1];
  if (!mark || !before || at < 5 || before.end !== mark.start || /\d$/.test(before.text) || tokens[at + 1]?.start === mark.end)
    return quotes;
  // "Lee said it was late. Moe also said it was free," For: somebody is told about there, and the mark was set by mistake.
  if (tokens.slice(0, at).some(isReport)) return quotes;
  const words = tokens.slice(0, at).filter(({ word }) => word).length;
  const lost: Quotation = {
    start: tokens[0]!.start,
    end: mark.end,
    index: 0,
    inner: { start: tokens[0]!.start, end: mark.start },
    closed: true,
    continues: false,
    words,
    from: 0,
    to: at + 1,
  };
  return [lost, ...quotes.map((quote) => ({ ...quote, index: quote.index + 1 }))];
}

/** "said", "argued": a form of a verb of speech that is nothing else. */
function isReport({ lower }: Token): boolean {
  const cue = CUE_FORMS.get(lower);
  return cue?.form === 'past' && cue.verb.quote && cue.verb.clause && !cue.verb.ambiguous;
}

function findSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const marks = tokens.map(({ start, end, word }) => ({ start, end, kind: word ? ('word' as const) : ('mark' as const) }));
  let from = 0;
  for (const { last } of splitSentences(text, marks)) {
    const before = tokens[last - 1]!;
    const next = tokens[last];
    if (next) {
      if (before.quote >= 0 && before.quote === next.quote) continue;
      if (before.quote >= 0 && next.quote < 0 && tagFollows(tokens, last)) continue;
      if (wrapped(text, before, next)) continue;
    }
    if (last > from) sentences.push({ from, to: last });
    from = last;
  }
  return sentences;
}

/** “Safe?” the mayor asked. What follows the quotation only says who speaks. */
function tagFollows(tokens: readonly Token[], at: number): boolean {
  // “… to bed.” After the match, the coach said, “…”: that begins another sentence.
  if (tokens[at]!.capital && /^(?:after|before|during|when|while|later|earlier|meanwhile|in|on|at)$/.test(tokens[at]!.lower)) return false;
  for (let i = at; i < Math.min(tokens.length, at + 12); i++) {
    const token = tokens[i]!;
    if (token.quote >= 0 || /^[.!?:;]$/.test(token.text)) return false;
    const cue = CUE_FORMS.get(token.lower);
    if (!cue?.verb.quote || cue.form === 'gerund' || i === at) continue;
    const next = tokens[i + 1];
    return (
      !next?.word ||
      INNER_PREPOSITIONS.has(next.lower) ||
      TIME_WORDS.has(next.lower) ||
      cue.verb.hearer ||
      /^(?:during|when|as|while|after)$/.test(next.lower)
    );
  }
  return false;
}

/** A line break in the middle of a sentence, as in text copied from a page of print. */
function wrapped(text: string, before: Token, next: Token): boolean {
  if (!text.slice(before.end, next.start).includes('\n') || /^(?:[.!?…:;"”’)]|'')$/.test(before.text)) return false;
  if (!next.capital && next.word) return true;
  return next.word && before.end - (text.lastIndexOf('\n', before.end) + 1) >= 50;
}

/** Parts of a block that its own line breaks set apart. A break in the middle of a sentence sets nothing apart. */
function splitLines(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const before = text.slice(Math.max(from, at - 4), at).trimEnd();
    const after = text.slice(at, at + 6).trimStart();
    if (!/[.!?…:;](?:["”’)\]]|'')*$/.test(before) && !/^["“‘'•–—―*-]/.test(after)) continue;
    if (!text.slice(from, at).trim()) continue;
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  parts.push({ start: from, end });
  return parts;
}
