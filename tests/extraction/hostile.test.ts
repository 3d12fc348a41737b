import { describe, expect, it } from 'vitest';
import { extract, extractFrom } from '../../lib/extraction/index';
import { readJsonLd } from '../../lib/extraction/json-ld';
import { CAPS, copyInSlices } from '../../lib/extraction/page-copy';
import { parsePage } from '../../tools/page-dom';

const SENTENCE = 'The minister said on Tuesday that the report, published by the agency, "was completely false", two people said. ';
const url = 'https://paper.example/news/minister-says-report-was-false';
const read = (body: string, head = '') => {
  const started = performance.now();
  const page = parsePage(
    `<!doctype html><html><head><title>Minister says report was false</title>${head}</head><body>${body}</body></html>`,
    url,
  );
  const parsed = performance.now();
  return { ...extract(page, url, '2026-11-23T00:00:00Z'), ms: performance.now() - parsed, parseMs: parsed - started, page };
};

describe('pages made to break a reader', () => {
  it('reads what form controls named like DOM properties hide', () => {
    const paragraphs = `<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(4)}</p>`;
    const names = ['parentNode', 'nextSibling', 'firstChild', 'getAttribute', 'localName', 'nodeType', 'children', 'attributes'];
    const clean = read(`<article><form>${paragraphs}</form></article>`);
    const clobbered = read(`<article><form>${names.map((n) => `<input name="${n}">`).join('')}${paragraphs}</form></article>`);
    expect(clobbered.article.text).toBe(clean.article.text);
    expect(clobbered.article.text).not.toBe('');
  });

  it.each([
    [
      'nested too deep',
      `${'<div>'.repeat(3000)}<p>${SENTENCE.repeat(9)}</p>${'</div>'.repeat(3000)}`,
      `nested more than ${CAPS.depth} deep`,
    ],
    ['too many elements', `<article>${`<p>x y z<i></i></p>`.repeat(30_000)}</article>`, 'more than 40,000 elements'],
    ['too much text', `<article>${`<p>${SENTENCE.repeat(60)}</p>`.repeat(400)}</article>`, 'more than 2,000,000 characters'],
    ['one endless paragraph', `<article><p>${SENTENCE.repeat(8000)}</p></article>`, 'very long'],
  ])('%s: says so and still answers', (_, body, words) => {
    const { article, ms } = read(body);
    expect(article.truncated).toContain(words);
    expect(article.text.length).toBeLessThanOrEqual(400_000);
    expect(ms).toBeLessThan(8_000);
  });

  it('is linear: twice the siblings take no four times as long', () => {
    const page = (n: number) => `<article>${`<p>${SENTENCE}<a href="/a">more</a></p>`.repeat(n)}</article>`;
    read(page(200));
    const small = read(page(1500)).ms;
    const large = read(page(6000)).ms;
    expect(large).toBeLessThan(Math.max(small, 20) * 12);
  });

  it('caps JSON-LD in depth and size and keeps prototypes clean', () => {
    const polluted = '{"@type":"NewsArticle","headline":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    expect(readJsonLd([polluted])[0]?.headline).toBe('x');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined(); // a plain object: would show a polluted prototype
    expect(readJsonLd(['['.repeat(50_000) + ']'.repeat(50_000)])).toEqual([]);
    expect(readJsonLd([`{"@type":"Article","headline":"${'x'.repeat(600_000)}"}`])).toEqual([]);
    expect(readJsonLd([` ${' '.repeat(400_000)}]]>x`])).toEqual([]);
  });

  it('never changes the page', () => {
    const { page } = read(`<article><h1>Minister says report was false</h1><p>${SENTENCE.repeat(4)}</p><aside>More</aside></article>`);
    const before = page.documentElement.outerHTML;
    extract(page, url, '2026-11-23T00:00:00Z');
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('gives the page its turn and the same answer in slices', async () => {
    const { article, page } = read(`<article>${`<p>${SENTENCE}</p>`.repeat(4_000)}</article>`);
    let [clock, turns] = [0, 0];
    const sliced = await copyInSlices(
      page,
      async () => {
        turns++;
      },
      () => {
        clock += 8;
        return clock;
      },
    );
    expect(turns).toBeGreaterThan(2);
    expect(extractFrom(sliced.copy, url, article.retrievedAt).article).toEqual(article);
  });

  it.each(['', '<p></p>', '<frameset><frame></frameset>', '<svg><style>p{}</style></svg>'])('%j is no article', (body) => {
    const { article } = read(body);
    expect(article.isArticle).toBe(false);
    expect(article.text).toBe('');
  });
});
