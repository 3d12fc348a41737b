import { CUE_FORMS } from '../data/cues';
import { DEMONYMS } from '../data/places';
import { DOCUMENTS } from '../data/roles';
import { AUXILIARIES, DETERMINERS, SUBJECT_PRONOUNS, TIME_WORDS } from '../data/words';
import type { Span } from '../types';
import { accordingTo, inTheWordsOf } from './according';
import { type Complement, complement, FINITE, hasClause, hearerAt } from './complement';
import { contentEnd, isConjoined, isFinished, isQuoted, mainClauseStart } from './content-end';
import { type Cue, findCues, subjectOfGerund } from './cues';
import { type Draft, sentenceSubject, spanOf, upToVerb, withApposition } from './draft';
import { canSpeak, isName, nounPhraseStartingAt, type Range, skipLeft, speaks, subjectEndingAt } from './nouns';
import type { Paragraph, Sentence, Token } from './reading';

/** All attributions of one sentence. */
export function readSentence(paragraph: Paragraph, sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  readRange(paragraph, sentence, findCues(paragraph.tokens, sentence), drafts, 0);
  const according = accordingTo(paragraph, sentence) ?? inTheWordsOf(paragraph, sentence);
  if (according) drafts.push(according);
  return drafts.sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0));
}

/** Reads a stretch of a sentence: first a tag behind its content ("…, he said"), then what stands on both sides of it. */
function readRange(paragraph: Paragraph, range: Range, cues: readonly Cue[], drafts: Draft[], depth: number): void {
  const own = cues.filter(({ at }) => at >= range.from && at < range.to);
  const tag = depth < 4 ? findTag(paragraph, range, own) : null;
  if (tag) {
    readRange(paragraph, { from: range.from, to: tag.contentTo }, cues, drafts, depth + 1);
    drafts.push(tag.draft);
    readRange(paragraph, { from: tag.rest, to: range.to }, cues, drafts, depth + 1);
    return;
  }
  const taken = { upTo: range.from };
  for (const cue of own) {
    const draft =
      cue.form === 'gerund' ? participle(paragraph, range, cue, cues, drafts) : finite(paragraph, range, cue, own, taken, drafts);
    if (draft) drafts.push(draft);
  }
}

interface Tag {
  readonly draft: Draft;
  /** Where the content before it ends, and where reading goes on behind it; token positions. */
  readonly contentTo: number;
  readonly rest: number;
}

/** The last "…, said X" or "…, X said" of the stretch whose content stands before it. */
function findTag(paragraph: Paragraph, range: Range, cues: readonly Cue[]): Tag | null {
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i]!;
    if (cue.form === 'gerund' || (!cue.verb.quote && !cue.verb.clause)) continue;
    const tag = invertedTag(paragraph, range, cue) ?? subjectTag(paragraph, range, cue);
    if (tag) return tag;
  }
  return null;
}

/** “…,” said Ann Kovac, an engineer. */
function invertedTag(paragraph: Paragraph, range: Range, cue: Cue): Tag | null {
  const { tokens } = paragraph;
  const before = tokens[cue.at - 1]!;
  if (cue.at - 1 < range.from || tokens[cue.at + 1]?.lower === 'that' || !cue.verb.quote || cue.verb.lemma === 'tell') return null;
  const quoted = before.quote >= 0 || (before.text === ',' && (tokens[cue.at - 2]?.quote ?? -1) >= 0);
  if (!quoted && before.text !== ',') return null;
  const phrase = nounPhraseStartingAt(tokens, cue.at + 1, range.to);
  if (!phrase || !canSpeak(tokens, phrase)) return null;
  const source = withApposition(tokens, phrase, range.to);
  const next = tokens[source.to];
  const atEnd = source.to >= range.to || !next || /^[.,;:—–]$/.test(next.text);
  // "The bolts, said Lee, were old."
  const inserted = !quoted && next?.text === ',' && source.to + 1 < range.to && FINITE.test(tokens[source.to + 1]!.lower);
  if (inserted && !hasClause(tokens, range.from, cue.at)) return tagOf(paragraph, range, cue, source, cue.at, true);
  if (quoted) {
    const other = subjectEndingAt(tokens, skipLeft(tokens, cue.at - 1, range.from), range.from);
    // “…,” Malkia Cyril, the director, told the paper.
    if (before.text === ',' && before.quote < 0 && other && other.from > range.from && cue.verb.hearer) return null;
    if (!atEnd && next!.quote < 0 && cue.verb.hearer && before.quote < 0) return null;
  } else {
    if (!atEnd) return null;
    const other = subjectEndingAt(tokens, skipLeft(tokens, cue.at - 1, range.from), range.from);
    if (other && other.from === range.from && isName(tokens, other.from)) return null;
    if (!holdsStatement(paragraph, range.from, cue.at)) return null;
  }
  return tagOf(paragraph, range, cue, source, cue.at);
}

