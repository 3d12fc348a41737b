import { CUE_FORMS } from '../data/cues';
import type { Span } from '../types';
import type { Attribution } from './attribution';
import { canSpeak, isName, skipLeft, subjectEndingAt } from './nouns';
import type { Paragraph, Sentence, Token } from './reading';

/**
 * Mends what the tagger reads word by word: a source that begins in the middle of an apposition is taken back to its name, and
 * "Editor's note:" is nobody. Null for what is no attribution at all. `known` tells whether a word is part of a name elsewhere.
 */
export function mendTagged(found: Attribution, paragraph: Paragraph, known: (word: string) => boolean): Attribution | null {
  const { tokens } = paragraph;
  if (!found.cue) return found;
  const cue = tokens.findIndex((token) => token.end > found.cue!.start);
  if (cue < 0) return found;
  if (tokens[cue]!.text === ':' && !isLabel(tokens, found.source, known)) return null;
  // "Alibaba's Denial" in a headline: a noun in capitals is no verb of speech.
  const words = tokens.filter(
    (token) => token.start >= found.cue!.start && token.end <= found.cue!.end && token.word && token.lower !== "'s",
  );
  if (words.length > 0 && words.every(({ capital, lower }) => capital && !CUE_FORMS.has(lower) && lower !== 'according')) return null;
  const at = paragraph.sentences.findIndex(({ from, to }) => from <= cue && cue < to);
  const sentence = paragraph.sentences[at];
  if (!sentence || isQuestion(tokens, sentence)) return null;
  const near = withoutScraps(tokens, sentence, found.content);
  const content = CUE_FORMS.get(tokens[cue]!.lower)?.form === 'gerund' ? behind(near, found.cue) : near;
  const source = found.source && trimmed(tokens, found.source);
  if (!source) return found.source ? null : { ...found, content };
  if (isWriterOrReader(tokens, source) || (!maySpeak(tokens, source) && !isPlainSpeech(tokens, found.cue))) return null;
  if (source.start >= found.cue.start) return { ...found, content, source };
  const subject = subjectEndingAt(tokens, skipLeft(tokens, cue - 1, sentence.from), sentence.from);
  if (!subject) return { ...found, content, source };
  const start = tokens[subject.from]!.start;
  const end = tokens[subject.to - 1]!.end;
  // Only to the left, and only where both mean the same words: the tagger knows better where a source stands.
  if (start >= source.start || end <= source.start || end < source.end - 2) return { ...found, content, source };
  return { ...found, content, source: { start, end: Math.max(end, source.end) } };
}

/** Fewest words that another sentence may add to a content. */
const SCRAP = 5;

/** Without words or two of another sentence: a quoted term there is not this speaker's. */
function withoutScraps(tokens: readonly Token[], { from, to }: Sentence, content: readonly Span[]): readonly Span[] {
  const low = tokens[from]!.start;
  const high = tokens[to - 1]!.end;
  const kept = content.filter(
    ({ start, end }) =>
      (start >= low && start < high) || tokens.filter((token) => token.word && token.start >= start && token.end <= end).length >= SCRAP,
  );
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
