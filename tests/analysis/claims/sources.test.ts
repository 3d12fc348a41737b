import { describe, expect, it } from 'vitest';
import { claimsOf } from './read';

function sourceOf(phrase: string) {
  return claimsOf(`The town slept. ${phrase} said that it was late.`).claims[0]?.source;
}

describe('describeSource', () => {
  it.each([
    ['Orsund fire chief Karin Dahle', { kind: 'person', title: 'fire chief', affiliation: 'Orsund', resolvedTo: 'Karin Dahle' }],
    ['The mill’s owner, Norvik Paper,', { kind: 'organisation', resolvedTo: 'Norvik Paper' }],
    ['Downing Street', { kind: 'organisation' }],
    ['Detectives', { kind: 'unnamed-role', resolvedTo: null, affiliation: null }],
    ['Spokesman Bo Ren', { kind: 'person', title: 'Spokesman', resolvedTo: 'Bo Ren' }],
    [
      'Chinese foreign ministry spokesman Lin Bo',
      { kind: 'person', title: 'spokesman', affiliation: 'Chinese foreign ministry', resolvedTo: 'Lin Bo' },
    ],
    ['Ann Kovac, a nurse at the Oslo clinic,', { kind: 'person', title: 'nurse', affiliation: 'the Oslo clinic', resolvedTo: 'Ann Kovac' }],
    ['Former Attorney General Paul Moe', { kind: 'person', resolvedTo: 'Paul Moe' }],
    ['The bill’s author, state Sen. Paul Moe,', { kind: 'person', resolvedTo: 'Paul Moe' }],
    ['The clinic’s director, Paul Moe,', { kind: 'person', title: 'clinic’s director', resolvedTo: 'Paul Moe' }],
    ['Its engineer, Ann Kovac,', { kind: 'person', title: 'engineer', resolvedTo: 'Ann Kovac' }],
    ['The bus company, Halden Transit,', { kind: 'organisation', resolvedTo: 'Halden Transit' }],
    ['The operator of the Moe gas terminal, Norgas,', { kind: 'organisation', resolvedTo: 'Norgas' }],
    ['The union that represents two of the nurses', { kind: 'organisation', name: 'The union that represents two of the nurses' }],
    ['The railway', { kind: 'organisation', resolvedTo: null }],
    ['The Oslo Port Authority', { kind: 'organisation', resolvedTo: 'Oslo Port Authority' }],
    ['China’s embassy in Oslo', { kind: 'organisation', resolvedTo: 'China’s embassy in Oslo' }],
    ['The Oslo Times', { kind: 'publication', resolvedTo: 'Oslo Times' }],
    ['A White House memo', { kind: 'document', resolvedTo: 'White House memo' }],
    ['A study by the Moe Institute', { kind: 'document' }],
    ['A senior official', { kind: 'unnamed-role', resolvedTo: null }],
    ['Two people familiar with the talks', { kind: 'unnamed-role', resolvedTo: null }],
    ['Critics', { kind: 'vague', resolvedTo: null }],
    ['Many', { kind: 'vague', resolvedTo: null }],
    ['The Ministry of Foreign Affairs', { kind: 'organisation', resolvedTo: 'Ministry of Foreign Affairs' }],
    ['The President', { kind: 'unnamed-role', resolvedTo: null }],
    ['Their delegate, Ursula van der Moe,', { kind: 'person', resolvedTo: 'Ursula van der Moe' }],
    ['The governor, Sen. Rick Moe, R-Fla.,', { kind: 'person', resolvedTo: 'Rick Moe' }],
    ['Its founder, Suzanne Moe, who lives on a boat in Hull,', { kind: 'person', resolvedTo: 'Suzanne Moe' }],
    ['One of the protesters, Hayley Moe, 42, a lecturer from Hull,', { kind: 'person', resolvedTo: 'Hayley Moe' }],
    ['The Danish Ambassador to Chile, Ammar Moe,', { kind: 'person', resolvedTo: 'Ammar Moe' }],
    ['The Senate', { kind: 'organisation', resolvedTo: 'Senate' }],
    ['The First Lady', { kind: 'unnamed-role', resolvedTo: null }],
    ['The Conservative MP', { kind: 'unnamed-role', resolvedTo: null }],
    ['NASA’s Office of the Inspector General', { kind: 'organisation' }],
    ['About 44 percent of Danes', { kind: 'unnamed-role' }],
    ['Environmentalists', { kind: 'unnamed-role', resolvedTo: null }],
    ['Police', { kind: 'unnamed-role', resolvedTo: null }],
  ])('tells what %s is', (phrase, expected) => {
    expect(sourceOf(phrase)).toMatchObject(expected);
  });

  it.each(['a study Monday in the Journal of Ports', 'survey data released Friday'])(
    'takes %s for a document, not for its day',
    (phrase) => {
      const [claim] = claimsOf(`The town slept. It was late, according to ${phrase}.`).claims;
      expect(claim?.source?.kind).toBe('document');
    },
  );

  it('reads a document behind the paper that saw it', () => {
    const [claim] = claimsOf('The clinic had no doctor, according to shift plans seen by the Oslo Times and two nurses.').claims;
    expect(claim?.source?.kind).toBe('document');
  });
});
