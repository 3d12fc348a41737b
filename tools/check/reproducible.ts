import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, '.output');

/** Builds once more; complaints are the files that come out otherwise than in the build that is there. */
export async function reproducible(): Promise<string[]> {
  const first = hashes();
  const run = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) return [`the second build failed: ${run.stderr}`];
  const second = hashes();
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((file) => first.get(file) !== second.get(file))
    .map((file) => `${file}: another content in the second build`);
}

/** SHA-256 of each file of the built extensions, by path. */
function hashes(): Map<string, string> {
  const files = readdirSync(OUTPUT, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.zip'),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(OUTPUT, path), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
