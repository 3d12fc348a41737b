import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../../lib/analysis/article-from-text';
import { Mark, readDocument } from '../../../../lib/analysis/claims/tagger/document';
import { hashWord } from '../../../../lib/analysis/claims/tagger/hash';

const NO_WORDS = new Uint32Array(4);

function read(text: string) {
  const { blocks } = articleFromText(text, { retrievedAt: '2026-01-02T03:04:05Z' });
  const document = readDocument(text, blocks, NO_WORDS);
  const forms = Array.from({ length: document.size }, (_, i) => text.slice(document.start[i], document.end[i]));
  return { document, forms };
}

describe('readDocument', () => {
  it('gives single and double quotation marks the same columns', () => {
    const double = read('"It is over," she said.').document;
    const single = read("'It is over,' she said.").document;
    for (const column of ['word', 'mark', 'quote', 'sentence', 'paragraph'] as const)
      expect([...single[column]]).toEqual([...double[column]]);
  });

  it('leaves apostrophes alone', () => {
    const { document, forms } = read("The players' bus didn't come.");
    expect([...document.quote].every((quote) => quote === -1)).toBe(true);
    expect(document.mark[forms.indexOf("'")]).toBe(Mark.other);
  });

  it('numbers paragraphs, and parts one at a line break', () => {
    const { document, forms } = read('One two.\nThree.\n\nFour.');
    expect(forms.map((_, i) => document.paragraph[i])).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect([...document.paragraphFirst]).toEqual([0, 3, 5, 7]);
  });

  it('hashes words without regard to case, digits and the kind of apostrophe', () => {
    const hash = (word: string): number => hashWord(word, 0, word.length);
    expect(hash("Didn't")).toBe(hash('didn’t'));
    expect(hash('1984')).toBe(hash('2026'));
    expect(hash('said')).not.toBe(hash('says'));
  });

  it('reads nothing outside the blocks', () => {
    const text = 'Menu. He said so. Footer.';
    const document = readDocument(text, [{ span: { start: 6, end: 17 } }], NO_WORDS);
    expect(text.slice(document.start[0], document.end[document.size - 1])).toBe('He said so.');
  });
});
