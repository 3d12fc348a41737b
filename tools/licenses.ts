import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'public', 'licenses.txt');
const BUILD = join(ROOT, 'out', 'licenses');
const RULE = '='.repeat(100);

/**
 * Writes the notices of the packages whose code is in the built extension, read from the bundles themselves; with `--check` only says
 * whether the file is up to date.
 */
async function main(): Promise<void> {
  const folders = await bundledPackages();
  const notices = [...folders].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  const text = render(notices);
  const isFresh = existsSync(FILE) && readFileSync(FILE, 'utf8') === text;
  if (process.argv.includes('--check')) {
    if (!isFresh) throw new Error('public/licenses.txt is out of date; run npm run licenses');
    return;
  }
  writeFileSync(FILE, text);
  console.log(`licenses: ${notices.map(({ name, licence }) => `${name} (${licence})`).join(', ')}${isFresh ? '; nothing changed' : ''}`);
}

/** Folders of the packages that have a module in a bundle of either browser. */
async function bundledPackages(): Promise<Set<string>> {
  const folders = new Set<string>();
  for (const browser of ['chrome', 'firefox']) {
    const { steps } = await quietly(() => build({ root: ROOT, outDir: BUILD, browser, manifestVersion: 3 }));
    for (const chunk of steps.flatMap(({ chunks }) => chunks)) {
      if (chunk.type !== 'chunk') continue;
      // Bundlers mark modules of their own making with a NUL; what stands behind may still be a file.
      for (const id of chunk.moduleIds) {
        const folder = packageOf(id.replaceAll('\0', '').replace(/\?.*$/s, ''));
        if (folder) folders.add(folder);
      }
    }
  }
  rmSync(BUILD, { recursive: true, force: true });
  if (folders.size === 0) throw new Error('no package was found in the bundles');
  return folders;
}

/** The build draws its progress on standard output and has no switch for that. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}

/** The package's folder that a module of `node_modules` belongs to; null for our own modules. */
function packageOf(module: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(module)?.[0] ?? null;
}

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly home: string;
  readonly text: string;
}

function noticeOf(folder: string): Notice {
  // A package file; npm would not have installed another.
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (!name || !version || !license) throw new Error(`${folder} names no licence`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
  return { name, version, licence: license, home: homepage ?? `https://www.npmjs.com/package/${name}`, text: texts.join('\n\n') };
}

function render(notices: readonly Notice[]): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const parts = notices.map(({ name, version, licence, home, text }) =>
    [RULE, `${name} ${version}, ${licence}`, home, '', text || `Published under ${licence} without a licence file.`].join('\n'),
  );
  return `${['Says Who, MIT', '', own, '', 'It contains code of these packages. Where its models and tables come from is told in docs/data.md.', '', ...parts.flatMap((part) => [part, ''])].join('\n').trim()}\n`;
}

main().catch((error: unknown) => {
  console.error(`licenses: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
