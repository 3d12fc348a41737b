// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../components/sample/report';
import { readSavedReport } from '../../lib/contracts/saved-report';
import { exportAs } from '../../lib/share/index';
import { LARGEST_FILE, openReport } from '../../lib/share/open';
import { english } from '../components/english';
import { honest } from '../components/fixtures';

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
    if (format !== 'csv') expect(text).toMatch(/sample/);
  });

  it('has a file name that every system takes', () => {
    expect(exportAs(sampleReport, 'csv', english).name).toBe('says-who-lantern-bay-s-denial-the-secret-port-deal-explained-2026.csv');
    expect(exportAs(hostile, 'markdown', english).name).toMatch(/^[\w.-]+$/);
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
    expect(lines[0]).toBe('entry,name,kind,status,verb,words,start,end,confidence,link,page,read');
    expect(lines[2]).toMatch(/^claim,Ministry memo,document,missing,suggests,the deal was signed late last month,\d+,\d+,0.9,,https:/);
  });

  it('does not let a spreadsheet run what the page says', () => {
    const { text } = exportAs(hostile, 'csv', english);
    expect(text).toContain('"\'=HYPERLINK(""http://evil.example"")"');
  });
});

describe('annotations', () => {
  it('quote the words they are about, with their surroundings and position', () => {
    const collection = JSON.parse(exportAs(sampleReport, 'annotations', english).text);
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection.type).toBe('AnnotationCollection');
    expect(collection.total).toBe(collection.first.items.length);
    for (const item of collection.first.items) {
      expect(item).toMatchObject({ type: 'Annotation', created: sampleReport.article.retrievedAt, body: { type: 'TextualBody' } });
      if (typeof item.target === 'string') continue;
      for (const { source, selector } of item.target) {
        expect(source).toBe(sampleReport.article.url);
        const [quote, position] = selector;
        expect(sampleReport.article.text.slice(position.start, position.end)).toBe(quote.exact);
        expect(sampleReport.article.text).toContain(quote.prefix + quote.exact + quote.suffix);
      }
    }
  });

  it('name each entry once', () => {
    const { first } = JSON.parse(exportAs(sampleReport, 'annotations', english).text);
    const ids = first.items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
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
