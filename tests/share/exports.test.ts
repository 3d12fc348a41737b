// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { sampleReport } from '../../components/sample/report';

import { readSavedReport, reportSchema } from '../../lib/contracts/saved-report';
import { exportAs } from '../../lib/share/index';
import { LARGEST_FILE, openReport } from '../../lib/share/open';
import { english } from '../components/english';
import { honest, interview } from '../components/fixtures';
import { annotationCollection, parseCsv, parseMarkdown } from './formats';

const hostile = {
  ...honest,
  article: { ...honest.article, title: '<script>alert(1)</script> [a](javascript:x) *b*' },
  sources: [{ ...honest.sources[0]!, name: '=HYPERLINK("http://evil.example")' }, honest.sources[1]!],
};

describe('every export', () => {
  it.each(['markdown', 'json', 'csv', 'annotations', 'page'] as const)('%s names address, time and engine', (format) => {
    const { text } = exportAs(sampleReport, format, english);
    expect(text).toContain('https://daily-digest.example/lantern-bay-port');
    expect(text).toContain('2026-11-23T09:00:00Z');
    expect(text).toContain(sampleReport.engine);
    expect(text).toMatch(format === 'json' ? /"rules": "standard"/ : /standard rules/);
  });

  it.each(['markdown', 'json', 'csv', 'annotations', 'page'] as const)(
    '%s names the reader’s own rules, and says where none were noted',
    (format) => {
      expect(exportAs({ ...sampleReport, rules: 'own-1a2b3c4d' }, format, english).text).toContain('own-1a2b3c4d');
      const { rules: _, ...old } = sampleReport;
      if (format !== 'json') expect(exportAs(old, format, english).text).toContain('rules not noted');
    },
  );

  it('has a file name that every system takes', () => {
    expect(exportAs(sampleReport, 'csv', english).name).toBe('says-who-lantern-bay-s-denial-the-secret-port-deal-explained-2026.csv');
    expect(exportAs(hostile, 'markdown', english).name).toMatch(/^[\w.-]+$/);
  });
});

const REPORTS = {
  sample: sampleReport,
  honest,
  hostile,
  interview,
  empty: { ...honest, claims: [], sources: [], references: [], warnings: [], credits: [] },
};

describe.each(Object.entries(REPORTS))('every form of the %s report is what it says it is', (_, report) => {
  it('JSON by the schema of reports', () => {
    const { text } = exportAs(report, 'json', english);
    expect(reportSchema.safeParse(JSON.parse(text)).success).toBe(true);
  });

  it('Web Annotations by the W3C’s model', () => {
    const read = annotationCollection.safeParse(JSON.parse(exportAs(report, 'annotations', english).text));
    expect(read.success ? '' : z.prettifyError(read.error)).toBe('');
  });

  it('CSV by RFC 4180, every record as wide as its head', () => {
    const [head = [], ...records] = parseCsv(exportAs(report, 'csv', english).text);
    expect(head).toEqual([
      ...['entry', 'name', 'kind', 'status', 'verb', 'words', 'start', 'end', 'confidence', 'link'],
      ...['page', 'read', 'engine', 'rules'],
    ]);
    expect(records.map(({ length }) => length)).toEqual(records.map(() => head.length));
    const of = (entry: string) => records.filter(([kind]) => kind === entry).length;
    expect([of('claim'), of('reference'), of('warning'), of('credit')]).toEqual([
      report.claims.length,
      report.references.length,
      report.warnings.length,
      report.credits.length,
    ]);
    for (const record of records)
      expect(record.slice(-4)).toEqual([report.article.url, report.article.retrievedAt, report.engine, 'standard rules']);
    // The positions are of the words.
    for (const [entry, , , , , words, start, end] of records)
      if (entry === 'reference' && words)
        expect(report.article.text.slice(Number(start), Number(end))).toBe(words.replace(/^'(?=[=+\-@])/, ''));
  });

  it('Markdown of headings, lists and quotations, with no markup but ours', () => {
    const blocks = parseMarkdown(exportAs(report, 'markdown', english).text);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: report.article.title });
    expect(blocks.filter(({ kind, level }) => kind === 'heading' && level === 1)).toHaveLength(1);
    const items = blocks.filter(({ kind }) => kind === 'item');
    expect(items.length).toBeGreaterThanOrEqual(report.sources.length + report.references.length + report.warnings.length);
    for (const { kind, markup } of blocks) {
      if (kind === 'heading' || kind === 'quote') expect(markup).toEqual([]);
      for (const found of markup) expect(found).toMatch(/^\*\*$|^_$|^<https?:\/\/[^<>\s]*>$/);
    }
  });

  it('a page that parses as it was written, with links to the web alone', () => {
    const { text } = exportAs(report, 'page', english);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.querySelectorAll('script, img, iframe, object, form, link')).toHaveLength(0);
    for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelectorAll('li').length).toBe(
      report.sources.length + report.references.length + report.warnings.length + report.credits.length,
    );
  });
});

