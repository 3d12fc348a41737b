import { describe, expect, it } from 'vitest';
import { datelineLength } from '../../../lib/analysis/claims/dateline';
import { claimsOf, linesOf } from './read';

describe('datelineLength', () => {
  it.each([
    'ORSUND, March 2 (Reuters) - ',
    'MILLBROOK — ',
    'NEW YORK (AP) — ',
    'ST. LOUIS, Mo. – ',
    'LONDON—',
    'WASHINGTON -- ',
    'NEW YORK - ',
    'Kyiv (AP) - ',
    'Orsund, March 2 (Reuters) -- ',
  ])('measures %s', (dateline) => {
    expect(datelineLength(`${dateline}The bridge is closed, the mayor said.`)).toBe(dateline.length);
  });

  it.each([
    'NATO — an alliance of old — said that it was late.',
    'Ann Kovac (Labour) - a lawyer - said no.',
    'The mayor — Ann Kovac — said no.',
    'COVID–19 cases rose, the clinic said.',
    'A-LEVEL results rose.',
    'MILLBROOK is a town.',
    '',
  ])('leaves %s alone', (text) => {
    expect(datelineLength(text)).toBe(0);
  });

  it('takes no longer for a long run of capitals', () => {
    expect(datelineLength('A '.repeat(50_000))).toBe(0);
  });
});

describe('datelines', () => {
  it('are nobody and part of nothing that is said', () => {
    const text =
      'ORSUND, March 2 (Reuters) - Trains stopped for an hour, the railway said.\n\nThe company said that its plant was running.';
    const { claims, sources } = claimsOf(text);
    expect(linesOf(text)[0]).toBe('the railway > said > Trains stopped for an hour');
    expect(claims[0]?.source?.kind).toBe('organisation');
    expect(claims.some(({ source }) => /orsund/i.test(`${source?.resolvedTo}`))).toBe(false);
    expect(sources.some(({ name }) => /orsund/i.test(name))).toBe(false);
  });
});
