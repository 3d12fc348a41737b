import { countFollowable } from './measures';
import { signals } from './signals/index';
import type { Evidence } from './signals/signal';
import { fillIn } from './text/fill-in';
import type { SentencePart, Warning } from './types';

/** English of the sentence's parts; views translate by id (`sentence_<id>`) and data. */
const SENTENCES = {
  'no-sources': 'Nothing here is said to come from anyone.',
  'one-not-followed': 'One source speaks here and cannot be followed.',
  'one-followed': 'One source speaks here and can be followed.',
  'none-followed': '{count} sources speak here and none can be followed.',
  'one-of-many-followed': 'One of the {count} sources that speak here can be followed.',
  'some-followed': '{followed} of the {count} sources that speak here can be followed.',
  'all-followed': 'All {count} sources that speak here can be followed.',
  warning: '{title}.',
} as const;

/** The one plain sentence: how much can be followed, and the gravest thing that was seen. */
export function sentenceFor(
  evidence: Evidence,
  warnings: readonly Warning[],
): { sentence: string; sentenceParts: readonly SentencePart[] } {
  const { sources, followed } = countFollowable(evidence);
  const sentenceParts: SentencePart[] = [{ id: ledgerPart(sources, followed), data: { count: sources, followed } }];
  const gravest = warnings.find(({ certainty, severity }) => certainty !== 'possible' && severity !== 'minor');
  const title = gravest && signals.find(({ meta }) => meta.id === gravest.signal)?.meta.title;
  if (gravest && title) sentenceParts.push({ id: 'warning', data: { signal: gravest.signal, title } });
  const sentence = sentenceParts.map(({ id, data }) => capitalise(fillIn(SENTENCES[id], spelledOut(data)))).join(' ');
  return { sentence, sentenceParts };
}

function ledgerPart(sources: number, followed: number): SentencePart['id'] {
  if (sources === 0) return 'no-sources';
  if (sources === 1) return followed === 1 ? 'one-followed' : 'one-not-followed';
  if (followed === 0) return 'none-followed';
  if (followed === sources) return 'all-followed';
  return followed === 1 ? 'one-of-many-followed' : 'some-followed';
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function spelledOut(data: SentencePart['data']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? (NUMBERS[value] ?? value) : value]),
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
