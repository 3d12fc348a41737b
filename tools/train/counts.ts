/** Fewest occurrences in the training part for a feature to get a weight. */
const LEAST = 5;
const SLOTS = 1 << 24;

/** How often features occur, by the low 24 bits of their hash. What is seldom is noise, and fills the tables. */
export class FeatureCounts {
  readonly #counts = new Uint8Array(SLOTS);

  /** Counts the first `count` of `ids`. */
  add(ids: Int32Array, count: number): void {
    for (let f = 0; f < count; f++) {
      const slot = ids[f]! & (SLOTS - 1);
      if (this.#counts[slot]! < 255) this.#counts[slot]!++;
    }
  }

  /** Whether a feature occurs often enough. */
  often(id: number): boolean {
    return this.#counts[id & (SLOTS - 1)]! >= LEAST;
  }
}
