import { LAYOUT, MAGIC, padded, SECTIONS } from '../../lib/analysis/claims/tagger/model';
import type { Trees } from '../../lib/analysis/claims/tagger/trees';

/** The learned parts before quantising. */
export interface Trained {
  readonly lexicon: Uint32Array;
  readonly tags: Float32Array;
  readonly cues: Float32Array;
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly ranker: Trees;
}

/** `attribution.bin`: header, three scales, eight sections of a multiple of four bytes each. Tables become bytes. */
export function encodeTagger(trained: Trained): Uint8Array {
  const tags = quantise(trained.tags);
  const cues = quantise(trained.cues);
  const nodes = quantise(trained.nodes);
  const edges = quantise(trained.edges);
  const { feature, value, child, roots, bias } = trained.ranker;
  const sections: ArrayBufferView[] = [
    trained.lexicon,
    tags.bytes,
    cues.bytes,
    nodes.bytes,
    edges.bytes,
    Int32Array.from(feature, (f, n) => (child[n]! << 8) | (f + 1)),
    Float32Array.from([...value, bias]),
    roots,
  ];
  const head = 8 + SECTIONS * 4 + 12;
  const file = new Uint8Array(sections.reduce((sum, { byteLength }) => sum + padded(byteLength), head));
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, LAYOUT, true);
  [cues, nodes, edges].forEach(({ scale }, n) => void view.setFloat32(8 + SECTIONS * 4 + n * 4, scale, true));
  let at = head;
  sections.forEach((section, s) => {
    view.setUint32(8 + s * 4, section.byteLength, true);
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  });
  return file;
}

/** Share of weights that may be cut off at the top of the range. */
const CLIPPED = 0.0002;

/** Weights as signed bytes and what a byte of 1 is worth. */
export function quantise(weights: Float32Array): { bytes: Int8Array; scale: number } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const most = sizes[Math.floor(sizes.length * (1 - CLIPPED))] ?? 1;
  const scale = most / 127;
  return { bytes: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))), scale };
}
