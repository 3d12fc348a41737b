import { ADVERBS, AUXILIARIES, BREAKERS, DETERMINERS, INNER_PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS } from '../data/words';
import type { Paragraph, Token } from './reading';

/** Decides for every capitalised word whether it is a name; a word that only opens a sentence needs other evidence. */
export function markNames(paragraphs: readonly Paragraph[]): void {
  const lowered = new Set<string>();
  const inside = new Set<string>();
  const opening = new Set<Token>();
  const headline = new Set<Token>();
  for (const { tokens, sentences } of paragraphs) {
    for (const { from, to } of sentences) {
      const words = tokens.slice(from, to).filter(({ word }) => word);
      const titleCase = words.length > 3 && words.filter(({ capital }) => capital).length > words.length * 0.6;
      let start = true;
      for (let i = from; i < to; i++) {
        const token = tokens[i]!;
        if (!token.word) {
          if (/^(?:[.!?:•*—–-]|["“‘'„«]|\.\.+)$/.test(token.text)) start = true;
          continue;
        }
        if (start) opening.add(token);
        else if (!token.capital) lowered.add(token.lower);
        else if (titleCase) headline.add(token);
        else inside.add(token.lower);
        start = false;
      }
    }
  }
  for (const { tokens } of paragraphs) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.nickname) {
        token.name = true;
        continue;
      }
      if (isMayOfName(tokens, i)) token.name = true;
      if (!token.capital || isFunctionWord(token.lower) || TIME_WORDS.has(token.lower) || COMPOUND.test(token.text)) continue;
      const next =
        tokens[i + 1]?.nickname && !token.nickname ? tokens.slice(i + 1, i + 8).find(({ nickname }) => !nickname) : tokens[i + 1];
      if (headline.has(token) && lowered.has(token.lower) && !inside.has(token.lower)) continue;
      token.name =
        !opening.has(token) ||
        inside.has(token.lower) ||
        (!lowered.has(token.lower) &&
          (next?.lower === "'s" ||
            behavesAsName(tokens, i) ||
            (next?.capital === true && !isFunctionWord(next.lower)) ||
            /^\p{Lu}{2,}/u.test(token.text)));
    }
  }
}

/** "Hangzhou-based", "D-Ohio": not names. */
const COMPOUND =
  /[-‐‑](?:based|backed|led|born|owned|style|era|like|run|area|made|wide|bound|aligned|controlled|linked|dominated|leaning|educated|funded|trained|listed)$|^[DRI][-‐‑]\p{Lu}/u;

/** Opens, closes or joins phrases, and names nothing. */
export function isFunctionWord(lower: string): boolean {
  return (
    DETERMINERS.has(lower) ||
    BREAKERS.has(lower) ||
    AUXILIARIES.has(lower) ||
    INNER_PREPOSITIONS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    lower === 'and' ||
    lower === 'or' ||
    lower === "i'm"
  );
}

/** "Theresa May said": the month has a day or a preposition beside it. */
function isMayOfName(tokens: readonly Token[], at: number): boolean {
  const { text, start } = tokens[at]!;
  const before = tokens[at - 1];
  return text === 'May' && before?.name === true && before.end < start && !/^\d/.test(tokens[at + 1]?.text ?? '');
}

/** "Norvik, a shipyard, closed", "Norvik grew": a lone word that opens a sentence and is followed as a name is. */
function behavesAsName(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (lower.length < 3 || /(?:ing|ed|ly)$/.test(lower) || ADVERBS.has(lower)) return false;
  if (next?.text === ',') return /^(?:a|an|the|who|which)$/.test(tokens[at + 2]?.lower ?? '');
  return !lower.endsWith('s') && next !== undefined && FOLLOWS_NAME.test(next.lower);
}

/** Verbs that follow a name more often than an opening word. */
const FOLLOWS_NAME =
  /^(?:said|says|told|added|wrote|announced|denied|claimed|argued|grew|met|has|had|went|came|took|made|got|won|lost|left|began|became|gave|is|was)$/;
