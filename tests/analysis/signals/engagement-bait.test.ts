import { expect, it } from 'vitest';
import { engagementBait } from '../../../lib/analysis/signals/engagement-bait';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(engagementBait, evidenceOf({ article: { text } }));

it.each([
  ['So what now? Share your hot takes in the comments below – let’s spark a debate!', 'Share your hot takes in the comments below'],
  ['Let us know what you think in the comments.', 'Let us know what you think in the comments'],
  ['Please share this with your friends before it is gone.', 'Please share this'],
  ["Don't forget to like this page.", "Don't forget to like"],
])('warns: %s', (text, call) => {
  const [finding] = on(text) ?? [];
  expect(finding).toMatchObject({ certainty: 'certain', data: { call } });
  expect(finding?.evidence[0]).toBe(call);
});

it.each([
  'The minister will share her thoughts in the comments she files with the agency.',
  'He asked followers to “share this everywhere” and to “let us know in the comments”.',
  'The firm will let us know on Friday. Readers left comments below the video, the court heard.',
  'What do you think of the plan? That is what the survey asked.',
  'Join the conversation below',
])('is quiet: %s', (text) => {
  expect(on(text)).toEqual([]);
});
