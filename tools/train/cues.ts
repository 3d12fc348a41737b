import type { Attribution } from '../../lib/analysis/claims/attribution';
import { CUE_FEATURES, cueFeatures, mayBeCue } from '../../lib/analysis/claims/tagger/cues';
import type { TaggerDocument } from '../../lib/analysis/claims/tagger/document';
import { feature } from '../../lib/analysis/claims/tagger/hash';
import { dot, sigmoid } from '../../lib/analysis/claims/tagger/linear';
import { Tag } from '../../lib/analysis/claims/tagger/parts-of-speech';
import type { Structure } from '../../lib/analysis/claims/tagger/structure';
import { type GoldAttribution, random, shuffled } from './corpus';
import { FeatureCounts } from './counts';

/** A document read by the tagger's own first stages, with what people marked. */
export interface ReadGold {
  readonly document: TaggerDocument;
  readonly structure: Structure;
  readonly attributions: readonly GoldAttribution[];
  /** What the hand-written rules read. */
  readonly rules: readonly Attribution[];
  /** As in the gold document. */
  readonly annotator: number;
  /** 1 for tokens where nothing was annotated. */
  readonly ignored: Uint8Array;
  /** Head token of each attribution's cue, or -1. */
  readonly heads: Int32Array;
}

/** Buckets of the cue model; a power of two. */
export const CUE_BUCKETS = 1 << 18;

/** Tokens of a document that start in a span. */
export function tokensIn(document: TaggerDocument, span: { start: number; end: number }): [number, number] {
  let low = 0;
  let high = document.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (document.start[middle]! < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < document.size && document.start[end]! < span.end) end++;
  return [low, end];
}

/** Sets the heads: of a cue's words the one that is a cue most often for how often it is written. */
export function chooseHeads(documents: readonly ReadGold[]): void {
  const inside = new Map<number, number>();
  const all = new Map<number, number>();
  const add = (counts: Map<number, number>, key: number): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { document, attributions } of documents) {
    for (const word of document.word) add(all, word);
    for (const { cue } of attributions) {
      if (!cue) continue;
      const [first, end] = tokensIn(document, cue);
      for (let i = first; i < end; i++) add(inside, document.word[i]!);
    }
  }
  for (const { document, attributions, heads } of documents) {
    attributions.forEach(({ cue }, a) => {
      heads[a] = -1;
      if (!cue) return;
      const [first, end] = tokensIn(document, cue);
      let best = 0;
      for (let i = first; i < end; i++) {
        if (!mayBeCue(document, i)) continue;
        const word = document.word[i]!;
        const rate = ((inside.get(word) ?? 0) + 0.1) / ((all.get(word) ?? 0) + 3);
        const score = rate * (document.tag[i] === Tag.VERB ? 3 : 1) + 1e-6;
        if (score > best) {
          best = score;
          heads[a] = i;
        }
      }
    });
  }
}

/** Features that candidates for cues have often enough to learn from. */
export function countCueFeatures(documents: readonly ReadGold[]): FeatureCounts {
  const counts = new FeatureCounts();
  const ids = new Int32Array(CUE_FEATURES);
  for (const { document, structure } of documents) {
    for (let i = 0; i < document.size; i++) {
      if (mayBeCue(document, i)) counts.add(ids, cueFeatures(document, structure, i, ids));
    }
  }
  return counts;
}

/** Logistic regression with AdaGrad over hashed features, one weight a bucket; features seen too seldom are left out. */
export function trainCues(documents: readonly ReadGold[], counts: FeatureCounts, rounds: number, seed: number): Float32Array {
  const weights = new Float32Array(CUE_BUCKETS);
  const squares = new Float32Array(CUE_BUCKETS).fill(1e-2);
  const ids = new Int32Array(CUE_FEATURES + 3);
  const next = random(seed);
  for (let round = 0; round < rounds; round++) {
    const rate = 0.06 * (1 - round / (rounds + 1));
    for (const { document, structure, heads, ignored, annotator } of shuffled(documents, next)) {
      const isHead = new Uint8Array(document.size);
      for (const head of heads) if (head >= 0) isHead[head] = 1;
      for (let i = 0; i < document.size; i++) {
        if (ignored[i] || !mayBeCue(document, i)) continue;
        let count = cueFeatures(document, structure, i, ids);
        for (let f = 0; f < count; f++) if (next() < DROP || !counts.often(ids[f]!)) ids[f] = 0;
        // What one annotator marks and the others do not is told apart here, and left out of use.
        ids[count++] = feature(201, annotator);
        ids[count++] = feature(202, annotator, document.tag[i]!, document.cueness[i]!);
        ids[count++] = feature(203, annotator, document.word[i]!);
        const gradient = sigmoid(dot(ids, count, weights)) - isHead[i]!;
        if (Math.abs(gradient) < 0.002) continue;
        for (let f = 0; f < count; f++) {
          const index = ids[f]! & (CUE_BUCKETS - 1);
          if (index === 0) continue;
          const slope = gradient + 2e-6 * weights[index]!;
          squares[index]! += slope * slope;
          weights[index]! -= (rate * slope) / Math.sqrt(squares[index]!);
        }
      }
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i]! *= 1 - DROP;
  return weights;
}

/** Share of the features that each visit of a token leaves out. */
const DROP = 0.3;
