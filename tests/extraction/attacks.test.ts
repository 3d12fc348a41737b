import { expect, it } from 'vitest';
import { analyze } from '../../lib/analysis/analyze';
import { extract } from '../../lib/extraction/index';
import { readModelFiles } from '../../tools/model-files';
import { parsePage } from '../../tools/page-dom';

const url = 'https://paper.example/news/minister-says-report-was-false';
const SENTENCE = 'The minister said on Tuesday that the report, published by the agency, “was completely false”, two people said. ';
/** Length of an attack string in each place, in characters. */
const LENGTH = 100_000;

/**
 * What makes patterns go back and forth, repeated without end: signs that open and never close, runs of what a pattern skips, and
 * the beginnings of everything that is looked for. `ATTACKS=all` tries every one, a normal run some.
 */
const PUMPS = [
  '\t',
  ' ',
  'a',
  'A',
  '0',
  '.',
  ',',
  '-',
  "'",
  '"',
  '“',
  '”',
  '‘',
  '(',
  '[(',
  '@',
  ':',
  '!',
  '?',
  '#',
  '/',
  '_',
  'é',
  '中',
  '：',
  '|',
  '\t-',
  '-\t\t',
  "A'",
  'A ',
  'Aa ',
  'A. ',
  'the ',
  'said ',
  'said that ',
  'Mr. ',
  '“a” ',
  "'a' ",
  '1 ',
  '1,',
  '10.1000/',
  'www.',
  'https://a',
  'a@a',
  'By ',
  'According to ',
  'published in the ',
  'did not ',
  'Photo by ',
  'the A ',
  'A of ',
  'A A0wd is ',
  'A: ',
  '\u00ad',
  '\u200b',
  '<br>',
  '…',
  '. . ',
  'he ',
  'A’s ',
  '$1',
  'last week ',
  'update: ',
  '\ud83d\udcf0',
  '\ud83d',
  'ا',
];
const TRIED = process.env.ATTACKS === 'all' ? PUMPS : ['\t', '“', '(', '. . ', "A'", 'the A ', ':', '<br>'];

/** Milliseconds that reading and judging takes of a page with these words in every place that a page can fill. */
async function time(words: string): Promise<number> {
  const files = await readModelFiles();
  const quoted = words.replaceAll('"', '&quot;');
  const meta = ['author', 'description', 'keywords', 'og:title', 'og:site_name', 'article:published_time', 'article:section']
    .map((name) => `<meta property="${name}" content="${quoted}">`)
    .join('');
  const declared = {
    '@type': 'NewsArticle',
    headline: words,
    author: { name: words },
    datePublished: words,
    publisher: { name: words },
    description: words,
  };
  const ld = `<script type="application/ld+json">${JSON.stringify(declared).replaceAll('<', '\\u003c')}</script>`;
  const page = parsePage(
    `<!doctype html><html><head><title>${words} - a</title>${meta}${ld}</head><body><article><h1>${words}</h1><p class="byline">By ${words}</p>
     <time>${words}</time><h2>${words}</h2><figure><figcaption>${words}</figcaption></figure><p>${SENTENCE}${words}</p>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(6)}
     <h3>About the author</h3><p>Name: ${words}</p><a href="/x">${words}</a></article></body></html>`,
    url,
  );
  const start = performance.now();
  const { article } = extract(page, url, '2026-11-23T00:00:00Z');
  analyze({ ...article, isArticle: true }, files);
  return performance.now() - start;
}

it('takes as long for words that attack its patterns as for as many others', async () => {
  await time('word '.repeat(4_000));
  // Ordinary text of the same length is the measure: what goes by the square of it takes hundreds of times as long.
  const ordinary = Math.max(300, await time(SENTENCE.repeat(Math.ceil(LENGTH / SENTENCE.length))));
  const slow: string[] = [];
  for (const pump of TRIED) {
    const taken = await time(pump.repeat(Math.ceil(LENGTH / pump.length)));
    if (taken > 8 * ordinary) slow.push(`${JSON.stringify(pump)} ${Math.round(taken)} ms, ordinary text ${Math.round(ordinary)} ms`);
  }
  expect(slow).toEqual([]);
}, 600_000);
