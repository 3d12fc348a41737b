import type { Block, Span } from '../../types';
import type { Attribution } from '../attribution';
import { type Candidate, readCandidates, type TokenRange } from './candidates';
import { CUE_FEATURES, cueFeatures, mayBeCue } from './cues';
import { readDocument, type TaggerDocument } from './document';
import { dot, sigmoid } from './linear';
import type { Tagger } from './model';
import { tagPartsOfSpeech } from './parts-of-speech';
import { RANK_FEATURES, rankFeatures, readCoverage } from './rank';
import { readStructure, type Structure } from './structure';
import { boost } from './trees';

export { decodeTagger, type Tagger } from './model';

/** Least probability of a token to be a cue for its readings to be looked at. */
export const CUE_FLOOR = 0.06;
/** Least probability of a reading to be right for it to be told: where the F1 of the corpus' measure is highest. */
export const TELL = 0.35;

/** Attributions of a text in order of their cues; `confidence` is the probability that content and source are right. Linear in the text's length. */
export function tagAttributions(text: string, blocks: readonly Block[], tagger: Tagger): Attribution[] {
  const document = readDocument(text, blocks, tagger.lexicon);
  tagPartsOfSpeech(document, tagger.tags);
  const structure = readStructure(document);
  const cues = cueProbabilities(document, structure, tagger.cues, tagger.cueScale);
  const readings = readAll(document, structure, cues, tagger);
  const coverage = readCoverage(document, cues, readings);
  const row = new Float32Array(RANK_FEATURES);
  const told: Attribution[] = [];
  for (const reading of readings) {
    let best: Candidate | null = null;
    let confidence = 0;
    for (const candidate of reading) {
      rankFeatures(document, structure, cues, reading, candidate, coverage, row, 0);
      const p = sigmoid(boost(tagger.ranker, row));
      if (p > confidence) {
        confidence = p;
        best = candidate;
      }
    }
    if (best && confidence >= TELL) told.push(toAttribution(document, best, confidence));
  }
  return told;
}

/** Probability of every token to be a cue's head. `scale` is what a weight of 1 is worth. */
export function cueProbabilities(
  document: TaggerDocument,
  structure: Structure,
  weights: Int8Array | Float32Array,
  scale: number,
): Float32Array {
  const ids = new Int32Array(CUE_FEATURES);
  const probabilities = new Float32Array(document.size);
  for (let i = 0; i < document.size; i++) {
    if (mayBeCue(document, i)) probabilities[i] = sigmoid(scale * dot(ids, cueFeatures(document, structure, i, ids), weights));
  }
  return probabilities;
}

function readAll(document: TaggerDocument, structure: Structure, cues: Float32Array, tagger: Tagger): Candidate[][] {
  const readings: Candidate[][] = [];
  for (let i = 0; i < document.size; i++) {
    if (cues[i]! < CUE_FLOOR) continue;
    const candidates = readCandidates(document, structure, cues, i, tagger.chain);
    if (candidates.length > 0) readings.push(candidates);
  }
  return readings;
}

function toAttribution(document: TaggerDocument, { source, cue, content }: Candidate, confidence: number): Attribution {
  const span = ([first, end]: TokenRange): Span => ({ start: document.start[first]!, end: document.end[end - 1]! });
  return { source: source && span(source), cue: span(cue), content: content.map(span), confidence };
}
