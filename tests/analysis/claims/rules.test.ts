import { describe, expect, it } from 'vitest';
import { linesOf } from './read';

describe('readSentence', () => {
  it.each([
    ['a clause', 'The mayor said the bridge was safe.', ['The mayor > said > the bridge was safe']],
    ['a clause with that', 'Officials told Reuters that the bridge was closed.', ['Officials > told > that the bridge was closed']],
    ['a hearer without that', 'Kovac told CNN Lee was late.', ['Kovac > told > Lee was late']],
    ['adjuncts before that', 'Kovac said in a statement on Monday that it was safe.', ['Kovac > said > that it was safe']],
    ['what is denied', 'The ministry denied the claims.', ['The ministry > denied > the claims']],
    ['what is called for', 'Lee called for a new bridge.', ['Lee > called > for a new bridge']],
    ['according to, behind', 'Nobody was hurt, according to the ministry.', ['the ministry > according to > Nobody was hurt']],
    ['according to, in front', 'According to the ministry, nobody was hurt.', ['the ministry > According to > nobody was hurt']],
    ['a document', 'The memo suggests the firm knew of the crack.', ['The memo > suggests > the firm knew of the crack']],
    ['a relative clause', 'Ivo Brand, who runs the port, said it would reopen.', ['Ivo Brand, who runs the port > said > it would reopen']],
    [
      'a party tag',
      'Rep. Ivo Brand, D-Ohio, also a sponsor, said it would reopen.',
      ['Rep. Ivo Brand, D-Ohio, also a sponsor > said > it would reopen'],
    ],
    [
      'a dash apposition',
      'Oslo’s Nordlys – a yard – revealed it had built ten ships.',
      ['Oslo’s Nordlys – a yard > revealed > it had built ten ships'],
    ],
    ['a tag', 'The bridge was safe, the mayor said.', ['the mayor > said > The bridge was safe']],
    ['an inverted tag', 'The bridge was safe, said the mayor.', ['the mayor > said > The bridge was safe']],
    ['an inserted tag', 'The museum, she said, celebrates its heroes.', ['she > said > The museum … celebrates its heroes']],
    ['as somebody explained', 'The bolts were old, as Ivo Brand explained.', ['Ivo Brand > explained > The bolts were old']],
    ['a subordinate clause in front', 'While aides say he is calm, the president is not.', ['aides > say > he is calm']],
    [
      'another speaker’s turn',
      'The firm denied the claims, but the ministry confirmed them.',
      ['The firm > denied > the claims', 'the ministry > confirmed > them'],
    ],
  ])('reads %s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    [
      'Lee Marsh said the fire was out, adding that two crews stayed.',
      ['Lee Marsh > said > the fire was out', 'Lee Marsh > adding > that two crews stayed'],
    ],
    [
      'Lee Marsh said he was late, while insisting that it was safe.',
      ['Lee Marsh > said > he was late', 'Lee Marsh > insisting > that it was safe'],
    ],
    ['The embassy chimed in, denying the allegations.', ['The embassy > denying > the allegations']],
  ])('follows participles back to their speaker: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    ['“We are in trouble,” Ann Lee told reporters after the meeting that was held on a boat.', ['Ann Lee > told > “We are in trouble,”']],
    ['“We float,” Ann Lee said, not needing to name the author of that boast, Bo Ren, who died.', ['Ann Lee > said > “We float,”']],
    ['Ann Lee said, in a statement on Monday, that it was late.', ['Ann Lee > said > that it was late']],
    ['Helen Marsh told the jury Dunne had lied.', ['Helen Marsh > told > Dunne had lied']],
    ['The report itself says it was late.', ['The report > says > it was late']],
    ['Sara Ruiz, citing a report, said it was late.', ['Sara Ruiz > citing > a report', 'Sara Ruiz, citing a report > said > it was late']],
  ])('finds where what is said begins: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('reads refusals as such, once', () => {
    expect(linesOf('The firm declined to comment.')).toEqual(['The firm > declined to comment > to comment']);
    expect(linesOf('Lee did not immediately respond to a request for comment.')).toEqual([
      'Lee > did not immediately respond > respond to a request for comment',
    ]);
    expect(linesOf('The river did not return to its bed.')).toEqual([]);
  });
});
