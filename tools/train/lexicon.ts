import { hashWord } from '../../lib/analysis/claims/tagger/hash';
import { AMBIGUOUS, fingerprint, type LexiconTable } from '../../lib/analysis/claims/tagger/lexicon';
import { TAGS } from '../../lib/analysis/claims/tagger/parts-of-speech';
import { tokenize } from '../../lib/analysis/text/tokens';
import { type GoldDocument, random } from './corpus';
import { loadVectors, type TaughtToken } from './teacher';

const CLUSTERS = 255;
const WORDS = 26_000;
const SLOTS = 1 << 16;

/** What counting found out about one word form in lower case. */
interface Usage {
  count: number;
  readonly tags: Float64Array;
  tagged: number;
  seen: number;
  cues: number;
  /** How often it ends a source. */
  sources: number;
}

/**
 * The shipped table of words: clusters by k-means over GloVe vectors and the teacher's parts of speech, the part of speech where a word has
 * one only, and how cue-like its vector is (ridge regression of the rate at which words are cues in the training part).
 */
export function buildLexicon(
  texts: readonly string[],
  taught: ReadonlyMap<string, readonly TaughtToken[]>,
  gold: readonly GoldDocument[],
): LexiconTable {
  const usage = countUsage(texts, taught, gold);
  const words = [...usage.keys()].sort((a, b) => usage.get(b)!.count - usage.get(a)!.count || (a < b ? -1 : 1)).slice(0, WORDS);
  const vectors = loadVectors(new Set(words));
  const clusters = cluster(words, usage, vectors);
  const cueness = rankCueness(words, usage, vectors);
  const table = new Uint32Array(SLOTS);
  for (const word of words) {
    const hash = hashWord(word, 0, word.length);
    for (let probe = 0; probe < 32; probe++) {
      const slot = (hash + probe) & (SLOTS - 1);
      if (table[slot] !== 0) continue;
      table[slot] = ((fingerprint(hash) << 16) | (clusters.get(word)! << 8) | (onlyTag(usage.get(word)!) << 3) | cueness.get(word)!) >>> 0;
      break;
    }
  }
  return table;
}

function countUsage(
  texts: readonly string[],
  taught: ReadonlyMap<string, readonly TaughtToken[]>,
  gold: readonly GoldDocument[],
): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  const of = (form: string): Usage => {
    const word = form.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0');
    let found = usage.get(word);
    if (!found) {
      found = { count: 0, tags: new Float64Array(TAGS.length), tagged: 0, seen: 0, cues: 0, sources: 0 };
      usage.set(word, found);
    }
    return found;
  };
  for (const text of texts) {
    const tags = new Map(taught.get(text)?.map((token) => [token.start, token.tag]));
    for (const { start, end, kind } of tokenize(text)) {
      if (kind === 'mark') continue;
      const word = of(text.slice(start, end));
      word.count++;
      // The teacher's types are the universal ones, or X.
      const tag = TAGS.indexOf(tags.get(start) as (typeof TAGS)[number]);
      if (tag < 0) continue;
      word.tags[tag]!++;
      word.tagged++;
    }
  }
  for (const { text, attributions } of gold) {
    const inCue = new Uint8Array(text.length + 1);
    const sourceEnds = new Set<number>();
    for (const { source, cue } of attributions) {
      if (cue) inCue.fill(1, cue.start, cue.end);
      if (source) sourceEnds.add(source.end);
    }
    for (const { start, end, kind } of tokenize(text)) {
      if (kind === 'mark') continue;
      const word = of(text.slice(start, end));
      word.seen++;
      word.cues += inCue[start]!;
      if (sourceEnds.has(end)) word.sources++;
    }
  }
  return usage;
}

function onlyTag({ tags, tagged }: Usage): number {
  if (tagged < 8) return AMBIGUOUS;
  const best = tags.indexOf(Math.max(...tags));
  return tags[best]! >= 0.985 * tagged ? best : AMBIGUOUS;
}

