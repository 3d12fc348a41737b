import * as z from 'zod/mini';
import type { SourceList } from '../analysis/types';

type Entry = SourceList['entries'][number];
type Verdict = Entry['verdict'];

/** Largest list file that is read, in characters. */
export const LARGEST_LIST = 8_000_000;
/** Most entries of one list. */
const MOST_ENTRIES = 100_000;

/** What a list file held. */
export interface ListFile {
  readonly format: 'json' | 'csv' | 'hosts' | 'ublacklist' | 'lines';
  /** From the file where it says so, else null. */
  readonly name: string | null;
  readonly date: string | null;
  readonly licence: string | null;
  /** One a domain, the last word of the file counts; sorted. */
  readonly entries: readonly Entry[];
  /** Lines or items that are no domain, at most ten of them as they stand. */
  readonly skipped: { readonly count: number; readonly examples: readonly string[] };
}

/** `reason` is a message key. */
export type ListReading =
  | { readonly list: ListFile }
  | { readonly reason: 'listTooLarge' | 'listBroken' | 'listEmpty'; readonly detail: string };

/**
 * Reads a list of domains from a file of the reader's: JSON, CSV, hosts, uBlacklist or one domain a line. A file that does not say
 * what it thinks of a domain gets `verdict`. Linear in the file's length; never throws.
 */
