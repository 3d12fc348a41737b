import type { Evidence } from './signals/signal';
import type { Credit, Rules, Warning } from './types';

/** What the signals say about the evidence under a reader's rules. */
export interface Judgement {
  readonly warnings: Warning[];
  readonly credits: Credit[];
  readonly failed: string[];
  /** Ids of the signals that applied, whether or not they found something. */
  readonly applied: string[];
}

/** Runs every signal that is on and applies; one that throws lands in `failed` and the rest survive. */
export function judge(_evidence: Evidence, _rules: Rules): Judgement {
  return { warnings: [], credits: [], failed: [], applied: [] };
}
