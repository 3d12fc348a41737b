import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/analysis/text/sentences';
import { tokenize } from '../../../lib/analysis/text/tokens';

const split = (text: string): string[] => splitSentences(text, tokenize(text)).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('lets closing marks go with their sentence', () => {
    expect(split('"We won." Ann Roe said so.')).toEqual(['"We won."', 'Ann Roe said so.']);
  });
  it('does not split after titles, initials or inside a quotation that goes on', () => {
    expect(split('Gov. Ann Roe of the U.S. Senate asked J. Doe. "Really?" he asked.')).toEqual([
      'Gov. Ann Roe of the U.S. Senate asked J. Doe.',
      '"Really?" he asked.',
    ]);
  });
  it('ends a sentence at a line break', () => {
    expect(split('A headline\n\nThe first sentence.')).toEqual(['A headline', 'The first sentence.']);
  });
  it('covers every token once', () => {
    const text = 'One. Two! "Three?" four… Five (six.) Seven';
    const tokens = tokenize(text);
    const sentences = splitSentences(text, tokens);
    expect(sentences[0]?.first).toBe(0);
    expect(sentences.at(-1)?.last).toBe(tokens.length);
    for (let i = 1; i < sentences.length; i++) expect(sentences[i]?.first).toBe(sentences[i - 1]?.last);
  });

  it('takes time linear in the length of a run of closing marks', () => {
    const text = `Stop${'!'.repeat(100_000)} Go.`;
    const begin = performance.now();
    expect(split(text)).toHaveLength(2);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});
