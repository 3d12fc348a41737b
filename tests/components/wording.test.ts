import { expect, it } from 'vitest';
import { differingWords } from '../../components/wording';

const cut = (a: string, b: string) => {
  const [left, right] = differingWords(a, b);
  return [a.slice(left.start, left.end), b.slice(right.start, right.end)];
};

it.each([
  ['We found seven cracks in the pillar.', 'We found six cracks in the pillar.', 'seven', 'six'],
  ['completely false', 'entirely inaccurate', 'completely false', 'entirely inaccurate'],
  ['We found cracks', 'We found cracks, and then more', '', 'and then more'],
  ['the same words', '“the same words”', '', ''],
  ['no no no', 'no no', 'no', ''],
])('%s / %s', (a, b, left, right) => {
  expect(cut(a, b)).toEqual([left, right]);
});
