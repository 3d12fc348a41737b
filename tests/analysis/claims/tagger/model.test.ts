import { describe, expect, it } from 'vitest';
import { decodeTagger } from '../../../../lib/analysis/claims/tagger/model';
import { encodeTagger } from '../../../../tools/train/encode';

const ALL = { tags: 1, cues: 1, nodes: 1, edges: 1 };

const small = (): Uint8Array =>
  encodeTagger(
    {
      lexicon: Uint32Array.of(1, 2, 3, 4),
      tags: new Float32Array(32).fill(0.5),
      cues: Float32Array.of(1, -1, 0.5, 0),
      nodes: new Float32Array(8).fill(0.25),
      edges: new Float32Array(32).fill(-0.25),
      ranker: {
        feature: Int16Array.of(3, -1, -1),
        value: Float32Array.of(1.5, -1, 2),
        child: Int32Array.of(1, 0, 0),
        roots: Int32Array.of(0),
        bias: 0.75,
      },
    },
    ALL,
  );

describe('decodeTagger', () => {
  it('reads what was written', () => {
    const tagger = decodeTagger(small());
    expect([...tagger.lexicon]).toEqual([1, 2, 3, 4]);
    expect([...tagger.cues].map((weight) => weight * tagger.cueScale)).toEqual([1, -1, 0.5, 0].map((weight) => expect.closeTo(weight, 1)));
    expect([...tagger.ranker.feature]).toEqual([3, -1, -1]);
    expect([...tagger.ranker.value]).toEqual([1.5, -1, 2]);
    expect(tagger.ranker.bias).toBe(0.75);
  });

  it('reads bytes that do not begin at a multiple of four', () => {
    const bytes = small();
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect([...decodeTagger(shifted.subarray(1)).lexicon]).toEqual([1, 2, 3, 4]);
  });

  it('says what is wrong with a bad file', () => {
    const bytes = small();
    expect(() => decodeTagger(new Uint8Array(3))).toThrow(/too few/);
    expect(() => decodeTagger(new Uint8Array(4000))).toThrow(/other kind of file/);
    expect(() => decodeTagger(bytes.subarray(0, bytes.length - 8))).toThrow(/should have/);
    const newer = bytes.slice();
    newer[4] = 99;
    expect(() => decodeTagger(newer)).toThrow(/layout is 99/);
  });

  it('refuses trees that lead nowhere', () => {
    const bytes = encodeTagger({
      lexicon: Uint32Array.of(0),
      tags: new Float32Array(16),
      cues: new Float32Array(1),
      nodes: new Float32Array(4),
      edges: new Float32Array(16),
      ranker: { feature: Int16Array.of(2), value: Float32Array.of(0), child: Int32Array.of(70), roots: Int32Array.of(0), bias: 0 },
    });
    expect(() => decodeTagger(bytes)).toThrow(/trees are broken/);
  });
});
