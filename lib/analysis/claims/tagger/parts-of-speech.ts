import { Shape, type TaggerDocument } from './document';
import { feature, hashWord } from './hash';
import { AMBIGUOUS, clusterOf, tagOf } from './lexicon';

/** Universal parts of speech, in the order of their numbers. */
export const TAGS = [
  'PUNCT',
  'NOUN',
  'PROPN',
  'PRON',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'DET',
  'NUM',
  'PART',
  'CCONJ',
  'SCONJ',
  'INTJ',
  'SYM',
] as const;

/** Numbers of the parts of speech that other stages ask for. */
export const Tag = {
  PUNCT: 0,
  NOUN: 1,
  PROPN: 2,
  PRON: 3,
  VERB: 4,
  AUX: 5,
  ADJ: 6,
  ADV: 7,
  ADP: 8,
  DET: 9,
  NUM: 10,
  PART: 11,
  CCONJ: 12,
  SCONJ: 13,
} as const;

/** Features of one token that the model sees. */
export const TAG_FEATURES = 18;

/** Fills `document.tag`, left to right: words with one part of speech by the lexicon, the others by a linear model of `weights` (buckets × tags). */
export function tagPartsOfSpeech(document: TaggerDocument, weights: Int8Array | Float32Array): void {
  const ids = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(TAGS.length);
  for (let i = 0; i < document.size; i++) {
    const certain = certainTag(document, i);
    if (certain !== AMBIGUOUS) {
      document.tag[i] = certain;
      continue;
    }
    tagFeatures(document, i, ids);
    document.tag[i] = bestTag(ids, weights, scores);
  }
}

/** Part of speech that needs no model, or {@link AMBIGUOUS}. */
export function certainTag(document: TaggerDocument, i: number): number {
  const shape = document.shape[i]!;
  if (shape === Shape.mark) return Tag.PUNCT;
  if (shape === Shape.number) return Tag.NUM;
  const tag = tagOf(document.entry[i]!);
  if (tag === AMBIGUOUS || shape === Shape.lower || tag === Tag.PROPN) return tag;
  return i > 0 && document.sentence[i] === document.sentence[i - 1] && tag !== Tag.PRON ? AMBIGUOUS : tag;
}

/** Highest-scoring tag; `scores` is scratch space. */
export function bestTag(ids: Int32Array, weights: Int8Array | Float32Array, scores: Float64Array): number {
  const tags = scores.length;
  const mask = weights.length / tags - 1;
  scores.fill(0);
  for (let f = 0; f < ids.length; f++) {
    const base = (ids[f]! & mask) * tags;
    for (let t = 0; t < tags; t++) scores[t]! += weights[base + t]!;
  }
  let best = 0;
  for (let t = 1; t < tags; t++) if (scores[t]! > scores[best]!) best = t;
  return best;
}

/** Writes the features of token `i` to `ids`; the tags before it have to be there. */
export function tagFeatures(document: TaggerDocument, i: number, ids: Int32Array): void {
  const { word, suffix, shape, cluster, tag, size, sentence, entry } = document;
  const here = sentence[i]!;
  const before = i > 0 && sentence[i - 1] === here;
  const before2 = i > 1 && sentence[i - 2] === here;
  const after = i + 1 < size && sentence[i + 1] === here;
  const after2 = i + 2 < size && sentence[i + 2] === here;
  const w = word[i]!;
  const w1 = before ? word[i - 1]! : 1;
  const w2 = after ? word[i + 1]! : 2;
  const t1 = before ? tag[i - 1]! : 16;
  const t2 = before2 ? tag[i - 2]! : 16;
  const c2 = after ? cluster[i + 1]! : 256;
  const k2 = after ? tagOf(entry[i + 1]!) : 30;
  const k3 = after2 ? tagOf(entry[i + 2]!) : 30;
  const s = shape[i]! + (before ? 0 : 8);
  const end = document.end[i]!;
  const start = document.start[i]!;
  let f = 0;
  ids[f++] = feature(1, w);
  ids[f++] = feature(2, suffix[i]!, s);
  ids[f++] = feature(3, hashWord(document.text, Math.max(start, end - 2), end), s);
  ids[f++] = feature(4, s, t1);
  ids[f++] = feature(5, t1, t2);
  ids[f++] = feature(6, w, t1);
  ids[f++] = feature(7, w1);
  ids[f++] = feature(8, w2);
  ids[f++] = feature(9, w, k2);
  ids[f++] = feature(10, cluster[i]!, t1);
  ids[f++] = feature(11, cluster[i]!, k2);
  ids[f++] = feature(12, c2, t1);
  ids[f++] = feature(13, suffix[i]!, t1);
  ids[f++] = feature(14, suffix[i]!, k2, shape[i]!);
  ids[f++] = feature(15, t1, k2, k3);
  ids[f++] = feature(16, w1, suffix[i]!);
  ids[f++] = feature(17, before ? clusterOf(entry[i - 1]!) : 256, cluster[i]!);
  ids[f] = feature(18, w1, w2);
}
