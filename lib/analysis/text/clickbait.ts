import { withoutQuotations } from './quoted';
import { countWords } from './words';

/**
 * Headline model: logistic regression over hashed word 1–2-grams, word beginnings and endings, and length. Trained by
 * `tools/train/clickbait.ts` (method after Chakraborty et al. 2016, "Stop Clickbait"), shipped as `public/models/clickbait.bin`.
 */

/** Probability, 0 to 1, that a headline is clickbait; null without a (readable) model or with an empty headline. */
export function clickbaitProbability(title: string, model: Uint8Array | null): number | null {
  if (model === null) return null;
  const weights = decoded(model);
  if (weights === null) return null;
  const features = headlineFeatures(title, weights.bits);
  if (features.size === 0) return null;
  let sum = weights.bias;
  for (const feature of features) sum += weights.levels[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum * weights.scale));
}

/** Words that have to be left of a headline without its quotations. */
const FEWEST_OWN_WORDS = 4;

/**
 * Probability that the paper's own words in a headline bait: the lower one of the headline as it stands and without its quotations, for
 * what somebody cried ("We got her!") is news.
 */
export function baitProbability(title: string, model: Uint8Array | null): number | null {
  const whole = clickbaitProbability(title, model);
  const own = withoutQuotations(title);
  if (whole === null || own === title || countWords(own) < FEWEST_OWN_WORDS) return whole;
  return Math.min(whole, clickbaitProbability(own.replace(/\s+/g, ' '), model) ?? whole);
}

/** Decoded model: `levels[hash] * scale` is a feature's weight in log-odds. */
export interface HeadlineWeights {
  /** Features are hashed to 0 … 2^bits − 1. */
  readonly bits: number;
  readonly scale: number;
  readonly bias: number;
  readonly levels: Int8Array;
}

/** Words read of a headline; a longer one is cut. */
const MAX_WORDS = 40;
/** UTF-16 units of a headline that are looked at. */
const MAX_LENGTH = 400;
const TOKEN = /\p{L}+(?:'\p{L}+)*|\d+|[?!$%:;]|"/gu;

/** Hashed features of a headline; empty for one without words. Numbers are reduced to their number of digits. */
export function headlineFeatures(title: string, bits: number): Set<number> {
  const mask = 2 ** bits - 1;
  const features = new Set<number>();
  const plain = title.slice(0, MAX_LENGTH).normalize('NFKC').replace(/[’‘ʼ]/g, "'").replace(/[“”]/g, '"').toLowerCase();
  const words = (plain.match(TOKEN) ?? []).slice(0, MAX_WORDS).map(digitsReduced);
  if (words.length === 0) return features;
  const padded = ['<s>', ...words, '</s>'];
  padded.forEach((word, i) => {
    features.add(hash(`1${word}`) & mask);
    if (i > 0) features.add(hash(`2${padded[i - 1]} ${word}`) & mask);
    if (word.length > 4) features.add(hash(`s${word.slice(-3)}`) & mask);
    if (word.length > 5) features.add(hash(`p${word.slice(0, 4)}`) & mask);
  });
  features.add(hash(`len${Math.min(20, words.length)}`) & mask);
  return features;
}

/** First bytes of the file: "CB" and the version of the layout. */
const MAGIC = [0x43, 0x42, 1] as const;
const HEADER_BYTES = 13;

/**
 * The file's bytes: magic, bits (1), scale (float32 LE), bias (int8), number of weights (uint32 LE), then the gaps between the
 * hashes of the weights that are not zero (7 bits a byte, low first), then their int8 levels.
 */
export function encodeHeadlineWeights(weights: HeadlineWeights): Uint8Array {
  const gaps: number[] = [];
  const levels: number[] = [];
  let last = 0;
  weights.levels.forEach((level, feature) => {
    if (level === 0) return;
    let gap = feature - last;
    last = feature;
    for (; gap > 0x7f; gap >>= 7) gaps.push((gap & 0x7f) | 0x80);
    gaps.push(gap);
    levels.push(level & 0xff);
  });
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  MAGIC.forEach((byte, i) => {
    header.setUint8(i, byte);
  });
  header.setUint8(3, weights.bits);
  header.setFloat32(4, weights.scale, true);
  header.setInt8(8, weights.bias);
  header.setUint32(9, levels.length, true);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...gaps, ...levels]);
}

/** A model file is decoded once; null marks one that cannot be read. */
const cache = new WeakMap<Uint8Array, HeadlineWeights | null>();

function decoded(file: Uint8Array): HeadlineWeights | null {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const weights = decode(file);
  cache.set(file, weights);
  return weights;
}

function decode(file: Uint8Array): HeadlineWeights | null {
  if (file.length < HEADER_BYTES || MAGIC.some((byte, i) => file[i] !== byte)) return null;
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bits = header.getUint8(3);
  const count = header.getUint32(9, true);
  if (bits < 8 || bits > 20 || file.length < HEADER_BYTES + 2 * count) return null;
  const levels = new Int8Array(2 ** bits);
  const firstLevel = file.length - count;
  let at = HEADER_BYTES;
  let feature = 0;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    let shift = 0;
    let byte = 0x80;
    while (byte & 0x80 && at < firstLevel) {
      byte = file[at++] ?? 0;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    }
    feature += gap;
    levels[feature] = header.getInt8(firstLevel + i);
  }
  return { bits, scale: header.getFloat32(4, true), bias: header.getInt8(8), levels };
}

function digitsReduced(word: string): string {
  if (!/^\d/.test(word)) return word;
  if (word.length === 4) return '0000';
  return word.length < 3 ? '0' : '000';
}

/** FNV-1a, 32 bits, with the finaliser of MurmurHash3 so that the low bits may be used. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
