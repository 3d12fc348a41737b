import type { Claim, Report, Span } from '../analysis/types';

/** Longest cue that is shown as it stands; "in response to questions sent by" says less than its verb. */
const LONGEST_CUE = 28;

/** The cue as the page has it. */
export function cueOf({ article }: Pick<Report, 'article'>, { cue }: Claim): string | null {
  if (!cue) return null;
  const written = textOf(article.text, cue.span).trim();
  const not = NEGATION.exec(article.text.slice(Math.max(0, cue.span.start - LONGEST_NEGATION), cue.span.start))?.[0] ?? '';
  return written.length > 0 && written.length <= LONGEST_CUE ? not + written : cue.verb;
}

/** What turns a verb into its opposite, right before it: shown without, "couldn't confirm" would say that somebody did. */
const NEGATION =
  /\b(?:(?:ca|could|wo|would|did|does|do|has|have|had)n['’]t|(?:can|could|will|would|did|does|do|has|have|had) not|cannot|never|not) $/i;
const LONGEST_NEGATION = 12;

/** The claim's content as the page has it. */
export function wordsOf({ article }: Report, { content }: Claim): string {
  return content.map((span) => textOf(article.text, span)).join(' … ');
}

/** The words of a span. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
