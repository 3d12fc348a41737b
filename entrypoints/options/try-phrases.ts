import type { PhraseShape } from '../../components/options/shape';
import { compilePhrases } from '../../lib/analysis/text/phrases';

/** Words of a text that a phrase rule points at: what an exception covers is left out. */
export function wordsHit(rule: PhraseShape, text: string): string[] {
  if (text.trim() === '') return [];
  const scan = (phrases: readonly string[]) =>
    compilePhrases(phrases.map((phrase) => ({ text: phrase, wholeWords: rule.wholeWords }))).scan(text);
  const excepted = scan(rule.exceptions).map(({ span }) => span);
  return scan(rule.phrases)
    .map(({ span }) => span)
    .filter(({ start, end }) => !excepted.some((other) => other.start <= start && end <= other.end))
    .map(({ start, end }) => text.slice(start, end));
}
