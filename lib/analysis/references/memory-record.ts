/** Version of {@link PageRecord}; records of another version are dropped, not read. */
export const MEMORY_SCHEMA = 1;

/** One quotation that a page gives a speaker. */
export interface QuoteRecord {
  /** Speaker's name as the page has it, at most 80 characters. */
  readonly speaker: string;
  /** The words in quotation marks, at most 300 characters; an ellipsis at the end stands for the rest. */
  readonly words: string;
  /** Hashes of the content words around it, in no order: what it is about, without keeping the text. */
  readonly context: Uint32Array;
}

/** What is remembered of one page: its address, its quotations and hashes of its passages. None of its other text. At most about 25 kB. */
export interface PageRecord {
  readonly schema: number;
  readonly url: string;
  readonly title: string;
  /** ISO time when the page was first read. */
  readonly seenAt: string;
  /** ISO time when it was last read. */
  readonly usedAt: string;
  /** Whom it names as its makers: its site and the agencies it credits, in lower case. */
  readonly credits: readonly string[];
  readonly quotes: readonly QuoteRecord[];
  /** Hashes of word sequences, chosen evenly over the text. */
  readonly passages: Uint32Array;
}
