import { CUE_FORMS } from '../data/cues';
import { CROWDS } from '../data/roles';
import { DETERMINERS, SUBJECT_PRONOUNS, TIME_WORDS } from '../data/words';
import type { Span } from '../types';
import type { Attribution } from './attribution';
import { hearerAt } from './complement';
import { HEARERS } from './hearer';
import { canSpeak, isName, skipLeft, subjectEndingAt } from './nouns';
import type { Paragraph, Sentence, Token } from './reading';

/**
 * Mends what the tagger reads word by word: a source that begins in the middle of an apposition is taken back to its name, and
 * "Editor's note:" is nobody. Null for what is no attribution at all. `known` tells whether a word is part of a name elsewhere.
 */
export function mendTagged(tagged: Attribution, paragraph: Paragraph, known: (word: string) => boolean): Attribution | null {
  const { tokens } = paragraph;
  const found = tagged.cue ? { ...tagged, cue: withNegation(tokens, tagged.cue) } : tagged;
  if (!found.cue) return found;
  const cue = tokens.findIndex((token) => token.end > found.cue!.start);
  if (cue < 0) return found;
  if (tokens[cue]!.text === ':' && !isLabel(tokens, found.source, known)) return null;
  // "Alibaba's Denial" in a headline: a noun in capitals is no verb of speech.
  const words = tokens.filter(
    (token) => token.start >= found.cue!.start && token.end <= found.cue!.end && token.word && token.lower !== "'s",
  );
  // "Editor’s note: …", "Let’s say …"
  const before = tokens.slice(Math.max(0, cue - 2), cue).map(({ lower }) => lower);
  if (before[1] === "let's" || (before[1] === "'s" && /^(?:editor|let)$/.test(before[0]!))) return null;
  if (words.length > 0 && words.every(({ capital, lower }) => capital && !CUE_FORMS.has(lower) && lower !== 'according')) return null;
  const at = paragraph.sentences.findIndex(({ from, to }) => from <= cue && cue < to);
  const sentence = paragraph.sentences[at];
  if (!sentence || isQuestion(tokens, sentence)) return null;
  const own = withoutScraps(tokens, paragraph.sentences, at, found.content);
  const near = withBracket(tokens, sentence, own, [found.source, found.cue]);
  const said = CUE_FORMS.get(tokens[cue]!.lower)?.form === 'gerund' ? behind(near, found.cue) : near;
  const content = outsideOf(found.source, withoutHearer(tokens, sentence, cue, said));
  const source = found.source && withoutTime(tokens, trimmed(tokens, found.source));
  // "Asked about the title, he …" tells nobody's words; "It is alleged that …" does, without saying whose.
  if (
    !source &&
    /^(?:about|whether|if|why|how|what|where|when|for|by)$/.test(tokens.find(({ start }) => start >= content[0]!.start)?.lower ?? '')
  )
    return null;
  if (!source || isPassiveIt(tokens, source, found.cue)) return found.source && !source ? null : { ...found, source: null, content };
  if (isNoun(tokens, source, found.cue) || isSum(tokens, found.cue, content)) return null;
  if (isWriterOrReader(tokens, source) || (!maySpeak(tokens, source) && !isPlainSpeech(tokens, found.cue))) return null;
  if (source.start >= found.cue.start) return { ...found, content, source };
  const subject = subjectEndingAt(tokens, skipLeft(tokens, cue - 1, sentence.from), sentence.from);
  if (!subject) return { ...found, content, source };
  const start = tokens[subject.from]!.start;
  const last = withoutVerb(tokens, subject);
  const end = tokens[last - 1]!.end;
  // "brown people, | Rep. Ann Lee, said": whoever stands in front of the comma is of another phrase.
  if (start > source.start && end >= source.end - 2 && end <= source.end + 2 && opensWithName(tokens, subject.from, source.start))
    return { ...found, content, source: { start, end: Math.max(end, source.end) } };
  // "The report itself says …"
  if (end <= source.start && REFLEXIVE.test(tokens.find((token) => token.start >= source.start)!.lower))
    return { ...found, content: outsideOf({ start, end }, content), source: { start, end } };
  // "The developer, Arden Homes, said …": the name is who speaks, not what is said.
  const rest = content.filter((span) => span.start < source.end || span.end > end);
  if (start <= source.start && rest.length > 0 && rest.length < content.length) {
    const closing = tokens.findLast((token) => token.word && token.end <= end)?.end ?? end;
    return { ...found, content: rest, source: { start, end: closing } };
  }
  if (last < subject.to && start <= source.start) return { ...found, content, source: { start, end } };
  // "A worker, who asked for no name because he feared |, said": the same phrase, cut short.
  if (start === source.start && end > source.end && rest.length === content.length && content.every((span) => span.start >= found.cue!.end))
    return { ...found, content, source: { start, end } };
  // Only to the left, and only where both mean the same words: the tagger knows better where a source stands.
  if (start >= source.start || end <= source.start || end < source.end - 2) return { ...found, content, source };
  return { ...found, content, source: { start, end: Math.max(end, source.end) } };
}

