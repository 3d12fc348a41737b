import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reproducible } from './check/reproducible';
import { scanShipped } from './check/shipped';
import { supplyChain } from './check/supply-chain';

const { values } = parseArgs({ options: { static: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '..');

/** A command, or a function that returns its complaints. */
type Step = readonly [name: string, work: string | (() => Promise<string[]>)];

/** Everything that has to hold before a change lands, cheapest first; `--static` leaves out the tests, which `npm test` runs. */
const STEPS: readonly Step[] = [
  ['format and lint', 'biome check --error-on-warnings .'],
  ['types', 'tsc -p .'],
  ['types of the pure layer', 'tsc -p lib/analysis'],
  ['dead code', 'knip'],
  ['supply chain', supplyChain],
  ['patterns of text', 'tsx tools/patterns.ts --check'],
  ['generated documents', 'tsx tools/docs.ts --check'],
  ...(values.static ? [] : [['unit and page tests', 'vitest run'] as const]),
  ['build', 'npm run build'],
  ['size budgets', 'size-limit'],
  ['notices of what ships', 'tsx tools/licenses.ts --check'],
  ['what is shipped', scanShipped],
  ['reproducible build', reproducible],
  ['store linter', 'addons-linter --self-hosted=false --warnings-as-errors=false .output/firefox-mv3'],
];

let failed = 0;
for (const [name, work] of STEPS) {
  const start = performance.now();
  const complaints = typeof work === 'string' ? command(work) : await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${complaints.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  for (const complaint of complaints) console.log(complaint);
  if (complaints.length > 0) failed += 1;
}
console.log(failed === 0 ? 'check: all clear' : `check: ${failed} of ${STEPS.length} steps failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a tool of the project's own; its output is shown only when it fails. */
function command(line: string): string[] {
  const [program, ...args] = line.split(' ');
  const local = program === 'npm' ? [program, args] : ['npx', ['--no-install', program ?? '', ...args]];
  const run = spawnSync(local[0] as string, local[1] as string[], { cwd: root, encoding: 'utf8' });
  return run.status === 0 ? [] : [`${run.stdout}${run.stderr}`.trim() || `${line} exited with ${run.status}`];
}
