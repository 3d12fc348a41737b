import { expect, it } from 'vitest';
import { missingLinks } from '../../../lib/analysis/signals/missing-links';
import { evidenceOf, findings, linkOf } from '../evidence';

const TEXT = 'The council met for an hour. '.repeat(80);

it('only asks for a look at a long article without any link', () => {
  expect(findings(missingLinks, evidenceOf({ article: { text: TEXT } }))?.[0]?.certainty).toBe('possible');
});

it('is quiet with a link, and does not judge short or plain text', () => {
  expect(findings(missingLinks, evidenceOf({ article: { text: TEXT, links: [linkOf('https://a.example/b')] } }))).toEqual([]);
  expect(findings(missingLinks, evidenceOf({ article: { text: 'Short.' } }))).toBeNull();
  expect(findings(missingLinks, evidenceOf({ article: { text: TEXT, metadata: { titles: [] } } }))).toBeNull();
});
