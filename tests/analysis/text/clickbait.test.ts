import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { baitProbability, clickbaitProbability, encodeHeadlineWeights, headlineFeatures } from '../../../lib/analysis/text/clickbait';

const file = readFileSync(path.join(import.meta.dirname, '../../../public/models/clickbait.bin'));
const model = new Uint8Array(file);
const probability = (title: string): number => clickbaitProbability(title, model) ?? Number.NaN;

describe('the shipped headline model', () => {
  it.each([
    '17 Photos Of Kittens That Will Make Your Day',
    "You Won't Believe What This Dad Did When His Daughter Came Home",
    'Which Disney Sidekick Are You Based On Your Breakfast',
    'This Simple Trick Will Change The Way You Peel Garlic Forever',
  ])('is sure of %j', (title) => {
    expect(probability(title)).toBeGreaterThan(0.985);
  });

  it.each([
    'Parliament approves budget after all-night session',
    'Flooding forces hundreds from homes in northern Italy',
    'Court overturns conviction of former mayor in bribery case',
    'Central bank holds interest rates for a third month',
    'How the new rules on data transfer will affect small firms',
    "Ministry says it was not told of reactor's shutdown",
  ])('is quiet on %j', (title) => {
    expect(probability(title)).toBeLessThan(0.5);
  });

  it('fits into 16 kB', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(16_000);
  });
});

describe('clickbaitProbability', () => {
  it('is null without a model, with a broken one and without words', () => {
    expect(clickbaitProbability('A headline', null)).toBeNull();
    expect(clickbaitProbability('A headline', new Uint8Array([1, 2, 3]))).toBeNull();
    expect(clickbaitProbability('A headline', model.slice(0, 200))).toBeNull();
    expect(clickbaitProbability('— … —', model)).toBeNull();
  });

  it('reads curly marks and capitals like plain ones', () => {
    expect(probability('You Won’t Believe It')).toBe(probability("you won't believe it"));
  });

  it('reads back what was written, far hashes included', () => {
    const levels = new Int8Array(2 ** 10);
    for (const feature of headlineFeatures('rain today', 10)) levels[feature] = -3;
    levels[1023] = 7;
    const written = encodeHeadlineWeights({ bits: 10, scale: 0.5, bias: 2, levels });
    const features = headlineFeatures('rain today', 10);
    const sum = [...features].reduce((total, feature) => total + (levels[feature] ?? 0), 2);
    expect(clickbaitProbability('rain today', written)).toBeCloseTo(1 / (1 + Math.exp(-sum * 0.5)), 6);
  });

  it('answers a headline of a megabyte', () => {
    // Work that grew with the square of the length would run into the time limit of a test.
    expect(probability('wow '.repeat(250_000))).toBeLessThanOrEqual(1);
  });
});

describe('quotations in a headline', () => {
  const cried = 'Video shows rescue of 8-year-old kidnapping victim: "We got her!"';
  it('do not make it bait', () => {
    expect(baitProbability(cried, model)).toBeLessThan(probability(cried));
    expect(baitProbability(cried, model)).toBeLessThan(0.5);
  });

  it('do not clear what baits without them, and nothing else changes', () => {
    const bait = 'You Won\'t Believe What This Dad Did When His Daughter Said "Hello There"';
    expect(baitProbability(bait, model)).toBeGreaterThan(0.9);
    const plain = 'Council votes on bridge after long debate';
    expect(baitProbability(plain, model)).toBe(probability(plain));
    expect(baitProbability('“We got her!” she said', model)).toBe(probability('“We got her!” she said'));
    expect(baitProbability(plain, null)).toBeNull();
  });
});
