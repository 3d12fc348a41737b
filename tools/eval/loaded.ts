import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LITERAL, LOADED, NAMES } from '../../lib/analysis/data/loaded';
import { compileTemplates } from '../../lib/analysis/text/phrases';
import { SHARED } from './shared';

/** Prints how the lexicon of loaded words does on published annotations of single sentences; it is scored against them, not made from them. */
export function printLoadedScores(): void {
  const matcher = compileTemplates([...LITERAL, ...LOADED, ...NAMES]);
  const loaded = (text: string): boolean => matcher.scan(text).some(({ phrase }) => phrase >= LITERAL.length);
  for (const name of ['babe', 'basil_lexical', 'ptc', 'semeval23_t3']) {
    const rows = sentences(name);
    const hits = rows.filter(({ text }) => loaded(text));
    const right = hits.filter(({ label }) => label === 1).length;
    const all = rows.filter(({ label }) => label === 1).length;
    console.log(
      `${name.padEnd(14)} ${rows.length} sentences, ${((100 * all) / rows.length).toFixed(0)} % loaded: precision ${(right / Math.max(1, hits.length)).toFixed(2)}, recall ${(right / all).toFixed(2)}`,
    );
  }
}

function sentences(name: string): { text: string; label: number }[] {
  const lines = gunzipSync(readFileSync(path.join(SHARED, 'loaded', `${name}.jsonl.gz`)))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}
