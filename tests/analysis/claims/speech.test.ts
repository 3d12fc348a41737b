import { describe, expect, it } from 'vitest';
import { linesOf } from './read';

describe('quotations', () => {
  it.each([
    [
      'speaker behind',
      '“We will rebuild it by May,” said Ann Kovac, an engineer.',
      ['Ann Kovac, an engineer > said > “We will rebuild it by May,”'],
    ],
    ['speaker before', 'Ann Kovac said, “We will rebuild it.”', ['Ann Kovac > said > “We will rebuild it.”']],
    ['straight marks', '"We will rebuild it," Kovac said on Monday.', ['Kovac > said > "We will rebuild it,"']],
    ['typewriter marks', "''We will rebuild it,'' Mr. Kovac said of the bridge.", ["Mr. Kovac > said > ''We will rebuild it,''"]],
    [
      'single marks beside apostrophes',
      '‘It’s the officials’ fault, not ours,’ Kovac said.',
      ['Kovac > said > ‘It’s the officials’ fault, not ours,’'],
    ],
    ['broken by its speaker', '“The bridge,” Kovac said, “is safe.”', ['Kovac > said > “The bridge,” … “is safe.”']],
    [
      'broken by its speaker behind the verb, in straight marks',
      '"The river," said Ann Roe, "has never been so high."',
      ['Ann Roe > said > "The river," … "has never been so high."'],
    ],
    ['a question', '“Is it safe?” the mayor asked.', ['the mayor > asked > “Is it safe?”']],
    [
      'long apposition',
      '“It is safe,” Ann Kovac, an engineer at the port, one of three on site, said at noon.',
      ['Ann Kovac, an engineer at the port, one of three on site > said > “It is safe,”'],
    ],
    [
      'common noun before the name',
      '“It is safe,” Oslo police chief Ann Kovac said.',
      ['Oslo police chief Ann Kovac > said > “It is safe,”'],
    ],
    ['nested marks', '“He told me ‘go home’ and left,” Kovac said.', ['Kovac > said > “He told me ‘go home’ and left,”']],
  ])('finds the speaker: %s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('keeps the next quotation of the paragraph with its speaker', () => {
    expect(linesOf('“It is safe,” Kovac said. “I checked it myself.”')).toEqual(['Kovac > said > “It is safe,” … “I checked it myself.”']);
  });

  it('gives a quotation to the speaker who follows it', () => {
    expect(linesOf('“It is safe here.” Kovac added: “I checked it.”')).toEqual(['Kovac > added > “It is safe here.” … “I checked it.”']);
  });

  it('carries on over paragraphs', () => {
    expect(linesOf('“It is safe,” Kovac said.\n\n“And it will stay safe for years.”')).toEqual([
      'Kovac > said > “It is safe,” … “And it will stay safe for years.”',
    ]);
  });

  it('starts anew when somebody else speaks', () => {
    expect(linesOf('“It is safe,” Kovac said.\n\n“It is not,” Lee said.')).toEqual([
      'Kovac > said > “It is safe,”',
      'Lee > said > “It is not,”',
    ]);
  });

  it('hands an announced quotation over to the next paragraph', () => {
    expect(linesOf('The Harbour Times reports:\n\n“Nobody checked the bolts for years.”')).toEqual([
      'The Harbour Times > reports > “Nobody checked the bolts for years.”',
    ]);
    expect(linesOf('Senator Kovac made this comment:\n\n“Nobody checked the bolts for years.”')).toEqual([
      'Senator Kovac > : > “Nobody checked the bolts for years.”',
    ]);
  });

  it('reads transcripts by their labels', () => {
    expect(linesOf('KOVAC: The bridge is quite safe.\n\nLEE: Who checked it then?\n\nKOVAC: I did that myself.')).toEqual([
      'KOVAC > : > The bridge is quite safe.',
      'KOVAC > : > I did that myself.',
    ]);
  });

  it('reads signed quotations', () => {
    expect(linesOf('“The bridge is quite safe.” — Ann Kovac')).toEqual(['Ann Kovac > — > “The bridge is quite safe.”']);
  });

  it('names nobody where nobody is named', () => {
    expect(linesOf('“The bridge is quite safe for now.”')).toEqual(['- > - > “The bridge is quite safe for now.”']);
  });

  it('mends an opening mark that was lost', () => {
    expect(linesOf('We will rebuild it before the winter," said Ann Kovac.')).toEqual([
      'Ann Kovac > said > We will rebuild it before the winter,"',
    ]);
  });
});
