import type { Block, Span } from '../../types';
import type { Attribution } from '../attribution';
import { type Candidate, type Proposal, readCandidates } from './candidates';
import type { ChainWeights } from './crf';
import { CUE_FEATURES, cueFeatures, mayBeCue } from './cues';
import { readDocument, type TaggerDocument } from './document';
import { dot, sigmoid } from './linear';
import type { Tagger } from './model';
import { tagPartsOfSpeech } from './parts-of-speech';
import { proposalsByHead } from './proposals';
import { overlap, sameSource, type TokenRange } from './ranges';
import { RANK_FEATURES, rankFeatures, readCoverage } from './rank';
import { reach } from './spans';
import { readStructure, type Structure } from './structure';
import { boost, ceilings } from './trees';

export { decodeTagger, type Tagger } from './model';

/** Least probability of a token to be a cue for its readings to be looked at. */
const CUE_FLOOR = 0.11;
/** Least probability of a reading to be right for it to be told: where the F1 of the corpus' measure is highest. */
const TELL = 0.31;
const LEAST_ODDS = Math.log(TELL / (1 - TELL));

/**
 * Attributions of a text in order of their cues; `confidence` is the probability that content and source are right. What `rules` read is
 * judged beside the tagger's own readings (those without a cue are not). Linear in the text's length.
 */
export function tagAttributions(text: string, blocks: readonly Block[], tagger: Tagger, rules: readonly Attribution[] = []): Attribution[] {
  const document = readDocument(text, blocks, tagger.lexicon);
  tagPartsOfSpeech(document, tagger.tags);
  const structure = readStructure(document);
  const cues = cueProbabilities(document, structure, tagger.cues, tagger.cueScale);
  const readings = readAll(document, structure, cues, tagger.chain, proposalsByHead(document, cues, rules));
  const coverage = readCoverage(document, cues, readings);
  const row = new Float32Array(RANK_FEATURES);
  const most = ceilings(tagger.ranker);
  const chosen: Chosen[] = [];
  for (const reading of readings) {
    let best: Candidate | null = null;
    let confidence = 0;
    let least = LEAST_ODDS;
    for (const candidate of reading) {
      rankFeatures(document, structure, cues, reading, candidate, coverage, row, 0);
      const odds = boost(tagger.ranker, row, 0, most, least);
      const p = sigmoid(odds);
      if (p > confidence) {
        confidence = p;
        least = Math.max(least, odds);
        best = candidate;
      }
    }
    if (best && confidence >= TELL) chosen.push({ reading: best, confidence });
  }
  return withoutRepeats(chosen).map(({ reading, confidence }) => toAttribution(document, reading, confidence));
}

/** The reading of a cue that was chosen. */
interface Chosen {
  readonly reading: Candidate;
  readonly confidence: number;
}

/** Neighbours in the order of cues that can say the same thing. */
const NEIGHBOURS = 12;

/** Of attributions that say much the same ("he defended the remark, saying …" has two cues) only the likeliest. */
function withoutRepeats(chosen: readonly Chosen[]): Chosen[] {
  const order = chosen.map((_, n) => n).sort((a, b) => chosen[b]!.confidence - chosen[a]!.confidence);
  const dropped = new Set<number>();
  for (const n of order) {
    if (dropped.has(n)) continue;
    const mine = chosen[n]!.reading;
    for (let m = Math.max(0, n - NEIGHBOURS); m < Math.min(chosen.length, n + NEIGHBOURS + 1); m++) {
      const other = chosen[m]!.reading;
      if (m === n || dropped.has(m) || chosen[m]!.confidence > chosen[n]!.confidence) continue;
      if (overlap(mine.content, other.content) > (sameSource(mine.source, other.source) ? SAME_SPEAKER : ANY_SPEAKER)) dropped.add(m);
    }
  }
  return chosen.filter((_, n) => !dropped.has(n));
}

/** Share of two contents' words in common from which they count as one, with one source and with two. */
const SAME_SPEAKER = 0.35;
const ANY_SPEAKER = 0.7;

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

/** Readings of every token that is likely enough to be a cue or that a rule takes for one. */
export function readAll(
  document: TaggerDocument,
  structure: Structure,
  cues: Float32Array,
  chain: ChainWeights,
  proposals: ReadonlyMap<number, readonly Proposal[]>,
): Candidate[][] {
  const heads: number[] = [];
  for (let i = 0; i < document.size; i++) if (cues[i]! >= CUE_FLOOR || proposals.has(i)) heads.push(i);
  const readings: Candidate[][] = [];
  for (const head of affordable(document, structure, cues, heads)) {
    const candidates = readCandidates(document, structure, cues, head, chain, proposals.get(head) ?? []);
    if (candidates.length > 0) readings.push(candidates);
  }
  return readings;
}

/** Tokens of all windows together for each token of the text, and for any text: twice what the densest articles need. */
const WINDOWS_PER_TOKEN = 6;
const WINDOWS_AT_LEAST = 20_000;

/** The heads in order; of a text that is nothing but cues only the likeliest, so that it takes no longer than an article. */
function affordable(document: TaggerDocument, structure: Structure, cues: Float32Array, heads: readonly number[]): readonly number[] {
  const cost = (head: number): number => {
    const [first, end] = reach(document, structure, head);
    return end - first;
  };
  let left = WINDOWS_AT_LEAST + WINDOWS_PER_TOKEN * document.size;
  if (heads.reduce((sum, head) => sum + cost(head), 0) <= left) return heads;
  const kept = new Set<number>();
  for (const head of [...heads].sort((a, b) => cues[b]! - cues[a]! || a - b)) {
    left -= cost(head);
    if (left < 0) break;
    kept.add(head);
  }
  return heads.filter((head) => kept.has(head));
}

function toAttribution(document: TaggerDocument, { source, cue, content }: Candidate, confidence: number): Attribution {
  const span = ([first, end]: TokenRange): Span => ({ start: document.start[first]!, end: document.end[end - 1]! });
  return { source: source && span(source), cue: span(cue), content: content.map(span), confidence };
}
