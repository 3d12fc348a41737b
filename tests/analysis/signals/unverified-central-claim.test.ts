import { expect, it } from 'vitest';
import { unverifiedCentralClaim } from '../../../lib/analysis/signals/unverified-central-claim';
import { evidenceOf, findings, referenceOf, spanOf } from '../evidence';

function on(text: string, outlets: string[], article: object = {}) {
  const references = outlets.map((name) => referenceOf(name, { spans: [spanOf(text, name)] }));
  return findings(unverifiedCentralClaim, evidenceOf({ references, article: { text, ...article } }));
}

it.each([
  [
    'The Financial Times wrote of a memo, though the newspaper couldn’t confirm it independently.',
    'the newspaper couldn’t confirm it independently',
  ],
  ['A Morning Star report named the buyer. Morning Star was unable to verify the sum.', 'Morning Star was unable to verify the sum'],
  [
    'According to Morning Star, it was sold. The paper said it could not independently verify the letter.',
    'The paper said it could not independently verify the letter',
  ],
])('is certain: %s', (text, words) => {
  const name = text.includes('Financial') ? 'Financial Times' : 'Morning Star';
  expect(on(text, [name])?.[0]).toMatchObject({ certainty: 'certain', evidence: [words], data: { outlet: name } });
});

it.each([
  ['it is the paper’s own caveat', 'Morning Star wrote of a memo. The Herald could not verify it.', { siteName: 'The Herald' }],
  [
    'it is the credited agency’s own',
    'Morning Star wrote of a memo. Reuters could not immediately verify it.',
    { metadata: { agencyCredit: 'Reuters' } },
  ],
  ['police could not', 'Morning Star wrote of a theft. Police could not confirm it.', {}],
  ['it stands in a quotation', 'Morning Star wrote of a memo. “The newspaper could not confirm it,” he said.', {}],
  ['it was confirmed', 'Morning Star wrote of a memo. The newspaper confirmed it.', {}],
])('is quiet when %s', (_, text, article) => {
  expect(on(text, ['Morning Star'], article)).toEqual([]);
});
