import { expect, it } from 'vitest';
import { exclamations } from '../../../lib/analysis/signals/exclamations';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(exclamations, evidenceOf({ article: { text } }));

it('warns of exclamation marks and of shouted words', () => {
  expect(on('The tickets are gone! Nobody saw it coming! The club is silent.')?.[0]).toMatchObject({
    certainty: 'likely',
    evidence: ['gone!', 'coming!'],
  });
  expect(on('They did NOT tell anyone, and it was ALWAYS known to the board.')?.[0]?.evidence).toEqual(['NOT', 'ALWAYS']);
});

it.each([
  ['quotations', '“Stop!” he shouted. “Now!” The crowd answered “NEVER!” and left.'],
  ['names', 'Yahoo! and Jeopardy! fans met at Moulin Rouge! on Friday, said E! News.'],
  ['acronyms and labels', 'READ MORE FROM THE ARCHIVE\n\nThe WHO, NATO and the FBI met in the US on Monday.'],
  ['a run of them', 'It is over!!! The council has voted to close the bridge.'],
  ['a single one', 'The play is called a hit! It runs until May.'],
])('is quiet: %s', (_, text) => {
  expect(on(text)).toEqual([]);
});
