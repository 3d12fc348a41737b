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
    ['as somebody told', 'As Brand told the Oslo Times, the bolts were old.', ['Brand > told > the bolts were old']],
    ['according to, without a comma', 'According to Brand the bolts were old.', ['Brand > According to > the bolts were old']],
    [
      'according to, with a comma of another kind',
      'According to the ministry over 300 people have been hurt near Mora, Norland.',
      ['the ministry > According to > over 300 people have been hurt near Mora, Norland'],
    ],
    [
      'what was learned, according to somebody',
      'Lee said that, according to the ministry, it was late.',
      ['Lee > said > that, according to the ministry, it was late', 'the ministry > according to > it was late'],
    ],
    ['an inverted tag in the middle', 'The bolts, said Lee, were old.', ['Lee > said > The bolts … were old']],
    ['what opens with a year', 'They estimated by 2050, demand would double.', ['They > estimated > by 2050, demand would double']],
    ['the month that is a name', 'Prime Minister Theresa May said it was late.', ['Prime Minister Theresa May > said > it was late']],
    ['a subject that ends in a number', 'The mother of three said it was late.', ['The mother of three > said > it was late']],
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
    ['They claimed it was late and claimed she had left.', ['They > claimed > it was late', 'They > claimed > she had left']],
    ['The mayor shook hands with all and said, “It is done.”', ['The mayor > said > “It is done.”']],
    ['Protesters on the bridge chanted “What curfew?” and kept going.', ['Protesters on the bridge > chanted > “What curfew?”']],
    ['Some left, with one poster writing “It is over for us.”', ['one poster > writing > “It is over for us.”']],
    [
      'Ann Lee paid an architect who said he was stiffed, saying, “He was bad.”',
      ['Ann Lee > saying > “He was bad.”', 'who > said > he was stiffed'],
    ],
    [
      'She said it was late, and when pressed, the mother of three replied, “It is not.”',
      ['She > said > it was late', 'the mother of three > replied > “It is not.”'],
    ],
    [
      'It was cold and, in the words of the mayor, Ann Lee, “nobody slept a minute.”',
      ['the mayor, Ann Lee > words > “nobody slept a minute.”'],
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

  it.each([
    ['a noun behind a number', 'The town has a few questions about “the bridge of sighs”.'],
    ['an owner whose verb is somebody else’s', 'A kids’ club in hand, she lined up, reminding the two that it was late.'],
    ['what was done as somebody spoke to us', 'As we said, the bolts were old.'],
  ])('leaves alone %s', (_, text) => {
    expect(linesOf(text).filter((line) => !line.startsWith('-'))).toEqual([]);
  });

  it('reads refusals as such, once', () => {
    expect(linesOf('The firm declined to comment.')).toEqual(['The firm > declined to comment > to comment']);
    expect(linesOf('Lee did not immediately respond to a request for comment.')).toEqual([
      'Lee > did not immediately respond > respond to a request for comment',
    ]);
    expect(linesOf('The river did not return to its bed.')).toEqual([]);
  });
});
