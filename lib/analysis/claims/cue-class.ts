import { ATTITUDE, CUE_FORMS, SPEECH_NOUNS } from '../data/cues';
import type { Claim, CueClass } from '../types';
import type { Attribution } from './attribution';

/**
 * The verb of a cue and what it commits the source to. Words of a cue that name no kind of speech are an act ("signed", "voted to
 * send"): class `intent`, listed apart, unless what they introduce is quoted.
 */
export function cueOf({ cue }: Attribution, text: string, form: Claim['form']): Claim['cue'] {
  if (!cue) return null;
  const words =
    text
      .slice(cue.start, cue.end)
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}'-]+/gu) ?? [];
  if (words.length === 0 || /^(?:according|per)$/.test(words[0]!) || (words as readonly string[]).includes('quoted'))
    return { span: cue, verb: words.join(' '), class: 'says' };
  if (isRefusal(words)) return { span: cue, verb: verbOf(words) ?? words.join(' '), class: 'declines' };
  // "went on to explain", "has said it will": the last verb of speech counts, a belief only when there is none.
  let belief: { verb: string; class: CueClass } | null = null;
  for (const word of words) {
    const entry = CUE_FORMS.get(word);
    if (!entry) continue;
    const found = { span: cue, verb: entry.verb.lemma, class: entry.verb.class };
    if (found.class === 'belief' || found.class === 'intent') belief ??= found;
    else return found;
  }
  if (words.some((word) => SPEECH_NOUNS.has(word))) return { span: cue, verb: words.join(' '), class: 'says' };
  if (belief) return { ...belief, span: cue };
  if (words.some((word) => ATTITUDE.test(word))) return { span: cue, verb: words.join(' '), class: 'belief' };
  return { span: cue, verb: words.join(' '), class: form === 'indirect' ? 'intent' : 'says' };
}

function verbOf(words: readonly string[]): string | null {
  for (const word of words) {
    const entry = CUE_FORMS.get(word);
    if (entry) return entry.verb.lemma;
  }
  return null;
}

/** "declined to comment", "did not respond": nobody learns anything, but somebody was asked. */
function isRefusal(words: readonly string[]): boolean {
  if (words.some((word) => /^(?:declin|refus)/.test(word))) return true;
  const negated = words.some((word) => word === 'not' || word.endsWith("n't"));
  return negated && words.some((word) => /^(?:comment|respond|repl[iy]|return|answer|say|speak|discuss)/.test(word));
}
