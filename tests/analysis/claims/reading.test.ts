import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './read';

const sentencesOf = (text: string): string[] =>
  paragraphsOf(text).flatMap(({ tokens, sentences }) =>
    sentences.map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end)),
  );
const namesIn = (text: string): string[] =>
  paragraphsOf(text).flatMap(({ tokens }) => tokens.filter(({ name }) => name).map((token) => token.text));

describe('readParagraphs', () => {
  it.each([
    ['a quotation is one part of its sentence', '“One. Two,” he said. Three.', ['“One. Two,” he said.', 'Three.']],
    ['a tag behind a question stays with it', '“Safe?” the mayor asked. He left.', ['“Safe?” the mayor asked.', 'He left.']],
    ['a quotation that ends its sentence ends it', '“It is safe.” The mayor left.', ['“It is safe.”', 'The mayor left.']],
    [
      'a clause in front begins another sentence',
      '“It is safe.” After the match, the mayor said, “It was not.”',
      ['“It is safe.”', 'After the match, the mayor said, “It was not.”'],
    ],
    ['titles do not end a sentence', 'Sen. Lee met Dr. Moe. They ate.', ['Sen. Lee met Dr. Moe.', 'They ate.']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('goes on over a line that breaks off', () => {
    expect(paragraphsOf('Bridge\n\nThe mayor said the bridge\nwas safe.').map(({ sentences }) => sentences.length)).toEqual([1, 1]);
    expect(paragraphsOf('Bridge\n\nThe mayor spoke.\nThe bridge is safe.')).toHaveLength(3);
  });

  it('knows a name from a word that opens a sentence', () => {
    expect(namesIn('Forcing doors is easy, Kovac said. Kovac left. Lee went with Ann Moe.')).toEqual([
      'Kovac',
      'Kovac',
      'Lee',
      'Ann',
      'Moe',
    ]);
    expect(namesIn('The Oslo-based firm met D-Ohio on Monday.')).toEqual([]);
  });

  it('opens a lost quotation at the paragraph’s start, but not before what somebody else said', () => {
    const quoted = (text: string) => paragraphsOf(text).flatMap(({ quotes }) => quotes.map(({ start, end }) => text.slice(start, end)));
    expect(quoted('We will open the bridge in May." That was all.')).toEqual(['We will open the bridge in May."']);
    expect(quoted('Lee said it was late and free for schools and towns," For all that.')).toEqual([]);
  });

  it('leaves labels of plain text out', () => {
    const [paragraph] = paragraphsOf('Headline: Bridge closed');
    expect(paragraph!.tokens.map((token) => token.text)).toEqual(['Bridge', 'closed']);
  });
});
