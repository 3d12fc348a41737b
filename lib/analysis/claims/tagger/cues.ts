import { Mark, type TaggerDocument } from './document';
import { feature, hashWord } from './hash';
import { Tag } from './parts-of-speech';
import type { Structure } from './structure';

/** Most features of one token that the cue model sees. */
export const CUE_FEATURES = 64;

const THAT = hashWord('that', 0, 4);
const QUOTE_STATES = { outside: 0, inside: 1, justAfter: 2, justBefore: 3 } as const;

/** Parts of speech of which a word may be the head of a cue; of names only those that look like words of speech. */
const MAY_HEAD: ReadonlySet<number> = new Set([Tag.VERB, Tag.NOUN, Tag.ADJ, Tag.ADV, Tag.ADP, Tag.AUX]);

/** Whether a token can be the head of a cue at all: a word outside the closed classes, or a colon or dash. */
export function mayBeCue(document: TaggerDocument, i: number): boolean {
  const tag = document.tag[i]!;
  if (tag === Tag.PUNCT) return document.mark[i] === Mark.colon || document.mark[i] === Mark.dash;
  return MAY_HEAD.has(tag) || (tag === Tag.PROPN && document.cueness[i]! > 3);
}

/** Writes the features of token `i` as a cue's head to `ids`; returns how many. */
export function cueFeatures(document: TaggerDocument, structure: Structure, i: number, ids: Int32Array): number {
  const { word, tag, cluster, cueness, mark, shape, sentence, sentenceFirst, quote, suffix, size, paragraphFirst, paragraph } = document;
  const { chunkBefore, chunkAfter, chunkHead, chunkMake, chunkEnd, chunkFirst, verbs, ending } = structure;
  const s = sentence[i]!;
  const first = sentenceFirst[s]!;
  const last = sentenceFirst[s + 1]! - 1;
  const at = (j: number): number => (j < first ? 1 : j > last ? 2 : word[j]!);
  const tagAt = (j: number): number => (j < first ? 20 : j > last ? 21 : tag[j]! + (tag[j] === Tag.PUNCT ? 32 * mark[j]! : 0));
  const clusterAt = (j: number): number =>
    j < first || j > last ? 256 : cluster[j]! || (tag[j] === Tag.PUNCT ? 300 + mark[j]! : 260 + shape[j]!);
  const w = word[i]!;
  const t = tag[i]! * 8 + ending[i]!;
  const c = cluster[i]!;
  const q = cueness[i]!;
  const state = quoteState(document, i, first, last);
  const known = c === 0 ? suffix[i]! : c;
  let f = 0;
  ids[f++] = feature(1, w);
  ids[f++] = feature(2, w, t);
  ids[f++] = feature(3, suffix[i]!, t);
  ids[f++] = feature(4, c, t);
  ids[f++] = feature(5, q, t);
  ids[f++] = feature(6, q, t, state);
  ids[f++] = feature(7, w, state);
  ids[f++] = feature(8, w, at(i - 1));
  ids[f++] = feature(9, w, at(i + 1));
  ids[f++] = feature(10, w, tagAt(i + 1));
  ids[f++] = feature(11, w, tagAt(i - 1));
  ids[f++] = feature(12, tagAt(i - 1), t, tagAt(i + 1));
  ids[f++] = feature(13, at(i - 1), q);
  ids[f++] = feature(14, at(i + 1), q);
  ids[f++] = feature(15, at(i + 1), at(i + 2), q);
  ids[f++] = feature(16, at(i - 2), at(i - 1), q);
  ids[f++] = feature(17, clusterAt(i - 1), t, q);
  ids[f++] = feature(18, clusterAt(i + 1), t, q);
  ids[f++] = feature(19, clusterAt(i + 1), known);
  ids[f++] = feature(20, clusterAt(i - 1), known);
  ids[f++] = feature(21, known, state);
  ids[f++] = feature(22, tagAt(i + 1), tagAt(i + 2), q * 256 + t);
  ids[f++] = feature(23, tagAt(i - 2), tagAt(i - 1), q * 256 + t);
  ids[f++] = feature(24, w, tagAt(i + 1), tagAt(i + 2));
  ids[f++] = feature(25, at(i + 2), w);
  ids[f++] = feature(26, at(i - 2), w);
  // Who could be speaking: the chunk before and the one after.
  const before = chunkBefore[i]!;
  const after = chunkAfter[i]!;
  const gap = before < 0 ? 9 : Math.min(8, i - chunkEnd[before]!);
  const lead = after < 0 ? 9 : Math.min(8, chunkFirst[after]! - i - 1);
  const headBefore = before < 0 ? 0 : chunkHead[before]!;
  const headAfter = after < 0 ? 0 : chunkHead[after]!;
  const makeBefore = before < 0 ? 9 : chunkMake[before]!;
  const makeAfter = after < 0 ? 9 : chunkMake[after]!;
  ids[f++] = feature(27, before < 0 ? 0 : word[headBefore]!, q, Math.min(gap, 3));
  ids[f++] = feature(28, before < 0 ? 0 : cluster[headBefore]!, q, Math.min(gap, 3));
  ids[f++] = feature(29, makeBefore, gap, q);
  ids[f++] = feature(30, makeBefore, w, Math.min(gap, 2));
  ids[f++] = feature(31, makeAfter, w, Math.min(lead, 2));
  ids[f++] = feature(32, makeAfter, lead, q * 256 + t);
  ids[f++] = feature(33, after < 0 ? 0 : cluster[headAfter]!, q, Math.min(lead, 3));
  ids[f++] = feature(34, after < 0 ? 0 : word[headAfter]!, w);
  ids[f++] = feature(35, before < 0 ? 0 : cluster[headBefore]!, known);
  // What follows: "that", another verb, a quotation, the end.
  let that = 0;
  for (let j = i + 1; j <= last && j < i + 7; j++) {
    if (word[j] === THAT) {
      that = j - i;
      break;
    }
    if (tag[j] === Tag.VERB) break;
  }
  const verbsAfter = Math.min(3, verbs[last + 1]! - verbs[i + 1]!);
  const verbsBefore = Math.min(3, verbs[i]! - verbs[first]!);
  ids[f++] = feature(36, that, q);
  ids[f++] = feature(37, that, w);
  ids[f++] = feature(38, verbsAfter, verbsBefore, q);
  ids[f++] = feature(39, verbsAfter, w);
  ids[f++] = feature(40, verbsBefore, w);
  const place = Math.min(4, i - first) * 8 + Math.min(4, last - i);
  ids[f++] = feature(41, place, q);
  ids[f++] = feature(42, Math.min(3, last - i), w);
  ids[f++] = feature(43, place, state, t);
  // Verb group: auxiliaries, negation and "to" before it.
  let group = 0;
  for (let j = i - 1; j >= first && j > i - 5 && (tag[j] === Tag.AUX || tag[j] === Tag.PART || tag[j] === Tag.ADV); j--)
    group = feature(44, group, word[j]!);
  ids[f++] = feature(45, group, t);
  ids[f++] = feature(46, group, q, t);
  ids[f++] = feature(47, group, w);
  // Head of the clause before: the verb this one may hang on.
  let governor = i - 1;
  while (governor >= first && governor > i - 12 && tag[governor] !== Tag.VERB) governor--;
  const governed = governor >= first && tag[governor] === Tag.VERB;
  ids[f++] = feature(48, governed ? word[governor]! : 0, q, Math.min(3, i - governor));
  ids[f++] = feature(49, governed ? cueness[governor]! : 9, q, t);
  ids[f++] = feature(50, governed ? word[governor]! : 0, w);
  // Where in the document, and how the paragraph is quoted.
  const p = paragraph[i]!;
  ids[f++] = feature(51, p === 0 ? 0 : 1, q, t);
  ids[f++] = feature(52, paragraphFirst[p] === first ? 0 : 1, state, q);
  ids[f++] = feature(53, quote[first]! >= 0 ? 1 : 0, quote[last]! >= 0 ? 1 : 0, q * 8 + state);
  ids[f++] = feature(54, size > 0 && last - first < 8 ? last - first : 8, q);
  ids[f++] = feature(55, mark[last]!, mark[first]!, q);
  ids[f++] = feature(56, word[first]!, q);
  ids[f++] = feature(57, clusterAt(i - 1), clusterAt(i + 1), q);
  ids[f++] = feature(58, tagAt(i - 1), tagAt(i + 1), w);
  ids[f++] = feature(59, shape[i]!, t, state);
  const fromStart = Math.min(7, i - paragraphFirst[p]!);
  ids[f++] = feature(60, i > first ? shape[i - 1]! : 9, t, fromStart);
  if (tag[i] === Tag.PUNCT) {
    ids[f++] = feature(61, i > 0 ? mark[i - 1]! : 0, mark[i]!, fromStart);
    ids[f++] = feature(62, i > first + 1 ? shape[i - 2]! * 8 + shape[i - 1]! : 99, mark[i]!, i === last ? 12 : mark[i + 1]!);
  }
  return f;
}

function quoteState(document: TaggerDocument, i: number, first: number, last: number): number {
  const { quote, mark } = document;
  if (quote[i]! >= 0) return QUOTE_STATES.inside;
  let state = 0;
  for (let j = i - 1; j >= first && j > i - 9; j--) {
    if (mark[j] === Mark.quoteCloses) {
      state |= QUOTE_STATES.justAfter;
      break;
    }
  }
  for (let j = i + 1; j <= last && j < i + 9; j++) {
    if (mark[j] === Mark.quoteOpens) {
      state += 4;
      break;
    }
  }
  return state;
}
