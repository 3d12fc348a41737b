import { expect, it } from 'vitest';
import { readerAddress } from '../../../lib/analysis/signals/reader-address';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(readerAddress, evidenceOf({ article: { text } }));

it('warns when a text coaxes and says “you”', () => {
  const text =
    "You've seen the offers. Imagine this: your savings doubled. You might smile, but here's the shocking twist. You will be amazed.";
  expect(on(text)?.[0]).toMatchObject({ certainty: 'likely', evidence: ["You've", 'your', 'You'] });
});

it.each([
  ['a guide', 'You can renew your passport online. You need a photo, and your old number. You will wait three weeks.'],
  ['quoted', '“You know your rights, you all do. Imagine this. Here’s the shocking twist,” he told them.'],
  ['hooks without it', "Imagine this: a bridge falls. Here's the shocking twist: nobody noticed."],
])('is quiet: %s', (_, text) => {
  expect(on(text)).toEqual([]);
});
