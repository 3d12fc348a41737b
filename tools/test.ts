import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers';
import { readCounts } from './test/counts';

const { values } = parseArgs({
  allowPositionals: true,
  options: { unit: { type: 'boolean', default: false }, e2e: { type: 'boolean', default: false } },
});
const both = values.unit === values.e2e;
const root = join(import.meta.dirname, '..');
const out = join(root, 'out');

/** Unit and page tests, then the built extension in real browsers; the last line counts them all. */
async function main(): Promise<number> {
  const suites: { name: string; config: string }[] = [];
  if (both || values.unit) suites.push({ name: 'unit', config: 'vitest.config.ts' });
  if (both || values.e2e) suites.push({ name: 'e2e', config: 'vitest.e2e.config.ts' });
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    if (suite.name === 'e2e') {
      ensureBrowsers(['chromium', 'firefox']);
      await run('npm', ['run', 'build'], 'the build');
    }
    const file = join(out, `${suite.name}.json`);
    rmSync(file, { force: true });
    const code = await spawned('npx', [
      'vitest',
      'run',
      '-c',
      suite.config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const counts = readCounts(file);
    passed += counts.passed;
    failed += counts.failed;
    // A suite that could not even be loaded counts as a failure, whatever its tests say.
    if (code !== 0 && counts.failed === 0) failed += 1;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function spawned(command: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd: root, stdio: 'inherit' })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1));
  });
}

async function run(command: string, args: string[], what: string): Promise<void> {
  const code = await spawned(command, args);
  if (code !== 0) throw new Error(`${what} failed`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  },
);
