import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowsers } from '../browsers';
import { readModelFiles } from '../model-files';
import { articlePage, articleText } from './pages';
import { slope } from './statistics';

const WORDS = [1_000, 3_000, 10_000, 30_000, 100_000];

/** Words to ms of each stage of analysis, warm, in Chromium, with Readability's time on a page in the same run. */
export async function benchAnalysis(): Promise<Record<string, unknown>> {
  const files = await readModelFiles();
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'analysis-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const output = Array.isArray(bundle) ? bundle[0] : bundle;
  if (!output || !('output' in output)) throw new Error('bench: no bundle was built');
  const browser = await launch({
    executablePath: ensureBrowsers(['chromium']).chromium,
    headless: true,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8'));
    await page.evaluate(output.output[0].code);
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
    const { readability, decode, stages } = measured as { readability: number; decode: number; stages: Record<string, number[]> };
    console.log(
      `\nanalysis in Chromium, warm, ms (Readability.parse on the 250 kB page: ${readability.toFixed(1)} ms; first use of the models ${decode.toFixed(1)} ms)`,
    );
    console.log(`${'words'.padEnd(12)}${WORDS.map((words) => String(words).padStart(10)).join('')}   per 1,000   exponent`);
    for (const [stage, times] of Object.entries(stages)) {
      const perThousand = (times[2] ?? Number.NaN) / 10;
      const exponent = slope(WORDS.map((words, i) => [words, times[i] ?? Number.NaN] as const));
      console.log(
        `${stage.padEnd(12)}${times.map((time) => time.toFixed(2).padStart(10)).join('')}   ${perThousand.toFixed(2).padStart(9)}   ${exponent.toFixed(2)}`,
      );
    }
    return { words: WORDS, readability, decode, stages };
  } finally {
    await browser.close();
  }
}
