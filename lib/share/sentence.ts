import type { Report, SentencePart } from '../analysis/types';
import type { Wording } from './wording';

/** The one plain sentence that a reader sees first: how much can be followed, and the gravest thing seen. */
export function sentenceOf({ score, abstained }: Report, words: Wording): string {
  if (!score) return words.t(`abstained_${(abstained ?? 'other').replaceAll('-', '_')}`);
  // English comes with the report, its numbers spelled out.
  if (words.locale === 'en') return score.sentence;
  return score.sentenceParts.map((part) => partOf(part, words)).join(' ');
}

function partOf({ id, data }: SentencePart, words: Wording): string {
  const { count = 0, followed = 0, of = followed, name = of, signal = '', title = '' } = data;
  if (id === 'warning') return words.t('sentence_warning', titleOf(words, String(signal), String(title)));
  // `followed` is what reports of the first builds called `of`.
  return words.plural(`sentence_${id.replaceAll('-', '_')}`, Number(count), name);
}

/** Title of a signal in the reader's language; a rule of the reader's own is called by its message. */
export function titleOf(words: Wording, signal: string, message: string): string {
  return words.maybe(signalKey(signal, 'title')) ?? (message || signal);
}

/** Key of a signal's text: `signal_empty_references_section_title`. */
export function signalKey(id: string, part: 'title' | 'message' | 'why' | 'clears'): string {
  return `signal_${id.replaceAll('-', '_')}_${part}`;
}