describe('markdown', () => {
  it('puts the page’s words into quotations and ours outside', () => {
    const { text } = exportAs(sampleReport, 'markdown', english);
    expect(text).toContain('- **Ministry memo** (document; named, not linked)\n  > suggests: the deal was signed late last month');
    expect(text).toContain('**Five sources speak here and none can be followed.');
    expect(text).toContain('- **Harbour Ledger** (publication): named, not linked');
  });

  it('makes markup of the page literal', () => {
    const { text } = exportAs(hostile, 'markdown', english);
    expect(text).not.toContain('<script>');
    expect(text).toContain('\\<script\\>alert(1)\\</script\\> \\[a\\](javascript:x) \\*b\\*');
  });
});

describe('csv', () => {
  const rows = (text: string) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

  it('has one line for each entry, all of the same width', () => {
    const lines = rows(exportAs(sampleReport, 'csv', english).text);
    expect(lines).toHaveLength(1 + 6 + 4 + 6);
    expect(lines[2]).toMatch(/^claim,Ministry memo,document,missing,suggests,the deal was signed late last month,\d+,\d+,0.9,,https:/);
  });

  it('does not let a spreadsheet run what the page says', () => {
    const { text } = exportAs(hostile, 'csv', english);
    expect(text).toContain('"\'=HYPERLINK(""http://evil.example"")"');
  });
});

describe('annotations', () => {
  it('quote the words they are about, with their surroundings, block by block', () => {
    const { first } = JSON.parse(exportAs(sampleReport, 'annotations', english).text);
    let quoted = 0;
    for (const { target } of first.items) {
      if (typeof target === 'string') continue;
      for (const { selector } of target) {
        quoted++;
        expect(sampleReport.article.text).toContain(selector.prefix + selector.exact + selector.suffix);
        expect(selector.exact).not.toContain('\n');
      }
    }
    expect(quoted).toBeGreaterThan(8);
  });

  it('say nothing of positions, which others would count differently', () => {
    expect(exportAs(sampleReport, 'annotations', english).text).not.toContain('TextPositionSelector');
  });
});

describe('printable page', () => {
  it('holds the words of the page as text and forbids scripts', () => {
    const { text } = exportAs(hostile, 'page', english);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.querySelector('script')).toBeNull();
    expect(page.querySelector('h1')?.textContent).toBe(hostile.article.title);
    expect(text).toContain("default-src 'none'");
    expect(page.querySelectorAll('blockquote')).toHaveLength(3);
  });
});

describe('a saved report', () => {
  it('opens again as it was', () => {
    const { text } = exportAs(sampleReport, 'json', english);
    expect(openReport(text, readSavedReport)).toEqual({ report: sampleReport });
  });

  it.each([
    ['openNotJson', '{'],
    ['openNotReport', '[]'],
    ['openNotReport', JSON.stringify({ ...sampleReport, schema: 99 })],
    ['openNotReport', JSON.stringify({ ...sampleReport, extra: 1 })],
    ['openNotReport', JSON.stringify({ ...honest, references: [{ ...honest.references[0], href: 'javascript:alert(1)' }] })],
    ['openNotReport', JSON.stringify({ ...sampleReport, warnings: [{ ...sampleReport.warnings[0], spans: [{ start: 0, end: 99_999 }] }] })],
    ['openNotReport', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['openTooLarge', ' '.repeat(LARGEST_FILE + 1)],
  ] as const)('is refused with %s', (reason, text) => {
    expect(openReport(text, readSavedReport)).toMatchObject({ reason });
  });
});
