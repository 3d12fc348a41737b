import { expect, it } from 'vitest';
import { headlineNotBorneOut } from '../../../lib/analysis/signals/headline-not-borne-out';
import { evidenceOf, findings } from '../evidence';

const REST = ' The council met in the town hall and heard from the engineers who had looked at the old bridge over the river.'.repeat(12);
const on = (title: string, text: string) => findings(headlineNotBorneOut, evidenceOf({ article: { title, text: text + REST } }));

it.each([
  [
    'Storm leaves 4,700 without power on the coast',
    'Some homes were cut off, the grid operator said. About 300 were reconnected.',
    '4,700',
  ],
  [
    'Mayor admits “total failure of leadership” over bridge',
    'The mayor said that he was sorry for the delay.',
    'total failure of leadership',
  ],
])('warns: %s', (title, text, missing) => {
  expect(on(title, text)?.[0]).toMatchObject({ certainty: 'likely', evidence: [missing] });
});

it('only notes a full name that the text does not have', () => {
  expect(on('Mayor meets with singer Dolores Quintero after the march', 'The mayor met with people.')?.[0]).toMatchObject({
    certainty: 'possible',
    evidence: ['Dolores Quintero'],
  });
});

it.each([
  ['rounded', 'Storm leaves nearly 5,000 without power on the coast', 'In all 4,870 homes were cut off.'],
  ['spelled out', 'Crash leaves 12 dead near the border', 'A dozen people died.'],
  ['another unit', 'Bank to pay $1.5bn over loans', 'It will pay 1,500 million dollars.'],
  ['a year, a name, a list', '7 things to know about Article 50 and the G20 in 2026', 'Here they are.'],
  ['inflected names', 'Police question driver in Harlow after crash on Bow Street', 'Harlow’s police met him on Bow Street.'],
  [
    'a quotation in other order',
    'Mayor says bridge is “not safe for buses”',
    'Buses should not use it, as it is not safe, the mayor said.',
  ],
])('is quiet: %s', (_, title, text) => {
  expect(on(title, text)).toEqual([]);
});

it('does not apply to a stub', () => {
  expect(
    findings(headlineNotBorneOut, evidenceOf({ article: { title: 'Storm leaves 4,700 without power', text: 'Subscribe to read.' } })),
  ).toBeNull();
});
