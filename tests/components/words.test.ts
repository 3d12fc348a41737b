import { describe, expect, it } from 'vitest';
import { makeWords } from '../../components/words';
import { fillIn } from '../../lib/analysis/text/fill-in';

const lookUp = (messages: Record<string, string>) => (key: string, values: string[]) =>
  (messages[key] ?? '').replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');

describe('words', () => {
  it('choose the plural form of the language', () => {
    const arabic = makeWords(
      lookUp({ languageTag: 'ar', n_zero: 'صفر', n_one: 'واحد', n_two: 'اثنان', n_few: 'قليل', n_many: 'كثير', n_other: 'غير' }),
    );
    expect([0, 1, 2, 3, 11, 100].map((count) => arabic.plural('n', count))).toEqual(['صفر', 'واحد', 'اثنان', 'قليل', 'كثير', 'غير']);
  });

  it('fall back on the general form', () => {
    const english = makeWords(lookUp({ languageTag: 'en', n_other: '$1 things' }));
    expect(english.plural('n', 1)).toBe('1 things');
  });

  it('write numbers, shares and dates as the language does', () => {
    const german = makeWords(lookUp({ languageTag: 'de', n: '$1 Treffer' }));
    expect(german.t('n', 12_345)).toBe('12.345 Treffer');
    expect(german.percent(0.25)).toBe('25\u00a0%');
    expect(german.date('2026-11-03')).toBe('03.11.2026');
    expect(german.date('yesterday')).toBe('yesterday');
  });

  it.each([
    ['en', 'Feb 5, 2026', 'Dec 31, 2026'],
    ['de', '05.02.2026', '31.12.2026'],
    ['fr', '5 févr. 2026', '31 déc. 2026'],
    ['es', '5 feb 2026', '31 dic 2026'],
    ['pt', '5 de fev. de 2026', '31 de dez. de 2026'],
    ['ar', '05\u200f/02\u200f/2026', '31\u200f/12\u200f/2026'],
  ])('write a date in %s as its readers do, and small numbers as the browser does', async (language, first, last) => {
    const { default: file } = await import(`../../public/_locales/${language}/messages.json`);
    const words = makeWords((key) => file[key]?.message ?? '');
    expect(words.date('2026-02-05')).toBe(first);
    expect(words.date('2026-12-31T12:00:00Z')).toBe(last);
    for (const number of [0, 7, 42, 999, 1_000, 0.5, -1]) expect(words.number(number)).toBe(number.toLocaleString(language));
  });

  it('show the key where a message is missing, so that a gap is seen', () => {
    expect(makeWords(() => '').t('nothing')).toBe('nothing');
  });

  it('leave a hole as it is when there is nothing to fill it with', () => {
    expect(fillIn('{count} of {constructor}', { count: 3 })).toBe('3 of {constructor}');
  });
});
