import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join(import.meta.dirname, 'patterns.json');
/** How long recheck may look at one pattern, in milliseconds: what it has not settled by then it seldom settles. */
const PATIENCE = 3_000;

/** What is known of the patterns: recheck's verdicts, so that only new ones have to be looked at. */
interface Known {
  /** First 12 hexadecimal digits of the SHA-256 of each pattern that recheck has proven linear. */
  readonly proven: readonly string[];
  /**
   * Patterns that go by the square of the length of what they look at, or of which recheck cannot tell. What they look at is bounded:
   * one line, cut to some hundred characters, with white space collapsed. `tests/extraction/attacks.test.ts` shows that nothing
   * that a page can fill takes more than linear time in all.
   */
  readonly bounded: readonly { readonly file: string; readonly pattern: string }[];
}

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Complaints about patterns in `lib` that are new and not linear, with the string that shows it. With `write`, notes the verdicts. */
export async function checkPatterns(write = false): Promise<string[]> {
  // Our own file.
  const known = JSON.parse(readFileSync(FILE, 'utf8')) as Known;
  const proven = new Set(known.proven);
  const bounded = new Set(known.bounded.map(({ pattern }) => pattern));
  const next: { proven: string[]; bounded: Known['bounded'][number][] } = { proven: [], bounded: [] };
  const complaints: string[] = [];
  process.env.RECHECK_BACKEND ??= 'native';
  const { check } = await import('recheck');
  for (const pattern of patternsBelow('lib')) {
    const { file, source, flags } = pattern;
    const name = hashOf(pattern);
    const isKnown = proven.has(name) || bounded.has(source);
    const verdict = isKnown ? null : await check(source, flags, { timeout: PATIENCE });
    if (proven.has(name) || verdict?.status === 'safe') next.proven.push(name);
    else next.bounded.push({ file, pattern: source });
    if (verdict?.status === 'vulnerable')
      complaints.push(`${file}: ${verdict.complexity.summary}: /${source}/${flags}: ${verdict.attack.pattern}`);
  }
  if (!write) return complaints;
  const proven12 = [...new Set(next.proven)].sort();
  writeFileSync(FILE, `${JSON.stringify({ proven: proven12, bounded: next.bounded }, null, 2)}\n`);
  return [];
}

const hashOf = ({ source, flags }: Pattern): string => createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);

/** Every pattern that is written out in the files below a folder. Those put together from parts are not among them. */
function patternsBelow(folder: string): Pattern[] {
  const patterns: Pattern[] = [];
  for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.d)\.ts$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const work: unknown[] = [parseAst(readFileSync(path, 'utf8'), { lang: 'ts' })];
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      if (typeof node !== 'object' || node === null) continue;
      // The tree's own shape for a written pattern: { regex: { pattern, flags } }.
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex) patterns.push({ file: relative(ROOT, path), source: regex.pattern, flags: regex.flags });
      else work.push(...Object.values(node));
    }
  }
  return patterns.sort((a, b) => (a.file + a.source < b.file + b.source ? -1 : 1));
}
