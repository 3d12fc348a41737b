import type { Candidate } from './candidates';
import { Mark, type TaggerDocument } from './document';
import { hashWord } from './hash';
import { Tag } from './parts-of-speech';
import { overlap, sameSource, type TokenRange } from './ranges';
import type { Structure } from './structure';

/** Values a reading is judged by. */
export const RANK_FEATURES = 84;

const STOP = new Set(
  "a an the of in on at to for from by with and or but as that this these those his her its their our my your 's s t who whom whose which i you he she it we they him them us me one some many most other others"
    .split(' ')
    .map((word) => hashWord(word, 0, word.length)),
);

/** Whether a token is a word that names something: no mark, no function word. */
export const isContentWord = (document: TaggerDocument, i: number): boolean =>
  document.tag[i] !== Tag.PUNCT && !STOP.has(document.word[i]!);

/** What the other cues of the document claim: for each token, the two likeliest cues whose content covers it. */
export interface Coverage {
  readonly best: Float32Array;
  readonly second: Float32Array;
  /** Head of the likeliest one. */
  readonly owner: Int32Array;
  /** How often a word is the last of a likely source's name. */
  readonly speakers: ReadonlyMap<number, number>;
}

/** Coverage by the best readings of all cues. */
export function readCoverage(document: TaggerDocument, cues: Float32Array, readings: readonly (readonly Candidate[])[]): Coverage {
  const best = new Float32Array(document.size);
  const second = new Float32Array(document.size);
  const owner = new Int32Array(document.size).fill(-1);
  const speakers = new Map<number, number>();
  for (const [reading] of readings) {
    if (!reading) continue;
    const p = cues[reading.head]!;
    for (const [first, end] of reading.content) {
      for (let i = first; i < end; i++) {
        if (p > best[i]!) {
          second[i] = best[i]!;
          best[i] = p;
          owner[i] = reading.head;
        } else if (p > second[i]!) second[i] = p;
      }
    }
    if (reading.source) {
      const word = document.word[reading.source[1] - 1]!;
      speakers.set(word, (speakers.get(word) ?? 0) + p);
    }
  }
  return { best, second, owner, speakers };
}

/** Tokens on either side of a cue among which rivals are counted, however long the sentence. */
const NEAR = 150;

const words = (document: TaggerDocument, spans: readonly TokenRange[]): number => {
  let count = 0;
  for (const [first, end] of spans) for (let i = first; i < end; i++) if (document.tag[i] !== Tag.PUNCT) count++;
  return count;
};

