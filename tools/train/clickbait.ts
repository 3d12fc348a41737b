/**
 * Trains `public/models/clickbait.bin` and prints its scores. Deterministic (fixed seed, fixed order of files).
 *
 *   npm run train:clickbait -- [folder of the evaluation data]
 *
 * Clickbait and news titles: Stop-Clickbait (MIT) and Downs (MIT), their training splits; more news titles: headlines of quality
 * papers, without the publishers held out by `headline-sets.ts`. Method: FTRL-proximal logistic regression (McMahan et al. 2013),
 * whose L1 term keeps the file small; weights are then rounded to a few levels.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SHIPPED_THRESHOLD } from '../../lib/analysis/signals/clickbait-headline';
import { clickbaitProbability, encodeHeadlineWeights, type HeadlineWeights, headlineFeatures } from '../../lib/analysis/text/clickbait';
import { HELD_OUT_PUBLISHERS, type Headline, headlineSet } from '../eval/headline-sets';
import { printHeadlineScores } from '../eval/headlines';

const BITS = 17;
const PASSES = 4;
const SEED = 1;
const RATE = 0.15;
const L1 = 3;
const L2 = 0.2;
/** Clickbait is the smaller part of the training titles: it weighs this much more, so that 0.5 stays the even point. */
const CLICKBAIT_WEIGHT = 2.5;
/** Largest level of a rounded weight (all but one in a thousand fit below). */
const LEVELS = 12;

const folder = process.argv[2] ?? '../shared/eval';
const file = encodeHeadlineWeights(rounded(train(trainingTitles(folder))));
const target = path.join(import.meta.dirname, '../../public/models/clickbait.bin');
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, file);
console.log(`${target}: ${file.length} bytes, gzip ${gzipSync(file, { level: 9 }).length}`);
printHeadlineScores(folder, (title) => clickbaitProbability(title, file) ?? 0, SHIPPED_THRESHOLD);

function trainingTitles(from: string): Headline[] {
  const labelled = [...headlineSet(from, 'stopclickbait'), ...headlineSet(from, 'downs')];
  const quality = headlineSet(from, 'quality_headlines').filter((headline) => !HELD_OUT_PUBLISHERS.has(headline.publisher ?? ''));
  const plain = (headline: Headline): string =>
    headline.text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const held = new Set(labelled.filter((headline) => headline.split === 'dev').map(plain));
  return [...labelled, ...quality].filter((headline) => headline.split !== 'dev' && !held.has(plain(headline)));
}

interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
}

function train(titles: readonly Headline[]): Learned {
  const size = 2 ** BITS;
  const features = titles.map((title) => [...headlineFeatures(title.text, BITS), size]);
  const z = new Float64Array(size + 1);
  const n = new Float64Array(size + 1);
  // The bias (index `size`) is not regularised away.
  const weight = (i: number): number => {
    const zi = z[i] ?? 0;
    const l1 = i === size ? 0 : L1;
    return Math.abs(zi) <= l1 ? 0 : -(zi - Math.sign(zi) * l1) / ((1 + Math.sqrt(n[i] ?? 0)) / RATE + L2);
  };
  const random = generator(SEED);
  const order = titles.map((_, i) => i);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    for (const i of order) {
      const active = features[i] ?? [];
      const current = active.map(weight);
      const probability = 1 / (1 + Math.exp(-current.reduce((sum, w) => sum + w, 0)));
      const label = titles[i]?.label ?? 0;
      const gradient = (probability - label) * (label === 1 ? CLICKBAIT_WEIGHT : 1);
      active.forEach((feature, k) => {
        const seen = n[feature] ?? 0;
        const sigma = (Math.sqrt(seen + gradient * gradient) - Math.sqrt(seen)) / RATE;
        z[feature] = (z[feature] ?? 0) + gradient - sigma * (current[k] ?? 0);
        n[feature] = seen + gradient * gradient;
      });
    }
  }
  return { weights: Float64Array.from({ length: size }, (_, i) => weight(i)), bias: weight(size) };
}

function rounded({ weights, bias }: Learned): HeadlineWeights {
  const magnitudes = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const scale = (magnitudes[Math.floor(magnitudes.length * 0.999)] ?? 1) / LEVELS;
  const level = (w: number): number => Math.max(-127, Math.min(127, Math.round(w / scale)));
  return { bits: BITS, scale, bias: level(bias), levels: Int8Array.from(weights, level) };
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] ?? 0, items[i] ?? 0];
  }
}

/** mulberry32: a small generator with a seed; 0 ≤ x < 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
