import { describe, expect, it } from 'vitest';
import { suspenseHooks } from '../../../lib/analysis/signals/suspense-hooks';
import type { BlockKind } from '../../../lib/analysis/types';
import { evidenceOf, findings } from '../evidence';

const on = (text: string) => findings(suspenseHooks, evidenceOf({ article: { text } }));

describe('suspense-hooks', () => {
  it('warns of three kinds of hooks and points at their words', () => {
    const text =
      'The mayor has resigned, but here’s where it gets interesting. Imagine this: a council in revolt, and this is the part most people miss.';
    const [finding] = on(text) ?? [];
    expect(finding?.certainty).toBe('likely');
    expect(finding?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'here’s where it gets interesting',
      'Imagine this',
      'this is the part most people miss',
    ]);
  });

  it('warns of two hooks that come with a call to comment', () => {
    const [finding] = on("You won't believe what he did. Here's the shocking twist. Tell us what you think in the comments below!") ?? [];
    expect(finding?.evidence).toEqual(["You won't believe what", "Here's the shocking twist"]);
  });

  it.each([
    ['one hook', 'The talks failed again. Here is where it gets complicated: nobody may vote twice.'],
    ['the same kind three times', 'A jaw-dropping price, a mind-blowing view, an eye-popping bill.'],
    [
      'hooks in quotation marks',
      'He sells “jaw-dropping” clips with “you won’t believe what” and “this is the part most people miss” as titles.',
    ],
    ['hooks shown as examples', "Phrases such as you won't believe what, imagine this and this is the part most people miss are typical."],
    ['plain reporting', 'The council voted on Monday. What happened at the meeting is in the minutes. People missed the bus.'],
  ])('is quiet: %s', (_, text) => {
    expect(on(text)).toEqual([]);
  });

  it('is quiet on hooks in lists, pull quotes and headings', () => {
    const text = "Imagine this\n\nHere's the shocking twist\n\nYou won't believe what he said";
    const kinds: readonly BlockKind[] = ['list-item', 'pull-quote', 'heading'];
    const blocks = [...text.matchAll(/[^\n]+/g)].map((line, i) => ({
      kind: kinds[i] ?? 'quote',
      span: { start: line.index, end: line.index + line[0].length },
      level: null,
      author: null,
      href: null,
    }));
    expect(findings(suspenseHooks, evidenceOf({ article: { text, blocks } }))).toEqual([]);
  });
});
