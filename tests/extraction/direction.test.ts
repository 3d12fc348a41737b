import { expect, it } from 'vitest';
import { hostOf } from '../../components/mute';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../../tools/page-dom';

const TURNS = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const url = 'https://paper.example/news/minister-says-report-was-false';
const words = (turn: string) =>
  `The minister${turn} said on Tues${turn}day that the report, published by the agency, was “completely${turn} false”, two people said.`;
const read = (turn: string) =>
  extract(
    parsePage(
      `<!doctype html><html><head><title>Minister${turn} says it</title><meta name="author" content="Ann${turn} Ash"><meta property="article:section" content="News${turn}"></head>
       <body><article><h1>Minister${turn} says it</h1><p>By Ann${turn} Ash</p>${`<p>${words(turn).repeat(3)}</p>`.repeat(5)}</article></body></html>`,
      url,
    ),
    url,
    '2026-11-23T00:00:00Z',
  );

it('keeps no mark that turns the direction of what is shown beside it', () => {
  const turned = read(TURNS);
  expect(JSON.stringify(turned.article)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(turned.article).toEqual(read('').article);
  expect(turned.article.text).toContain('said on Tuesday');
});

it('writes hosts in letters that cannot be mistaken for others', () => {
  // Cyrillic а, Greek ο, full-width letters, and one with a mark of direction in it.
  expect(hostOf('https://аpple.example/')).toBe('xn--pple-43d.example');
  expect(hostOf('https://gοοgle.example/')).toBe('xn--ggle-0nda.example');
  expect(hostOf('https://ｅｘａｍｐｌｅ.example/')).toBe('example.example');
  expect(hostOf('https://a\u202egro.example/')).toBe('');
});
