import { ADVERBS } from '../data/words';
import { type Draft, spanOf } from './draft';
import { canSpeak, type Range, skipLeft, subjectEndingAt } from './nouns';
import type { Paragraph, Token } from './reading';

/** Up to the next comma or dash outside quotations, or the end. */
function endOfClause(tokens: readonly Token[], from: number, high: number): number {
  for (let i = from; i < high; i++) if (tokens[i]!.quote < 0 && /^(?:,|;|—|–|--|\()$/.test(tokens[i]!.text)) return i;
  return high;
}

/** "declined to comment", "did not respond to a request": who was asked and gave no answer. Its content is what was refused. */
export function refusals({ tokens }: Paragraph, sentence: Range): Draft[] {
  const found: Draft[] = [];
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const token = tokens[i]!;
    if (token.quote >= 0) continue;
    const verb =
      /^(?:declined?|declines|refused?|refuses)$/.test(token.lower) &&
      tokens[i + 1]?.lower === 'to' &&
      REFUSED.test(tokens[i + 2]?.lower ?? '');
    const silent = (SILENT.test(token.lower) || answersSomething(tokens, i)) && negatedBefore(tokens, i, sentence.from);
    if (!verb && !silent) continue;
    const start = silent ? negationStart(tokens, i, sentence.from) : i;
    const source = subjectEndingAt(tokens, skipLeft(tokens, start - 1, sentence.from), sentence.from);
    const content = spanOf(tokens, verb ? i + 1 : i, endOfClause(tokens, i + 1, sentence.to));
    if (source && content && canSpeak(tokens, source))
      found.push({ source, cue: { from: start, to: verb ? i + 3 : i + 1 }, content: [content], confidence: 0.85 });
  }
  return found;
}

const REFUSED = /^(?:comment|say|answer|discuss|respond|speak|elaborate|confirm|be|give|provide|identify|talk|disclose|specify)$/;
const SILENT = /^(?:respond|responded|reply|replied|comment)$/;

/** "return a call", "answer questions". */
function answersSomething(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:return|returned|answer|answered)$/.test(tokens[at]!.lower)) return false;
  return tokens
    .slice(at + 1, at + 8)
    .some(({ lower }) => /^(?:calls?|messages?|requests?|e-?mails?|questions?|inquir(?:y|ies))$/.test(lower));
}

function negatedBefore(tokens: readonly Token[], at: number, low: number): boolean {
  return negationStart(tokens, at, low) < at;
}

/** Index of "did" in "did not immediately respond", or `at` itself. */
function negationStart(tokens: readonly Token[], at: number, low: number): number {
  for (let i = at - 1; i > low && at - i < 5; i--) {
    const { lower } = tokens[i]!;
    if (/^(?:not|n't)$/.test(lower)) return /^(?:did|does|do|has|have|had|would|could)$/.test(tokens[i - 1]!.lower) ? i - 1 : i;
    if (!ADVERBS.has(lower) && !lower.endsWith('ly') && lower !== 'yet') return at;
  }
  return at;
}
