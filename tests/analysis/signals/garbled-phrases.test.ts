import { expect, it } from 'vitest';
import { garbledPhrases } from '../../../lib/analysis/signals/garbled-phrases';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(garbledPhrases, evidenceOf({ article: { text } }));

it('warns of two fixed expressions that nobody would write so', () => {
  const [finding] = on('The Monetary Instances reported that actual property agents fear local weather change.') ?? [];
  expect(finding).toMatchObject({
    certainty: 'likely',
    evidence: ['Monetary Instances reported', 'actual property agents', 'local weather change'],
  });
});

it.each([
  'The Financial Times reported that real estate agents fear climate change in the United States.',
  'Local weather changed the plan: actual property damage was small.',
  'Spinning software writes “Monetary Instances” and “local weather change”.',
  'There were several instances of fraud; the center of the city is east of here. A social gathering was held.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
