import type { PhraseShape } from '../../components/options/shape';
import { articleFromText } from '../../lib/analysis/article-from-text';
import { phraseWarnings } from '../../lib/analysis/phrase-rules';

/** Words of a text that a phrase rule points at, found as on a page; for a headline rule the text is taken for the headline. */
export function wordsHit(rule: PhraseShape, text: string): readonly string[] {
  if (text.trim() === '') return [];
  const article = articleFromText(text, { title: text, retrievedAt: '' });
  return phraseWarnings(article, [{ ...rule, enabled: true }]).flatMap(({ evidence }) => evidence);
}
