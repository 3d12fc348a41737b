import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/analysis/text/tokens';

const forms = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));

describe('tokenize', () => {
  it('splits clitics off and keeps names with apostrophes', () => {
    expect(forms("O'Neill's aides didn’t reply")).toEqual(["O'Neill", "'s", 'aides', 'did', 'n’t', 'reply']);
  });
  it('keeps abbreviations, initials and figures whole', () => {
    expect(forms('Sen. J. Smith paid $1,250.50 at 5 p.m. in the U.S.')).toEqual([
      'Sen.',
      'J.',
      'Smith',
      'paid',
      '$1,250.50',
      'at',
      '5',
      'p.m.',
      'in',
      'the',
      'U.S.',
    ]);
  });
  it('reads typewriter marks and dashes as one mark each', () => {
    expect(forms("''Yes,'' she said -- twice")).toEqual(["''", 'Yes', ',', "''", 'she', 'said', '--', 'twice']);
  });
  it('takes time linear in the length of hostile runs', () => {
    for (const run of ["a'", 'a-', 'a.', '1,', "'", '“', '@a', 'http://']) {
      // Work that grew with the square of the length would run into the time limit of a test.
      expect(tokenize(run.repeat(100_000)).length).toBeGreaterThan(0);
    }
  });
});
