import { CUE_FORMS } from '../data/cues';
import { hasClause } from './complement';
import type { Cue } from './cues';
import { nounPhraseStartingAt, type Range, skipLeft, subjectEndingAt } from './nouns';
import type { Token } from './reading';

/** End (exclusive token) of a content that begins at `from`: before a second cue of the same speaker, else the sentence's end. */
export function contentEnd(tokens: readonly Token[], from: number, high: number, cues: readonly Cue[], self: number): number {
  let end = high;
  for (const cue of cues) {
    if (cue.at <= Math.max(from, self)) continue;
    const before = tokens[cue.at - 1]!;
    const starts =
      cue.form === 'gerund'
        ? /^(?:,|while|and|even|—|–)$/.test(before.lower)
        : /^(?:and|but)$/.test(before.lower) &&
          (tokens[cue.at - 2]?.text === ',' || isQuoted(tokens, cue) || isConjoined(tokens, cue, tokens[self]!, high));
    if (starts) {
      end = Math.min(end, cue.at - 1);
      break;
    }
    // "Ruiz, citing a report, said": the main verb goes on behind the comma.
    if (before.text === ',' && cue.form === 'past' && tokens[self]!.lower.endsWith('ing')) {
      end = Math.min(end, cue.at - 1);
      break;
    }
    // ", but the ministry denies it": another speaker's turn.
    const other = cue.form === 'gerund' ? null : subjectEndingAt(tokens, skipLeft(tokens, cue.at - 1, from), from);
    // ", and when pressed, she replied, “…”"
    const turn = other && isQuoted(tokens, cue) ? turnBefore(tokens, other.from, from) : null;
    if (turn !== null) {
      end = Math.min(end, turn);
      break;
    }
    if (
      other &&
      /^(?:but|yet|while|though|although|whereas)$/.test(tokens[other.from - 1]?.lower ?? '') &&
      tokens[other.from - 2]?.text === ','
    ) {
      end = Math.min(end, other.from - 1);
      break;
    }
  }
  for (let i = from + 1; i < end; i++) {
    if (tokens[i]!.quote >= 0) continue;
    // "Said that, according to …, the site was down": nothing was said yet.
    const opens = i - from <= 2 && tokens[from]!.lower === 'that';
    if (tokens[i]!.lower === 'according' && tokens[i + 1]?.lower === 'to' && !opens) end = i;
    else if (tokens[i]!.text === ';') end = i;
  }
  return end;
}

/** "While aides say he is calm, the president is not.": behind the comma the writer's own clause begins. */
export function mainClauseStart(tokens: readonly Token[], range: Range, subject: Range, from: number, end: number): number {
  if (subject.from - range.from > 2 || !/^(?:while|although|though|if|as|when|whereas|because|since)$/.test(tokens[range.from]!.lower))
    return end;
  for (let i = from + 2; i < end; i++) {
    if (tokens[i]!.text !== ',' || tokens[i]!.quote >= 0) continue;
    const main = nounPhraseStartingAt(tokens, i + 1, end);
    if (main && hasClause(tokens, main.to - 1, Math.min(end, main.to + 4))) return i;
  }
  return end;
}

/** “What curfew?” and marched on: a quotation that ends in a mark of its own, with only what was done behind it. */
export function isFinished(tokens: readonly Token[], { to }: Range, high: number): boolean {
  if (!/^[.,!?]$/.test(tokens[to - 2]?.text ?? '') || !/^(?:and|before|until|as|while|when|after)$/.test(tokens[to]?.lower ?? ''))
    return false;
  for (let i = to; i < high; i++) if (tokens[i]!.quote >= 0) return false;
  return true;
}

/** "They claimed it was late and claimed she knew": a second verb of speech in the form of the first, with a clause of its own. */
export function isConjoined(tokens: readonly Token[], { at, verb, form }: Cue, first: Token, high: number): boolean {
  if (verb.ambiguous || !verb.clause || verb.class === 'belief' || verb.class === 'intent' || at + 2 >= high) return false;
  const own = CUE_FORMS.get(first.lower)?.form;
  return (own === form || (own === 'past' && form === 'base')) && hasClause(tokens, at + 1, high);
}

/** Stands a quotation right behind the verb? */
export function isQuoted(tokens: readonly Token[], { at, verb }: Cue): boolean {
  const next = tokens[at + 1]?.text === ',' || tokens[at + 1]?.text === ':' ? tokens[at + 2] : tokens[at + 1];
  return verb.quote && next !== undefined && next.quote >= 0;
}

/** The comma in front of the conjunction with which the clause before `at` begins, or null. */
function turnBefore(tokens: readonly Token[], at: number, low: number): number | null {
  for (let i = at - 1; i > low + 1; i--) {
    if (tokens[i]!.quote >= 0) return null;
    if (/^(?:and|but|when|while|as)$/.test(tokens[i]!.lower) && tokens[i - 1]!.text === ',') return i - 1;
  }
  return null;
}
