import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { articleSchema } from '../../lib/contracts/article';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../../tools/page-dom';

const SENTENCE = 'The minister said on Tuesday that the report, published by the agency, "was completely false", two people said. ';
const LONG = 'x'.repeat(6_000);
const url = 'https://paper.example/news/minister-says-report-was-false';

/** Why the worker would refuse what the page gives; '' when it would not. */
function refusal(body: string, head: string, address = url): string {
  const page = parsePage(
    `<!doctype html><html lang="${LONG}"><head><title>Minister says report was false</title>${head}</head><body><article><h1>Minister says report was false</h1>${body}<p>${SENTENCE.repeat(5)}</p></article></body></html>`,
    address,
  );
  const { article } = extract(page, address, '2026-11-23T00:00:00Z');
  expect(article.text).toContain('The minister said');
  const read = articleSchema.safeParse(JSON.parse(JSON.stringify(article)));
  return read.success ? '' : z.prettifyError(read.error);
}

const ld = (value: object) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`;

it.each([
  ['a link to a copy in an archive', '<p><a href="https://web.archive.org/web/2020/https://a.example/b">the copy</a> of it all</p>', ''],
  ['one endless keyword', '', `<meta name="keywords" content="${LONG}">`],
  ['an endless section', '', `<meta property="article:section" content="${LONG}">`],
  ['an endless type', '', `<meta property="og:type" content="${LONG}">${ld({ '@type': ['NewsArticle', LONG] })}`],
  [
    'endless names',
    `<p class="byline" rel="author">By ${LONG}</p>`,
    ld({ headline: LONG, author: { name: LONG }, publisher: { name: LONG } }),
  ],
  ['endless times', `<time datetime="${LONG}">${LONG}</time>`, ld({ datePublished: LONG, dateModified: `2020-01-01${LONG}` })],
  [
    'addresses that grow ninefold',
    `<p>See <a href="/${'€'.repeat(1_300)}">this</a>, <a rel="${LONG}" href="/a">that</a> and more of the same.</p><footer><a href="/c/${'€'.repeat(1_300)}">Corrections</a></footer>`,
    `<link rel="canonical" href="/${'€'.repeat(1_300)}">${ld({ correctionsPolicy: `/${'€'.repeat(1_300)}`, author: { name: 'Ann Ash', url: `/${'€'.repeat(1_300)}` } })}`,
  ],
  [
    'boxes without end',
    '<h3>Article information</h3><ul><li>Views: 12</li><li>Author: A B</li><li>Rating: 3</li></ul>'.repeat(700),
    '<meta property="og:title" content="a"><meta property="article:published_time" content="2020-01-01">'.repeat(200),
  ],
])('the worker takes what extraction makes of %s', (_, body, head) => {
  expect(refusal(body, head)).toBe('');
});

it('takes a page with a very long address', () => {
  expect(refusal('', '', `${url}?${'q'.repeat(20_000)}`)).toBe('');
});
