import { expect, it } from 'vitest';
import { dataAndMethod } from '../../../lib/analysis/signals/data-and-method';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(dataAndMethod, evidenceOf({ article: { text } }));

it.each([
  ['The poll has a margin of error of plus or minus 3 points.', 'margin of error of plus or minus 3 points'],
  ['The institute surveyed 1,204 adults in May.', 'surveyed 1,204 adults'],
  ['We analysed more than 4,000 contracts.', 'We analysed more than 4,000 contracts'],
])('credits: %s', (text, words) => {
  expect(on(text)?.[0]?.evidence).toEqual([words]);
});

it.each(['There was no margin for error.', 'He surveyed the field.', 'The data are secret.'])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
