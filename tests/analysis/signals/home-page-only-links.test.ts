import { expect, it } from 'vitest';
import { homePageOnlyLinks } from '../../../lib/analysis/signals/home-page-only-links';
import { evidenceOf, findings, linkOf } from '../evidence';

const home = (n: number) => linkOf(`https://site${n}.example/`, { homePage: true });
const on = (links: ReturnType<typeof linkOf>[]) => findings(homePageOnlyLinks, evidenceOf({ article: { links } }));

it('is certain when three links lead to front pages and none to a document', () => {
  expect(on([home(1), home(2), home(3)])?.[0]).toMatchObject({ certainty: 'certain', data: { count: 3 } });
});

it('is quiet with a document among them, with few, and about own links', () => {
  expect(on([home(1), home(2), home(3), linkOf('https://a.example/report.pdf')])).toEqual([]);
  expect(on([home(1), home(2)])).toEqual([]);
  expect(on([linkOf('https://herald.example/', { own: true, homePage: true })])).toBeNull();
});
