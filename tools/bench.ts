import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAnalysis } from './bench/analysis';
import { benchPages, PAGES } from './bench/in-page';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, page: { type: 'string' } },
});
const what = positionals[0] ?? 'all';
const OUT = join(import.meta.dirname, '..', 'out');

async function main(): Promise<void> {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;
  const result: Record<string, unknown> = { machine };
  console.log(machine);
  if (what === 'all' || what === 'pages') {
    const rows = await benchPages(Number(values.rounds), values.page ? [values.page] : Object.keys(PAGES));
    result.pages = rows;
    console.log('\nmain thread of the page, thread CPU: median [quartiles]; ratio = (ours − null) / (lazyR − null)');
    for (const page of new Set(rows.map((row) => row.page))) {
      const of = (variant: string) => rows.find((row) => row.page === page && row.variant === variant);
      const [nothing, lazy, ours] = [of('null'), of('lazyR'), of('ours')];
      for (const row of rows.filter((other) => other.page === page)) {
        const cells = [row.cpu, row.script].map(({ median, q1, q3 }) =>
          `${median.toFixed(1)} [${q1.toFixed(1)} to ${q3.toFixed(1)}]`.padEnd(24),
        );
        console.log(
          `${page.padEnd(16)}${row.variant.padEnd(7)}cpu ${cells[0]} script ${cells[1]} heap ${row.heap.median.toFixed(2)} MB  nodes ${row.nodes}`,
        );
      }
      if (nothing && lazy && ours) {
        const added = ours.cpu.median - nothing.cpu.median;
        console.log(
          `${page.padEnd(16)}added by ours ${added.toFixed(1)} ms, ratio ${(added / (lazy.cpu.median - nothing.cpu.median)).toFixed(2)}\n`,
        );
      }
    }
  }
  if (what === 'all' || what === 'analysis') result.analysis = await benchAnalysis();
  await mkdir(OUT, { recursive: true });
  await writeFile(join(OUT, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log('\nwritten: out/bench.json');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