/** “…,” Kovac said on Monday. */
function subjectTag(paragraph: Paragraph, range: Range, cue: Cue): Tag | null {
  const { tokens, quotes } = paragraph;
  const subject = subjectEndingAt(tokens, skipLeft(tokens, cue.at - 1, range.from), range.from);
  if (!subject || subject.from <= range.from || !canSpeak(tokens, subject)) return null;
  let contentTo = subject.from;
  if (tokens[contentTo - 1]!.lower === 'as' && tokens[contentTo - 2]?.text === ',') contentTo--;
  const front = tokens[contentTo - 1]!;
  if (front.quote < 0 && !/^(?:,|—|–|--)$/.test(front.text)) return null;
  const opening = complement(tokens, cue, range.to);
  const quoteBefore = front.quote >= 0 ? front.quote : (tokens[contentTo - 2]?.quote ?? -1);
  if (quoteBefore >= 0) {
    const quote = quotes[quoteBefore]!;
    const whole = quote.from <= range.from + 1 || opening.quote;
    const fits = opening.empty || (!opening.that && whole && (quote.words > 2 || opening.quote));
    // "the “plan,” she said that": the quotation is only part of what stands in front.
    if (!fits || !cue.verb.quote) return null;
  } else {
    if (!opening.empty || !cue.verb.clause) return null;
    // "The museum, she said, celebrates its heroes.": whatever stands in front, the sentence goes on behind the comma.
    const inserted = tokens[cue.at + 1]?.text === ',' && cue.at + 2 < range.to && goesOn(tokens, cue.at + 2, range.to);
    if (
      !inserted &&
      (contentTo - range.from < 4 || startsSubordinate(tokens, range.from) || !holdsStatement(paragraph, range.from, contentTo))
    )
      return null;
    if (inserted) return tagOf(paragraph, range, cue, subject, contentTo, true);
  }
  return tagOf(paragraph, range, cue, subject, contentTo);
}

/** "The mayor shook hands and said, “…”": the subject of the verb before, if what follows is a quotation. */
function sharedSubject(tokens: readonly Token[], range: Range, cue: Cue, front: number, drafts: readonly Draft[]): Range | null {
  if (!/^(?:and|but|then)$/.test(tokens[front]?.lower ?? '')) return null;
  const last = drafts.at(-1)?.cue;
  if (!isQuoted(tokens, cue) && !(last && isConjoined(tokens, cue, tokens[last.from]!, range.to))) return null;
  return (
    drafts.findLast(({ source }) => source && !RELATIVE.test(tokens[source.from]!.lower))?.source ??
    upToVerb(tokens, sentenceSubject(tokens, range, cue.at))
  );
}

const RELATIVE = /^(?:who|which|that)$/;

/** Goes the interrupted clause on here, rather than a participle, a relative clause or an afterthought? */
function goesOn(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower, quote } = tokens[from]!;
  if (quote >= 0 || /^(?:who|which|when|while|after|as|but|and|though|although|so|or|because|if|with|including|citing)$/.test(lower))
    return false;
  if (lower.endsWith('ing') && lower.length > 4) return false;
  return FINITE.test(lower) || hasClause(tokens, from, to) || (!DETERMINERS.has(lower) && !tokens[from]!.capital && to - from > 3);
}

/** Is there a clause, or at least a quotation of some length? */
function holdsStatement({ tokens, quotes }: Paragraph, from: number, to: number): boolean {
  return hasClause(tokens, from, to) || quotes.some((quote) => quote.from >= from && quote.to <= to && quote.words > 2);
}

