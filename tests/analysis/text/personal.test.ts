import { expect, it } from 'vitest';
import { isPersonal } from '../../../lib/analysis/text/personal';

it.each(['My town has a new tram', 'Why I sold my car', 'What I’ve learned in the yard'])('is personal: %s', (title) => {
  expect(isPersonal(title)).toBe(true);
});

it.each(['“I would build it again”, says engineer', 'Myth of the tram', 'Minister: ‘My plan works’', 'WWI graves found'])(
  'is not: %s',
  (title) => {
    expect(isPersonal(title)).toBe(false);
  },
);
