import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../../lib/analysis/article-from-text';
import { decodeTagger, tagAttributions } from '../../../../lib/analysis/claims/tagger';

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../public/models/attribution.bin')));
const tagger = decodeTagger(bytes);

/** "source | cue | content" of what the tagger is fairly sure of. */
function told(text: string, least = 0.5): string[] {
  const { blocks } = articleFromText(text, { retrievedAt: '2026-01-02T03:04:05Z' });
  return tagAttributions(text, blocks, tagger)
    .filter(({ confidence }) => confidence >= least)
    .map(({ source, cue, content }) =>
      [source, cue, ...content].map((span) => (span ? text.slice(span.start, span.end) : '-')).join(' | '),
    );
}

describe('tagAttributions', () => {
  it('pairs a quotation with the speaker before or after it', () => {
    expect(told('"The bridge will open in May," Mayor Ann Roe said on Tuesday.')).toEqual([
      'Mayor Ann Roe | said | "The bridge will open in May,"',
    ]);
    expect(told('“We never saw the letter,” said Tom Doe, a spokesman for the museum.')[0]).toMatch(
      /^Tom Doe.*\| said \| “We never saw the letter,”$/,
    );
  });

  it('reads single quotation marks as it reads double ones', () => {
    expect(told("'The bridge will open in May,' Mayor Ann Roe said on Tuesday.")).toEqual([
      "Mayor Ann Roe | said | 'The bridge will open in May,'",
    ]);
  });

  it('finds what is reported without quotation marks', () => {
    expect(told('The ministry said that the harbour would stay closed until spring.')).toEqual([
      expect.stringMatching(/^The ministry \| said \| that the harbour would stay closed/),
    ]);
    expect(told('Three workers were hurt, according to the county sheriff.')).toEqual([
      expect.stringMatching(/^the county sheriff \| according to \| Three workers were hurt$/i),
    ]);
  });

  it('gives the two halves of a broken quotation to one speaker', () => {
    expect(told('“We will rebuild it,” Roe said, “and we will do so this year.”')).toEqual([
      'Roe | said | “We will rebuild it,” | “and we will do so this year.”',
    ]);
  });

  it('stays quiet where nobody says anything', () => {
    expect(told('The bridge is 300 metres long. It crosses the river at its narrowest point and carries two lanes of traffic.')).toEqual(
      [],
    );
    expect(told("The so-called 'iron bridge' is made of steel. Its owners painted it in 1998.")).toEqual([]);
    expect(told('')).toEqual([]);
  });

  it('reports positions inside the text, in order, with a probability', () => {
    const text = 'Ann Roe said the plan was dead. "It is over," she told reporters.\n\nTom Doe denied it.';
    const { blocks } = articleFromText(text, { retrievedAt: '2026-01-02T03:04:05Z' });
    for (const { source, cue, content, confidence } of tagAttributions(text, blocks, tagger)) {
      for (const span of [source, cue, ...content]) {
        if (!span) continue;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end).toBeGreaterThan(span.start);
      }
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });

  it('takes time linear in the length of one endless paragraph', () => {
    const sentence = 'He said "it is so" and she told them, adding that he denied it: ';
    const time = (count: number): number => {
      const text = sentence.repeat(count);
      const { blocks } = articleFromText(text, { retrievedAt: '2026-01-02T03:04:05Z' });
      const begin = performance.now();
      tagAttributions(text, blocks, tagger);
      return performance.now() - begin;
    };
    time(20);
    const short = time(50);
    const long = time(200);
    expect(long).toBeLessThan(short * 12 + 200);
  }, 60_000);

  it('takes no longer for words that are all cues than for an article of that length', () => {
    for (const words of ['said ', 'he said that ', 'said: "a" ']) {
      const text = words.repeat(6_000);
      const { blocks } = articleFromText(text, { retrievedAt: '2026-01-02T03:04:05Z' });
      const begin = performance.now();
      tagAttributions(text, blocks, tagger);
      expect(performance.now() - begin).toBeLessThan(12_000);
    }
  }, 60_000);
});
