import { expect, it } from 'vitest';
import { rewrittenWithoutCredit } from '../../../lib/analysis/signals/rewritten-without-credit';
import { claimOf, evidenceOf, findings, linkOf, referenceOf, sourceOf, spanOf } from '../evidence';

const TEXT =
  'The club sold its stadium, a recent Morning Star article said. The Star reported that the price was low. A spokesman told Reuters that it was not. The mayor, Ida Brun, wrote on X that she was sad.';
const star = sourceOf(TEXT, 'The Star', { kind: 'publication', resolvedTo: 'Morning Star' });
const claims = [
  claimOf(TEXT, star),
  claimOf(TEXT, star),
  claimOf(TEXT, sourceOf(TEXT, 'A spokesman', { kind: 'unnamed-role' }), {
    cue: { span: spanOf(TEXT, 'told'), verb: 'told', class: 'says' },
    toldTo: { span: spanOf(TEXT, 'Reuters'), name: 'Reuters' },
  }),
  claimOf(TEXT, sourceOf(TEXT, 'Ida Brun'), { medium: { span: spanOf(TEXT, 'on X'), name: 'X' } }),
];
const references = [
  referenceOf('Morning Star', { spans: [spanOf(TEXT, 'Morning Star')] }),
  referenceOf('Reuters', { spans: [spanOf(TEXT, 'Reuters')] }),
];
const on = (parts: object = {}, article: object = {}) =>
  findings(rewrittenWithoutCredit, evidenceOf({ claims, references, ...parts, article: { text: TEXT, ...article } }));

it('thinks it likely when all comes from other outlets and posts and nothing is linked', () => {
  const [finding] = on() ?? [];
  expect(finding).toMatchObject({ certainty: 'likely', data: { outlets: 'Morning Star, Reuters' } });
  expect(finding?.evidence).toEqual(['a recent Morning Star article', 'The Star', 'told Reuters']);
});

it.each([
  ['one of them is linked', { references: [references[0], { ...references[1]!, status: 'linked' }] }, {}],
  ['the text links outward', {}, { links: [linkOf('https://star.example/stadium')] }],
  ['the page credits an agency', {}, { metadata: { agencyCredit: 'AP' } }],
  ['it is the outlet’s own report', {}, { siteName: 'Morning Star' }],
  ['the text says it was told', {}, { text: `${TEXT} “It hurts,” she told the Herald.` }],
  [
    'two people were heard directly',
    { claims: [...claims, claimOf(TEXT, sourceOf(TEXT, 'Ida Brun')), claimOf(TEXT, sourceOf(TEXT, 'mayor'))] },
    {},
  ],
])('is quiet when %s', (_, parts, article) => {
  expect(on(parts, article)).toEqual([]);
});

it('does not judge plain text or two claims', () => {
  expect(on({}, { metadata: { titles: [] } })).toBeNull();
  expect(on({ claims: claims.slice(0, 2) })).toBeNull();
});
