import { expect, it } from 'vitest';
import { correctionNote } from '../../../lib/analysis/signals/correction-note';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(correctionNote, evidenceOf({ article: { text } }));

it.each([
  'Correction: An earlier version gave the wrong number.',
  'Editor’s note: The name was wrong.',
  'This article was amended on 3 May 2026.',
  'Clarification — the vote was on Monday.',
])('credits: %s', (note) => {
  expect(on(`The bridge fell.\n\n${note}`)?.[0]).toMatchObject({ certainty: 'certain', evidence: [note] });
});

it.each([
  'The correction of the river took two years.',
  'He spent a year in a house of correction: it was cold.',
  'An update of the software failed.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
