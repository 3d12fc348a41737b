import { join } from 'node:path';
import { build } from 'vite';
import { browserOf, type Stage } from './chromium';
import { type Quartiles, quartiles } from './statistics';

/** What 100 marks cost in a page of 20,000 words: ms, in a fresh document each time. */
export interface MarksFigures {
  /** Finding their words and painting them, everything for the first time. */
  readonly first: Quartiles;
  /** Finding their words again after the page has rendered itself anew. */
  readonly again: Quartiles;
  readonly words: number;
  /** How many were found both times, and elements that were added to the page. */
  readonly found: number;
  readonly nodes: number;
}

const MARKS = 100;

/** Bundles a file of this folder for the browser as `globalThis.bench`. */
export async function bundled(file: string): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bench' } },
  });
  const output = Array.isArray(bundle) ? bundle[0] : bundle;
  if (!output || !('output' in output)) throw new Error('bench: no bundle was built');
  return output.output[0].code;
}

/** Marks a page in a browser without any extension. */
export async function benchMarks(stage: Stage, rounds: number): Promise<MarksFigures> {
  const code = await bundled('marks-page.ts');
  const all: { first: number; again: number; words: number; found: number; nodes: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const page = await browserOf(stage, 'none').browser.newPage();
    await page.goto(stage.address('article of 20,000 words'), { waitUntil: 'load' });
    await page.evaluate(code);
    // `run` in marks-page.ts returns this.
    const figures = (await page.evaluate(`bench.run(${MARKS})`)) as (typeof all)[number];
    if (round >= 0) all.push(figures);
    await page.close();
  }
  const of = (name: 'first' | 'again') => quartiles(all.map((figures) => figures[name]));
  const [any] = all;
  return { first: of('first'), again: of('again'), words: any?.words ?? 0, found: any?.found ?? 0, nodes: any?.nodes ?? 0 };
}
