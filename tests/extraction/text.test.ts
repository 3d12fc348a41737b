import { describe, expect, it } from 'vitest';
import { collapse, origins } from '../../lib/extraction/text';

/** Each character of the collapsed parts and the one that it is said to come from. */
function pairs(parts: string[], text = collapse(parts)): [string, string | undefined][] {
  const found = origins(parts, text);
  const all = parts.join('');
  return [...text].map((character, at) => {
    const run = (found?.starts.findLastIndex((start) => start <= at) ?? -1) as number;
    return [character, all[(found?.places[run] ?? Number.NaN) + at - (found?.starts[run] ?? 0)]];
  });
}

describe('ties each character to where it comes from', () => {
  it.each([
    ['one plain part', ['The memo.']],
    ['several', ['The ', 'memo', ' suggests.']],
    ['spaces on both sides of a border', ['The ', ' memo ', '  suggests.']],
    ['runs of white space', ['  The\n\t memo \u00a0 suggests. ']],
    ['line breaks', ['One line', '\n', 'and another', '\n', '\n']],
    ['soft hyphens', ['me\u00admo', '\u200b', ' sug\u00adgests']],
    ['a part of spaces alone', ['The', '   ', 'memo', ' ', ' ', '.']],
    ['an empty part', ['', 'The memo', '', '.']],
  ])('%s', (_, parts) => {
    for (const [character, from] of pairs(parts)) expect(from === character || (character === ' ' && /\s/.test(from ?? ''))).toBe(true);
  });

  it('in every way of cutting a text', () => {
    const text = ' A  b\u00adc \u00a0 d\n ';
    for (let first = 0; first <= text.length; first++)
      for (let second = first; second <= text.length; second++)
        for (const [character, from] of pairs([text.slice(0, first), text.slice(first, second), text.slice(second)]))
          expect(from === character || (character === ' ' && /\s/.test(from ?? '')), `${first} ${second}`).toBe(true);
  });

  it('in the beginning of a text that was cut', () => {
    expect(pairs(['The ', 'memo suggests.'], 'The memo')).toHaveLength(8);
  });
});

it.each([
  [['The memo.'], 'The note.'],
  [['The memo.'], 'The memo. More.'],
  [['Thememo.'], 'The memo.'],
  [['The', ' memo.'], 'Thememo.'],
  [[], 'The memo.'],
])('%j does not say %j', (parts, text) => {
  expect(origins(parts, text)).toBeNull();
});