/** "When asked, …", "In June, …": what stands before the comma is no statement. */
function startsSubordinate(tokens: readonly Token[], from: number): boolean {
  return /^(?:when|while|as|after|before|asked|although|though|because|since|if|speaking|during|following|who|which|whose)$/.test(
    tokens[from]!.lower,
  );
}

function tagOf(paragraph: Paragraph, range: Range, cue: Cue, source: Range, contentTo: number, inserted = false): Tag | null {
  const { tokens, quotes } = paragraph;
  const content: Span[] = [];
  const main = spanOf(tokens, contentStart(paragraph, range.from, contentTo), contentTo);
  if (!main) return null;
  content.push(main);
  let rest = Math.max(cue.at + 1, source.to);
  const next = quotes.find((quote) => quote.from >= rest && quote.from < range.to);
  const between = next ? tokens.slice(rest, next.from) : [];
  const direct =
    between.length <= 16 &&
    !between.some(
      ({ lower }) => CUE_FORMS.get(lower)?.verb.quote || SUBJECT_PRONOUNS.has(lower) || /^(?:but|as|when|while|and)$/.test(lower),
    );
  if (inserted) {
    const more = spanOf(tokens, rest + 1, range.to);
    if (more) content.push(more);
    rest = range.to;
  } else if (next && direct) {
    content.push({ start: next.start, end: next.end });
    rest = next.to;
  }
  return { draft: { source, cue: { from: cue.at, to: cue.at + 1 }, content, confidence: 0.92 }, contentTo, rest };
}

/** "… the effect on workers: “…,” the union wrote.": behind a colon the quotation alone is what is said. */
function contentStart({ tokens, quotes }: Paragraph, from: number, to: number): number {
  const quote = quotes.findLast((one) => one.from > from && one.to <= to);
  return quote && quote.words >= 6 && tokens[quote.from - 1]!.text === ':' && to - quote.to <= 1 ? quote.from : from;
}

/** Subject, cue, complement: "The mayor said (that) …". */
function finite(
  paragraph: Paragraph,
  range: Range,
  cue: Cue,
  cues: readonly Cue[],
  taken: { upTo: number },
  drafts: readonly Draft[],
): Draft | null {
  const { tokens, quotes } = paragraph;
  const k = cue.at;
  const low = Math.max(range.from, taken.upTo);

  const front = skipLeft(tokens, k - 1, low);
  const own = subjectEndingAt(tokens, front, low);
  const subject = own ?? sharedSubject(tokens, range, cue, front, drafts);
  if (!subject || tokens[subject.to - 1]!.lower === 'you' || !canSpeak(tokens, subject)) return null;
  // "22% of Democratic claims were false": a plural noun behind an adjective.
  if (cue.form === 'present' && DEMONYMS.has(tokens[subject.to - 1]!.lower) && !DETERMINERS.has(tokens[subject.from]!.lower)) return null;
  if (cue.form === 'base' && !AUXILIARIES.has(tokens[k - 1]!.lower) && !isPluralSubject(tokens, subject)) return null;
  const opening = complement(tokens, cue, range.to);
  if (opening.empty && tokens[subject.from - 1]?.lower === 'as') return asToldBy(paragraph, range, cue, subject);
  if (opening.empty) return opening.colon ? { source: subject, cue: { from: k, to: k + 1 }, content: [], confidence: 0.9 } : null;
  const quoteInside = quotes.some((quote) => quote.from >= opening.at && quote.from < range.to);
  if (!acceptable(tokens, cue, subject, opening, quoteInside)) return null;
  const whole = opening.quote ? quotes.find((quote) => quote.from === opening.at) : undefined;
  const last = mainClauseStart(tokens, range, subject, opening.at, contentEnd(tokens, opening.at, range.to, cues, k));
  const end = whole && whole.to < last && isFinished(tokens, whole, range.to) ? whole.to : last;
  const content = spanOf(tokens, opening.at, end);
  if (!content) return null;
  // Whoever speaks inside of it is looked for inside of it.
  taken.upTo = opening.at;
  const sure = opening.that || opening.quote ? 0.9 : cue.verb.ambiguous ? 0.6 : 0.75;
  const nested = own !== null && low > range.from;
  const confidence = nested ? sure - 0.15 : sure;
  return { source: subject, cue: { from: k, to: k + 1 }, content: [content], confidence };
}