/** k-means on unit vectors joined with shares of parts of speech. */
function cluster(
  words: readonly string[],
  usage: ReadonlyMap<string, Usage>,
  vectors: ReadonlyMap<string, Float32Array>,
): Map<string, number> {
  const width = 100 + TAGS.length;
  const points = words.map((word) => {
    const point = new Float32Array(width);
    const vector = vectors.get(word);
    if (vector) {
      const norm = Math.hypot(...vector) || 1;
      for (let d = 0; d < 100; d++) point[d] = vector[d]! / norm;
    }
    const { tags, tagged } = usage.get(word)!;
    for (let t = 0; t < TAGS.length; t++) point[100 + t] = (0.9 * (tags[t]! + 0.02)) / (tagged + 0.3);
    return point;
  });
  const next = random(7);
  const centres = Array.from({ length: CLUSTERS }, () => Float32Array.from(points[Math.floor(next() ** 2 * points.length)]!));
  const member = new Uint8Array(words.length);
  for (let round = 0; round < 12; round++) {
    const sums = centres.map(() => new Float64Array(width));
    const sizes = new Float64Array(CLUSTERS);
    points.forEach((point, p) => {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let c = 0; c < CLUSTERS; c++) {
        const centre = centres[c]!;
        let distance = 0;
        for (let d = 0; d < width && distance < least; d++) {
          const gap = point[d]! - centre[d]!;
          distance += gap * gap;
        }
        if (distance < least) {
          least = distance;
          best = c;
        }
      }
      member[p] = best;
      const weight = Math.sqrt(usage.get(words[p]!)!.count);
      sizes[best]! += weight;
      for (let d = 0; d < width; d++) sums[best]![d]! += weight * point[d]!;
    });
    for (let c = 0; c < CLUSTERS; c++) {
      if (sizes[c]! > 0) for (let d = 0; d < width; d++) centres[c]![d] = sums[c]![d]! / sizes[c]!;
    }
  }
  // Numbered by how often their words end a source, so that "cluster at most n" means something to the trees.
  const seen = new Float64Array(CLUSTERS).fill(20);
  const sources = new Float64Array(CLUSTERS).fill(0.2);
  words.forEach((word, w) => {
    seen[member[w]!]! += usage.get(word)!.seen;
    sources[member[w]!]! += usage.get(word)!.sources;
  });
  const order = Array.from({ length: CLUSTERS }, (_, c) => c).sort((a, b) => sources[a]! / seen[a]! - sources[b]! / seen[b]! || a - b);
  const number = new Uint8Array(CLUSTERS);
  order.forEach((c, n) => {
    number[c] = n + 1;
  });
  return new Map(words.map((word, w) => [word, number[member[w]!]!]));
}

/** 0 to 7 by the predicted share of a word's uses that are cues. */
function rankCueness(
  words: readonly string[],
  usage: ReadonlyMap<string, Usage>,
  vectors: ReadonlyMap<string, Float32Array>,
): Map<string, number> {
  const width = 101;
  const system = Array.from({ length: width }, () => new Float64Array(width + 1));
  const row = (word: string): Float64Array | null => {
    const vector = vectors.get(word);
    if (!vector) return null;
    return Float64Array.from([...vector, 1]);
  };
  for (const word of words) {
    const { seen, cues } = usage.get(word)!;
    const x = row(word);
    if (!x || seen < 3) continue;
    const y = Math.log((cues + 0.3) / (seen + 3));
    const weight = Math.sqrt(seen);
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) system[i]![j]! += weight * x[i]! * x[j]!;
      system[i]![width]! += weight * x[i]! * y;
    }
  }
  for (let i = 0; i < width; i++) system[i]![i]! += 50;
  const solution = solve(system);
  const predicted = new Map(
    words.map((word) => [word, row(word)?.reduce((sum, x, i) => sum + x * solution[i]!, 0) ?? Number.NEGATIVE_INFINITY]),
  );
  const sorted = [...predicted.values()].sort((a, b) => a - b);
  const cuts = [0.5, 0.75, 0.87, 0.93, 0.965, 0.982, 0.992].map((share) => sorted[Math.floor(share * sorted.length)]!);
  return new Map(words.map((word) => [word, cuts.filter((cut) => predicted.get(word)! > cut).length]));
}

/** Gaussian elimination with pivoting; the right-hand side is the last column. */
function solve(system: Float64Array[]): Float64Array {
  const n = system.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(system[r]![i]!) > Math.abs(system[pivot]![i]!)) pivot = r;
    [system[i], system[pivot]] = [system[pivot]!, system[i]!];
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const factor = system[r]![i]! / system[i]![i]!;
      for (let c = i; c <= n; c++) system[r]![c]! -= factor * system[i]![c]!;
    }
  }
  return Float64Array.from(system, (row, i) => row[n]! / row[i]!);
}
