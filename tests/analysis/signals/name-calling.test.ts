import { expect, it } from 'vitest';
import { nameCalling } from '../../../lib/analysis/signals/name-calling';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(nameCalling, evidenceOf({ article: { text } }));

it('warns of two such names in the page’s own voice', () => {
  expect(on('The lamestream media and their libtard friends kept silent about the vote.')?.[0]).toMatchObject({
    certainty: 'likely',
    evidence: ['lamestream media', 'libtard'],
  });
});

it.each([
  'He said the “deep state” and “globalists” were behind it, without giving evidence.',
  'Supporters of the theory speak of a deep state. The Labour party and the Conservatives voted for it.',
  'Headlines such as deep state globalists strike again fill the site.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