/** Writes the values of a reading to `row` from `base` on. */
export function rankFeatures(
  document: TaggerDocument,
  structure: Structure,
  cues: Float32Array,
  readings: readonly Candidate[],
  candidate: Candidate,
  coverage: Coverage,
  row: Float32Array,
  base: number,
): void {
  const { tag, mark, sentence, sentenceFirst, quote, paragraph, paragraphFirst, cueness, cluster, word, shape } = document;
  const { head, source, content } = candidate;
  const s = sentence[head]!;
  const from = sentenceFirst[s]!;
  const to = sentenceFirst[s + 1]!;
  const p = cues[head]!;
  let f = base;
  row[f++] = Math.log(p + 1e-4);
  row[f++] = tag[head]!;
  row[f++] = structure.ending[head]!;
  row[f++] = cueness[head]!;
  row[f++] = quote[head]! >= 0 ? 1 : 0;
  row[f++] = head - from;
  row[f++] = to - head;
  row[f++] = paragraph[head]!;
  row[f++] = candidate.cue[1] - candidate.cue[0];
  row[f++] = cluster[head]!;
  let rivals = 0;
  let strongest = 0;
  let nearest = 99;
  for (let i = Math.max(from, head - NEAR); i < Math.min(to, head + NEAR); i++) {
    if (i === head || cues[i]! < 0.15) continue;
    if (cues[i]! > 0.5) rivals++;
    strongest = Math.max(strongest, cues[i]!);
    if (Math.abs(i - head) < Math.abs(nearest)) nearest = i - head;
  }
  row[f++] = rivals;
  row[f++] = strongest;
  row[f++] = nearest;
  row[f++] = Math.max(head > 0 ? cues[head - 1]! : 0, head + 1 < document.size ? cues[head + 1]! : 0);
  row[f++] = candidate.rank;
  row[f++] = candidate.logProbability;
  row[f++] = candidate.behind;
  row[f++] = readings.length;
  row[f++] =
    readings.length > 1
      ? candidate.rank === 0
        ? readings[0]!.logProbability - readings[1]!.logProbability
        : candidate.logProbability - readings[0]!.logProbability
      : 9;
  row[f++] = candidate.contentMean;
  row[f++] = candidate.contentLeast;
  row[f++] = candidate.sourceMean;
  row[f++] = candidate.sourceMost;
  // The source.
  const chunk = source ? structure.chunk[source[1] - 1]! : -1;
  const last = source ? source[1] - 1 : head;
  row[f++] = source ? source[1] - source[0] : 0;
  row[f++] = source ? (chunk >= 0 ? structure.chunkMake[chunk]! : 5) : -1;
  row[f++] = source ? (source[0] > head ? source[0] - head : source[1] - 1 - head) : -99;
  row[f++] = source ? tag[source[0]]! : -1;
  row[f++] = source ? tag[last]! : -1;
  row[f++] = source ? shape[last]! : -1;
  row[f++] = source && sentence[source[0]] !== s ? 1 : 0;
  row[f++] = source && quote[source[0]]! >= 0 ? 1 : 0;
  row[f++] = source ? (coverage.speakers.get(word[last]!) ?? 0) - (candidate.rank === 0 ? p : 0) : -1;
  row[f++] = source ? cluster[last]! : -1;
  row[f++] = source ? Math.abs(structure.verbs[head]! - structure.verbs[source[0]]!) : -1;
  row[f++] = source ? Math.abs(structure.commas[head]! - structure.commas[source[0]]!) : -1;
  const owned = source ? coverage.owner[source[0]]! : -1;
  row[f++] = source && owned >= 0 && owned !== head ? coverage.best[source[0]]! : source ? coverage.second[source[0]]! : -1;
  // The content.
  const first = content[0]![0];
  const end = content.at(-1)![1];
  let quoted = 0;
  let covered = 0;
  let verbs = 0;
  let total = 0;
  let cueInside = 0;
  for (const [a, b] of content) {
    for (let i = a; i < b; i++) {
      total++;
      if (quote[i]! >= 0) quoted++;
      covered += coverage.owner[i] !== head ? coverage.best[i]! : coverage.second[i]!;
      if (tag[i] === Tag.VERB || tag[i] === Tag.AUX) verbs++;
      if (i !== head && cues[i]! > cueInside) cueInside = cues[i]!;
    }
  }
  row[f++] = words(document, content);
  row[f++] = content.length;
  row[f++] = quoted / total;
  row[f++] = covered / total;
  row[f++] = verbs;
  row[f++] = cueInside;
  row[f++] = first < head ? (end > head ? 2 : 0) : 1;
  row[f++] = first > head ? first - head - 1 : end <= head ? end - head : 0;
  row[f++] = tag[first] === Tag.PUNCT ? 32 + mark[first]! : tag[first]!;
  row[f++] = cluster[first]!;
  row[f++] = sentenceFirst[sentence[first]!] === first ? 1 : 0;
  row[f++] = end >= sentenceFirst[sentence[end - 1]! + 1]! - 1 ? 1 : 0;
  row[f++] = end < document.size ? (tag[end] === Tag.PUNCT ? 32 + mark[end]! : tag[end]!) : 50;
  row[f++] = sentence[end - 1]! - sentence[first]!;
  row[f++] = sentence[first]! - s;
  row[f++] = total / Math.max(1, candidate.expected);
  row[f++] = paragraph[first] === paragraph[head] ? 0 : 1;
  row[f++] = quote[first]! >= 0 && mark[first] === Mark.quoteOpens ? 1 : 0;
  row[f++] = mark[end - 1] === Mark.quoteCloses ? 1 : 0;
  row[f++] = coverage.owner[head]! >= 0 && coverage.owner[head] !== head ? coverage.best[head]! : coverage.second[head]!;
  row[f++] = paragraphFirst[paragraph[head]! + 1]! - paragraphFirst[paragraph[head]!]!;
  row[f++] = to - from;
  // Words next to the cue.
  row[f++] = head + 1 < document.size ? (tag[head + 1] === Tag.PUNCT ? 32 + mark[head + 1]! : tag[head + 1]!) : 50;
  row[f++] = head + 1 < document.size ? cluster[head + 1]! : 0;
  row[f++] = head > 0 ? (tag[head - 1] === Tag.PUNCT ? 32 + mark[head - 1]! : tag[head - 1]!) : 50;
  row[f++] = head > 0 ? cluster[head - 1]! : 0;
  row[f++] = quotesLeft(document, structure, head, content);
  row[f++] = candidate.make;
  row[f++] = candidate.before;
  row[f++] = candidate.after;
  row[f++] = candidate.left;
  const [partly, quotations] = cutQuotes(document, content);
  row[f++] = partly;
  row[f++] = quotations;
  row[f++] = freeQuote(document, coverage, end, 1);
  row[f++] = freeQuote(document, coverage, first - 1, -1);
  row[f++] = head === paragraphFirst[paragraph[head]!] ? 1 : 0;
  row[f++] = shape[Math.max(0, head - 1)]!;
  row[f++] = candidate.mass;
  row[f++] = candidate.agreed;
  row[f++] = readings.reduce((most, { agreed }) => Math.max(most, agreed), 0) - candidate.agreed;
  const rule = readings.find(({ ruled }) => ruled > 0);
  row[f++] = candidate.ruled;
  row[f++] = rule ? rule.ruled : 0;
  row[f++] = rule ? (sameSource(rule.source, candidate.source) ? 2 : 1) : 0;
  row[f++] = rule ? overlap(rule.content, candidate.content) : -1;
  while (f < base + RANK_FEATURES) row[f++] = 0;
}

