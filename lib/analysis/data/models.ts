/**
 * What analysis needs beside the article: tables and learned weights that ship as files of our own. Whoever calls analysis
 * (background worker, command line, test) reads the files and hands them over; analysis never fetches.
 */

/** Bytes of the shipped files by name, as in `public/models/`. A missing file is null and its feature is left out. */
export interface ModelFiles {
  /** `attribution.bin`: the learned attribution tagger. */
  readonly attribution: Uint8Array | null;
  /** `clickbait.bin`: the headline model. */
  readonly clickbait: Uint8Array | null;
  /** `publishers.txt`: names, aliases and domains of publishers. */
  readonly publishers: string | null;
}
