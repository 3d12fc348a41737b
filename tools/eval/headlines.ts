import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SHIPPED_THRESHOLD } from '../../lib/analysis/signals/clickbait-headline';
import { clickbaitProbability } from '../../lib/analysis/text/clickbait';
import { HELD_OUT_PUBLISHERS, type Headline, headlineSet, share } from './headline-sets';

/**
 * Prints what the shipped headline model does on headlines it has not seen. `args[0]`: folder of the evaluation data,
 * `../shared/eval` when absent.
 */
export async function evalHeadlines(args: string[]): Promise<void> {
  const folder = args[0] ?? '../shared/eval';
  const file = readFileSync(path.join(import.meta.dirname, '../../public/models/clickbait.bin'));
  const model = new Uint8Array(file);
  printHeadlineScores(folder, (title) => clickbaitProbability(title, model) ?? 0, SHIPPED_THRESHOLD);
  console.log(`model ${file.length} bytes, gzip ${gzipSync(file, { level: 9 }).length}`);
}

/** Prints the table for a model given as a function from headline to probability. */
export function printHeadlineScores(folder: string, probability: (title: string) => number, threshold: number): void {
  const dev = (name: string): Headline[] => headlineSet(folder, name).filter((headline) => headline.split === 'dev');
  for (const name of ['stopclickbait', 'downs', 'mathur', 'webis17_titles', 'kaggle_newsclickbait2', 'pfrcks']) {
    const set = dev(name);
    const bait = set.filter((headline) => headline.label === 1);
    const news = set.filter((headline) => headline.label === 0);
    const over = (limit: number) => (headline: Headline) => probability(headline.text) >= limit;
    console.log(
      `${name.padEnd(22)} ${String(set.length).padStart(5)} titles  accuracy at 0.5 ${share(set, (h) => over(0.5)(h) === (h.label === 1)).toFixed(4)}` +
        `  at ${threshold}: found ${share(bait, over(threshold)).toFixed(3)}, false ${share(news, over(threshold)).toFixed(4)}`,
    );
  }
  const quality = headlineSet(folder, 'quality_headlines');
  const heldOut = quality.filter((headline) => HELD_OUT_PUBLISHERS.has(headline.publisher ?? ''));
  const alarm = (headline: Headline) => probability(headline.text) >= threshold;
  console.log(
    `held-out publishers    ${String(heldOut.length).padStart(5)} titles  false at ${threshold}: ${share(heldOut, alarm).toFixed(4)}`,
  );
  for (const publisher of HELD_OUT_PUBLISHERS) {
    const set = heldOut.filter((headline) => headline.publisher === publisher);
    console.log(`  ${publisher.padEnd(20)} ${String(set.length).padStart(5)}  false ${share(set, alarm).toFixed(4)}`);
  }
}