export function readListFile(text: string, verdict: Verdict): ListReading {
  if (text.length > LARGEST_LIST) return { reason: 'listTooLarge', detail: '' };
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { reason: 'listEmpty', detail: '' };
  const read = /^[[{]/.test(trimmed) ? fromJson(trimmed, verdict) : fromLines(trimmed, verdict);
  if ('reason' in read) return read;
  if (read.list.entries.length === 0) return { reason: 'listEmpty', detail: read.list.skipped.examples.join('\n') };
  return read.list.entries.length > MOST_ENTRIES ? { reason: 'listTooLarge', detail: '' } : read;
}

const itemSchema = z.union([z.string(), z.object({ domain: z.string(), verdict: z.optional(z.string()), note: z.optional(z.string()) })]);
const fileSchema = z.union([
  z.array(itemSchema),
  z.object({
    name: z.optional(z.string()),
    date: z.optional(z.string()),
    licence: z.optional(z.string()),
    entries: z.array(itemSchema),
  }),
]);

function fromJson(text: string, verdict: Verdict): ListReading {
  try {
    const read = fileSchema.safeParse(JSON.parse(text));
    if (!read.success) return { reason: 'listBroken', detail: z.prettifyError(read.error) };
    const about = Array.isArray(read.data) ? { entries: read.data } : read.data;
    const gathered = new Gathered();
    for (const item of about.entries) {
      if (typeof item === 'string') gathered.add(item, verdict, '');
      else gathered.add(item.domain, verdictFrom(item.verdict) ?? verdict, item.note ?? '');
    }
    return {
      list: gathered.list('json', {
        name: 'name' in about ? about.name : undefined,
        date: 'date' in about ? about.date : undefined,
        licence: 'licence' in about ? about.licence : undefined,
      }),
    };
  } catch (error) {
    return { reason: 'listBroken', detail: error instanceof Error ? error.message : '' };
  }
}

function fromLines(text: string, verdict: Verdict): ListReading {
  const lines = text.split(/\r\n?|\n/);
  const first = lines.find((line) => line.trim() !== '' && !/^\s*[#!]/.test(line)) ?? '';
  const gathered = new Gathered();
  if (/^\s*@?\s*(?:\*|https?):\/\//.test(first) && first.includes('*')) {
    for (const line of content(lines)) fromMatchPattern(line, verdict, gathered);
    return { list: gathered.list('ublacklist') };
  }
  if (/^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s/.test(first)) {
    for (const line of content(lines)) for (const host of line.split(/\s+/).slice(1)) gathered.add(host, verdict, '');
    return { list: gathered.list('hosts') };
  }
  if (/[,;\t]/.test(first)) {
    fromCsv(content(lines), verdict, gathered);
    return { list: gathered.list('csv') };
  }
  for (const line of content(lines)) gathered.add(line, verdict, '');
  return { list: gathered.list('lines') };
}

/** Lines that say something, without the comments behind a number sign. */
function content(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '' && !/^\s*[#!]/.test(line)).map((line) => line.replace(/\s+#.*$/, '').trim());
}

/** `*://*.news.example/*`; with an at sign in front the reader wants to see the site. */
function fromMatchPattern(line: string, verdict: Verdict, gathered: Gathered): void {
  const pattern = /^(@?)\s*(?:\*|https?):\/\/(?:\*\.)?([^/*]+)(?:\/.*)?$/.exec(line);
  if (pattern) gathered.add(pattern[2] ?? '', pattern[1] ? 'trusted' : verdict, '');
  else gathered.skip(line);
}

const DOMAIN_COLUMN = /^(?:domain|host|hostname|site|url|source|website)$/i;
const VERDICT_COLUMN = /^(?:verdict|rating|status|label|type)$/i;
const NOTE_COLUMN = /^(?:note|notes|reason|comment|description)$/i;

function fromCsv(lines: readonly string[], verdict: Verdict, gathered: Gathered): void {
  const separator = [',', ';', '\t'].find((mark) => lines[0]?.includes(mark)) ?? ',';
  const head = cells(lines[0] ?? '', separator);
  const domainAt = head.findIndex((name) => DOMAIN_COLUMN.test(name));
  const verdictAt = head.findIndex((name) => VERDICT_COLUMN.test(name));
  const noteAt = head.findIndex((name) => NOTE_COLUMN.test(name));
  for (const line of domainAt < 0 ? lines : lines.slice(1)) {
    const row = cells(line, separator);
    gathered.add(row[Math.max(0, domainAt)] ?? '', verdictFrom(row[verdictAt]) ?? verdict, row[noteAt] ?? '');
  }
}

/** Cells of one line; a quoted cell may hold the separator and doubled quotes. */
function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const mark = line[at];
    if (mark === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (mark === '"') quoted = !quoted;
    else if (mark === separator && !quoted) {
      found.push(cell.trim());
      cell = '';
    } else cell += mark;
  }
  return [...found, cell.trim()];
}

function verdictFrom(word: string | undefined): Verdict | null {
  if (!word) return null;
  if (/^(?:trust|reliab|good|green|generally reliable|allow)/i.test(word)) return 'trusted';
  if (/^(?:ignor|neutral|none|no consensus|mixed|unclear)/i.test(word)) return 'ignored';
  return /^(?:doubt|unreliab|bad|red|fake|deprecat|generally unreliable|block|questionable)/i.test(word) ? 'doubted' : null;
}

/** Domains as they come in: each once, what is none set aside. */
class Gathered {
  private readonly entries = new Map<string, Entry>();
  private readonly examples: string[] = [];
  private count = 0;

  add(raw: string, verdict: Verdict, note: string): void {
    const domain = domainFrom(raw);
    if (domain === null) this.skip(raw);
    else this.entries.set(domain, { domain, verdict, note: note.slice(0, 1_000) });
  }

  skip(raw: string): void {
    this.count++;
    if (this.examples.length < 10) this.examples.push(raw.slice(0, 120));
  }

  list(
    format: ListFile['format'],
    about: { name?: string | undefined; date?: string | undefined; licence?: string | undefined } = {},
  ): ListFile {
    return {
      format,
      name: about.name?.slice(0, 200) ?? null,
      date: about.date?.slice(0, 100) ?? null,
      licence: about.licence?.slice(0, 500) ?? null,
      entries: [...this.entries.values()].sort((a, b) => (a.domain < b.domain ? -1 : 1)),
      skipped: { count: this.count, examples: this.examples },
    };
  }
}

/** A host name in lower case and ASCII from a domain or an address; null for anything else, also for a whole top-level domain. */
function domainFrom(raw: string): string | null {
  const text = raw.trim().toLowerCase();
  if (text === '' || text.length > 2_000 || /\s/.test(text)) return null;
  const address = text.includes('://') ? text : `https://${text.replace(/^\*\./, '')}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\.|\.$/g, '');
  return host.length <= 253 && /^(?:[a-z0-9_-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/.test(host) ? host : null;
}
