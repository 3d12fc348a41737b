import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModelFiles } from '../../tools/model-files';
import { report } from '../../tools/report/job';

const files = await readModelFiles();

/** Reports on the pages of a folder, read in the year in which their stories play. */
function reportsOf(folder: string, belongs: (name: string) => boolean) {
  return readdirSync(join(import.meta.dirname, folder))
    .filter(belongs)
    .map((name) => {
      const html = readFileSync(join(import.meta.dirname, folder, name, 'page.html'), 'utf8');
      const url = /rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? `https://${name}.example/story-of-the-day`;
      return { name, made: report({ id: name, html, url, retrievedAt: '2026-11-23T00:00:00Z' }, files) };
    });
}

describe('pages made after the farm pattern, with other names, jobs, labels and headings', () => {
  it.each(reportsOf('doubtful', (name) => name.startsWith('farm-')))('$name stands in the lowest band', ({ made }) => {
    const profile = made.warnings.find(({ signal }) => signal === 'generated-author-profile');
    expect(profile?.certainty).toBe('certain');
    expect(made.score?.band).toBe(1);
    expect(made.failed).toEqual([]);
  });
});

describe('pages put together in other ways: an imitated address, a chatbot’s words, a bare record of votes', () => {
  it.each(reportsOf('doubtful', (name) => name.startsWith('kit-')))('$name stands in the lowest band', ({ made }) => {
    expect(made.score?.band).toBe(1);
    expect(made.warnings[0]?.severity).toBe('serious');
    expect(made.failed).toEqual([]);
  });
});

describe('honest pages that look odd to a rule: recipes, match reports, appeals, blogs, pages about bait that quote bait', () => {
  it.each(reportsOf('quiet', () => true))('$name stays quiet', ({ made }) => {
    expect(made.warnings.filter(({ certainty }) => certainty !== 'possible').map(({ signal }) => signal)).toEqual([]);
    // One honest page may have a thing or two that are worth a look.
    expect(made.warnings.length).toBeLessThanOrEqual(2);
    if (made.score) expect(made.score.band).toBeGreaterThanOrEqual(3);
    else expect(made.abstained).toMatch(/^(?:genre-|live-blog|satire|too-short)/);
    expect(made.failed).toEqual([]);
  });

  it('are many', () => {
    expect(reportsOf('quiet', () => true).length).toBeGreaterThanOrEqual(24);
  });
});

describe('honest pages', () => {
  it.each(reportsOf('reliable', () => true))('$name stays quiet', ({ made }) => {
    expect(made.warnings.filter(({ certainty }) => certainty !== 'possible').map(({ signal }) => signal)).toEqual([]);
    expect(made.score?.band).toBeGreaterThanOrEqual(3);
    expect(made.credits.length).toBeGreaterThanOrEqual(2);
    expect(made.failed).toEqual([]);
  });
});
