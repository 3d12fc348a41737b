import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputsListed, inputsNamed, jobOf } from '../../tools/report/inputs';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGES = join('tests', 'pages');
const SAMPLE = join(PAGES, 'doubtful', 'alibaba-denial', 'page.html');
const HONEST = join(PAGES, 'reliable', 'local-report', 'page.html');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'says-who-report-'));
  for (const file of [
    'b.html',
    'a.txt',
    'deep/c.HTM',
    'b_files/advert.html',
    '.hidden/d.html',
    'style.css',
    'news.example/one.html',
    'news.example/two/index.html',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '<!doctype html><title>T</title><p>Hello');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const names = (inputs: readonly { file: string }[]) => inputs.map(({ file }) => relative(folder, file).split(sep).join('/'));

describe('what is reported on', () => {
  it('is every page and text below a folder, in order, without parts of saved pages', async () => {
    expect(names(await inputsNamed([folder]))).toEqual([
      'a.txt',
      'b.html',
      'deep/c.HTM',
      'news.example/one.html',
      'news.example/two/index.html',
    ]);
  });

  it('is what is named, there or not, in the order given', async () => {
    expect(await inputsNamed(['nope.html', '-'])).toEqual([{ file: 'nope.html' }, { file: '-' }]);
  });

  it('is what a list names, beside the list, with addresses', () => {
    const listed = inputsListed('# ours\nb.html\thttps://news.example/b\r\n\ndeep/c.HTM\n', join(folder, 'list.tsv'));
    expect(names(listed)).toEqual(['b.html', 'deep/c.HTM']);
    expect(listed.map(({ url }) => url)).toEqual(['https://news.example/b', undefined]);
  });

  it('is what a sitemap names, as far as it was saved', () => {
    const sitemap = `<?xml version="1.0"?><urlset><url><loc> https://news.example/one </loc></url>
      <url><loc>https://news.example/two/</loc></url><url><loc>https://news.example/three?a=1&amp;b=2</loc></url></urlset>`;
    const listed = inputsListed(sitemap, join(folder, 'sitemap.xml'));
    expect(names(listed)).toEqual(['news.example/one.html', 'news.example/two/index.html', 'news.example/three?a=1&b=2']);
    expect(listed[2]?.url).toBe('https://news.example/three?a=1&b=2');
  });

  it('is read in the encoding that the page declares', async () => {
    const file = join(folder, 'latin.html');
    writeFileSync(file, Buffer.from('<!doctype html><meta charset="windows-1252"><p>\u0093Caf\u00e9\u0094', 'latin1'));
    expect((await jobOf({ file })).html).toContain('“Café”');
    rmSync(file);
  });
});

/** The command as a shell runs it. */
function report(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'tools', 'report.ts'), '--at', '2026-11-23T00:00:00Z', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('the command', { timeout: 60_000 }, () => {
  it('gives one page the same report alone and among others, and fails for a page that is not there', () => {
    const alone = report('--json', SAMPLE);
    expect(alone.code).toBe(0);
    const many = report('--format', 'jsonl', SAMPLE, 'nope.html', HONEST);
    const lines = many.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file)).toEqual([SAMPLE, 'nope.html', HONEST]);
    expect(lines[0].report).toEqual(JSON.parse(alone.out));
    expect(lines[1].error).toMatch(/ENOENT/);
    expect(many.err).toMatch(/^report: nope\.html: ENOENT.*\n$/);
    expect(many.code).toBe(2);
  });

  it('fails with 1 when a score is too low, and says which', () => {
    const { code, out, err } = report('--fail-under', '30', '--format', 'table', SAMPLE, HONEST);
    expect(code).toBe(1);
    expect(err).toMatch(/alibaba-denial\S* \d+ is under 30\n$/);
    expect(out.split('\n')[0]).toBe('score  band   sources  linked  missing  warnings  page');
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });

  it('never fails a page that is not judged', () => {
    const { code, out } = report('--fail-under', '100', '--format', 'table', join(folder, 'b.html'));
    expect(out).toContain('–');
    expect(code).toBe(0);
  });

  it('puts many pages into one table for spreadsheets', () => {
    const { out } = report('--format', 'csv', SAMPLE, HONEST);
    expect(out.match(/\uFEFF/g)).toHaveLength(1);
    expect(out.match(/^\uFEFF?entry,name,/gm)).toHaveLength(1);
    expect(out).toContain(HONEST);
  });

  it.each([
    [[], /name a file/],
    [['--format', 'pdf', SAMPLE], /no format "pdf"; there are text, table/],
    [['--fail-under', 'low', SAMPLE], /from 0 to 100/],
    [['--json', SAMPLE, HONEST], /--json is for one page; these are 2/],
    [['--url', 'news.example/a', SAMPLE], /--url news\.example\/a is not a web address/],
    [['--colour', SAMPLE], /--colour/],
  ] as const)('refuses %j', (args, message) => {
    const { code, err, out } = report(...args);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });
});
