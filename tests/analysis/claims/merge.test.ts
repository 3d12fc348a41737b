import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../lib/analysis/claims/attribution';
import { type Judgement, mergeAttributions } from '../../../lib/analysis/claims/merge';

const make = (source: number, cue: number, content: [number, number], confidence: number): Attribution => ({
  source: { start: source, end: source + 5 },
  cue: { start: cue, end: cue + 4 },
  content: [{ start: content[0], end: content[1] }],
  confidence,
});
const TEXT = 'x'.repeat(28) + ' in May and the rest of it, which nobody said. '.repeat(8);
const judge = (form: 'direct' | 'indirect', statement = true): Judgement => ({
  formOf: () => form,
  isStatement: () => statement,
  isAttitude: () => !statement,
  textBetween: (start, end) => TEXT.slice(start, end),
});
const quoted = judge('direct');
const plain = judge('indirect');

describe('mergeAttributions', () => {
  it('keeps one of two readings of one attribution: the rule’s of a quotation, the tagger’s else', () => {
    const rule = make(0, 6, [11, 40], 0.9);
    const tagged = make(0, 6, [12, 30], 0.8);
    expect(mergeAttributions([rule], [tagged], quoted).map(({ content }) => content[0]!.start)).toEqual([11]);
    expect(mergeAttributions([rule], [tagged], plain).map(({ content }) => content[0]!.start)).toEqual([12]);
  });

  it('gives back to the speaker what the tagger took for words', () => {
    const rule = { ...make(0, 31, [41, 80], 0.9), source: { start: 0, end: 30 } };
    const [merged] = mergeAttributions([rule], [make(0, 31, [8, 80], 0.8)], plain);
    expect(merged).toMatchObject({ source: { end: 30 }, content: [{ start: 41 }] });
  });

  it('drops a belief that only a rule reads, and keeps a statement', () => {
    expect(mergeAttributions([make(0, 6, [11, 40], 0.9)], [], judge('indirect', false))).toEqual([]);
    expect(mergeAttributions([make(0, 6, [11, 40], 0.9)], [], plain)).toHaveLength(1);
  });

  it('takes the probability of the tagger, which knew what the rule reads', () => {
    const [merged] = mergeAttributions([make(0, 6, [11, 40], 0.9)], [make(0, 6, [11, 40], 0.6)], plain);
    expect(merged!.confidence).toBe(0.6);
  });

  it('is less sure of a rule alone, most of all outside quotations', () => {
    const rule = make(0, 6, [11, 40], 0.9);
    const [indirect] = mergeAttributions([rule], [], plain);
    const [direct] = mergeAttributions([rule], [], quoted);
    expect(indirect!.confidence).toBeLessThan(0.6);
    expect(direct!.confidence).toBeGreaterThan(0.75);
    expect(direct!.confidence).toBeLessThan(0.9);
  });

  it('keeps what only one found when it is sure enough, in reading order', () => {
    const found = mergeAttributions(
      [make(100, 106, [111, 140], 0.9), make(200, 206, [211, 240], 0.3)],
      [make(0, 6, [11, 40], 0.6), make(300, 306, [311, 340], 0.2)],
      plain,
    );
    expect(found.map(({ source }) => source!.start)).toEqual([0, 100]);
  });

  it('does not let the tagger take words out of a quotation that has its speaker', () => {
    expect(mergeAttributions([make(50, 56, [0, 48], 0.9)], [make(4, 10, [15, 40], 0.9)], quoted)).toHaveLength(1);
  });

  it('asks more of beliefs and acts that no rule found than of speech', () => {
    const found = [make(0, 6, [11, 40], 0.45)];
    expect(mergeAttributions([], found, plain)).toHaveLength(1);
    expect(mergeAttributions([], found, judge('indirect', false))).toEqual([]);
  });

  it('ends a clause where the rule does when a few words are missing, not at a new clause', () => {
    const content = (end: number) => mergeAttributions([make(0, 6, [11, end], 0.8)], [make(0, 6, [11, 28], 0.8)], plain)[0]!.content;
    expect(content(35)).toEqual([{ start: 11, end: 35 }]);
    expect(TEXT.slice(28, 35)).toBe(' in May');
    expect(content(44)).toEqual([{ start: 11, end: 28 }]);
  });

  it('takes nothing for nothing', () => {
    expect(mergeAttributions([], [], plain)).toEqual([]);
  });
});
