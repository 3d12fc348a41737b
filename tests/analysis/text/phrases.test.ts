import { describe, expect, it } from 'vitest';
import { compilePhrases, compileTemplates, MAX_HITS, type Phrase, type PhraseHit } from '../../../lib/analysis/text/phrases';
import { seeded } from '../../e2e/random';

const found = (text: string, ...phrases: (string | Phrase)[]): string[] =>
  compilePhrases(phrases)
    .scan(text)
    .map(({ span }) => text.slice(span.start, span.end));
const inside = (text: string): Phrase => ({ text, wholeWords: false });

describe('compilePhrases', () => {
  it('makes nothing of case, curly marks, hyphens, commas and white space', () => {
    expect(found('But HERE’S\n where it gets, well, odd.', "here's where it gets well odd")).toEqual(['HERE’S\n where it gets, well, odd']);
    expect(found('A jaw-dropping view; jaw dropping too.', 'jaw-dropping')).toEqual(['jaw-dropping', 'jaw dropping']);
    expect(found('so\u200bcalled experts', 'socalled experts')).toEqual(['so\u200bcalled experts']);
  });

  it('matches whole words only, unless told otherwise', () => {
    expect(found('The cart and the carton', 'art', 'cart')).toEqual(['cart']);
    expect(found('Watergate and gates', inside('gate'))).toEqual(['Watergate', 'gates']);
    expect(found('unbelievably badly done', inside('believably bad'))).toEqual(['unbelievably badly']);
  });

  it('reads a star as a part of a word', () => {
    expect(found('shock, shocked, aftershock', 'shock*')).toEqual(['shock', 'shocked']);
    expect(found('shocked aftershock', '*shock')).toEqual(['aftershock']);
    expect(found('colour color colander', 'col*r')).toEqual(['colour', 'color', 'colander']);
    expect(found('you will not believe it. you will believe it', 'you will * believe')).toEqual(['you will not believe']);
    expect(found('aab abab', 'a*b*b')).toEqual(['abab']);
  });

  it('stops at other punctuation and at blank lines, unless the phrase has it too', () => {
    expect(found('That is the part. Most people miss it.', 'the part most people miss')).toEqual([]);
    expect(found('the part\n\nmost people miss', 'the part most people miss')).toEqual([]);
    expect(found('“the part” most', 'the part most')).toEqual([]);
    expect(found('Two U.S. officials and U S officials', 'U.S. officials')).toEqual(['U.S. officials']);
  });

  it('finds overlapping and repeated phrases with their places in the list', () => {
    const text = 'most people miss this';
    expect(compilePhrases(['people miss', 'most people miss', 'miss this', 'absent']).scan(text)).toEqual([
      { phrase: 1, span: { start: 0, end: 16 } },
      { phrase: 0, span: { start: 5, end: 16 } },
      { phrase: 2, span: { start: 12, end: 21 } },
    ]);
  });

  it('is quiet for phrases without words', () => {
    expect(found('Wow!!! … ok', '!!!', '', ' ', '…')).toEqual([]);
  });

  it('finds in a later text what an earlier one gave no cause to look for', () => {
    const phrases = ['the deal', 'shock*', '“quoted” words', 'will *not go', 'a*', '*phone', 'Ünnötig so', inside('ate')];
    const matcher = compilePhrases(phrases);
    const found = (text: string) => matcher.scan(text).map(({ phrase }) => phrase);
    expect(found('Nothing of it here')).toEqual([]);
    expect(found('The deal is a shock')).toEqual([0, 4, 1]);
    expect(found('He will cannot go, “quoted” words, unnötig. Ünnötig so late; a telephone')).toEqual([3, 2, 6, 7, 4, 5]);
    expect(found('The deal is a shock')).toEqual([0, 4, 1]);
  });

  it('finds in any order of texts what a fresh list finds', () => {
    const random = seeded(11);
    const word = () => Array.from({ length: 1 + random(5) }, () => 'abc'[random(3)]).join('');
    const phraseWord = () => (random(3) ? word() : `${[word(), '*', ''][random(3)]!}*${random(2) ? word() : ''}`);
    const phrases = Array.from({ length: 120 }, () => ({
      text: Array.from({ length: 1 + random(3) }, phraseWord).join([' ', '-', '. ', '\n\n'][random(4)]),
      wholeWords: random(3) > 0,
    }));
    const texts = Array.from({ length: 25 }, () => Array.from({ length: random(40) }, word).join([' ', ', ', '. ', '\n\n'][random(4)]));
    const matcher = compilePhrases(phrases);
    let hits = 0;
    for (const text of texts) {
      const inOrder = (found: PhraseHit[]) => found.map(({ phrase, span }) => `${phrase}: ${span.start}–${span.end}`).sort();
      const found = inOrder(matcher.scan(text));
      expect(found).toEqual(inOrder(compilePhrases(phrases).scan(text)));
      // Each by itself, in a list that has met all of its words: no phrase waits in vain.
      const alone = phrases.flatMap((phrase, index) => {
        const list = compilePhrases([phrase]);
        list.scan(phrase.text.replaceAll('*', ''));
        list.scan(texts.join(' '));
        return list.scan(text).map((hit) => ({ ...hit, phrase: index }));
      });
      expect(found).toEqual(inOrder(alone));
      hits += found.length;
    }
    expect(hits).toBeGreaterThan(50);
  });

  it('does not take regular expressions for more than words', () => {
    expect(found('a+ (b|c) [d]', '.*', '(b|c)')).not.toContain('a+ (b|c) [d]');
    expect(found('say (b) now', 'say (b) now')).toEqual(['say (b) now']);
  });

  it('scans an article for 20,000 phrases', () => {
    const word = (n: number): string => `w${(n * 7919) % 4001}x`;
    const phrases = Array.from({ length: 20_000 }, (_, i) => inside(i % 3 ? `${word(i)} ${word(i * 31 + 7)}` : `${word(i)}*`));
    const text = Array.from({ length: 3_000 }, (_, i) => word(i * 13 + (i % 7))).join(' ');
    const matcher = compilePhrases(phrases);
    const hits = matcher.scan(text);
    expect(hits.length).toBeGreaterThan(0);
  });

  it('stays linear and bounded on hostile text', () => {
    const phrases = ['a a a a a a a a a a b', '*a*a*a*b', 'the part most people miss'];
    // Work that grew with the square of the length would run into the time limit of a test.
    expect(found('a '.repeat(200_000), ...phrases)).toEqual([]);
    expect(found('a'.repeat(1_000_000), ...phrases)).toEqual([]);
    expect(found('\n'.repeat(500_000), ...phrases)).toEqual([]);
    expect(compilePhrases(['a']).scan('a '.repeat(20_000))).toHaveLength(MAX_HITS);
  });
});

describe('compileTemplates', () => {
  it('matches every way through the alternatives, empty ones included', () => {
    const text = 'It gets odd; that gets really odd. This gets odd. It really odd.';
    const hits = compileTemplates(['{it|that} gets {|really }odd', 'plain']).scan(text);
    expect(hits.map(({ phrase, span }) => [phrase, text.slice(span.start, span.end)])).toEqual([
      [0, 'It gets odd'],
      [0, 'that gets really odd'],
    ]);
  });

  it('is as quick for a template that stands for millions of phrases', () => {
    const slot = '{|a |b |c |d |e |f |g |h }';
    const matcher = compileTemplates([`${slot.repeat(8)}end`]);
    expect(matcher.scan('a b c d e f g h end').length).toBeGreaterThan(0);
  });
});
