import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One headline of the evaluation data; label 1 is clickbait. */
export interface Headline {
  readonly text: string;
  readonly label: 0 | 1;
  readonly split: string;
  readonly publisher: string | null;
}

/** Publishers of `quality_headlines` that the model never sees: false alarms are counted on them. */
export const HELD_OUT_PUBLISHERS: ReadonlySet<string> = new Set([
  'NPR',
  'CSM',
  'BBC',
  'CBS News',
  'Al Jazeera',
  'Atlantic',
  'Time',
  'Axios',
  'Chicago Sun-Times',
  '538',
  'Pew',
  'CNBC',
]);

/** Reads `NAME.jsonl.gz` of the evaluation data's headlines; throws when it is not there. */
export function headlineSet(folder: string, name: string): Headline[] {
  const lines = gunzipSync(readFileSync(path.join(folder, 'headlines', `${name}.jsonl.gz`)))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => {
    const row: { text: string; label: number; split?: string; publisher?: string } = JSON.parse(line);
    return { text: row.text, label: row.label === 1 ? 1 : 0, split: row.split ?? 'train', publisher: row.publisher ?? null };
  });
}

/** Share of headlines for which `test` holds; 0 of none. */
export function share(headlines: readonly Headline[], test: (headline: Headline) => boolean): number {
  return headlines.length === 0 ? 0 : headlines.filter(test).length / headlines.length;
}
