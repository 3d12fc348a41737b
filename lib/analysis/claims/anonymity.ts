import type { Anonymity, Span } from '../types';
import type { Paragraph } from './reading';

/** Openings of a reason for anonymity, up to the verb or noun that carries it. */
const REASON =
  /\b(?:(?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity|(?:asked|requested|asking|requesting|wished|wanted|preferred|insisted)\s+(?:not\s+to\s+be\s+(?:named|identified|quoted)|(?:for|on)\s+anonymity|to\s+remain\s+anonymous)|(?:did|do|does)(?:\s+not|n['’]t|\s+n['’]t)\s+(?:want|wish)\s+to\s+be\s+(?:named|identified)|(?:declined|refused)\s+to\s+(?:be\s+(?:named|identified)|give\s+(?:his|her|their)\s+(?:full\s+)?names?)|(?:granted|given|offered|seeking)\s+anonymity|(?:was|were|is|are)\s+not\s+authori[sz]ed\s+to|without\s+authori[sz]ation|not\s+authori[sz]ed\s+to\s+(?:speak|comment|discuss)|spoke\s+anonymously|whose\s+names?\s+(?:is|are|was|were|has|have)\s+(?:being\s+)?(?:withheld|changed|been\s+(?:withheld|changed)))/gi;

/** Words that give a cause of the source's own rather than a formula. */
const SPECIFIC =
  /\b(?:fear(?:ed|ing|s)?|retaliat\w+|reprisals?|retribution|safety|security|jobs?|career|employer|lawsuit|sensitiv\w+|privacy|minor|victim|threat\w*|harass\w+|because|ongoing|investigation|stigma|immigration|deport\w+|arrest\w*)\b/i;

/** Whether the paragraph says why the source that ends at `end` has no name, and how much that tells. */
export function anonymityOf(paragraph: Paragraph, end: number): Anonymity {
  const { tokens, sentences } = paragraph;
  const none = { quality: 'none', reason: null } as const;
  const at = sentences.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) >= end);
  const sentence = sentences[at];
  if (!sentence) return none;
  const here = reasonIn(tokens.slice(sentence.from, sentence.to));
  if (here) return here;
  const next = sentences[at + 1];
  if (!next) return none;
  const role = tokens.findLast((token) => token.end <= end && token.start >= tokens[sentence.from]!.start)?.lower;
  return (speaksOfThem(tokens.slice(next.from, next.to), role) && reasonIn(tokens.slice(next.from, next.to))) || none;
}

/** Is the next sentence about the same people ("The official spoke …", "They asked not to be named")? */
function speaksOfThem(tokens: Paragraph['tokens'], role: string | undefined): boolean {
  const opening = tokens.filter(({ word }) => word).slice(0, 6);
  return /^(?:he|she|they|all|both|each|neither|none)$/.test(opening[0]?.lower ?? '') || opening.some(({ lower }) => lower === role);
}

/** Does a verb of the stretch only say that somebody wants no name: "asked not to be named", "spoke on condition of anonymity"? */
export function asksForNoName({ tokens, sentences }: Paragraph, { start, end }: Span): boolean {
  const sentence = sentences.find(({ to }) => (tokens[to - 1]?.end ?? 0) >= end);
  if (!sentence) return false;
  const words = tokens.slice(sentence.from, sentence.to);
  if (!words.some(({ lower }) => /^(?:named?|names|identified|quoted|anonymity|anonymous(?:ly)?)$/.test(lower))) return false;
  const reason = reasonIn(words)?.reason;
  if (!reason) return false;
  const spoke = words.some((word) => word.start >= start && word.end <= end && /^(?:spoke|speaking|speaks|talked)$/.test(word.lower));
  return (start >= reason.start && end <= reason.end) || (spoke && reason.start >= end && reason.start - end < SPOKE_NEAR);
}

/** Characters between "spoke" and "on condition of anonymity": room for "to the newspaper". */
const SPOKE_NEAR = 60;

function reasonIn(tokens: Paragraph['tokens']): Anonymity | null {
  // Rebuild the sentence with one blank between tokens, and remember where each begins.
  let text = '';
  const starts: number[] = [];
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token.text} `;
  }
  const found = [...text.matchAll(REASON)][0];
  if (!found) return null;
  const tail = text.slice(found.index);
  const clause = /[;.]\s|\s,\s(?:said|told|and\s+said)/.exec(tail);
  const length = clause ? clause.index : tail.length;
  const first = starts.findLastIndex((start) => start <= found.index);
  let last = starts.findLastIndex((start) => start < found.index + length);
  while (last > first && !tokens[last]!.word) last--;
  const reason = { start: tokens[first]!.start, end: tokens[last]!.end };
  return { quality: SPECIFIC.test(tail.slice(0, length).replace(REASON, ' ')) ? 'specific' : 'boilerplate', reason };
}
