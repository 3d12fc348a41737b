import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/** Sizes in kB: bundles gzipped, the whole as a zip file would hold it. */
export interface Sizes {
  readonly gate: number;
  readonly reader: number;
  /** The worker's first script. */
  readonly worker: number;
  /** Its second, loaded when there is something to read. */
  readonly engine: number;
  /** Scripts that the popup loads before it shows anything. */
  readonly popup: number;
  readonly zip: number;
}

export async function benchSizes(): Promise<Sizes> {
  const gzipped = async (name: string) => gzipSync(await readFile(join(OUTPUT, name)), { level: 9 }).length / 1_000;
  const popup = await Promise.all((await scriptsOf('popup.html')).map(gzipped));
  return {
    gate: await gzipped('gate.js'),
    reader: await gzipped('reader.js'),
    worker: await gzipped('background.js'),
    engine: await gzipped('engine.js'),
    popup: popup.reduce((sum, size) => sum + size, 0),
    zip: await zipSize(),
  };
}

/** Scripts that a page of ours loads at once: those it names and what they import. */
async function scriptsOf(page: string): Promise<string[]> {
  const html = await readFile(join(OUTPUT, page), 'utf8');
  const found = new Set<string>();
  const work = [...html.matchAll(/src="\/([^"]+\.js)"/g)].map(([, name]) => name ?? '');
  for (let name = work.pop(); name; name = work.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const code = await readFile(join(OUTPUT, name), 'utf8');
    // Bundles import each other by relative names, those loaded later by `import()`.
    for (const [, other] of code.matchAll(/(?:^|;|\n)import(?:[\w$*{}\s,]*from)?\s*["'`]\.\/([^"'`]+)["'`]/g)) work.push(`chunks/${other}`);
  }
  return [...found];
}

/** kB of all files, each deflated, with a zip file's headers. */
async function zipSize(): Promise<number> {
  const files = (await readdir(OUTPUT, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  let size = 22;
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name));
    const path = join(parentPath, name).slice(OUTPUT.length + 1);
    size += Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length) + 76 + 2 * path.length;
  }
  return size / 1_000;
}
