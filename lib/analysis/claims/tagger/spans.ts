import { type CueView, countRivals, describeCue } from './cue-view';
import { Mark, type TaggerDocument } from './document';
import { feature } from './hash';
import { Tag } from './parts-of-speech';
import type { Structure } from './structure';

/** Labels of the tokens around a cue. */
export const Label = { outside: 0, source: 1, content: 2, cue: 3 } as const;
export const LABELS = 4;
/** Features of a token, and of the step from the token before it. */
export const NODE_FEATURES = 14;
export const EDGE_FEATURES = 14;

/** Most tokens on either side of the cue that are looked at. */
const REACH = 130;

/** The tokens around one cue and their features, `size` rows of {@link NODE_FEATURES} and {@link EDGE_FEATURES}. */
export interface Window {
  readonly head: number;
  readonly first: number;
  readonly size: number;
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
}

/**
 * Extent `[first, end)` of what a cue can reach: its sentence and those beside it that are quoted from, within its paragraph; the next paragraph
 * when a colon leads into it; the one before a dash that signs it.
 */
export function reach(document: TaggerDocument, structure: Structure, head: number): [number, number] {
  const { paragraph, paragraphFirst, mark, sentence, sentenceFirst } = document;
  const p = paragraph[head]!;
  const signs = mark[head] === Mark.dash && head === paragraphFirst[p] && head > 0;
  const low = Math.max(paragraphFirst[signs ? paragraph[head - 1]! : p]!, head - REACH);
  const high = Math.min(paragraphFirst[p + 1]!, head + REACH);
  let first = sentenceFirst[sentence[head]!]!;
  while (first > low && (signs || isQuoted(document, structure, sentence[first - 1]!))) first = sentenceFirst[sentence[first - 1]!]!;
  let end = sentenceFirst[sentence[head]! + 1]!;
  while (end < high && isQuoted(document, structure, sentence[end]!)) end = sentenceFirst[sentence[end]! + 1]!;
  if (
    end >= high &&
    end < document.size &&
    end - head < 30 &&
    (mark[end - 1] === Mark.colon || (mark[end - 2] === Mark.colon && end - 2 >= head))
  )
    return [Math.max(low, first), Math.min(paragraphFirst[paragraph[end]! + 1]!, head + REACH)];
  return [Math.max(low, first), Math.min(high, end)];
}

/** Stands a word of the sentence in quotation marks? */
function isQuoted({ quote, sentenceFirst }: TaggerDocument, { quoteMarks }: Structure, s: number): boolean {
  const first = sentenceFirst[s]!;
  return quote[first]! >= 0 || quoteMarks[sentenceFirst[s + 1]!]! > quoteMarks[first]!;
}

/** Features of the window around `head`. `cues` are the probabilities of all tokens to be cues. */
export function readWindow(document: TaggerDocument, structure: Structure, cues: Float32Array, head: number): Window {
  const [first, end] = reach(document, structure, head);
  const size = end - first;
  const nodes = new Int32Array(size * NODE_FEATURES);
  const edges = new Int32Array(size * EDGE_FEATURES);
  const view = describeCue(document, structure, head, first, end);
  const rivals = countRivals(cues, head, first, end);
  for (let k = 0; k < size; k++) {
    nodeFeatures(document, structure, view, rivals[k]!, first + k, nodes, k * NODE_FEATURES);
    edgeFeatures(document, structure, view, first + k, first, edges, k * EDGE_FEATURES);
  }
  return { head, first, size, nodes, edges };
}

const bucket = (distance: number): number => {
  const d = Math.abs(distance);
  const size = d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : d < 22 ? 7 : d < 45 ? 8 : 9;
  return distance < 0 ? 10 + size : size;
};

