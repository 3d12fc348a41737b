import { describe, expect, test } from 'vitest';
import { claims, page, trace } from './make';

const TEXT = `The council met on Tuesday.

Mayor Ann Poe told the BBC that the bridge was unsafe. She said it would close.

A report by the World Bank found that prices fell. Critics say it came late.

A clerk said the doors were open. Northwind denied the charge. Ann Poe accused Per Lund of theft. Lund did not respond to a request for comment.`;

const CLAIMS = claims(TEXT, [
  { source: 'Mayor Ann Poe', means: 'Ann Poe', cue: 'told', toldTo: 'BBC', content: 'the bridge was unsafe' },
  { source: 'She', means: 'Ann Poe', cue: 'said', content: 'it would close' },
  { source: 'A report by the World Bank', kind: 'document', cue: 'found', class: 'reveals', content: 'prices fell' },
  { source: 'Critics', kind: 'vague', cue: 'say', content: 'it came late' },
  { source: 'A clerk', kind: 'unnamed-role', cue: 'said', content: 'the doors were open' },
  { source: 'Northwind', kind: 'organisation', cue: 'denied', class: 'denies', content: 'the charge' },
]);

describe('figures of the ledger', () => {
  const { ledger } = trace(page(TEXT, { links: [['found', 'https://openknowledge.worldbank.org/prices-2026.pdf']] }), CLAIMS);

  test('sources by kind, and the first attributed paragraph', () => {
    expect(ledger).toMatchObject({ sourcedClaims: 6, named: 3, unnamedRole: 1, vague: 1, firstAttributedParagraph: 1 });
    expect(ledger.independentSources).toBe(4);
    expect(ledger.topSourceShare).toBeCloseTo(2 / 6);
  });

  test('a pronoun that means nobody known is no voice', () => {
    const text = 'The gate was shut. It said so.';
    const unclear = claims(text, [{ source: 'It', kind: 'unclear', cue: 'said', content: 'so' }]);
    expect(trace(page(text, {}), unclear).ledger).toMatchObject({ sourcedClaims: 1, named: 0, independentSources: 0 });
  });

  test('only what leans on something elsewhere has to be followable', () => {
    expect(ledger.followableShare).toBeCloseTo(1 / 3);
    expect(ledger).toMatchObject({ secondHand: 2, primary: 4 });
  });

  test('right of reply: who is accused, and who answers or is said not to', () => {
    expect(ledger).toMatchObject({ accused: 2, replies: 2 });
  });

  test('nothing to divide', () => {
    expect(trace(page('The council met on Tuesday.')).ledger).toMatchObject({
      followableShare: null,
      topSourceShare: null,
      firstAttributedParagraph: null,
      accused: 0,
    });
  });
});

test('a page that retells answers for every claim; own reporting for none', () => {
  const text = 'The mayor told AFP that the bridge was closed.\n\nA clerk said the doors were open.';
  const said = claims(text, [
    { source: 'The mayor', kind: 'unnamed-role', cue: 'told', toldTo: 'AFP', content: 'the bridge was closed' },
    { source: 'A clerk', kind: 'unnamed-role', cue: 'said', content: 'the doors were open' },
  ]);
  expect(trace(page(text), said).ledger).toMatchObject({ followableShare: 0, secondHand: 2 });
  const own = `${text} The council did not respond to a request for comment.`;
  expect(trace(page(own), said).ledger).toMatchObject({ followableShare: 0, secondHand: 1, primary: 1 });
});
