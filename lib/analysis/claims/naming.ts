import { DEMONYMS } from '../data/places';
import { CROWDS, MEDIA_NAMES, ORGANISATIONS, ROLES, TITLES } from '../data/roles';
import { DETERMINERS, INNER_PREPOSITIONS } from '../data/words';
import { isName } from './nouns';
import type { Token } from './reading';

/** The capitalised run at the end of a phrase, or null when the phrase ends in a common noun. */
export function trailingName(tokens: readonly Token[]): NameRange | null {
  let to = tokens.length;
  while (to > 0 && (!tokens[to - 1]!.word || tokens[to - 1]!.lower === "'s")) to--;
  if (to > 0 && /^(?:himself|herself|itself|themselves|jr|sr)$/.test(tokens[to - 1]!.lower)) to--;
  if (to === 0 || (!isName(tokens, to - 1) && !/^\p{Lu}/u.test(tokens[to - 1]!.text))) return null;
  const last = tokens[to - 1]!;
  if (DETERMINERS.has(last.lower) || (to === 1 && CROWDS.has(last.lower))) return null;
  const team = last.capital && to > 1 && isName(tokens, to - 2);
  if (CROWDS.has(last.lower) && !team && !/^(?:democrats|republicans)$/.test(last.lower)) return null;
  let from = to - 1;
  while (from > 0) {
    const before = tokens[from - 1]!;
    if (before.lower === "'s") break;
    if (isName(tokens, from - 1) || before.text === '.' || before.text === '&') from--;
    else if (/^(?:of|for|the|and|de|la|van|von|der|bin|al|del|du|le|to)$/.test(before.lower) && from > 1 && tokens[from - 2]!.capital)
      from--;
    else if (/^(?:der|den|la)$/.test(before.lower) && /^(?:von|van|de)$/.test(tokens[from - 2]?.lower ?? '') && tokens[from - 3]?.capital)
      from -= 2;
    else if (before.lower === 'the' && tokens[from - 2]?.lower === 'of' && ORGANISATIONS.has(tokens[from - 3]?.lower ?? '')) from -= 2;
    else break;
  }
  while (from < to - 1 && /^(?:the|a|an|of|and|for)$/.test(tokens[from]!.lower)) from++;
  return { from, to };
}

/** "Neera Tanden and Blair Effron": two names that speak as one, or null. */
export function jointName(tokens: readonly Token[], run: NameRange): string | null {
  let and = run.from - 1;
  if (tokens[and]?.lower === 'the') and--;
  if (tokens[and]?.lower === 'and' && tokens[and - 1]?.name) return withoutArticle(textOf(tokens.slice(0, run.to)));
  const inside = tokens.findIndex((token, i) => i > run.from && i < run.to && token.lower === 'and');
  return inside > 0 ? withoutArticle(textOf(tokens.slice(0, run.to))) : null;
}

/** Cuts titles and affiliations off the front of a name. */
export function stripTitles(tokens: readonly Token[], run: NameRange): Titled {
  let start = run.from;
  let titleAt = -1;
  // "Ministry of Foreign Affairs", "Office of the Inspector General"
  const bodyOf = tokens.some(({ lower }, i) => i >= run.from && i < run.to && ORGANISATIONS.has(lower) && tokens[i + 1]?.lower === 'of');
  const body = bodyOf || ORGANISATIONS.has(tokens[run.to - 1]!.lower) || MEDIA_NAMES.has(tokens[run.to - 1]!.lower);
  for (let i = run.from; i < run.to - 1 && !body; i++) {
    const lower = tokens[i]!.lower.replace(/\.$/, '');
    if (!TITLES.has(lower) && !ROLES.has(lower) && !DEMONYMS.has(lower)) continue;
    if (i > run.from && /^(?:house|senate|state|county|press|first)$/.test(lower) && !TITLES.has(tokens[i - 1]!.lower)) continue;
    start = i + 1;
    if (!DEMONYMS.has(lower)) titleAt = i;
    if (tokens[start]?.text === '.') start++;
    if (tokens[start]?.lower === 'of' && start + 2 < run.to) start += tokens[start + 1]?.lower === 'the' ? 3 : 2;
  }
  if (start >= run.to) start = run.to - 1;
  const name = textOf(tokens.slice(start, run.to));
  let titleFrom = titleAt;
  if (titleAt < 0 && run.from > 0 && isRoleWord(tokens[run.from - 1]!.lower)) {
    titleAt = run.from - 1;
    titleFrom = titleAt;
  }
  if (titleAt < 0) return { name, title: null, affiliation: null };
  // "fire chief", "defence minister": the common nouns in front belong to the title.
  while (titleFrom > 0 && (isRoleWord(tokens[titleFrom - 1]!.lower) || isPlainNoun(tokens[titleFrom - 1]!))) titleFrom--;
  const lead = tokens.slice(0, titleFrom).filter((token) => !DETERMINERS.has(token.lower) && token.lower !== "'s");
  return {
    name,
    title: textOf(tokens.slice(titleFrom, start)).replace(/\s*\.$/, '.') || null,
    affiliation: lead.length && lead.some((token) => token.capital) ? textOf(lead) : null,
  };
}

/** Index of the first preposition that is not part of a name, or the length. */
export function firstPreposition(tokens: readonly Token[]): number {
  for (let i = 1; i < tokens.length; i++) {
    // "the lawyer representing Love" is a lawyer.
    const role = tokens[i - 1]!.lower;
    if (/[a-z]{2}ing$/.test(tokens[i]!.lower) && !tokens[i]!.capital && (ROLES.has(role) || CROWDS.has(role))) return i;
    if (!INNER_PREPOSITIONS.has(tokens[i]!.lower)) continue;
    // "Department of Justice", "Secretary of State John Kerry"
    if (/^(?:of|for)$/.test(tokens[i]!.lower) && tokens[i - 1]!.capital) {
      const next = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
      const named = tokens[next]?.capital;
      if (named && (TITLES.has(tokens[i - 1]!.lower) || ORGANISATIONS.has(tokens[i - 1]!.lower) || tokens[i - 1]!.lower.endsWith('s')))
        continue;
    }
    return i;
  }
  return tokens.length;
}

export function isRoleWord(lower: string): boolean {
  return ROLES.has(lower) || TITLES.has(lower.replace(/\.$/, ''));
}

/** The tokens' text with its own spacing. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    text += i > 0 && tokens[i - 1]!.end < token.start ? ` ${token.text}` : token.text;
  }
  return text.trim();
}

/** Without a leading article. */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an)\s+/i, '');
}

function isPlainNoun({ word, capital, lower }: Token): boolean {
  return (
    word &&
    !capital &&
    !DETERMINERS.has(lower) &&
    !INNER_PREPOSITIONS.has(lower) &&
    !ORGANISATIONS.has(lower) &&
    !/^(?:'s|and|or|\d.*)$/.test(lower)
  );
}

export interface NameRange {
  readonly from: number;
  readonly to: number;
}

export interface Titled {
  readonly name: string;
  readonly title: string | null;
  readonly affiliation: string | null;
}
