import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModelFiles } from '../../tools/model-files';
import { report } from '../../tools/report/job';
import { compare, type Expected } from './expected';

const FOLDER = join(import.meta.dirname, 'doubtful', 'alibaba-denial');

describe('the sample article', async () => {
  // Our own file; `compare` reads it.
  const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Expected;
  const html = readFileSync(join(FOLDER, 'page.html'), 'utf8');
  const files = await readModelFiles();
  const job = { id: 'sample', html, url: 'https://daily-digest.example/alibaba-denial', retrievedAt: '2026-01-05T12:00:00Z' };
  const made = report(job, files);

  it.each(compare(made, expected))('$part: $what', ({ fault }) => {
    expect(fault).toBeNull();
  });

  it('stands in the lowest band', () => {
    expect(made.score?.band).toBe(1);
  });

  it('gives the same report twice', () => {
    expect(report(job, files)).toEqual(made);
  });

  it('finds the same claims without the learned model, or fewer, never a forbidden one', () => {
    const lines = compare(report(job, { ...files, attribution: null }), expected);
    expect(lines.filter((line) => line.part === 'not a claim' && line.fault !== null)).toEqual([]);
  });
});
