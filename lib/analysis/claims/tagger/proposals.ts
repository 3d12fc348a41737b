import type { Span } from '../../types';
import type { Attribution } from '../attribution';
import type { Proposal } from './candidates';
import { mayBeCue } from './cues';
import type { TaggerDocument } from './document';
import type { TokenRange } from './ranges';

/** Rules' attributions by the token that is the head of their cue: of the cue's words the one that is likeliest a cue. Those without a cue are left out. */
export function proposalsByHead(document: TaggerDocument, cues: Float32Array, rules: readonly Attribution[]): Map<number, Proposal[]> {
  const byHead = new Map<number, Proposal[]>();
  for (const { source, cue, content, confidence } of rules) {
    const words = cue && tokensOf(document, cue);
    if (!words) continue;
    let head = -1;
    for (let i = words[0]; i < words[1]; i++) if (mayBeCue(document, i) && (head < 0 || cues[i]! > cues[head]!)) head = i;
    if (head < 0) continue;
    const ranges = content.flatMap((span) => tokensOf(document, span) ?? []);
    const told = { source: source && tokensOf(document, source), cue: words, content: pairs(ranges), confidence };
    if (told.content.length === 0) continue;
    const others = byHead.get(head);
    if (others) others.push(told);
    else byHead.set(head, [told]);
  }
  return byHead;
}

/** Tokens that begin in a span, or null when none does. */
function tokensOf({ start, size }: TaggerDocument, span: Span): TokenRange | null {
  const from = lowerBound(start, size, span.start);
  const to = lowerBound(start, size, span.end);
  return to > from ? [from, to] : null;
}

function pairs(flat: readonly number[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) found.push([flat[i]!, flat[i + 1]!]);
  return found.sort((a, b) => a[0] - b[0]);
}

function lowerBound(values: Int32Array, size: number, least: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
