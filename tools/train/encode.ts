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

/** Shares of the weights that ship. */
export const KEEP = { tags: 0.5, cues: 0.7, nodes: 0.7, edges: 0.7 } as const;

/** `attribution.bin`: header, three scales, eight sections of a multiple of four bytes each. Tables become bytes. */
export function encodeTagger(trained: Trained, keep: Readonly<Record<keyof typeof KEEP, number>> = KEEP): Uint8Array {
  const tags = quantise(trained.tags, keep.tags);
  const cues = quantise(trained.cues, keep.cues);
  const nodes = quantise(trained.nodes, keep.nodes);
  const edges = quantise(trained.edges, keep.edges);
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

/** Share of the weights that may be cut off at the top of the range. */
const CLIPPED = 0.0005;
/** Largest byte: fewer steps take less room when compressed and cost nothing that shows. */
const STEPS = 31;

/** Weights as small integers and what an integer of 1 is worth; of the weights the `keep` share that are largest survive. */
export function quantise(weights: Float32Array, keep = 1): { bytes: Int8Array; scale: number } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const most = sizes[Math.floor(sizes.length * (1 - CLIPPED))] ?? 1;
  const least = sizes[Math.floor(sizes.length * (1 - keep))] ?? 0;
  const scale = most / STEPS;
  const step = (weight: number): number => (Math.abs(weight) < least ? 0 : Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale))));
  return { bytes: Int8Array.from(weights, step), scale };
}
