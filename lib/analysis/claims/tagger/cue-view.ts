import type { TaggerDocument } from './document';
import type { Structure } from './structure';

/** What the features say of the cue itself; the same for every token of its window. */
export interface CueView {
  readonly head: number;
  readonly word: number;
  readonly kind: number;
  readonly sentence: number;
  readonly quote: number;
  /** Quotation that ends just before the cue's clause, and the one that begins just after it; -1 for none. */
  readonly quoteBefore: number;
  readonly quoteAfter: number;
  readonly layout: number;
}

/** The cue at `head` of the window `[first, end)`. */
export function describeCue(document: TaggerDocument, structure: Structure, head: number, first: number, end: number): CueView {
  const { word, tag, sentence, sentenceFirst, quote } = document;
  const s = sentence[head]!;
  const from = Math.max(first, sentenceFirst[s]!);
  const to = Math.min(end, sentenceFirst[s + 1]!);
  let quoteBefore = -1;
  for (let i = head - 1; i >= first && i > head - 30; i--) {
    if (quote[i]! >= 0) {
      if (quote[i] !== quote[head]) quoteBefore = quote[i]!;
      break;
    }
  }
  let quoteAfter = -1;
  for (let i = head + 1; i < end && i < head + 40; i++) {
    if (quote[i]! >= 0) {
      if (quote[i] !== quote[head]) quoteAfter = quote[i]!;
      break;
    }
  }
  const inSentence = (q: number, last: boolean): number => {
    if (q < 0) return 0;
    const token = last ? document.quoteLast[q]! : document.quoteFirst[q]!;
    return sentence[token] === s ? 2 : 1;
  };
  const endsSentence = to - head < 7 ? 1 : 0;
  const startsSentence = head - from < 2 ? 1 : 0;
  const kind = structure.ending[head]! * 32 + tag[head]!;
  const layout =
    ((inSentence(quoteBefore, true) * 3 + inSentence(quoteAfter, false)) * 2 + (quote[head]! >= 0 ? 1 : 0)) * 4 +
    endsSentence * 2 +
    startsSentence;
  return {
    head,
    word: word[head]!,
    kind,
    sentence: s,
    quote: quote[head]!,
    quoteBefore,
    quoteAfter,
    layout,
  };
}

/** For each token of the window, how many other likely cues stand between it and this one, 0 to 2. */
export function countRivals(cues: Float32Array, head: number, first: number, end: number): Uint8Array {
  const rivals = new Uint8Array(end - first);
  let count = 0;
  for (let i = head + 1; i < end; i++) {
    rivals[i - first] = count;
    if (cues[i]! > 0.4 && count < 2) count++;
  }
  count = 0;
  for (let i = head - 1; i >= first; i--) {
    rivals[i - first] = count;
    if (cues[i]! > 0.4 && count < 2) count++;
  }
  return rivals;
}
