import { CUE_FORMS, type CueVerb, type VerbForm } from '../data/cues';
import { ADVERBS, AUXILIARIES, DETERMINERS, INNER_PREPOSITIONS } from '../data/words';
import { canSpeak } from './nouns';
import type { Sentence, Token } from './reading';

/** A cue verb in its sentence. */
export interface Cue {
  readonly at: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

/** Cue verbs of a sentence outside its quotations, in order. */
export function findCues(tokens: readonly Token[], { from, to }: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.quote >= 0) continue;
    const entry = CUE_FORMS.get(token.lower);
    if (!entry || (token.capital && i > from)) continue;
    if (
      NAMELESS.test(
        tokens
          .slice(i + 1, i + 5)
          .map((next) => next.lower)
          .join(' '),
      )
    )
      continue;
    if (isVerbHere(tokens, i, from, entry)) cues.push({ at: i, verb: entry.verb, form: entry.form });
  }
  return cues;
}

/** Determiners that may be a subject by themselves; numbers only before a verb that cannot be a noun ("a mother of three said"). */
const ALONE = /^(?:all|both|many|some|most|others|several|few|that|this)$/;
const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** "asked not to be named" is no question. */
const NAMELESS = /^(?:not to be (?:named|identified|quoted)|to (?:remain|stay) anonymous|(?:for )?anonymity)/;

/** Is the word at `i` a verb in the active voice here? */
function isVerbHere(tokens: readonly Token[], i: number, from: number, { verb, form }: { verb: CueVerb; form: VerbForm }): boolean {
  const before = i > from ? tokens[i - 1]! : undefined;
  if (!before) return false;
  if (form === 'gerund')
    return (
      /^(?:,|—|–|while|by|and|after|before|without|in)$/.test(before.lower) ||
      before.lower.endsWith('ly') ||
      ['also', 'then'].includes(before.lower) ||
      (!verb.ambiguous && subjectOfGerund(tokens, i, from) !== null)
    );
  if (DETERMINERS.has(before.lower) && !(form === 'past' && NUMBER.test(before.lower)) && !ALONE.test(before.lower)) return false;
  // "a few questions"
  if (before.lower === 'few' && tokens[i - 2]?.lower === 'a') return false;
  if (before.lower === "'s" && form !== 'past') return false;
  if (before.lower === 'to' || INNER_PREPOSITIONS.has(before.lower)) return false;
  // "was told", "is being called": the subject hears it, it does not say it.
  for (let j = i - 1; j >= Math.max(from, i - 4); j--) {
    const { lower } = tokens[j]!;
    if (/^(?:is|are|was|were|be|been|being|got|'re|'m)$/.test(lower)) return false;
    if (!AUXILIARIES.has(lower) && !ADVERBS.has(lower) && !lower.endsWith('ly')) break;
  }
  // "a firm accused of spying", "claims rejected by all"
  const next = tokens[i + 1]?.lower;
  const byYear = next === 'by' && /^\d{4}$/.test(tokens[i + 2]?.text ?? '') && tokens[i + 3]?.text === ',';
  return !(form === 'past' && ((next === 'by' && !byYear) || (next === 'of' && verb.object && !verb.clause)));
}

/** "…, with one poster writing “…”": the phrase between the two, or null. */
export function subjectOfGerund(tokens: readonly Token[], gerund: number, low: number): { from: number; to: number } | null {
  for (let i = gerund - 1; i > low && gerund - i < 8; i--) {
    const { word, quote, lower } = tokens[i]!;
    if (!word || quote >= 0) return null;
    if (lower !== 'with') continue;
    const subject = { from: i + 1, to: gerund };
    return i + 1 < gerund && /^[,—–-]/.test(tokens[i - 1]!.text) && canSpeak(tokens, subject) ? subject : null;
  }
  return null;
}
