import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');

/** Packs both browsers' packages and the sources package twice and fails unless the two packings are the same to the byte. */
async function main(): Promise<void> {
  const first = await pack();
  const second = await pack();
  for (const [name, hash] of first) {
    if (second.get(name) !== hash) throw new Error(`zip: ${name} differs between two builds of the same sources`);
    console.log(`${hash}  .output/${name}`);
  }
}

async function pack(): Promise<Map<string, string>> {
  for (const name of await zips()) await rm(join(OUTPUT, name));
  for (const browser of ['chrome', 'firefox']) {
    const run = spawnSync('npx', ['--no-install', 'wxt', 'zip', '-b', browser, '--mv3'], { cwd: ROOT, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`zip: ${run.stdout}${run.stderr}`);
  }
  const hashes = new Map<string, string>();
  for (const name of await zips()) {
    hashes.set(
      name,
      createHash('sha256')
        .update(await readFile(join(OUTPUT, name)))
        .digest('hex'),
    );
  }
  if (hashes.size !== 3) throw new Error(`zip: expected three packages, found ${[...hashes.keys()].join(', ') || 'none'}`);
  return hashes;
}

async function zips(): Promise<string[]> {
  return (await readdir(OUTPUT).catch(() => [])).filter((name) => name.endsWith('.zip')).sort();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
