import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Driver } from '../../tools/driver';

/** Hash of every file in which the browser keeps what the extension stored, by path. */
export function storesOnDisk({ launched }: Driver): Record<string, string> {
  const own = launched.origin.split('//')[1] ?? '';
  const hashes: Record<string, string> = {};
  for (const file of filesBelow(launched.profile)) {
    const path = relative(launched.profile, file);
    // Chromium's diary of a database being opened, Firefox's note of when a folder was: nothing of what is stored.
    if (!path.includes(own) || /\/(?:LOG|LOG\.old|\.metadata-v2)$/.test(path)) continue;
    hashes[path] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  return hashes;
}

/** Files below a folder that hold a word, in either way of writing text that browsers use. */
export function filesWith(folder: string, word: string): string[] {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(word.toLowerCase(), 'utf8')];
  return filesBelow(folder).filter((file) => {
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle)) && !file.endsWith('net-log.json');
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
