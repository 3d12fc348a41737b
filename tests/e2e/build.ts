import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtFor } from '../../tools/launch';

/** Builds the extension for both browsers unless that was done: the tests are of what ships. */
export default function setup(): void {
  const isBuilt = (['chromium', 'firefox'] as const).every((name) => existsSync(join(builtFor(name), 'manifest.json')));
  if (!isBuilt) execFileSync('npm', ['run', 'build'], { cwd: join(import.meta.dirname, '..', '..'), stdio: 'inherit' });
}
