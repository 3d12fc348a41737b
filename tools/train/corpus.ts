import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleFromText } from '../../lib/analysis/article-from-text';
import type { Block, Span } from '../../lib/analysis/types';

/** One gold attribution; spans are offsets into the document's text. */
export interface GoldAttribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

/** A text with its paragraphs and what people marked in it. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attributions: readonly GoldAttribution[];
  /** Who marked it, as a number from 1 on; 0 when that is not known. */
  readonly annotator: number;
  /** Stretches where nothing was marked and predictions are dropped. */
  readonly ignore: readonly Span[];
}

/** Where the development data stand, beside the project. */
export const SHARED = join(import.meta.dirname, '../../../shared/eval');

/** Whether the development data are there at all. */
export const haveShared = (): boolean => existsSync(join(SHARED, 'claims/polnear-train.jsonl.gz'));

/** Lines of a gzipped JSON Lines file under {@link SHARED}. The caller says what a line holds. */
export function readLines<T>(path: string): T[] {
  const lines = gunzipSync(readFileSync(join(SHARED, path)))
    .toString('utf8')
    .split('\n');
  // The files are the corpora of eval/README.md, whose shapes the callers name.
  return lines.filter(Boolean).map((line) => JSON.parse(line) as T);
}

/** Gold documents of `claims/NAME.jsonl.gz`. */
export function readGold(name: string): GoldDocument[] {
  const rows = readLines<{ id: string; text: string; attributions: GoldAttribution[]; annotator?: string; ignore?: Span[] }>(
    `claims/${name}.jsonl.gz`,
  );
  const people = [...new Set(rows.map(({ annotator }) => annotator ?? ''))].sort();
  return rows.map(({ id, text, attributions, annotator, ignore }) => ({
    id,
    text,
    blocks: blocksOf(text),
    attributions,
    annotator: annotator === undefined ? 0 : people.indexOf(annotator) + 1,
    ignore: ignore ?? [],
  }));
}

/** Paragraphs as the command line makes them for plain text. */
export const blocksOf = (text: string): readonly Block[] => articleFromText(text, { retrievedAt: '' }).blocks;

/** Texts without annotation, for counting words: `articles/NAME.jsonl.gz`. */
export const readTexts = (name: string): string[] => readLines<{ text: string }>(`articles/${name}.jsonl.gz`).map(({ text }) => text);

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `items` in a random order. */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * The documents with marks varied, offsets kept: a share with single for double quotation marks (British papers), a share with
 * a headline in title case. The corpus has next to none of the first.
 */
export function varied(documents: readonly GoldDocument[], next: () => number): GoldDocument[] {
  return documents.map((document) => {
    const dice = next();
    let { text } = document;
    if (dice < 0.15) text = text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
    else if (dice < 0.25) text = text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'");
    if (next() < 0.2) {
      const end = text.indexOf('\n');
      const title = text
        .slice(0, end)
        .replace(/(^|[\s“"‘])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
      if (end > 0 && title.length === end) text = title + text.slice(end);
    }
    return { ...document, text };
  });
}
