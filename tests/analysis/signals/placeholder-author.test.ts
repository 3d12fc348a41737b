import { expect, it } from 'vitest';
import { placeholderAuthor } from '../../../lib/analysis/signals/placeholder-author';
import { evidenceOf, findings } from '../evidence';

const on = (...byline: string[]) => findings(placeholderAuthor, evidenceOf({ article: { byline } }));

it.each(['admin', 'Administrator', 'Editor 2', 'webmaster', 'user7'])('warns: %s', (name) => {
  expect(on(name)?.[0]).toMatchObject({ certainty: 'certain', evidence: [name] });
});

it('is quiet about people, desks, agencies, and accounts beside a name', () => {
  for (const names of [['Ida Brun'], ['Herald staff'], ['Reuters'], ['admin', 'Ida Brun'], ['Guest Larsen']])
    expect(on(...names)).toEqual([]);
  expect(on()).toBeNull();
});