/** Begins behind a comma a phrase with a title or name, and has what stands in front none? */
function opensWithName(tokens: readonly Token[], from: number, start: number): boolean {
  if (tokens[from - 1]?.text !== ',' || !tokens[from]!.capital) return false;
  const front = tokens.slice(0, from).filter((token) => token.start >= start);
  return front.some(({ lower }) => CROWDS.has(lower)) && !DETERMINERS.has(front[0]?.lower ?? '');
}

/** "Couldn't confirm" said of a paper must never read "confirm". */
function withNegation(tokens: readonly Token[], cue: Span): Span {
  const at = tokens.findIndex((token) => token.end > cue.start);
  let from = at;
  if (/^(?:not|never|n['’]t)$/.test(tokens[from - 1]?.lower ?? '')) from--;
  if (from < at && /^(?:could|can|ca|would|wo|will|did|does|do|has|have|had|cannot)$/.test(tokens[from - 1]?.lower ?? '')) from--;
  if (from === at && /(?:n['’]t|^cannot)$/.test(tokens[from - 1]?.lower ?? '')) from--;
  return from < at ? { start: tokens[from]!.start, end: cue.end } : cue;
}

/** Fewest words that another sentence may add to a content. */
const SCRAP = 5;

/** Only of the cue's own sentence, and of others the quotations that are whole sentences: a term or a clause there is not this speaker's. */
function withoutScraps(tokens: readonly Token[], sentences: readonly Sentence[], own: number, content: readonly Span[]): readonly Span[] {
  const kept = content.flatMap((span) =>
    sentences.flatMap((sentence, at) => {
      const part = within(tokens, sentence, span);
      return part && (at === own || goesOn(tokens, sentence, part)) ? [part] : [];
    }),
  );
  return kept.length > 0 ? joined(kept, content) : content;
}

/** The part of a span that stands in the sentence, or null. */
function within(tokens: readonly Token[], { from, to }: Sentence, { start, end }: Span): Span | null {
  const first = Math.max(start, tokens[from]!.start);
  const last = Math.min(end, tokens[to - 1]!.end);
  return last > first ? { start: first, end: last } : null;
}

/** Parts of one span in sentences next to each other are one again. */
function joined(parts: readonly Span[], whole: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const one = last && whole.some(({ start, end }) => start <= last.start && part.end <= end) && part.start - last.end <= 2;
    if (one) found[found.length - 1] = { start: last.start, end: part.end };
    else found.push(part);
  }
  return found;
}

/** “…,” she said. “This is the rest of it.”: a sentence that is nothing but what is quoted. */
function goesOn(tokens: readonly Token[], { from, to }: Sentence, { start, end }: Span): boolean {
  const words = tokens.slice(from, to).filter(({ word }) => word);
  return words.every(({ quote }) => quote >= 0) && words.filter((token) => token.start >= start && token.end <= end).length >= SCRAP;
}

/** A content that begins inside a bracket, “7 miles) below the sea”, taken back to where its sentence begins, if only its words stand there. */
function withBracket(
  tokens: readonly Token[],
  { from }: Sentence,
  content: readonly Span[],
  others: readonly (Span | null)[],
): readonly Span[] {
  const [first, ...rest] = content;
  const start = tokens[from]!.start;
  if (!first || [...rest, ...others].some((span) => span !== null && span.start < first.start)) return content;
  let open = 0;
  for (const token of tokens) {
    if (token.start < first.start || token.end > first.end) continue;
    if (token.text === '(') open++;
    if (token.text === ')' && --open < 0) return [{ start: Math.min(start, first.start), end: first.end }, ...rest];
  }
  return content;
}

/** "told the jury | Dunne had lied": who is told is no part of what is said. */
function withoutHearer(tokens: readonly Token[], { to }: Sentence, cue: number, content: readonly Span[]): readonly Span[] {
  if (!CUE_FORMS.get(tokens[cue]!.lower)?.verb.hearer) return content;
  const hearer = hearerAt(tokens, cue + 1, to);
  const from = tokens[cue + 1]?.start;
  const end = hearer && tokens[hearer.to - 1]!.end;
  const next = hearer && tokens[hearer.to]?.start;
  if (end === null || next === undefined || next === null || !isHearer(tokens, hearer!.to)) return content;
  const first = tokens[hearer!.to]!.text === ',' ? (tokens[hearer!.to + 1]?.start ?? next) : next;
  return content.map((span) => (span.start === from && span.end > first ? { start: first, end: span.end } : span));
}

/** "told the jury Dunne …", "told BBC News every claim …", "told the Post, …" */
function isHearer(tokens: readonly Token[], to: number): boolean {
  const [last, next] = [tokens[to - 1]!, tokens[to]!];
  return HEARERS.test(last.lower) || (last.name && (next.text === ',' || DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower)));
}

/** Without stretches of the source's own phrase (a nickname in marks), if anything is left. */
function outsideOf(source: Span | null, content: readonly Span[]): readonly Span[] {
  if (!source) return content;
  const kept = content.filter(({ start, end }) => start < source.start || end > source.end);
  return kept.length > 0 ? kept : content;
}

/** A participle ("labeling the memo …") has what it says behind it. */
function behind(content: readonly Span[], cue: Span): readonly Span[] {
  const after = content.filter(({ start }) => start >= cue.end);
  return after.length > 0 ? after : content;
}

/** "We're talking about …" outside quotations is the page's own voice. */
function isWriterOrReader(tokens: readonly Token[], { start, end }: Span): boolean {
  const token = tokens.find((one) => one.end > start);
  return token !== undefined && token.quote < 0 && token.end >= end && /^(?:we|you)$/.test(token.lower);
}

/** "False claims that …", "There is concern": the word in front makes the cue a noun. */
function isNoun(tokens: readonly Token[], source: Span, cue: Span): boolean {
  const at = tokens.findIndex((token) => token.end > source.start);
  return at >= 0 && tokens[at]!.end >= source.end && source.end <= cue.start && QUALIFIES.test(tokens[at]!.lower);
}

const QUALIFIES =
  /^(?:there|false|bold|current|new|newly|recent|similar|unverified|unconfirmed|baseless|misleading|earlier|early|other|growing|mounting|initial|competing|conflicting|exaggerated|widespread|such)$/;

/** "The index added 20.72 points": a sum is added, not a remark. */
function isSum(tokens: readonly Token[], cue: Span, content: readonly Span[]): boolean {
  const verb = tokens.find((token) => token.end > cue.start);
  const first = tokens.find((token) => token.end > (content[0]?.start ?? Number.POSITIVE_INFINITY));
  return verb !== undefined && /^add(?:s|ed|ing)?$/.test(verb.lower) && first !== undefined && /^[$€£]?\d/.test(first.text);
}

/** Does the source name somebody, or a thing that speaks or is read? "This spat" is neither. */
function maySpeak(tokens: readonly Token[], { start, end }: Span): boolean {
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < end) + 1;
  return from >= 0 && to > from && canSpeak(tokens, { from, to });
}

/** Does the cue hold a verb that means speech and nothing else ("said", not "underscores")? */
function isPlainSpeech(tokens: readonly Token[], { start, end }: Span): boolean {
  return tokens.some((token) => {
    const verb = token.start >= start && token.end <= end ? CUE_FORMS.get(token.lower)?.verb : undefined;
    return verb !== undefined && !verb.ambiguous && (verb.clause || verb.quote);
  });
}

/** "Do you believe …?": a question states nothing, unless it is quoted. */
function isQuestion(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let i = to - 1; i >= from && i > to - 4; i--) if (tokens[i]!.text === '?') return tokens[i]!.quote < 0;
  return false;
}

/** Without "Intriguingly," or "But" in front. Null when nothing is left. */
function trimmed(tokens: readonly Token[], { start, end }: Span): Span | null {
  let at = tokens.findIndex((token) => token.start >= start);
  while (at >= 0 && at < tokens.length && tokens[at]!.start < end) {
    const { lower, word, start: from } = tokens[at]!;
    const opens = !word || /^(?:but|and|yet|so|or|however|meanwhile|that|while|as|when|if|because|although|though)$/.test(lower);
    if (!opens && !(lower.endsWith('ly') && tokens[at + 1]?.text === ',')) return { start: from, end };
    at++;
  }
  return null;
}

/** "Acme Corp on Tuesday" is Acme Corp. */
function withoutTime(tokens: readonly Token[], span: Span | null): Span | null {
  if (!span) return null;
  let last = tokens.findLastIndex((token) => token.start < span.end);
  const first = tokens.findIndex((token) => token.end > span.start);
  if (!TIME_WORDS.has(tokens[last]?.lower ?? '') || last <= first) return span;
  last--;
  if (last > first && /^(?:on|last|this|late|early|earlier)$/.test(tokens[last]!.lower)) last--;
  return { start: span.start, end: tokens[last]!.end };
}

const REFLEXIVE = /^(?:himself|herself|itself|themselves)$/;

/** End of a subject without the verb behind it: "Sen. Ana Ruiz, D-N.M., | disagreed, saying". */
function withoutVerb(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): number {
  return to - from > 2 && tokens[to - 2]!.text === ',' && CUE_FORMS.get(tokens[to - 1]!.lower)?.form === 'past' ? to - 2 : to;
}

/** "It is alleged": "it" is nobody. */
function isPassiveIt(tokens: readonly Token[], { start, end }: Span, cue: Span): boolean {
  const source = tokens.findIndex((token) => token.end > start);
  const next = tokens[source + 1];
  return (
    tokens[source]?.lower === 'it' &&
    tokens[source]!.end >= end &&
    next !== undefined &&
    next.start <= cue.end &&
    /^(?:is|was|has)$/.test(next.lower)
  );
}

/** Words of headings and notices that stand before a colon. */
const LABELS =
  /^(?:editors?|notes?|latest|updates?|corrections?|clarification|warning|related|watch|read|more|video|photos?|exclusive|opinion|analysis|live|breaking|subtitle|headline|summary|listen|poll|here)$/;

/** Is what stands before a colon somebody who is named elsewhere too? */
function isLabel(tokens: readonly Token[], source: Span | null, known: (word: string) => boolean): boolean {
  if (!source) return true;
  if (tokens.some((token) => token.start >= source.start && token.end <= source.end && LABELS.test(token.lower))) return false;
  const last = tokens.findLastIndex((token) => token.word && token.end <= source.end);
  return isName(tokens, last) && known(tokens[last]!.lower);
}
