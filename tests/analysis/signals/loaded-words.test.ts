import { expect, it } from 'vitest';
import { loadedWords } from '../../../lib/analysis/signals/loaded-words';
import { claimOf, evidenceOf, findings, sourceOf, spanOf } from '../evidence';

const on = (text: string) => findings(loadedWords, evidenceOf({ article: { text } }));

it('warns of a dense run of them in the page’s own voice', () => {
  const [finding] =
    on('The pathetic mayor and his crooks spewed outrageous nonsense. It was a shameful farce, and utterly unhinged.') ?? [];
  expect(finding?.certainty).toBe('likely');
  expect(finding?.evidence).toEqual(expect.arrayContaining(['pathetic', 'crooks', 'spewed', 'outrageous', 'shameful', 'farce']));
});

it.each([
  [
    'literal senses',
    'The car slammed into a wall after a bomb blast. Explosive devices and toxic waste were found near the stock market rally. A bitter cold set in, with a dramatic rise in prices; the engine exploded. A gas blast near the grand slam court.',
  ],
  ['quotations', 'She called the plan “outrageous, pathetic and shameful” and “a total farce by corrupt liars”, then left.'],
  [
    'two in a text',
    'The shocking collapse of the bridge was, experts said, the result of an egregious error. The rest of the report lists dates.',
  ],
])('is quiet: %s', (_, text) => {
  expect(on(text)).toEqual([]);
});

it('is quiet on what somebody else is reported to say', () => {
  const text = 'Critics said that the pathetic mayor and his goons spewed outrageous nonsense in a shameful farce.';
  const claim = claimOf(text, sourceOf(text, 'Critics'), { content: [spanOf(text, text.slice(text.indexOf('the pathetic')))] });
  expect(findings(loadedWords, evidenceOf({ article: { text }, claims: [claim] }))).toEqual([]);
});
