import { expect, it } from 'vitest';
import { unattributedText } from '../../../lib/analysis/signals/unattributed-text';
import { claimOf, evidenceOf, findings, linkOf } from '../evidence';

const TEXT = 'The bridge fell and the river rose over the town. '.repeat(40);
const on = (article: object = {}, parts: object = {}) =>
  findings(unattributedText, evidenceOf({ ...parts, article: { text: TEXT, ...article } }));

it('warns of a long report without a source or a link', () => {
  expect(on()?.[0]).toMatchObject({ certainty: 'likely', data: { words: 400 } });
});

it('is quiet when it is short, linked, has a dateline or an attribution', () => {
  expect(on({ text: 'The bridge fell.' })).toEqual([]);
  expect(on({ links: [linkOf('https://a.example/b')] })).toEqual([]);
  expect(on({ metadata: { dateline: 'AARHUS' } })).toEqual([]);
  expect(on({}, { claims: [claimOf(TEXT, null)] })).toEqual([]);
});

it('does not judge what its writer watches, nor an explainer', () => {
  expect(on({ url: 'https://herald.example/sport/cup-final' })).toBeNull();
  expect(on({ genre: 'explainer' })).toBeNull();
});
