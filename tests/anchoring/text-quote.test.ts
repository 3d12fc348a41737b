import { expect, it } from 'vitest';
import { findTextQuote, textQuote } from '../../lib/anchoring/text-quote';

const TEXT = 'Critics argue one thing. Supporters argue another. Critics argue on.';

it('finds its way back', () => {
  for (const start of [0, TEXT.lastIndexOf('Critics'), TEXT.indexOf('argue another')]) {
    const span = { start, end: start + 13 };
    expect(findTextQuote(TEXT, textQuote(TEXT, span))).toEqual(span);
  }
});

it('takes the place whose surroundings agree best', () => {
  const moved = `An editor's note. ${TEXT}`;
  const start = TEXT.lastIndexOf('Critics');
  const found = findTextQuote(moved, textQuote(TEXT, { start, end: start + 7 }));
  expect(found?.start).toBe(moved.lastIndexOf('Critics'));
});

it('takes the first of equal places, and none when there is none', () => {
  expect(findTextQuote('a b a', { exact: 'a', prefix: '', suffix: '' })?.start).toBe(0);
  expect(findTextQuote(TEXT, { exact: 'nobody', prefix: '', suffix: '' })).toBeNull();
  expect(findTextQuote(TEXT, { exact: '', prefix: '', suffix: '' })).toBeNull();
});
