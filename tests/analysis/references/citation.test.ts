import { expect, test } from 'vitest';
import { citationOf, cite } from '../../../lib/analysis/references/citation';
import type { Reference } from '../../../lib/analysis/types';
import { page } from './make';

const TEXT = 'As the paper wrote, Northwind {sold} its seat data & more for 100% profit last year.';
const HREF = 'https://www.ft.com/content/0b1c';
const ARTICLE = page(TEXT, { links: [['Northwind {sold} its seat data & more for 100% profit', HREF]] });
const FT: Reference = {
  id: 'r1',
  name: 'Financial Times',
  kind: 'outlet',
  status: 'linked',
  href: HREF,
  linkKind: 'news',
  why: 'direct',
  claims: [],
  spans: [],
  findIt: [],
};

test('CSL-JSON says only what the page tells', () => {
  expect(JSON.parse(cite(FT, ARTICLE, 'csl-json') ?? '')).toEqual([
    {
      id: 'ftcom2026',
      type: 'article-newspaper',
      title: 'Northwind {sold} its seat data & more for 100% profit',
      'container-title': 'Financial Times',
      URL: HREF,
      accessed: { 'date-parts': [[2026, 11, 23]] },
    },
  ]);
});

test('BibTeX, with its characters escaped', () => {
  expect(cite(FT, ARTICLE, 'bibtex')).toBe(
    '@article{ftcom2026,\n  title = {Northwind \\{sold\\} its seat data \\& more for 100\\% profit},\n  journal = {Financial Times},\n  url = {https://www.ft.com/content/0b1c},\n  urldate = {2026-11-23}\n}\n',
  );
});

test('RIS', () => {
  expect(cite(FT, ARTICLE, 'ris')?.split('\n')).toEqual([
    'TY  - NEWS',
    'TI  - Northwind {sold} its seat data & more for 100% profit',
    'T2  - Financial Times',
    'UR  - https://www.ft.com/content/0b1c',
    'Y2  - 2026/11/23',
    'ER  - ',
    '',
  ]);
});

test('wiki text stays text', () => {
  expect(cite(FT, ARTICLE, 'wiki')).toBe(
    '{{cite news |title=Northwind &#123;sold&#125; its seat data & more for 100% profit |url=https://www.ft.com/content/0b1c |work=Financial Times |access-date=2026-11-23}}',
  );
  const hostile = { ...FT, name: "x}}<script>|url=y '''b'''", href: 'https://a.example/|}}' };
  expect(cite(hostile, ARTICLE, 'wiki')).not.toMatch(/<|\}\}.*\}\}|'''/);
});

test('a study keeps its DOI; a short link text is no title', () => {
  const study = { ...FT, kind: 'study' as const, name: 'study in Nature', href: 'https://doi.org/10.1038/s41586-020-1' };
  expect(citationOf(study, page('A study.', { links: [['study', 'https://doi.org/10.1038/s41586-020-1']] }))).toMatchObject({
    type: 'article-journal',
    title: 'study in Nature',
    DOI: '10.1038/s41586-020-1',
  });
});

test('nothing to cite without an address', () => {
  expect(cite({ ...FT, href: null }, ARTICLE, 'ris')).toBeNull();
  expect(cite({ ...FT, href: 'javascript:alert(1)' }, ARTICLE, 'ris')).toBeNull();
});
