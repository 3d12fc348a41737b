import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browsers that the extension is built for. */
export type Browser = 'chromium' | 'firefox';

const PROGRAMS: Readonly<Record<Browser, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const PACKAGES: Readonly<Record<Browser, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
const VARIABLES: Readonly<Record<Browser, string>> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * Paths of the browsers' programs, installing what is missing where that is possible (Debian, as root). Throws an Error whose
 * message is the one line that a reader needs.
 */
export function ensureBrowsers<B extends Browser>(browsers: readonly B[]): Record<B, string> {
  const missing = browsers.filter((browser) => findBrowser(browser) === null);
  if (missing.length > 0) install(missing);
  const found = browsers.map((browser) => [browser, findBrowser(browser)] as const);
  for (const [browser, path] of found) if (path === null) throw new Error(advice([browser]));
  // Every browser has a path: the loop above threw otherwise.
  return Object.fromEntries(found) as Record<B, string>;
}

/** Path of a browser's program, from its variable or the search path; null where there is none. */
function findBrowser(browser: Browser): string | null {
  const named = process.env[VARIABLES[browser]];
  if (named) return existsSync(named) ? named : null;
  for (const program of PROGRAMS[browser]) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, program);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; look on.
      }
    }
  }
  return null;
}

function install(browsers: readonly Browser[]): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) throw new Error(advice(browsers));
  const packages = browsers.map((browser) => PACKAGES[browser]);
  console.log(`Installing ${packages.join(' and ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const line of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const run = spawnSync('apt-get', line, { env: environment, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`apt-get ${line[0]} failed: ${run.stderr.trim().split('\n').pop()}`);
  }
}

function advice(browsers: readonly Browser[]): string {
  const names = browsers.map((browser) => `${PACKAGES[browser]} (or set ${VARIABLES[browser]} to its program)`);
  return `Please install ${names.join(' and ')}, then run this again.`;
}
