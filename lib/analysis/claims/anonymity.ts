import type { Anonymity } from '../types';
import type { Paragraph } from './reading';

/** Openings of a reason for anonymity, up to the verb or noun that carries it. */
const REASON =
  /\b(?:(?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity|(?:asked|requested|asking|requesting|wished|wanted|preferred|insisted)\s+(?:not\s+to\s+be\s+(?:named|identified|quoted)|(?:for|on)\s+anonymity|to\s+remain\s+anonymous)|(?:declined|refused)\s+to\s+(?:be\s+(?:named|identified)|give\s+(?:his|her|their)\s+(?:full\s+)?names?)|(?:granted|given|offered|seeking)\s+anonymity|(?:was|were|is|are)\s+not\s+authori[sz]ed\s+to|without\s+authori[sz]ation|not\s+authori[sz]ed\s+to\s+(?:speak|comment|discuss)|spoke\s+anonymously|whose\s+names?\s+(?:is|are|was|were|has|have)\s+(?:being\s+)?(?:withheld|changed|been\s+(?:withheld|changed)))/gi;

/** Words that give a cause of the source's own rather than a formula. */
const SPECIFIC =
  /\b(?:fear(?:ed|ing|s)?|retaliat\w+|reprisals?|retribution|safety|security|jobs?|career|employer|lawsuit|sensitiv\w+|privacy|minor|victim|threat\w*|harass\w+|because|ongoing|investigation|stigma|immigration|deport\w+|arrest\w*)\b/i;

/** Whether the paragraph says why the source that ends at `end` has no name, and how much that tells. */
export function anonymityOf(paragraph: Paragraph, end: number): Anonymity {
  const { tokens, sentences } = paragraph;
  const at = sentences.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) >= end);
  const sentence = sentences[at];
  if (!sentence) return { quality: 'none', reason: null };
  for (const candidate of [sentence, sentences[at + 1]]) {
    if (!candidate) continue;
    const reason = reasonIn(tokens.slice(candidate.from, candidate.to));
    if (reason) return reason;
  }
  return { quality: 'none', reason: null };
}

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
