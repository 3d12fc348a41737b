import { describe, expect, it } from 'vitest';
import { claimsOf } from './read';

function anonymityIn(text: string) {
  const anonymity = claimsOf(text).claims[0]?.source?.anonymity;
  return anonymity && { quality: anonymity.quality, words: anonymity.reason && text.slice(anonymity.reason.start, anonymity.reason.end) };
}

describe('anonymityOf', () => {
  it('finds no reason', () => {
    expect(anonymityIn('A senior official said the talks had failed.')).toEqual({ quality: 'none', words: null });
  });

  it('tells a formula from a reason', () => {
    expect(anonymityIn('“They failed,” said an official who spoke on condition of anonymity')).toEqual({
      quality: 'boilerplate',
      words: 'on condition of anonymity',
    });
    expect(anonymityIn('“They failed,” said a guard who asked not to be named for fear of losing her job.')).toEqual({
      quality: 'specific',
      words: 'asked not to be named for fear of losing her job',
    });
  });

  it('looks at the next sentence, no further', () => {
    expect(anonymityIn('A guard said the talks failed. He was granted anonymity because he feared reprisals.')?.quality).toBe('specific');
    expect(anonymityIn('A guard said the talks failed. Rain fell. He was granted anonymity because he feared reprisals.')?.quality).toBe(
      'none',
    );
  });

  it('takes no reason of somebody else', () => {
    const text = 'The owner said no. A worker who asked not to be named for fear of losing her job said yes.';
    expect(anonymityIn(text)?.quality).toBe('none');
  });

  it('is no claim itself', () => {
    const verbs = (text: string) => claimsOf(text).claims.map(({ cue }) => cue?.verb);
    expect(verbs('A worker, who asked not to be named, said it was late.')).toEqual(['say']);
    expect(verbs('A guard said the talks failed. The guard spoke on condition of anonymity.')).toEqual(['say']);
  });

  it('has nothing to say about people with a name', () => {
    expect(anonymityIn('Ann Lee said the talks had failed.')).toBeNull();
  });
});
