import { expect, it } from 'vitest';
import { missingLinks } from '../../../lib/analysis/signals/missing-links';
import { evidenceOf, findings, linkOf, referenceOf } from '../evidence';

const TEXT = 'The council met for an hour. '.repeat(80);

it('only asks for a look at a long article without any link', () => {
  expect(findings(missingLinks, evidenceOf({ article: { text: TEXT }, references: [referenceOf('The Post')] }))?.[0]?.certainty).toBe(
    'possible',
  );
});

it('is quiet where nothing is leaned on that could be linked, and on an agency’s text', () => {
  expect(findings(missingLinks, evidenceOf({ article: { text: TEXT } }))).toEqual([]);
  const wire = { text: TEXT, metadata: { agencyCredit: 'Reuters' } };
  expect(findings(missingLinks, evidenceOf({ article: wire, references: [referenceOf('The Post')] }))).toBeNull();
});

it('is quiet with a link, and does not judge short or plain text', () => {
  expect(findings(missingLinks, evidenceOf({ article: { text: TEXT, links: [linkOf('https://a.example/b')] } }))).toEqual([]);
  expect(findings(missingLinks, evidenceOf({ article: { text: 'Short.' } }))).toBeNull();
  expect(findings(missingLinks, evidenceOf({ article: { text: TEXT, metadata: { titles: [] } } }))).toBeNull();
});