/** Quotation marks of the cue's sentence that the content leaves outside. */
function quotesLeft(document: TaggerDocument, structure: Structure, head: number, content: readonly TokenRange[]): number {
  const s = document.sentence[head]!;
  let left = structure.quoteMarks[document.sentenceFirst[s + 1]!]! - structure.quoteMarks[document.sentenceFirst[s]!]!;
  for (const [a, b] of content)
    for (let i = a; i < b; i++)
      if (document.sentence[i] === s && (document.mark[i] === Mark.quoteOpens || document.mark[i] === Mark.quoteCloses)) left--;
  return left;
}

/** How many quotations the content cuts, and how many it touches. */
function cutQuotes(document: TaggerDocument, content: readonly TokenRange[]): [number, number] {
  const covered = new Map<number, number>();
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      const q = document.quote[i]!;
      if (q >= 0) covered.set(q, (covered.get(q) ?? 0) + 1);
    }
  }
  let cut = 0;
  for (const [q, count] of covered) if (count < document.quoteLast[q]! - document.quoteFirst[q]! - 1) cut++;
  return [cut, covered.size];
}

/** How sure another cue is of the next quotation in the same paragraph, from `at` on; -1 when there is none near. */
function freeQuote(document: TaggerDocument, coverage: Coverage, at: number, step: 1 | -1): number {
  const { quote, paragraph, size } = document;
  const inside = quote[at - step] ?? -1;
  for (let i = at, n = 0; i >= 0 && i < size && n < 40; i += step, n++) {
    if (paragraph[i] !== paragraph[at]) return -1;
    if (quote[i]! >= 0 && quote[i] !== inside) return coverage.best[i]!;
  }
  return -1;
}
