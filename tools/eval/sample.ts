import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, type Expected } from '../../tests/pages/expected';
import { readModelFiles } from '../model-files';
import { report } from '../report/job';

const FOLDER = join(import.meta.dirname, '..', '..', 'tests', 'pages', 'doubtful', 'alibaba-denial');

/** The sample page against what a careful reader finds there. */
export async function evalSample(): Promise<void> {
  const html = await readFile(join(FOLDER, 'page.html'), 'utf8');
  // The file is our own and its shape is what `compare` expects.
  const expected = JSON.parse(await readFile(join(FOLDER, 'expected.json'), 'utf8')) as Expected;
  const made = report(
    { id: 'sample', html, url: 'https://daily-digest.example/alibaba-denial', retrievedAt: '2026-01-05T12:00:00Z' },
    await readModelFiles(),
  );
  const lines = compare(made, expected);
  for (const part of ['claim', 'not a claim', 'missing reference', 'chain', 'warning'] as const) {
    const rows = lines.filter((line) => line.part === part);
    console.log(`${part}: ${rows.filter((line) => line.fault === null).length} of ${rows.length}`);
    for (const line of rows) if (line.fault) console.log(`  ✗ ${line.what}: ${line.fault}`);
  }
  console.log(`score: ${made.score ? `${made.score.value}, band ${made.score.band}` : made.abstained}`);
}
