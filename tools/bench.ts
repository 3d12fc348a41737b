import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAnalysis } from './bench/analysis';
import { onStage } from './bench/chromium';
import { benchPages, PAGES, type Row } from './bench/in-page';
import { benchLatency } from './bench/latency';
import { benchMarks } from './bench/marks';
import { articlePage } from './bench/pages';
import { benchPhrases } from './bench/phrases';
import type { Figures } from './bench/points';
import { benchPopup } from './bench/popup';
import { benchSizes } from './bench/sizes';
import { tables } from './bench/tables';
import { benchWorker } from './bench/worker';

/**
 * Measures the built extension in real Chromium, in turn with reference extensions: `npm run bench`, or parts of it by name (`pages`,
 * `latency`, `worker`, `popup`, `marks`, `sizes`, `analysis`, `phrases`). `--rounds N`, `--page NAME`; `--docs` writes docs/performance.md too.
 * Parts that are measured later are put beside those of the last run.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, page: { type: 'string' }, docs: { type: 'boolean', default: false } },
});
const ROOT = join(import.meta.dirname, '..');
const RESULT = join(ROOT, 'out', 'bench.json');
const DOCS = join(ROOT, 'docs', 'performance.md');
/** A page of 20,000 words, for marks. */
const MARKED = 'article of 20,000 words';

async function main(): Promise<void> {
  const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
  const rounds = Number(values.rounds);
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;
  const parts: { -readonly [Part in keyof Figures]?: Figures[Part] } = {};
  if (wants('sizes')) parts.sizes = await benchSizes();
  const onPages = ['pages', 'latency', 'worker', 'popup', 'marks'].some(wants);
  const browser = onPages
    ? await onStage({ ...PAGES, [MARKED]: () => articlePage(136_000) }, async (stage) => {
        if (wants('latency')) parts.latency = await benchLatency(stage, rounds);
        if (wants('worker')) parts.worker = await benchWorker(stage, rounds);
        if (wants('popup')) parts.popup = await benchPopup(stage, rounds);
        if (wants('marks')) parts.marks = await benchMarks(stage, rounds);
        if (wants('pages')) parts.pages = await benchPages(stage, rounds, values.page ? [values.page] : Object.keys(PAGES));
        return stage.version;
      })
    : null;
  if (wants('analysis')) parts.analysis = await benchAnalysis();
  if (wants('phrases')) parts.phrases = await benchPhrases(rounds);
  const now = { machine, browser: browser ?? 'Chromium', rounds, ...parts };
  console.log(tables(now));
  const before = await readFile(RESULT, 'utf8').then(JSON.parse, () => ({}));
  // What an earlier run of this program has written.
  const figures: Figures = { ...before, ...now, browser: browser ?? before.browser ?? now.browser };
  if (parts.pages) {
    const measured = new Set(parts.pages.map(({ page }) => page));
    const all: Row[] = [...(before.pages ?? []).filter(({ page }: Row) => !measured.has(page)), ...parts.pages];
    Object.assign(figures, { pages: Object.keys(PAGES).flatMap((name) => all.filter(({ page }) => page === name)) });
  }
  await mkdir(join(ROOT, 'out'), { recursive: true });
  await writeFile(RESULT, `${JSON.stringify(figures, null, 2)}\n`);
  console.log('\nwritten: out/bench.json');
  if (values.docs) await writeDocs(tables(figures));
}

/** Puts the tables into docs/performance.md, below the line that says so. */
async function writeDocs(text: string): Promise<void> {
  const mark = '<!-- tables: written by `npm run bench -- --docs` -->\n';
  const [words = ''] = (await readFile(DOCS, 'utf8')).split(mark);
  await writeFile(DOCS, `${words}${mark}\n${text}`);
  console.log('written: docs/performance.md');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
