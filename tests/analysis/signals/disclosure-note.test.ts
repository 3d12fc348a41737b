import { expect, it } from 'vitest';
import { disclosureNote } from '../../../lib/analysis/signals/disclosure-note';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(disclosureNote, evidenceOf({ article: { text } }));

it.each([
  'Full disclosure: the author’s sister works for the firm.',
  'We may earn a commission from links.',
  'This story was supported by the Rivers Fund.',
])('credits: %s', (text) => {
  expect(on(text)).toHaveLength(1);
});

it.each([
  'The disclosure came late.',
  'He may earn a degree.',
  'The label owns the rights to her songs.',
  'The bridge was supported by two piers.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
