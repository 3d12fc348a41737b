import type { Judgement } from './judge';
import type { Evidence } from './signals/signal';
import type { Score } from './types';

/** The grade with its arithmetic, or the reason why there is none. Deterministic. */
export function score(_evidence: Evidence, _judgement: Judgement): { score: Score | null; abstained: string | null } {
  return { score: null, abstained: 'too-short' };
}
