/**
 * Builds `public/models/publishers.txt` from the collected rows: `npm run build:publishers`.
 *
 * What ships: names, aliases and addresses (facts) of rows that at least one source of free licence vouches for. Rows known only from a
 * GPL list (news-homepages), a CC BY-SA one (Wikipedia's perennial sources) or a list without a licence that was found stay out, and so do
 * the unreviewed rows of tier 3.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { addressForm, KIND_LETTERS } from '../../lib/analysis/data/publishers';

const SOURCE = '../shared/data/publishers.jsonl.gz';
const TARGET = 'public/models/publishers.txt';
const LIMIT = 70_000;
/** Collected by hand for this project; Wikidata (CC0); fundus (MIT); the .gov registry (public domain). */
const FREE = ['core-handmade', 'sling-newssites', 'fundus', 'cisa-dotgov'];
const BEST_TIERS = 2;

const row = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  domains: z.array(z.string()),
  kind: z.enum(Object.keys(KIND_LETTERS) as (keyof typeof KIND_LETTERS)[]), // Object.keys loses the literal types
  country: z.nullable(z.string()),
  provenance: z.array(z.string()),
  tier: z.number(),
  ambiguous: z.boolean(),
  common_word: z.array(z.string()),
});
type Row = z.infer<typeof row>;

function build(): void {
  const rows = gunzipSync(readFileSync(SOURCE))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));
  const kept = rows.filter((entry) => entry.tier <= BEST_TIERS && isFree(entry));
  const text = `${HEADER}\n${kept.map(line).join('\n')}\n`;
  const bytes = gzipSync(text, { level: 9 }).length;
  if (bytes > LIMIT) throw new Error(`${TARGET} would take ${bytes} bytes gzip, more than ${LIMIT}`);
  mkdirSync('public/models', { recursive: true });
  writeFileSync(TARGET, text);
  console.log(`${kept.length} of ${rows.length} publishers, ${text.length} characters, ${bytes} bytes gzip → ${TARGET}`);
}

const isFree = (entry: Row): boolean => entry.provenance.some((origin) => FREE.includes(origin.replace(/\(.*/, '')));

function line(entry: Row): string {
  const mark = (name: string): string => (entry.common_word.includes(name) ? `*${clean(name)}` : clean(name));
  const full = addressForm(entry.name);
  const short = addressForm(entry.name.replace(/^The /, ''));
  const domains = entry.domains.map((domain) => {
    const host = domain.toLowerCase().replace(/^www\./, '');
    if (full.length > 2 && host.startsWith(`${full}.`)) return host.replace(full, '@');
    if (short.length > 2 && host.startsWith(`${short}.`)) return host.replace(short, '~');
    return host;
  });
  return [
    mark(entry.name),
    entry.aliases.map(mark).join(';'),
    domains.join(';'),
    KIND_LETTERS[entry.kind] + (entry.country ?? ''),
    entry.ambiguous ? '?' : '',
  ].join('|');
}

/** The separators of the file are nobody's letters. */
function clean(name: string): string {
  return name.replace(/[|;*]/g, ' ').trim();
}

const HEADER = [
  '# Names and addresses of publishers: name|aliases|domains|kind and country|flags. Format: lib/analysis/data/publishers.ts',
  '# Origin and licences: docs/data.md',
].join('\n');

build();
