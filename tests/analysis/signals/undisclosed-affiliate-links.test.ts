import { expect, it } from 'vitest';
import { undisclosedAffiliateLinks } from '../../../lib/analysis/signals/undisclosed-affiliate-links';
import { boxOf, evidenceOf, findings, linkOf } from '../evidence';

const links = [1, 2, 3].map((n) => linkOf(`https://shop.example/${n}?tag=herald`, { sponsored: true }));
const on = (article: object) => findings(undisclosedAffiliateLinks, evidenceOf({ article: { links, ...article } }));

it('asks for a look at shop links without a word about them', () => {
  expect(on({ text: 'Three kettles we like.' })?.[0]).toMatchObject({ certainty: 'possible', data: { count: 3 } });
});

it('is quiet when the page says so, or there are few', () => {
  expect(on({ text: 'We may earn a commission.' })).toEqual([]);
  expect(on({ furniture: [boxOf('disclosure', null, ['Affiliate links'])] })).toEqual([]);
  expect(on({ links: links.slice(0, 2) })).toEqual([]);
  expect(on({ links: [] })).toBeNull();
});
