import type { Article } from '../analysis/types';

/** An article and, for each of its blocks, the live element that it stands in. */
export interface Extraction {
  readonly article: Article;
  /** `elements[i]` is the live element of `article.blocks[i]`. */
  readonly elements: readonly Element[];
}

/** Reads the page without changing it. `url` is the page's address, `retrievedAt` an ISO time. Never throws. */
export function extract(_document: Document, _url: string, _retrievedAt: string): Extraction {
  throw new Error('being built');
}
