import { expect, it } from 'vitest';
import { dateContradiction } from '../../../lib/analysis/signals/date-contradiction';
import { evidenceOf, findings } from '../evidence';

const on = (article: object) => findings(dateContradiction, evidenceOf({ article }));

it('warns of a story dated into the future and of an old address under a new date', () => {
  expect(on({ publishedAt: '2027-05-01T00:00:00Z' })?.[0]).toMatchObject({
    certainty: 'likely',
    data: { one: 'published 2027-05-01', other: 'read 2026-11-23' },
  });
  expect(on({ publishedAt: '2026-05-01', url: 'https://herald.example/2014/03/02/bridge' })?.[0]?.data.other).toBe(
    'in its address 2014-03-02',
  );
});

it('asks for a look when the last change is long before publication', () => {
  expect(on({ publishedAt: '2026-05-01', modifiedAt: '2026-01-01' })?.[0]?.certainty).toBe('possible');
});

it.each([
  ['changed a day before it was published', { publishedAt: '2026-05-02', modifiedAt: '2026-05-01' }],
  ['changed later', { publishedAt: '2026-05-02', modifiedAt: '2026-06-01' }],
  ['brought up to date within weeks', { publishedAt: '2026-05-02', url: 'https://herald.example/2026/04/01/bridge' }],
  ['with a default where software puts missing dates', { publishedAt: '2012-07-24', url: 'https://herald.example/1969/12/bridge' }],
])('is quiet about a story %s', (_, article) => {
  expect(on(article)).toEqual([]);
});
