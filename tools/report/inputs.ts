import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job } from './job';

/** A page to report on: where it is saved ("-" is standard input) and, where that is known, the address it was saved from. */
export interface Input {
  readonly file: string;
  readonly url?: string;
}

/** Endings of the files that are taken from a folder. */
const PAGE = /\.(?:x?html?|txt)$/i;

/** Files named one by one stay as they are; a folder stands for all pages and texts below it, in the order of their names. */
export async function inputsNamed(names: readonly string[]): Promise<Input[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const isFolder = name !== '-' && (await stat(name).catch(() => null))?.isDirectory();
      return isFolder ? (await pagesBelow(name)).map((file) => ({ file })) : [{ file: name }];
    }),
  );
  return found.flat();
}

/** What a browser keeps beside a saved page ("NAME_files") are that page's parts, and hidden folders are nobody's pages. */
async function pagesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return /^\.|_files$|^node_modules$/.test(entry.name) ? [] : pagesBelow(path);
      return entry.isFile() && PAGE.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

/**
 * Reads a list of saved pages: a sitemap, or lines with a file and, after a tab, its address. Files are looked for beside the list.
 * A web address without a file stands for the page as `wget --force-directories` saves it: HOST/PATH, with or without `.html`.
 */
export function inputsListed(list: string, listFile: string): Input[] {
  const folder = listFile === '-' ? '.' : dirname(listFile);
  const entries = /^\s*</.test(list)
    ? [...list.matchAll(/<loc>([^<]*)<\/loc>/gi)].map(([, address]) => unescapeXml((address ?? '').trim()))
    : list.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return entries.map((entry) => {
    const [place = '', url] = entry.split('\t').map((part) => part.trim());
    if (/^https?:\/\//i.test(place)) return { file: savedAs(place, folder), url: place };
    const file = place.startsWith('file://') ? fileURLToPath(place) : resolve(folder, place);
    return { file, ...(url ? { url } : {}) };
  });
}

function savedAs(address: string, folder: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, search } = new URL(address);
  const path = join(folder, hostname, safeDecode(pathname) + search);
  const candidates = [path, `${path}.html`, join(path, 'index.html')];
  return candidates.find((file) => PAGE.test(file) && existsSync(file)) ?? candidates.find((file) => existsSync(file)) ?? path;
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'");
}

/** What to report on, read from disk or standard input. Throws when it cannot be read. */
export async function jobOf({ file, url }: Input, retrievedAt?: string): Promise<Job> {
  const bytes = file === '-' ? await standardInput() : await readFile(file);
  const content = decode(bytes);
  const isPage = /\.x?html?$/i.test(file) || (!/\.txt$/i.test(file) && /^\s*</.test(content));
  return {
    id: file,
    ...(isPage ? { html: content } : { text: content }),
    ...(url ? { url } : {}),
    ...(retrievedAt ? { retrievedAt } : {}),
  };
}

/** By byte order mark, then by what the page declares in its first 1,024 bytes as browsers look for it, else UTF-8. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.subarray(0, 1024).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    // Node 20 takes windows-1252 for Latin 1 unless it decodes a stream (https://github.com/nodejs/node/issues/56542).
    return new TextDecoder(declared).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** All of standard input. */
export async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
