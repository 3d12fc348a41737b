import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/analysis/article-from-text';
import { findClaims } from '../../../lib/analysis/claims';
import type { Claim } from '../../../lib/analysis/types';

const FILES = { attribution: null, clickbait: null, publishers: null };

function read(text: string): { text: string; claims: Claim[]; sources: ReturnType<typeof findClaims>['sources'] } {
  return { text, ...findClaims({ ...articleFromText(text, { retrievedAt: '2026-01-01T00:00:00Z' }), lang: 'en' }, FILES) };
}

/** "source > cue > content" of every claim. */
function lines(text: string): string[] {
  return read(text).claims.map((claim) =>
    [
      claim.source?.name ?? '-',
      claim.cue ? text.slice(claim.cue.span.start, claim.cue.span.end) : '-',
      claim.content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ].join(' > '),
  );
}

describe('findClaims', () => {
  it.each([
    [
      'speaker behind',
      '“We will rebuild the bridge by May,” said Ann Kovac, an engineer.',
      'Ann Kovac, an engineer > said > “We will rebuild the bridge by May,”',
    ],
    ['speaker before', 'The mayor said the bridge was safe.', 'The mayor > said > the bridge was safe'],
    ['broken quotation', '“The bridge,” Kovac said, “is safe.”', 'Kovac > said > “The bridge,” … “is safe.”'],
    ['single marks', "The firm called the report 'pure fiction' on Monday.", "The firm > called > the report 'pure fiction' on Monday"],
    ['hearer', 'Officials told Reuters that the bridge was closed.', 'Officials > told > that the bridge was closed'],
    ['according to', 'According to the ministry, nobody was hurt.', 'the ministry > According to > nobody was hurt'],
    ['document', 'The memo suggests the firm knew of the crack.', 'The memo > suggests > the firm knew of the crack'],
    ['apposition', 'Ivo Brand, who runs the port, said it would reopen.', 'Ivo Brand, who runs the port > said > it would reopen'],
  ])('reads %s', (_, text, line) => {
    expect(lines(text)).toEqual([line]);
  });

  it('keeps the next quotation of the paragraph with its speaker', () => {
    expect(lines('“It is safe,” Kovac said. “I checked it myself.”')).toEqual(['Kovac > said > “It is safe,” … “I checked it myself.”']);
  });

  it('follows participles back to their speaker', () => {
    expect(lines('Lee Marsh said the fire was out, adding that two crews stayed behind.')).toEqual([
      'Lee Marsh > said > the fire was out',
      'Lee Marsh > adding > that two crews stayed behind',
    ]);
  });

  it.each([
    ['scare quotes', 'The so-called “smart bins” were removed last week.'],
    ['a question', 'Do you believe the denial, or is there more to uncover?'],
    ['who was told', 'Reuters was told on Monday.'],
    ['the writer’s own voice', 'The bridge was built in 1931 and painted twice.'],
  ])('finds nothing in %s', (_, text) => {
    expect(lines(text)).toEqual([]);
  });

  it('gives the words to the speaker, not to who was told', () => {
    const [claim] = read('A spokesperson for the port told AFP that it was “completely false.”').claims;
    expect(claim).toMatchObject({
      toldTo: { name: 'AFP' },
      form: 'mixed',
      source: { kind: 'unnamed-role', name: 'A spokesperson for the port' },
    });
  });

  it('resolves surnames and pronouns to the full name, in one ledger row', () => {
    const { claims, sources } = read('Dr. Mara Lindqvist said the dam would hold. Lindqvist said she was sure. She said tests went well.');
    expect(claims.map((claim) => claim.source?.resolvedTo)).toEqual(['Mara Lindqvist', 'Mara Lindqvist', 'Mara Lindqvist']);
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ name: 'Mara Lindqvist', kind: 'person', claims: ['c1', 'c2', 'c3'] });
  });

  it('names the medium', () => {
    expect(read('Spokesman Bo Ren stated on X that the plan was dead.').claims[0]).toMatchObject({
      medium: { name: 'X' },
      source: { title: 'Spokesman', resolvedTo: 'Bo Ren' },
    });
  });

  it('lists only quotations in another language', () => {
    const text =
      'Der Bürgermeister sagte, die Brücke sei nicht mehr zu retten. „Wir bauen die Brücke neu“, sagte er und ging mit den Leuten nach Hause.';
    const { claims } = findClaims(articleFromText(text, { retrievedAt: '' }), FILES);
    expect(claims.map((claim) => [claim.source, text.slice(claim.content[0]!.start, claim.content[0]!.end)])).toEqual([
      [null, '„Wir bauen die Brücke neu“'],
    ]);
  });
});
