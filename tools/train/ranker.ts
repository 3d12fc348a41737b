import type { Candidate } from '../../lib/analysis/claims/tagger/candidates';
import type { ChainWeights } from '../../lib/analysis/claims/tagger/crf';
import { readAll } from '../../lib/analysis/claims/tagger/index';
import { proposalsByHead } from '../../lib/analysis/claims/tagger/proposals';
import { RANK_FEATURES, rankFeatures, readCoverage } from '../../lib/analysis/claims/tagger/rank';
import type { ReadGold } from './cues';
import { isRight } from './match';
import type { Rows } from './trees';

/** Readings of all likely cues of a document with their values. */
export interface RankedDocument {
  readonly read: ReadGold;
  readonly readings: readonly (readonly Candidate[])[];
  readonly values: Float32Array;
}

/** Readings of every token that is likely enough to be a cue. */
export function rankDocument(read: ReadGold, cues: Float32Array, chain: ChainWeights): RankedDocument {
  const { document, structure, ignored, rules } = read;
  const readings = readAll(document, structure, cues, chain, proposalsByHead(document, cues, rules)).filter(
    ([first]) => !ignored[first!.head],
  );
  const coverage = readCoverage(document, cues, readings);
  const values = new Float32Array(readings.reduce((sum, { length }) => sum + length, 0) * RANK_FEATURES);
  let row = 0;
  for (const reading of readings) {
    for (const candidate of reading) rankFeatures(document, structure, cues, reading, candidate, coverage, values, row++ * RANK_FEATURES);
  }
  return { read, readings, values };
}

/** Rows of several documents, labelled by whether the reading is right. */
export function rankRows(documents: readonly RankedDocument[]): Rows {
  const labels = documents.flatMap(({ read, readings }) => readings.flat().map((candidate) => (isRight(read, candidate) ? 1 : 0)));
  const values = new Float32Array(labels.length * RANK_FEATURES);
  let at = 0;
  for (const document of documents) {
    values.set(document.values, at);
    at += document.values.length;
  }
  return { values, width: RANK_FEATURES, labels: Uint8Array.from(labels) };
}
