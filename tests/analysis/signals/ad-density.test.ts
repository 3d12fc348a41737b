import { expect, it } from 'vitest';
import { adDensity } from '../../../lib/analysis/signals/ad-density';
import { evidenceOf, findings } from '../evidence';

const on = (adCount: number, words: number) =>
  findings(adDensity, evidenceOf({ article: { text: 'word '.repeat(words).trim(), metadata: { adCount } } }));

it('notes many advertisements around a short text, as possible only', () => {
  expect(on(12, 200)).toMatchObject([{ certainty: 'possible', data: { ads: 12, words: 200 } }]);
});

it('is quiet on few, on long texts and without any', () => {
  expect(on(5, 100)).toEqual([]);
  expect(on(12, 900)).toEqual([]);
  expect(on(0, 100)).toBeNull();
});
