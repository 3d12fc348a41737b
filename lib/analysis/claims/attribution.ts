import type { Span } from '../types';

/** One raw attribution before resolution. Spans are offsets into the article's text. */
export interface Attribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}
