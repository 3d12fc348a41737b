import { expect, it } from 'vitest';
import { singleSourceStory } from '../../../lib/analysis/signals/single-source-story';
import { claimOf, entryOf, evidenceOf, findings, sourceOf } from '../evidence';

const TEXT = 'Ida Brun said so. Per Dahl agreed.';
function on(brun: number, dahl: number, independentSources: number, accused = 1) {
  const first = Array.from({ length: brun }, () => claimOf(TEXT, sourceOf(TEXT, 'Ida Brun')));
  const second = Array.from({ length: dahl }, () => claimOf(TEXT, sourceOf(TEXT, 'Per Dahl')));
  const sources = [entryOf('Ida Brun', first), entryOf('Per Dahl', second)];
  return findings(
    singleSourceStory,
    evidenceOf({ article: { text: TEXT }, claims: [...first, ...second], sources, ledger: { independentSources, accused } }),
  );
}

it('warns when one source makes nearly all statements and accuses', () => {
  expect(on(5, 0, 1)?.[0]).toMatchObject({ certainty: 'likely', data: { name: 'Ida Brun', said: 5, all: 5 } });
});

it('only asks for a look where somebody tells of themselves', () => {
  expect(on(5, 0, 1, 0)?.[0]?.certainty).toBe('possible');
});

it('is quiet with a second independent source or a fair share', () => {
  expect(on(5, 1, 2)).toEqual([]);
  expect(on(3, 3, 1)).toEqual([]);
});

it('does not judge a few statements', () => {
  expect(on(3, 0, 1)).toBeNull();
});
