import { expect, it } from 'vitest';
import { chattyVoice } from '../../../lib/analysis/signals/chatty-voice';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(chattyVoice, evidenceOf({ article: { text } }));

it('warns of a run of asides', () => {
  expect(on("Wow. The star is back, folks. Let's face it, it was kinda obvious. He left in May.")?.[0]).toMatchObject({
    certainty: 'likely',
    evidence: ['Wow', 'folks', "Let's face it", 'kinda'],
  });
});

it.each([
  ['speech', '“Wow. I mean, let’s face it, folks, it was kinda obvious,” he said. “Yeah.”'],
  ['two of them', 'Unfortunately the bridge was closed, of course. The council met on Monday and voted for another.'],
  ['plain reporting', 'The council met on Monday. It voted to close the bridge, and to build another one beside it.'],
])('is quiet: %s', (_, text) => {
  expect(on(text)).toEqual([]);
});
