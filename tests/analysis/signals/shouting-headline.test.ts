import { expect, it } from 'vitest';
import { shoutingHeadline } from '../../../lib/analysis/signals/shouting-headline';
import { evidenceOf, findings } from '../evidence';

const on = (title: string) => findings(shoutingHeadline, evidenceOf({ article: { title } }));

it.each([
  ['Mayor Drops BOMBSHELL And Council Is STUNNED', '“BOMBSHELL”, “STUNNED”'],
  ['Council DESTROYS Bridge', '“DESTROYS”'],
  ['Is the bridge gone?!', '“?!”'],
  ['The REAL Reason She Left … You Will Cry', '“REAL”'],
])('warns: %s', (title, marks) => {
  expect(on(title)?.[0]).toMatchObject({ certainty: 'likely', evidence: [title], data: { marks } });
});

it('takes a mark alone seriously where the text goes on like that, or the headline baits', () => {
  const title = 'Council votes on bridge!';
  expect(on(title)?.[0]?.certainty).toBe('possible');
  expect(findings(shoutingHeadline, evidenceOf({ article: { title, text: 'It is gone! So they say.' } }))?.[0]?.certainty).toBe('likely');
  expect(findings(shoutingHeadline, evidenceOf({ article: { title, text: 'It is gone.' }, clickbait: 0.7 }))?.[0]?.certainty).toBe(
    'likely',
  );
});

it('knows a shouted name by how the text writes it', () => {
  const title = 'KESTREL Goes To Court As BRIDGE Falls';
  const inText = (text: string) => findings(shoutingHeadline, evidenceOf({ article: { title, text } }));
  expect(inText('Kestrel went to court after the bridge fell.')).toHaveLength(1);
  expect(inText('KESTREL, the builders, and BRIDGE, the union, met.')).toEqual([]);
});

it.each([
  'NATO and the EU back UN plan for DRC',
  'EXCLUSIVE: Council hid report on bridge',
  'UPDATE 2-Oil falls on weak demand',
  'COUNCIL VOTES ON BRIDGE AFTER LONG DEBATE',
  'Yahoo! sells its search business',
  'Minister: “We will NOT yield! NEVER!”',
  'Judge Says Company Did NOT Mislead Buyers',
  'Is the bridge safe?',
])('is quiet: %s', (title) => {
  expect(on(title)).toEqual([]);
});
