import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publisherTable } from '../../../lib/analysis/data/publishers';
import { linkKind } from '../../../lib/analysis/references/link-kinds';
import type { Link } from '../../../lib/analysis/types';

const TABLE = publisherTable(readFileSync('public/models/publishers.txt', 'utf8'), []);
const link = (href: string, more: Partial<Link> = {}): Link => ({
  href,
  text: 'x',
  span: { start: 0, end: 1 },
  rel: [],
  place: 'body',
  own: false,
  homePage: false,
  sponsored: false,
  ...more,
});

test.each([
  ['https://www.justice.gov/opa/file/1/dl', 'document'],
  ['https://www.ons.gov.uk/economy/bulletin', 'document'],
  ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', 'document'],
  ['https://www.documentcloud.org/documents/1-memo', 'document'],
  ['https://www.nytimes.com/2026/11/03/us/story.html', 'news'],
  ['https://lakesidecourier.example/2026/11/03/story', 'news'],
  ['https://doi.org/10.1038/s41586-020-1', 'study'],
  ['https://www.nature.com/articles/s41586-020-1', 'study'],
  ['https://www.prnewswire.com/news-releases/acme-1.html', 'press-release'],
  ['https://acme.example/newsroom/launch', 'press-release'],
  ['https://x.com/someone/status/199', 'post'],
  ['https://bsky.app/profile/a.example/post/3l', 'post'],
  ['https://www.youtube.com/watch?v=abcdefghijk', 'post'],
  ['https://en.wikipedia.org/wiki/Memo', 'reference-work'],
  ['https://www.amazon.com/dp/B0', 'shop'],
  ['https://chatgpt.com/share/1', 'ai-chat'],
  ['https://acme.example/report.pdf', 'file'],
  ['https://acme.example/about', 'site'],
  ['https://x.com/someone', 'site'],
  ['mailto:a@b.example', 'site'],
] as const)('%s is %s', (href, kind) => {
  expect(linkKind(link(href), TABLE)).toBe(kind);
});

test('what the page says of a link comes before its address', () => {
  expect(linkKind(link('https://daily.example/2026/11/03/a', { own: true }), TABLE)).toBe('own-site');
  expect(linkKind(link('https://acme.example/a', { sponsored: true }), TABLE)).toBe('shop');
});

test('domains are compared by whole labels', () => {
  expect(TABLE.ofHost('deviantart.com')?.name).not.toBe('RT');
  expect(TABLE.ofHost('rt.com')?.name).toBe('RT');
  expect(TABLE.ofHost('www.rt.com')?.name).toBe('RT');
  expect(TABLE.ofHost('notnytimes.com')).toBeNull();
});
