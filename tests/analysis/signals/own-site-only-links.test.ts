import { expect, it } from 'vitest';
import { ownSiteOnlyLinks } from '../../../lib/analysis/signals/own-site-only-links';
import { evidenceOf, findings, linkOf, referenceOf } from '../evidence';

const own = (n: number) => linkOf(`https://herald.example/${n}`, { own: true });
const on = (links: ReturnType<typeof linkOf>[], references = [referenceOf('The Post')]) =>
  findings(ownSiteOnlyLinks, evidenceOf({ article: { links }, references }));

it('only asks for a look at five links that stay on the site', () => {
  expect(on([1, 2, 3, 4, 5].map(own))?.[0]).toMatchObject({ certainty: 'possible', data: { count: 5 } });
});

it('is quiet where nobody outside is leaned on', () => {
  expect(on([1, 2, 3, 4, 5].map(own), [])).toEqual([]);
});

it('is quiet with few, or with one that leaves', () => {
  expect(on([1, 2, 3].map(own))).toEqual([]);
  expect(on([...[1, 2, 3, 4, 5].map(own), linkOf('https://a.example/b')])).toEqual([]);
});
