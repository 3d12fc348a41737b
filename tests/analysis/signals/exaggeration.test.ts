import { expect, it } from 'vitest';
import { exaggeration } from '../../../lib/analysis/signals/exaggeration';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(exaggeration, evidenceOf({ article: { text } }));

it('warns of claims that cannot be measured', () => {
  const [finding] =
    on('It is the biggest scandal of all time. Everybody knows it, and this proves once and for all who is to blame.') ?? [];
  expect(finding).toMatchObject({ certainty: 'likely' });
  expect(finding?.evidence).toEqual(expect.arrayContaining(['the biggest scandal of all time', 'Everybody knows']));
});

it.each([
  'It is the largest bridge in the country and the third longest in Europe, 4 km in all.',
  'She is the best scorer of the season with 30 goals, the most ever by a woman in the league.',
  'He called it “the biggest scandal of all time” and said that “everybody knows” it.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
