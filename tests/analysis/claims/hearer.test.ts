import { describe, expect, it } from 'vitest';
import { claimsOf } from './read';

const first = (text: string) => claimsOf(text).claims[0];

describe('hearerOf', () => {
  it.each([
    ['Lee told AFP that it was late.', 'AFP'],
    ['“It is late,” Lee told the Oslo Times.', 'the Oslo Times'],
    ['Lee said in an interview with CNN that it was late.', 'CNN'],
    ['“It is late,” Lee said to reporters.', 'reporters'],
  ])('%s', (text, name) => {
    expect(first(text)?.toldTo?.name).toBe(name);
  });

  it('ends where the clause or the sentence does', () => {
    expect(first('Helen Marsh told the jury Dunne had lied.')?.toldTo?.name).toBe('the jury');
    expect(first('“It is false,” a spokesperson told AFP. Lee disagreed.')?.toldTo?.name).toBe('AFP');
  });

  it('finds nobody where nobody is told', () => {
    expect(first('Lee said it was late for AFP.')?.toldTo).toBeNull();
  });
});

describe('mediumOf', () => {
  it.each([
    ['Lee stated on X that it was late.', 'X'],
    ['Lee said in a statement that it was late.', 'statement'],
    ['When questioned at a news conference, Ann Lee said it was late.', 'news conference'],
    ['“It is late,” Lee wrote in a letter to the board.', 'letter'],
  ])('%s', (text, name) => {
    expect(first(text)?.medium?.name).toBe(name);
  });

  it('takes no medium from what is said', () => {
    expect(first('Lee said she had read it in a letter.')?.medium).toBeNull();
  });
});
