import { expect, it } from 'vitest';
import { originalReporting } from '../../../lib/analysis/signals/original-reporting';
import { evidenceOf, findings } from '../evidence';

const on = (text: string, article: object = {}) => findings(originalReporting, evidenceOf({ article: { text, ...article } }));

it.each([
  ['“It hurts,” she told the Herald.', 'told the Herald'],
  ['AARHUS — The bridge fell.', 'AARHUS'],
  ['We visited the bridge twice.', 'We visited'],
  ['The plans, seen by this newspaper, say so.', 'seen by this newspaper'],
])('credits: %s', (text, words) => {
  expect(on(text)?.[0]?.evidence).toEqual([words]);
});

it('credits a dateline that extraction read', () => {
  expect(on('The bridge fell.', { metadata: { dateline: 'AARHUS (AP)' } })?.[0]?.evidence).toEqual(['AARHUS (AP)']);
});

it.each([
  'She told the Morning Star.',
  '“We visited the bridge,” he said.',
  'He told us-owned firms to leave.',
  'They told heralds to wait.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
