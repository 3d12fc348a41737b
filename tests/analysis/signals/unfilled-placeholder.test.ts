import { expect, it } from 'vitest';
import { unfilledPlaceholder } from '../../../lib/analysis/signals/unfilled-placeholder';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(unfilledPlaceholder, evidenceOf({ article: { text } }));

it.each([
  ['Lorem ipsum dolor sit amet, consectetur.', 'Lorem ipsum dolor sit amet', 'certain'],
  ['The mayor, [insert name], opened the bridge.', '[insert name]', 'likely'],
  ['Body text goes here.', 'Body text goes here', 'likely'],
])('warns: %s', (text, words, certainty) => {
  expect(on(text)?.[0]).toMatchObject({ certainty, evidence: [words] });
});

it.each([
  'She said “[the mayor] never asked us” and left.',
  'Printers use “lorem ipsum dolor sit amet” to fill a page.',
  'He wrote “[insert name] is late again” on the board.',
  'The [Norwegian] minister agreed.',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
