import { describe, expect, it } from 'vitest';
import { excerpts, ownHits, ownTokens, ownWords, per100 } from '../../../lib/analysis/text/own-words';
import { compileTemplates } from '../../../lib/analysis/text/phrases';
import { articleOf, claimOf, sourceOf, spanOf } from '../evidence';

function own(text: string): string[] {
  return ownTokens(ownWords(articleOf({ text }), []), (form) => /^\p{L}/u.test(form)).map(({ start, end }) => text.slice(start, end));
}

describe('ownWords', () => {
  it('leaves out quotations, turns of a transcript and cited examples', () => {
    expect(own('He “never” lied.')).toEqual(['He', 'lied']);
    expect(own('MARTIN: Wow, really?\n\nShe laughed.')).toEqual(['She', 'laughed']);
    expect(own('Headlines like you won’t believe it work. He said so.')).toEqual(
      ['Headlines', 'like', 'work', 'He', 'said', 'so'].filter((w) => w !== 'work'),
    );
  });

  it('leaves out what a claim reports, and only when it is believed', () => {
    const text = 'Critics say the plan is a farce. It starts in May.';
    const claim = (confidence: number) => [
      claimOf(text, sourceOf(text, 'Critics'), { content: [spanOf(text, 'the plan is a farce')], confidence }),
    ];
    expect(ownWords(articleOf({ text }), claim(0.9)).count).toBe(6);
    expect(ownWords(articleOf({ text }), claim(0.2)).count).toBe(11);
  });

  it('counts a short text as one of 150 words', () => {
    expect(per100(ownWords(articleOf({ text: 'One two three.' }), []), 3)).toBe(2);
  });
});

describe('ownHits', () => {
  it('keeps the longest of overlapping hits and none that reaches into a quotation', () => {
    const text = 'A bomb blast “in a blast” of air; blast.';
    const words = ownWords(articleOf({ text }), []);
    const hits = ownHits(words, compileTemplates(['blast', 'bomb blast']).scan(words.words));
    expect(hits.map(({ phrase, span }) => [phrase, text.slice(span.start, span.end)])).toEqual([
      [1, 'bomb blast'],
      [0, 'blast'],
    ]);
  });
});

describe('excerpts', () => {
  it('gives each wording once, verbatim', () => {
    const text = 'Wow wow WOW no';
    const spans = [0, 4, 8, 12].map((start) => ({ start, end: Math.min(start + 3, text.length) }));
    expect(excerpts(text, spans)).toEqual(['Wow', 'no']);
    expect(excerpts(text, spans, 1)).toEqual(['Wow']);
  });
});
