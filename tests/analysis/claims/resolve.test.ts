import { describe, expect, it } from 'vitest';
import { claimsOf, resolvedIn } from './read';

describe('resolveSources', () => {
  it('does not take one pronoun after somebody for nothing', () => {
    const text = [
      'Abel Munro unlocks the shop. He knows the owner of each.',
      'When Munro took over, there were nine. “We met on Fridays,” says Greta Holm, who closed her own shop in spring.',
      'He bends a bar. The letter e, he says, is always the first to go.',
    ].join('\n\n');
    expect(resolvedIn(text)).toEqual(['Greta Holm', 'Abel Munro']);
  });

  it('takes surnames and pronouns to the full name, in one ledger row', () => {
    const text = 'Dr. Mara Lindqvist said the dam would hold. Lindqvist said she was sure. She said tests went well.';
    expect(resolvedIn(text)).toEqual(['Mara Lindqvist', 'Mara Lindqvist', 'Mara Lindqvist']);
    expect(claimsOf(text).sources).toMatchObject([{ name: 'Mara Lindqvist', kind: 'person', claims: ['c1', 'c2', 'c3'] }]);
  });

  it.each([
    ['the last subject', 'Ann Lee met Tom Brand on Monday. She said it went well.', ['Ann Lee']],
    ['gender by title', 'Mrs. Lee Vang spoke first. Mr. Kim Moe left. She said it went well.', ['Lee Vang']],
    ['they for a body', 'Nordlys, a shipyard, found the crack. They said it was old.', ['Nordlys']],
    ['it for a body', 'The Nordlys Group found the crack. It said the crack was old.', ['Nordlys Group']],
    ['the company', 'Nordlys, a shipyard, closed on Monday. The company said it would reopen.', ['Nordlys']],
    ['the newspaper', 'The Oslo Times broke the story. The newspaper said it had seen letters.', ['Oslo Times']],
    ['the memo', 'A Pentagon memo was found. The memo suggests that the firm knew.', ['Pentagon memo']],
    ['an outlet’s report', 'A recent Oslo Times article said that the firm knew.', ['Oslo Times']],
    ['a known short form', 'The FT said that the firm knew.', ['Financial Times']],
    ['a short form of the text', 'The Food Safety Board (FSB) met. The FSB said the milk was safe.', ['Food Safety Board']],
    ['initials', 'The Harbour Safety Board met on Monday. The HSB said the milk was safe.', ['Harbour Safety Board']],
    ['the agency by its own noun', 'The Coastal Commission met. The agency said the towers were legal.', ['Coastal Commission']],
    ['the mayor', 'Mayor Ann Lee opened the bridge. The mayor said it was safe.', ['Ann Lee']],
    [
      'a nameless body by its noun',
      'The national seismological institute said it was late. The institute warned that it was over. It said so twice.',
      [null, 'The national seismological institute', 'The national seismological institute'],
    ],
    ['a memo introduced without a name', 'A leaked memo says it was late. The memo says it was over.', [null, 'A leaked memo']],
    [
      'two people by their surnames',
      'John Meyer and Sara Lind said it was late. “It is over,” Meyer and Lind said.',
      ['John Meyer and Sara Lind', 'John Meyer and Sara Lind'],
    ],
    ['singular they', 'Riley Quinn said it was late. “It is over,” they said.', ['Riley Quinn', 'Riley Quinn']],
    ['singular they, past a body in what they say', 'Riley Quinn, a lawyer, spoke. Norvik has overstepped, they said.', ['Riley Quinn']],
    ['an epithet', 'Ann Lee lined up her shot. And, the superstar said, it was late.', ['Ann Lee']],
    ['both women', 'Ann Lee and Mary Moe met Tom Brand. Both women said it was late.', ['Ann Lee and Mary Moe']],
    [
      'a surname after a nickname among others’ words',
      'It was late, said one of the lawmakers, Rep. Kevin “Coach” Marsh, D-Mora. “It is over,” Marsh said.',
      ['Kevin Marsh', 'Kevin Marsh'],
    ],
    ['a councillor by title', 'Priya Nand resigned. Cllr Nand said it was late.', ['Priya Nand']],
    ['a name with a nickname in it', 'Marcia "Cia" Price said it was late. Price said so twice.', ['Marcia Price', 'Marcia Price']],
    [
      'a short name in a headline of capitals',
      'Gold Star Mom Corners Obama on Harbour\n\nBarack Obama met her. Obama said no.',
      ['Barack Obama'],
    ],
    ['a spokesperson’s body', 'Norvik grew. A spokesperson for the Oslo-based giant said it was safe.', ['Norvik']],
  ])('resolves %s', (_, text, names) => {
    expect(resolvedIn(text)).toEqual(names);
  });

  it.each([
    ['a lawyer for whom he speaks', 'Tonya Love sued. The lawyer representing Love said it was late.'],
    ['critics', 'Critics said it was late.'],
    ['somebody’s architect', 'Tom Brand paid an architect who said it was late.'],
    ['an epithet with nobody in front', 'It rained. The superstar said it was late.'],
    ['a pronoun without anybody', 'He said it was late.'],
    ['the company without one', 'The company said it was late.'],
    ['the department when only a firm is named', 'Norvik grew. The department said it was late.'],
  ])('leaves %s alone', (_, text) => {
    expect(resolvedIn(text)).toEqual([null]);
  });

  it('calls a pronoun that means nobody known unclear, not a person', () => {
    expect(claimsOf('It said the gate was shut.').sources).toMatchObject([{ name: 'It', kind: 'unclear' }]);
  });

  it('keeps a nameless speaker apart from the body, and lets pronouns mean the speaker', () => {
    const { claims, sources } = claimsOf('Norvik grew. A spokesperson for the firm told AFP that it was “false.” They called it “a lie.”');
    expect(claims.map(({ source }) => [source?.kind, source?.resolvedTo])).toEqual([
      ['unnamed-role', 'Norvik'],
      ['unnamed-role', 'A spokesperson for the firm'],
    ]);
    expect(sources).toMatchObject([{ name: 'A spokesperson for the firm', kind: 'unnamed-role', claims: ['c1', 'c2'] }]);
  });

  it('never takes a listener for the one who is meant', () => {
    expect(resolvedIn('“It is late,” Ann Lee told Tom Brand. “Very late.” She said so twice.')).toEqual(['Ann Lee', 'Ann Lee']);
  });
});
