import type { Report, SentencePart } from '../lib/analysis/types';
import { titleOf } from './FindingRow';
import type { Words } from './words';

/** The one plain sentence that a reader sees first: how much can be followed, and the gravest thing seen. */
export function sentenceOf({ score, abstained }: Report, words: Words): string {
  if (!score) return words.t(`abstained_${(abstained ?? 'other').replaceAll('-', '_')}`);
  // English comes with the report, its numbers spelled out.
  if (words.locale === 'en') return score.sentence;
  return score.sentenceParts.map((part) => partOf(part, words)).join(' ');
}

function partOf({ id, data }: SentencePart, words: Words): string {
  const { count = 0, followed = 0, of = followed, name = of, signal = '', title = '' } = data;
  if (id === 'warning') return words.t('sentence_warning', titleOf(words, String(signal), String(title)));
  // `followed` is what reports of the first builds called `of`.
  return words.plural(`sentence_${id.replaceAll('-', '_')}`, Number(count), name);
}
