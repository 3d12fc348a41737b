import { expect, it } from 'vitest';
import { recommendationDensity } from '../../../lib/analysis/signals/recommendation-density';
import { boxOf, evidenceOf, findings } from '../evidence';

const box = (count: number) =>
  boxOf(
    'recommendations',
    'You may like',
    [],
    Array.from({ length: count }, (_, i) => ({ href: `https://x.example/${i}`, text: `Story ${i}` })),
  );
const on = (count: number, words: number) =>
  findings(recommendationDensity, evidenceOf({ article: { text: 'word '.repeat(words).trim(), furniture: [box(count)] } }));

it('notes a short text among many recommended links, as possible only', () => {
  expect(on(40, 150)).toMatchObject([{ certainty: 'possible', evidence: ['You may like'], data: { links: 40, boxes: 1, words: 150 } }]);
});

it('is quiet on few links, on long texts and without boxes', () => {
  expect(on(10, 100)).toEqual([]);
  expect(on(40, 900)).toEqual([]);
  expect(findings(recommendationDensity, evidenceOf({ article: { text: 'One.' } }))).toBeNull();
});
