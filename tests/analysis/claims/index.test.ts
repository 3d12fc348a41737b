import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/analysis/article-from-text';
import { findClaims } from '../../../lib/analysis/claims';
import { articleOf, claimsOf, linesOf } from './read';

const FILES = { attribution: null, clickbait: null, publishers: null };

describe('findClaims', () => {
  it.each([
    ['scare quotes', 'The so-called “smart bins” were removed last week.'],
    ['a title in quotes', 'Her first novel, “The Long Way Down to the Sea”, sold well.'],
    ['a question', 'Do you believe the denial, or is there more to uncover?'],
    ['who was told', 'Reuters was told on Monday.'],
    ['who is accused', 'The firm accused of spying moved to Oslo.'],
    ['nouns that look like verbs', 'Twelve states with tough laws are in the south.'],
    ['the writer’s own voice', 'The bridge was built in 1931 and painted twice.'],
  ])('finds nothing in %s', (_, text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it('gives the words to the speaker, not to who was told', () => {
    const [claim] = claimsOf('A spokesperson for the port told AFP that it was “completely false.”').claims;
    expect(claim).toMatchObject({
      toldTo: { name: 'AFP' },
      form: 'mixed',
      cue: { verb: 'tell', class: 'says' },
      source: { kind: 'unnamed-role', name: 'A spokesperson for the port', affiliation: 'the port' },
    });
  });

  it('links what a report says somebody says', () => {
    const { claims } = claimsOf('The Harbour Times reported that the mayor said the bridge was safe.');
    expect(claims.map(({ id, within }) => [id, within])).toEqual([
      ['c1', null],
      ['c2', 'c1'],
    ]);
  });

  it.each([
    ['“We will win,” Lee said.', 'direct'],
    ['Lee said it was “a mess” and left.', 'mixed'],
    ['Lee said it was late.', 'indirect'],
  ])('tells the form of %s', (text, form) => {
    expect(claimsOf(text).claims[0]?.form).toBe(form);
  });

  it('lists beliefs apart', () => {
    expect(claimsOf('Mara Lind believes that the dam will hold.').claims[0]).toMatchObject({ shown: false, cue: { class: 'belief' } });
    expect(claimsOf('Mara Lind said that the dam will hold.').claims[0]).toMatchObject({ shown: true });
  });

  it('lists what the writer says of herself apart, but not what a speaker does', () => {
    const { claims } = claimsOf('I told Mara Lind that the dam leaks. We said that it will hold.');
    expect(claims.map(({ shown }) => shown)).toEqual([false, false]);
    expect(claimsOf('“We found that the dam leaks,” Mara Lind said.').claims[0]).toMatchObject({ shown: true });
  });

  it('lists only quotations in another language', () => {
    const text =
      'Der Bürgermeister sagte, die Brücke sei nicht mehr zu retten. „Wir bauen die Brücke neu“, sagte er und ging mit den Leuten nach Hause.';
    const { claims, sources } = findClaims(articleFromText(text, { retrievedAt: '' }), FILES);
    expect(claims.map(({ source, content }) => [source, text.slice(content[0]!.start, content[0]!.end)])).toEqual([
      [null, '„Wir bauen die Brücke neu“'],
    ]);
    expect(sources).toEqual([]);
  });

  it('knows the publishers of the reader’s own', () => {
    const article = articleOf('Millbrook Lantern said it was late. The newspaper said so twice.');
    const own = [{ name: 'Millbrook Lantern', aliases: [], domains: ['lantern.example'] }];
    const kinds = (publishers: typeof own) => findClaims(article, FILES, publishers).claims.map(({ source }) => source?.resolvedKind);
    expect(kinds(own)).toEqual(['publication', 'publication']);
    expect(kinds([])[0]).toBe('person');
  });

  it('gives the same for the same text and does not change the article', () => {
    const article = articleOf('Lee said no. “Never,” she added.');
    const frozen = JSON.stringify(article);
    expect(findClaims(article, FILES)).toEqual(findClaims(article, FILES));
    expect(JSON.stringify(article)).toBe(frozen);
  });

  it('keeps every span inside the text, in order', () => {
    const text = '“One,” said Ann Lee, “two.” Bo Ren denied it, adding that “three” was a lie.\n\n“Four'.repeat(40);
    for (const { source, cue, content } of claimsOf(text).claims) {
      for (const span of [source?.span, cue?.span, ...content]) {
        if (!span) continue;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it('grows with the text, not faster: ten times the paragraphs give ten times the claims', () => {
    const paragraph = 'Ann Lee said the bridge was safe. “It will stand,” she told reporters, adding that crews were on site.\n\n';
    const few = claimsOf(paragraph.repeat(10)).claims.length;
    expect(few).toBe(30);
    expect(claimsOf(paragraph.repeat(1000)).claims.length).toBe(few * 100);
  });

  it.each([
    ['unclosed marks', '“'.repeat(20_000)],
    ['straight marks', '"\''.repeat(20_000)],
    ['cues without anybody', 'said told claimed '.repeat(10_000)],
    ['endless appositions', `${'Ann Lee, '.repeat(10_000)}said so.`],
    ['relative clauses', `${'the man who '.repeat(10_000)}said so.`],
    ['nothing', ''],
  ])('survives %s', (_, text) => {
    expect(claimsOf(text).claims.length).toBeLessThan(3);
  });
});
