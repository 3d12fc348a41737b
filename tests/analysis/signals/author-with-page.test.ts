import { expect, it } from 'vitest';
import { authorWithPage } from '../../../lib/analysis/signals/author-with-page';
import { evidenceOf, findings } from '../evidence';

const on = (href: string | null, kind: 'person' | 'outlet' = 'person') =>
  findings(authorWithPage, evidenceOf({ article: { metadata: { authors: [{ name: 'Ida Brun', kind, href, from: 'visible' }] } } }));

it('credits a person with a page, not a box on this page or the outlet', () => {
  expect(on('https://herald.example/people/ida-brun')?.[0]?.evidence).toEqual(['Ida Brun']);
  expect(on('https://herald.example/story#author')).toEqual([]);
  expect(on('https://herald.example/', 'outlet')).toEqual([]);
  expect(on(null)).toEqual([]);
});
