import { expect, test } from 'vitest';
import { page, trace } from './make';

const time = (text: string): number => {
  const article = page(text);
  const start = performance.now();
  trace(article);
  return performance.now() - start;
};

test.each([
  ['capitals', 'A '],
  ['one long capital word', 'A'],
  ['outlets', 'CNN '],
  ['told', 'told '],
  ['reports', 'report by '],
  ['issuers', 'The Big Board of Trade report by '],
  ['quotation marks', '" ‘ “ '],
  ['possessives', "Reuters's "],
  ['accusations', 'accused Ann Poe of '],
  ['names of nothing', 'Aaa Bbb Ccc Times '],
])(
  'time grows with the length, not faster: %s',
  (_, part) => {
    trace(page('The BBC reported it.'));
    const short = Math.max(15, time(part.repeat(Math.ceil(20_000 / part.length))));
    const long = time(part.repeat(Math.ceil(160_000 / part.length)));
    // eight times the text; quadratic would be 64. Below 15 ms a loaded machine decides, not the text
    expect(long / short).toBeLessThan(30);
  },
  60_000,
);

test('a page of nothing but links', () => {
  const words = Array.from({ length: 1500 }, (_, i) => `word${i}`);
  const article = page(`${words.join(' ')}. The BBC reported it.`, {
    links: words.map((word) => [word, `https://site${word}.example/2026/11/a`] as const),
  });
  const start = performance.now();
  const { references } = trace(article);
  expect(references.length).toBeLessThanOrEqual(200);
  expect(performance.now() - start).toBeLessThan(3_000);
});
