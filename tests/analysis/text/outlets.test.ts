import { expect, it } from 'vitest';
import { ownNames, sameOutlet } from '../../../lib/analysis/text/outlets';
import { articleOf } from '../evidence';

it.each([
  ['The Guardian', 'theguardian'],
  ['AP', 'Associated Press'],
  ['New York Times', 'NYT'],
  ['Financial Times', "Financial Times'"],
  ['Star', 'the Star'],
])('%s is %s', (one, other) => {
  expect(sameOutlet(one, other)).toBe(true);
});

it.each([
  ['Morning Star', 'Evening Star'],
  ['The Times', 'The New York Times'],
  ['', 'Star'],
])('%s is not %s', (one, other) => {
  expect(sameOutlet(one, other)).toBe(false);
});

it('knows the names under which a page goes', () => {
  expect(
    ownNames(articleOf({ url: 'https://www.moor-echo.example/a', siteName: 'The Moor Echo', metadata: { agencyCredit: 'PA' } })),
  ).toEqual(expect.arrayContaining(['the moor echo', 'pa', 'moor-echo']));
});
