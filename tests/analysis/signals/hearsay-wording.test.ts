import { expect, it } from 'vitest';
import { hearsayWording } from '../../../lib/analysis/signals/hearsay-wording';
import { evidenceOf, findings } from '../evidence';

const on = (text: string, genre: 'news' | 'fact-check' = 'news') => findings(hearsayWording, evidenceOf({ article: { text, genre } }));

it('warns of insiders who dish and spill', () => {
  const [finding] =
    on('The singer is reportedly furious. “She left,” an insider dished. A close pal told the magazine exclusively that it is over.') ?? [];
  expect(finding?.certainty).toBe('likely');
  expect(finding?.evidence).toEqual(['is reportedly', 'an insider', 'told the magazine exclusively']);
});

it.each([
  ['duty words alone', 'The suspect reportedly fled. He was apparently seen in Lyon and is said to be armed, according to reports.'],
  ['a rumour reported on', 'Rumors that the bank would close went viral on Friday. The rumors are false, the regulator said.'],
  ['unnamed officials', 'A source close to the talks said a deal was near. Two officials told the paper the same.'],
  ['gossip in quotation marks', 'The court read out messages: “an insider dished”, “our sources say”, “a pal told us exclusively”.'],
  ['another sense', 'Insider trading rules apply to every insider of the company, the regulator said.'],
])('is quiet: %s', (_, text) => {
  expect(on(text)).toEqual([]);
});

it('does not apply to fact-checks, which quote what goes round', () => {
  expect(on('Rumor has it that an insider dished on it.', 'fact-check')).toBeNull();
});
