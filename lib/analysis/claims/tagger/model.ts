import type { ChainWeights } from './crf';
import type { LexiconTable } from './lexicon';
import { TAGS } from './parts-of-speech';
import type { Trees } from './trees';

/** A decoded `attribution.bin`: the learned parts of the tagger. Its layout is in `docs/claims.md`. */
export interface Tagger {
  readonly lexicon: LexiconTable;
  /** Parts of speech: buckets × tags. */
  readonly tags: Int8Array;
  /** Heads of cues, one weight a bucket, and what a weight of 1 is worth. */
  readonly cues: Int8Array;
  readonly cueScale: number;
  readonly chain: ChainWeights;
  readonly ranker: Trees;
}

/** First bytes of the file: "SWAT" and the layout's number. */
export const MAGIC = 0x54415753;
export const LAYOUT = 1;
/** Sections after the header, in order. */
export const SECTIONS = 8;

/** Reads `attribution.bin`. Cheap: the tables are views of the bytes. Throws an Error that says what is wrong with a bad file. */
export function decodeTagger(bytes: Uint8Array): Tagger {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const bad = (why: string): never => {
    throw new Error(`attribution.bin cannot be read: ${why}`);
  };
  const head = 8 + SECTIONS * 4 + 12;
  if (aligned.length < head) bad(`${aligned.length} bytes are too few`);
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.length);
  if (view.getUint32(0, true) !== MAGIC) bad('it is some other kind of file');
  if (view.getUint32(4, true) !== LAYOUT) bad(`its layout is ${view.getUint32(4, true)}, this version reads ${LAYOUT}`);
  const lengths = Array.from({ length: SECTIONS }, (_, s) => view.getUint32(8 + s * 4, true));
  const [cueScale, nodeScale, edgeScale] = [0, 1, 2].map((n) => view.getFloat32(8 + SECTIONS * 4 + n * 4, true)) as [
    number,
    number,
    number,
  ]; // three by construction
  const total = lengths.reduce((sum, length) => sum + padded(length), head);
  if (total !== aligned.length) bad(`it should have ${total} bytes and has ${aligned.length}`);
  let at = head;
  const starts = lengths.map((length) => {
    const start = aligned.byteOffset + at;
    at += padded(length);
    return start;
  });
  const { buffer } = aligned;
  const section = (s: number): [ArrayBufferLike, number, number] => [buffer, starts[s]!, lengths[s]!];
  const ints = (s: number): Int8Array => new Int8Array(...section(s));
  const words = (s: number): [ArrayBufferLike, number, number] => [buffer, starts[s]!, lengths[s]! / 4];
  if ([0, 5, 6, 7].some((s) => lengths[s]! % 4 !== 0)) bad('a section has an odd length');
  const lexicon = new Uint32Array(...words(0));
  const tags = ints(1);
  const cues = ints(2);
  const nodes = ints(3);
  const edges = ints(4);
  const sizes = [lexicon.length, tags.length / TAGS.length, cues.length, nodes.length / 4, edges.length / 16];
  if (sizes.some((size) => size < 1 || (size & (size - 1)) !== 0)) bad('the size of a table is no power of two');
  const ranker = readTrees(new Int32Array(...words(5)), new Float32Array(...words(6)), new Int32Array(...words(7)));
  if (!ranker) return bad('its trees are broken');
  return { lexicon, tags, cues, cueScale, chain: { nodes, edges, nodeScale, edgeScale }, ranker };
}

/** Bytes a section takes, up to the next multiple of four. */
export const padded = (length: number): number => (length + 3) & ~3;

/** Splits as `feature + 1` in the low 8 bits and `child` above; null when a child or root points outside or backwards. */
function readTrees(splits: Int32Array, values: Float32Array, rootsAndBias: Int32Array): Trees | null {
  const size = splits.length;
  if (values.length !== size + 1 || rootsAndBias.length < 1) return null;
  const feature = new Int16Array(size);
  const child = new Int32Array(size);
  for (let n = 0; n < size; n++) {
    feature[n] = (splits[n]! & 255) - 1;
    child[n] = splits[n]! >>> 8;
    if (feature[n]! >= 0 && (child[n]! <= n || child[n]! + 1 >= size)) return null;
  }
  if (rootsAndBias.some((root) => root < 0 || root >= size)) return null;
  return { feature, value: values.subarray(0, size), child, roots: rootsAndBias, bias: values[size]! };
}
