import type { Candidate } from '../../lib/analysis/claims/tagger/candidates';
import { Tag } from '../../lib/analysis/claims/tagger/parts-of-speech';
import { isContentWord } from '../../lib/analysis/claims/tagger/rank';
import { type ReadGold, tokensIn } from './cues';

/** Whether a reading is right by the corpus' measure (A): half of the contents shared both ways, and the source. */
export function isRight(read: ReadGold, candidate: Candidate): boolean {
  const { document, attributions, heads } = read;
  const mine = new Set<number>();
  for (const [first, end] of candidate.content) for (let i = first; i < end; i++) if (document.tag[i] !== Tag.PUNCT) mine.add(i);
  return attributions.some((gold, a) => {
    if (heads[a]! >= 0 && Math.abs(heads[a]! - candidate.head) > 3) return false;
    let size = 0;
    let shared = 0;
    for (const span of gold.content) {
      const [first, end] = tokensIn(document, span);
      for (let i = first; i < end; i++) {
        if (document.tag[i] === Tag.PUNCT) continue;
        size++;
        if (mine.has(i)) shared++;
      }
    }
    if (size === 0 || shared < 0.5 * size || shared < 0.5 * mine.size) return false;
    if (!gold.source || !candidate.source) return !gold.source && !candidate.source;
    const [first, end] = tokensIn(document, gold.source);
    let names = false;
    let sharedName = false;
    let sharedAny = false;
    for (let i = first; i < end; i++) {
      const inside = i >= candidate.source[0] && i < candidate.source[1];
      sharedAny ||= inside;
      if (!isContentWord(document, i)) continue;
      names = true;
      sharedName ||= inside;
    }
    return names ? sharedName : sharedAny;
  });
}
