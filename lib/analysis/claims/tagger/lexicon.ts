/** Part of speech of a word that has several, or of one never seen. */
export const AMBIGUOUS = 31;

/**
 * Open-addressed table of 32-bit entries: 16 bits of the word's hash, 8 of cluster, 5 of tag, 3 of cueness; 0 is an empty slot.
 * Its length is a power of two. Two words that share 32 bits of hash are one word.
 */
export type LexiconTable = Uint32Array;

/** Entry of the word with this hash, or 0. At most 32 slots are looked at. */
export function lookUp(table: LexiconTable, hash: number): number {
  const mask = table.length - 1;
  const mark = fingerprint(hash);
  for (let probe = 0; probe < 32; probe++) {
    const entry = table[(hash + probe) & mask]!;
    if (entry === 0 || entry >>> 16 === mark) return entry;
  }
  return 0;
}

/** The 16 bits that tell words in one slot apart; never 0, so that an entry is never an empty slot. */
export function fingerprint(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & 0xffff || 1;
}

/** Cluster of words used alike, 1 to 255; 0 when the word is unknown. */
export const clusterOf = (entry: number): number => (entry >>> 8) & 255;
/** The word's only part of speech, or {@link AMBIGUOUS}. */
export const tagOf = (entry: number): number => (entry === 0 ? AMBIGUOUS : (entry >>> 3) & 31);
/** How much words like it are used to report speech, 0 to 7. */
export const cuenessOf = (entry: number): number => entry & 7;
