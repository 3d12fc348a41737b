import { DETERMINERS, SUBJECT_PRONOUNS } from '../data/words';
import { hasClause } from './complement';
import { type Draft, spanOf, withApposition } from './draft';
import { nounPhraseStartingAt } from './nouns';
import type { Paragraph, Sentence } from './reading';

/** "According to X, …" and "…, according to X". */
export function accordingTo({ tokens }: Paragraph, sentence: Sentence): Draft | null {
  for (let i = sentence.from; i + 2 < sentence.to; i++) {
    if (tokens[i]!.quote >= 0 || tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to') continue;
    const named = nounPhraseStartingAt(tokens, i + 2, sentence.to);
    if (!named) return null;
    const cue = { from: i, to: i + 2 };
    const initial =
      i - sentence.from <= 1 || tokens[i - 1]!.lower === 'that' || (tokens[i - 1]!.text === ',' && tokens[i - 2]?.lower === 'that');
    const longer = withApposition(tokens, named, sentence.to);
    // "According to Breed, the aim is …": what follows the comma is the statement, unless another comma closes an apposition.
    const closed = tokens[longer.to]?.text === ',' && !hasClause(tokens, named.to + 1, longer.to);
    const source = initial && !closed ? named : longer;
    let after = source.to;
    // "According to Lee the bridge was safe."
    const next = tokens[after];
    const open =
      next?.word === true && (DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower)) && hasClause(tokens, after, sentence.to);
    while (initial && !open && after < sentence.to && tokens[after]!.text !== ',' && tokens[after]!.text !== ':' && after - source.to < 20)
      after++;
    // "According to the ministry over 300 were killed near Mecca, Saudi Arabia.": the comma parts nothing.
    if (
      initial &&
      tokens[after]?.text === ',' &&
      !hasClause(tokens, Math.min(after + 1, sentence.to - 1), sentence.to) &&
      hasClause(tokens, source.to, after)
    )
      after = source.to;
    const content = initial ? spanOf(tokens, after, sentence.to) : spanOf(tokens, sentence.from, i);
    return content && { source, cue, content: [content], confidence: 0.9 };
  }
  return null;
}

/** "In the words of Ann Lee, “…”": the quotation right behind the name. */
export function inTheWordsOf({ tokens, quotes }: Paragraph, sentence: Sentence): Draft | null {
  for (let i = sentence.from + 1; i + 3 < sentence.to; i++) {
    const [preposition, article, words, of] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
    if (words.lower !== 'words' || of.lower !== 'of' || article.lower !== 'the' || preposition.lower !== 'in' || words.quote >= 0) continue;
    const named = nounPhraseStartingAt(tokens, i + 3, sentence.to);
    const quote = named && quotes.find(({ from }) => from >= named.to && from < sentence.to);
    if (!named || !quote || quote.from - named.to > LONGEST_ASIDE) return null;
    // "…, Ann Lee, QC, “…”": what stands between commas says who it is.
    const to = tokens[quote.from - 1]!.text === ',' ? quote.from - 1 : named.to;
    return {
      source: { from: named.from, to },
      cue: { from: i + 1, to: i + 2 },
      content: [{ start: quote.start, end: quote.end }],
      confidence: 0.85,
    };
  }
  return null;
}

/** Tokens between a name and the quotation behind it. */
const LONGEST_ASIDE = 14;