/** "As Lee told the paper, the bridge was safe.": behind the comma. */
function asToldBy({ tokens }: Paragraph, range: Range, cue: Cue, subject: Range): Draft | null {
  const { verb, at } = cue;
  const lead = subject.from - 1 - range.from;
  if (verb.ambiguous || !(verb.clause || verb.quote) || verb.class === 'belief' || verb.class === 'intent') return null;
  if (lead > 1 || (lead === 1 && !/^(?:but|and|so|yet)$/.test(tokens[range.from]!.lower))) return null;
  if (/^(?:i|we|you|it|who)$/.test(tokens[subject.from]!.lower)) return null;
  const hearer = verb.hearer ? hearerAt(tokens, at + 1, range.to) : null;
  let comma = hearer?.to ?? at + 1;
  while (comma < range.to && TIME_WORDS.has(tokens[comma]!.lower)) comma++;
  if (tokens[comma]?.text !== ',' || !hasClause(tokens, Math.min(comma + 1, range.to - 1), range.to)) return null;
  const content = spanOf(tokens, comma + 1, range.to);
  return content && { source: subject, cue: { from: at, to: at + 1 }, content: [content], confidence: 0.75 };
}

/** Is this verb, built like this, an attribution? */
function acceptable(tokens: readonly Token[], cue: Cue, subject: Range, opening: Complement, quoteInside: boolean): boolean {
  const { verb } = cue;
  if (verb.class === 'declines') return false;
  if (opening.that) return verb.clause || verb.hearer;
  if (opening.infinitive) return true;
  if (opening.quote) return true;
  if (verb.lemma === 'state' || verb.lemma === 'reason') return false;
  if (verb.class === 'belief' || verb.class === 'intent') return verb.clause && !verb.ambiguous && opening.clause;
  if (!verb.ambiguous) return (verb.clause && opening.clause) || verb.object || verb.quote;
  if (quoteInside && (verb.object || verb.quote)) return true;
  if (verb.class === 'reveals') return tokens.slice(subject.from, subject.to).some((token) => DOCUMENTS.has(token.lower));
  return verb.clause && opening.clause;
}

function isPluralSubject(tokens: readonly Token[], subject: Range): boolean {
  const last = tokens[subject.to - 1]!.lower;
  return (
    /^(?:they|we|i|you|who|people|police|many|some|most|others|several|few|both|all)$/.test(last) ||
    last.endsWith('s') ||
    tokens.slice(subject.from, subject.to).some(({ lower }) => lower === 'and' || (lower.endsWith('s') && speaks(lower)))
  );
}

/** "…, adding that …", "while insisting …", "labeling the memo …": the speaker is that of the sentence so far. */
function participle(paragraph: Paragraph, sentence: Range, cue: Cue, cues: readonly Cue[], drafts: readonly Draft[]): Draft | null {
  const { tokens, quotes } = paragraph;
  const opening = complement(tokens, cue, sentence.to);
  if (opening.empty) return null;
  const quoteInside = quotes.some((quote) => quote.from >= opening.at && quote.from < sentence.to);
  if (cue.verb.ambiguous && !opening.that && !opening.quote && !quoteInside) return null;
  if (cue.verb.class === 'belief' || cue.verb.class === 'intent') return null;
  const before = drafts.filter((draft) => draft.cue && draft.cue.from < cue.at && draft.source);
  // "… of an architect who said he was stiffed, saying …": the sentence's subject, not the relative clause's.
  const earlier = before.findLast(({ source }) => source && !RELATIVE.test(tokens[source.from]!.lower)) ?? null;
  const source = subjectOfGerund(tokens, cue.at, sentence.from) ?? earlier?.source ?? sentenceSubject(tokens, sentence, cue.at);
  if (!source) return null;
  const end = contentEnd(tokens, opening.at, sentence.to, cues, cue.at);
  const content = spanOf(tokens, opening.at, end);
  return content && { source, cue: { from: cue.at, to: cue.at + 1 }, content: [content], confidence: 0.7 };
}
