import { guessLanguage } from './text/language';
import type { Article, Block, Metadata } from './types';

/** A page that declares nothing. */
export const NO_METADATA: Metadata = {
  titles: [],
  authors: [],
  published: [],
  modified: [],
  visibleDates: [],
  dateline: null,
  agencyCredit: null,
  section: null,
  description: null,
  keywords: [],
  jsonLdTypes: [],
  ogType: null,
  paywalled: false,
  policies: { corrections: null, ethics: null, ownership: null, unnamedSources: null, about: null, contact: null },
  adCount: 0,
  widgetCount: 0,
};

/** Fewest words of running text that are worth calling an article. */
const ARTICLE_WORDS = 60;

/**
 * An article from plain text, as the command line takes it: `text` verbatim, one block a paragraph. Paragraphs are split at
 * blank lines, or at every line break when the text has no blank line. Nothing is known of the page, so all else is empty.
 */
export function articleFromText(text: string, known: { url?: string; title?: string; retrievedAt: string }): Article {
  const blocks = splitParagraphs(text);
  const first = blocks[0]?.span;
  const words = (text.match(/\p{L}+/gu) ?? []).length;
  const long = words >= ARTICLE_WORDS;
  return {
    url: known.url ?? '',
    canonicalUrl: null,
    title: known.title ?? (first ? text.slice(first.start, first.end) : ''),
    byline: [],
    siteName: null,
    lang: guessLanguage(text),
    publishedAt: null,
    modifiedAt: null,
    retrievedAt: known.retrievedAt,
    genre: long ? 'news' : 'other',
    isArticle: long,
    isNews: long,
    text,
    blocks,
    links: [],
    furniture: [],
    metadata: NO_METADATA,
    truncated: null,
  };
}

/** Trimmed, non-empty paragraphs in order. */
function splitParagraphs(text: string): Block[] {
  const separator = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n/g;
  const blocks: Block[] = [];
  const add = (from: number, to: number): void => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (!trimmed) return;
    const start = from + part.indexOf(trimmed);
    blocks.push({ kind: 'paragraph', span: { start, end: start + trimmed.length }, level: null, author: null, href: null });
  };
  let from = 0;
  for (const found of text.matchAll(separator)) {
    add(from, found.index);
    from = found.index + found[0].length;
  }
  add(from, text.length);
  return isWrapped(text, blocks) ? joinLines(text, blocks) : blocks;
}

/** Shortest and longest a full line is in text that was wrapped before it was copied, in characters. */
const FULL_LINE = { least: 60, most: 120 };

/** Was every printed line made a paragraph of its own? Then most lines stop in the middle of a sentence. */
function isWrapped(text: string, blocks: readonly Block[]): boolean {
  if (blocks.length < 8) return false;
  const broken = blocks.filter(({ span }) => {
    const length = span.end - span.start;
    return length >= FULL_LINE.least && length <= FULL_LINE.most && !endsSentence(text, span.end);
  });
  return broken.length > blocks.length * 0.5;
}

function endsSentence(text: string, end: number): boolean {
  return /[.!?:…]["”’')\]]?$/.test(text.slice(Math.max(0, end - 3), end));
}

/** Joins printed lines: a paragraph goes on until a line ends a sentence and leaves room. */
function joinLines(text: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const open = joined.at(-1);
    const line = open ? open.span.end - (text.lastIndexOf('\n', open.span.end - 1) + 1) : 0;
    const labelled = /^[A-Z][a-z]+:\s/.test(text.slice(block.span.start, block.span.start + 14));
    if (open && line >= FULL_LINE.least && !labelled && !endsSentence(text, open.span.end)) {
      joined[joined.length - 1] = { ...open, span: { start: open.span.start, end: block.span.end } };
    } else joined.push(block);
  }
  return joined;
}
