import { expect, it } from 'vitest';
import { quotesWithoutSpeaker } from '../../../lib/analysis/signals/quotes-without-speaker';
import { claimOf, evidenceOf, findings, sourceOf, spanOf } from '../evidence';

const quote = (n: number) => `“This is the whole sentence number ${n}, and it is long enough to be somebody’s speech.”`;
const padding = 'The council met and read the plan aloud for an hour before it went home. '.repeat(6);
const TEXT = [1, 2, 3].map((n) => `${quote(n)}\n\n${padding}`).join('\n\n');

it('asks for a look at three long quotations of nobody', () => {
  expect(findings(quotesWithoutSpeaker, evidenceOf({ article: { text: TEXT } }))?.[0]).toMatchObject({
    certainty: 'possible',
    data: { count: 3 },
  });
});

it('is quiet where most are introduced, and on signed quotations set off', () => {
  const four = [4, 5, 6, 7].map((n) => quote(n));
  const text = `${TEXT}\n\n${four.map((words) => `The council said: ${words}`).join(`\n\n${padding}`)}`;
  const claims = four.map((words) => claimOf(text, sourceOf(text, 'The council'), { content: [spanOf(text, words)] }));
  expect(findings(quotesWithoutSpeaker, evidenceOf({ article: { text }, claims }))).toEqual([]);
});

it('is quiet when they have speakers, or are names and terms', () => {
  const claims = [1, 2, 3].map((n) => claimOf(TEXT, sourceOf(TEXT, 'The council'), { content: [spanOf(TEXT, quote(n))] }));
  expect(findings(quotesWithoutSpeaker, evidenceOf({ article: { text: TEXT }, claims }))).toEqual([]);
  const terms = 'The “sugar tax” and the “green wave” met the “third way” on “Main Street”.';
  expect(findings(quotesWithoutSpeaker, evidenceOf({ article: { text: terms } }))).toEqual([]);
});
