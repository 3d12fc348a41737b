import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
/** The folders that are packed; a development build beside them, which talks to its server, is not. */
const PACKED = ['chrome-mv3', 'firefox-mv3'] as const;
const CODE = new Set(['.js', '.mjs', '.html', '.css']);

/** The two scripts that run in pages, where the manifest's policy does not reach. */
const IN_PAGES = /(?:^|[\\/])(?:gate|reader)\.js$/;

/** What no shipped file, or none of some files, may hold, and why. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, why: string, files?: RegExp])[] = [
  [/\beval\s*\(/, 'eval'],
  [/\bnew Function\b/, 'new Function'],
  [/\.(?:inner|outer)HTML\s*=(?!=)/, 'assignment to innerHTML or outerHTML'],
  [/\bdocument\.write\s*\(/, 'document.write'],
  [/\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/, 'a way to the network'],
  [/\bfetch\s*\(/, 'a way to the network', IN_PAGES],
  [/<script[^>]+src=["']https?:/, 'a remote script'],
  [/@import\s+(?:url\()?["']?https?:/, 'a remote style sheet'],
];

/**
 * Hosts that shipped code may name: names of formats, search engines that a reader can choose and follows by a click, the sample. Any
 * other address in code is a way out that nobody meant.
 */
const NAMED_HOSTS = new Set([
  'www.w3.org',
  'json-schema.org',
  'daily-digest.example',
  'duckduckgo.com',
  'www.bing.com',
  'www.ecosia.org',
  'www.google.com',
  'www.qwant.com',
  'www.startpage.com',
  'search.brave.com',
]);

/** Complaints about the built extensions, one line each: code that could run strings, write markup or reach the network. */
export async function scanShipped(): Promise<string[]> {
  const complaints: string[] = [];
  const files = await Promise.all(PACKED.map((folder) => filesBelow(join(OUTPUT, folder))));
  for (const file of files.flat()) {
    if (!CODE.has(extname(file))) continue;
    const text = await readFile(file, 'utf8');
    for (const [pattern, why, where] of FORBIDDEN) {
      if (where && !where.test(file)) continue;
      const at = text.search(pattern);
      if (at >= 0) complaints.push(`${relative(OUTPUT, file)}: ${why}: …${text.slice(Math.max(0, at - 40), at + 60)}…`);
    }
    for (const [address, host = ''] of text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+\.\w+)/g))
      if (!NAMED_HOSTS.has(host)) complaints.push(`${relative(OUTPUT, file)}: a remote address: ${address}`);
  }
  return complaints;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
