import { expect, it } from 'vitest';
import { missingAuthor } from '../../../lib/analysis/signals/missing-author';
import { evidenceOf, findings } from '../evidence';

it('asks for a look when nobody is named', () => {
  expect(findings(missingAuthor, evidenceOf())?.[0]?.certainty).toBe('possible');
});

it('is quiet where the publisher says where to ask', () => {
  const policies = {
    corrections: null,
    ethics: null,
    ownership: null,
    unnamedSources: null,
    about: 'https://herald.example/about',
    contact: null,
  };
  expect(findings(missingAuthor, evidenceOf({ article: { metadata: { policies } } }))).toEqual([]);
});

it('is quiet with a person or an agency, and does not judge plain text', () => {
  expect(findings(missingAuthor, evidenceOf({ article: { byline: ['Ida Brun'] } }))).toEqual([]);
  expect(findings(missingAuthor, evidenceOf({ article: { metadata: { agencyCredit: 'AP' } } }))).toEqual([]);
  expect(findings(missingAuthor, evidenceOf({ article: { metadata: { titles: [] } } }))).toBeNull();
});
