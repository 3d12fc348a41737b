import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readModelFiles } from '../model-files';
import { bareChromium } from './chromium';
import { bundled } from './marks';
import { articlePage, articleText } from './pages';
import { slope } from './statistics';

const WORDS = [1_000, 3_000, 10_000, 30_000, 100_000];

/** Medians in ms: Readability on the 250 kB page; once, in cold code, the files' decoding and the first analysis behind it; each stage by number of words; exponents of time by words. */
export interface AnalysisFigures {
  readonly words: readonly number[];
  readonly readability: number;
  readonly decode: number;
  readonly first: number;
  readonly stages: Readonly<Record<string, readonly number[]>>;
  readonly exponents: Readonly<Record<string, number>>;
}

/** Words to ms of each stage of analysis, warm, in Chromium, with Readability's time on a page in the same run. */
export async function benchAnalysis(): Promise<AnalysisFigures> {
  const files = await readModelFiles();
  const code = await bundled('analysis-page.ts');
  const browser = await bareChromium();
  try {
    const page = await browser.newPage();
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8'));
    await page.evaluate(code);
    const bytes = (file: Uint8Array | null) => (file ? Buffer.from(file).toString('base64') : null);
    const measured = await page.evaluate(
      // The bundle above put `bench` into the page.
      (job) => (globalThis as unknown as { bench: { run(job: unknown): unknown } }).bench.run(job),
      {
        attribution: bytes(files.attribution),
        clickbait: bytes(files.clickbait),
        publishers: files.publishers,
        texts: WORDS.map((words) => articleText(words)),
        html: articlePage(250_000),
      },
    );
    // `run` in analysis-page.ts returns this.
    const { readability, decode, first, stages } = measured as {
      readability: number;
      decode: number;
      first: number;
      stages: Record<string, number[]>;
    };
    const exponents = Object.fromEntries(
      Object.entries(stages).map(([stage, times]) => [stage, slope(WORDS.map((words, i) => [words, times[i] ?? Number.NaN] as const))]),
    );
    return { words: WORDS, readability, decode, first, stages, exponents };
  } finally {
    await browser.close();
  }
}