function nodeFeatures(
  document: TaggerDocument,
  structure: Structure,
  cue: CueView,
  rival: number,
  i: number,
  ids: Int32Array,
  base: number,
): void {
  const { word, tag, cluster, mark, shape, sentence, quote, size, cueness } = document;
  const { head } = cue;
  const { commas, verbs, clauseMarks, quoteMarks, chunk, chunkMake, chunkHead, chunkFirst } = structure;
  const low = Math.min(i, head);
  const high = Math.max(i, head);
  const side = i < head ? 0 : i === head ? 1 : 2;
  const sentences = Math.max(-3, Math.min(3, sentence[i]! - cue.sentence));
  const region = side * 8 + sentences + 3;
  const distance = bucket(i - head);
  const comma = Math.min(3, commas[high]! - commas[low + 1]!);
  const verb = Math.min(3, verbs[high]! - verbs[low + 1]!);
  const clause = Math.min(2, clauseMarks[high]! - clauseMarks[low + 1]!);
  const marks = Math.min(3, quoteMarks[high]! - quoteMarks[low + 1]!);
  const q = quote[i]!;
  const inQuote =
    q < 0
      ? 0
      : q === cue.quote
        ? 1
        : q === cue.quoteBefore
          ? 2
          : q === cue.quoteAfter
            ? 3
            : q < cue.quoteBefore
              ? 4
              : cue.quoteAfter >= 0 && q > cue.quoteAfter
                ? 5
                : 6;
  const t = tag[i] === Tag.PUNCT ? 32 + mark[i]! : tag[i]!;
  const before = i > 0 ? (tag[i - 1] === Tag.PUNCT ? 32 + mark[i - 1]! : tag[i - 1]!) : 20;
  const after = i + 1 < size ? (tag[i + 1] === Tag.PUNCT ? 32 + mark[i + 1]! : tag[i + 1]!) : 21;
  const n = chunk[i]!;
  const make = n < 0 ? 7 : chunkMake[n]!;
  const nearest =
    n < 0
      ? 0
      : n === structure.chunkBefore[head]
        ? 1
        : n === structure.chunkAfter[head]
          ? 2
          : side === 0 && n === structure.chunkBefore[head]! - 1
            ? 3
            : side === 2 && n === structure.chunkAfter[head]! + 1
              ? 4
              : 5;
  const headCluster = n < 0 ? 0 : cluster[chunkHead[n]!]!;
  const between = comma * 64 + verb * 16 + clause * 4 + rival;
  let f = base;
  ids[f++] = feature(101, region, inQuote);
  ids[f++] = feature(102, word[i]!, region);
  ids[f++] = feature(103, t, distance, before);
  ids[f++] = feature(104, t, distance, after);
  ids[f++] = feature(105, cluster[i]!, region, shape[i]!);
  ids[f++] = feature(106, between, region);
  ids[f++] = feature(107, region * 8 + inQuote, cue.layout);
  ids[f++] = feature(108, headCluster, nearest, cue.kind);
  ids[f++] = feature(109, i > 0 ? word[i - 1]! : 0, region, t);
  ids[f++] = feature(110, i + 1 < size ? word[i + 1]! : 0, region, t);
  ids[f++] = feature(111, region * 4 + marks, cue.kind, inQuote);
  ids[f++] = feature(112, head > 0 ? word[head - 1]! : 0, region * 4 + comma, cue.kind);
  ids[f++] = feature(113, cueness[i]!, region, t);
  ids[f] = feature(114, n < 0 ? 0 : i - chunkFirst[n]!, nearest * 8 + make, region);
}

function edgeFeatures(
  document: TaggerDocument,
  structure: Structure,
  cue: CueView,
  i: number,
  first: number,
  ids: Int32Array,
  base: number,
): void {
  const { word, tag, mark, sentence, quote, cluster, paragraph } = document;
  const { head } = cue;
  const code = (j: number): number => (tag[j] === Tag.PUNCT ? 32 + mark[j]! : tag[j]!);
  const start = i === first;
  const side = i < head ? 0 : i === head ? 1 : i === head + 1 ? 2 : 3;
  const a = start ? 22 : code(i - 1);
  const b = code(i);
  const c = i + 1 < document.size ? code(i + 1) : 22;
  const turn = start ? 3 : paragraph[i] !== paragraph[i - 1] ? 2 : sentence[i] !== sentence[i - 1] ? 1 : 0;
  const same = sentence[i] === cue.sentence ? 1 : 0;
  const q = quote[i]!;
  const quotes = q < 0 ? 0 : q === cue.quoteBefore ? 1 : q === cue.quoteAfter ? 2 : q === cue.quote ? 3 : 4;
  const chunk = structure.chunk[i]!;
  const nearest = chunk < 0 ? 0 : chunk === structure.chunkBefore[head] ? 1 : chunk === structure.chunkAfter[head] ? 2 : 3;
  const opens = chunk >= 0 && structure.chunkFirst[chunk] === i ? 1 : 0;
  const comma = Math.min(3, Math.abs(structure.commas[i]! - structure.commas[head]!));
  let f = base;
  ids[f++] = feature(201, side, turn);
  ids[f++] = feature(202, a, b, side);
  ids[f++] = feature(203, b, c, side);
  ids[f++] = feature(204, word[i]!, side, same);
  ids[f++] = feature(205, start ? 0 : word[i - 1]!, side, same);
  ids[f++] = feature(206, bucket(i - head), b);
  ids[f++] = feature(207, bucket(i - head), a, cue.kind);
  ids[f++] = feature(208, quotes, a, b);
  ids[f++] = feature(209, turn * 8 + quotes, cue.layout, side);
  ids[f++] = feature(210, nearest * 2 + opens, cue.kind, side);
  ids[f++] = feature(211, cue.word, side * 64 + a, b);
  ids[f++] = feature(212, cluster[i]!, a, side);
  ids[f++] = feature(213, comma * 4 + side, a, b);
  ids[f] = feature(214, a * 64 + b, c, side * 2 + same);
}
