import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFor } from '../../tools/launch';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = ['entrypoints', 'components', 'lib', 'public'];

/** Builds the extension for both browsers unless that was done since its sources last changed: the tests are of what ships. */
export default function setup(): void {
  const changed = Math.max(...SOURCES.map((folder) => lastChange(join(ROOT, folder))), changeOf(join(ROOT, 'wxt.config.ts')));
  const isBuilt = (['chromium', 'firefox'] as const).every((name) => changeOf(join(builtFor(name), 'manifest.json')) > changed);
  if (!isBuilt) execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' });
}

/** When any file in a folder was last written, in milliseconds since 1970. */
function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((file) => changeOf(join(file.parentPath, file.name))));
}

function changeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
