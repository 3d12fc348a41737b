import { CUE_FORMS, type CueVerb, type VerbForm } from '../data/cues';
import { DOCUMENTS } from '../data/roles';
import { ADVERBS, AUXILIARIES, DETERMINERS, INNER_PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS } from '../data/words';
import type { Span } from '../types';
import type { Attribution } from './attribution';
import { canSpeak, isName, nounPhraseStartingAt, type Range, skipLeft, speaks, subjectEndingAt } from './nouns';
import type { Paragraph, Quotation, Sentence, Token } from './reading';

/** An attribution while it is being built, in token positions of its paragraph. */
interface Draft {
  source: Range | null;
  cue: Range | null;
  content: Span[];
  confidence: number;
}

/** A cue verb in its sentence. */
interface Cue {
  readonly at: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

/** Raw attributions of all paragraphs, by rules alone, in reading order. */
export function attributionsByRule(paragraphs: readonly Paragraph[]): Attribution[] {
  const all: Attribution[] = [];
  let speaking: Attribution | null = null;
  for (const paragraph of paragraphs) {
    const found = readParagraphRules(paragraph, speaking);
    if (found.continued && speaking) {
      const at = all.indexOf(speaking);
      const longer: Attribution = { ...speaking, content: [...speaking.content, ...found.continued] };
      if (at >= 0) all[at] = longer;
      speaking = longer;
    }
    all.push(...found.attributions);
    speaking = found.speaking ?? (found.continued ? speaking : null);
  }
  return all;
}

function readParagraphRules(
  paragraph: Paragraph,
  speaking: Attribution | null,
): { attributions: Attribution[]; continued: Span[] | null; speaking: Attribution | null } {
  const { tokens, quotes } = paragraph;
  const drafts: Draft[] = [];
  const used = new Set<number>();
  let last: Draft | null = null;
  let continued: Span[] | null = null;
  for (const sentence of paragraph.sentences) {
    const found = readSentence(paragraph, sentence);
    for (const draft of found) {
      drafts.push(draft);
      for (const quote of quotes) if (draft.content.some((span) => span.start < quote.end && quote.start < span.end)) used.add(quote.index);
    }
    const spoken = found.find((draft) =>
      quotes.some((quote) => draft.content.some((span) => span.start < quote.end && quote.start < span.end)),
    );
    if (spoken) last = spoken;
    const alone = found.length === 0 ? quoteAlone(paragraph, sentence) : null;
    if (!alone || used.has(alone.index)) continue;
    if (last) {
      last.content.push({ start: alone.start, end: alone.end });
      used.add(alone.index);
    } else if (drafts.length === 0 && speaking) {
      continued = [...(continued ?? []), { start: alone.start, end: alone.end }];
      used.add(alone.index);
    } else if (alone.words >= 4) {
      const draft: Draft = { source: null, cue: null, content: [{ start: alone.start, end: alone.end }], confidence: 0.3 };
      drafts.push(draft);
      used.add(alone.index);
    }
  }
  const merged = adoptLeadingQuotes(drafts);
  const attributions = merged.map((draft) => finish(tokens, draft));
  const lastAt = last ? merged.indexOf(last) : -1;
  return { attributions, continued, speaking: attributions[lastAt] ?? null };
}

/** “…” He said. A quotation without a speaker goes to the next speaker of the paragraph who is quoted there. */
function adoptLeadingQuotes(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  let waiting: Draft[] = [];
  for (const draft of drafts) {
    if (!draft.cue && !draft.source) {
      waiting.push(draft);
      continue;
    }
    if (waiting.length && draft.source) {
      draft.content = [...waiting.flatMap((item) => item.content), ...draft.content];
      waiting = [];
    }
    kept.push(draft);
  }
  return [...kept, ...waiting];
}

function finish(tokens: readonly Token[], draft: Draft): Attribution {
  const span = (range: Range | null): Span | null => range && { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
  return { source: span(draft.source), cue: span(draft.cue), content: draft.content, confidence: draft.confidence };
}

/** The quotation a sentence consists of, or null. */
function quoteAlone({ tokens, quotes }: Paragraph, sentence: Sentence): Quotation | null {
  const first = tokens[sentence.from];
  if (!first || first.quote < 0) return null;
  const quote = quotes[first.quote]!;
  for (let i = quote.to; i < sentence.to; i++) if (tokens[i]!.word) return null;
  return quote;
}

/** All attributions of one sentence. */
function readSentence(paragraph: Paragraph, sentence: Sentence): Draft[] {
  const { tokens } = paragraph;
  const drafts: Draft[] = [];
  const cues = findCues(tokens, sentence);
  const taken = { upTo: sentence.from };
  for (const cue of cues) {
    const draft = cue.form === 'gerund' ? participle(paragraph, sentence, cue, drafts) : finite(paragraph, sentence, cue, cues, taken);
    if (draft) drafts.push(draft);
  }
  const according = accordingTo(paragraph, sentence);
  if (according) drafts.push(according);
  return drafts.filter((draft) => draft.content.length > 0);
}

function findCues(tokens: readonly Token[], { from, to }: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.quote >= 0) continue;
    const entry = CUE_FORMS.get(token.lower);
    if (!entry || (token.capital && i > from)) continue;
    if (isVerbHere(tokens, i, from, entry.form)) cues.push({ at: i, verb: entry.verb, form: entry.form });
  }
  return cues;
}

/** Is the word at `i` a verb in the active voice here? */
function isVerbHere(tokens: readonly Token[], i: number, from: number, form: VerbForm): boolean {
  const before = i > from ? tokens[i - 1]! : undefined;
  if (!before) return false;
  if (form === 'gerund')
    return (
      /^(?:,|—|–|while|by|and|after|before|without|in)$/.test(before.lower) ||
      before.lower.endsWith('ly') ||
      ['also', 'then'].includes(before.lower)
    );
  if (DETERMINERS.has(before.lower) && !/^(?:all|both|many|some|most|others|several|few|that|this)$/.test(before.lower)) return false;
  if (before.lower === "'s" && form !== 'past') return false;
  if (before.lower === 'to' || INNER_PREPOSITIONS.has(before.lower)) return false;
  // "was told", "is being called": the subject hears it, it does not say it.
  for (let j = i - 1; j >= Math.max(from, i - 4); j--) {
    const { lower } = tokens[j]!;
    if (/^(?:is|are|was|were|be|been|being|got|'re|'m)$/.test(lower)) return false;
    if (!AUXILIARIES.has(lower) && !ADVERBS.has(lower) && !lower.endsWith('ly')) break;
  }
  // "a firm accused of spying", "claims rejected by all"
  return !(form === 'past' && /^(?:by|of)$/.test(tokens[i + 1]?.lower ?? ''));
}

function finite(paragraph: Paragraph, sentence: Sentence, cue: Cue, cues: readonly Cue[], taken: { upTo: number }): Draft | null {
  const { tokens, quotes } = paragraph;
  const k = cue.at;
  const before = tokens[k - 1]!;
  const low = Math.max(sentence.from, taken.upTo);
  const afterContent = before.quote >= 0 || (before.text === ',' && k - 2 >= sentence.from);
  if (afterContent && cue.verb.quote && tokens[k + 1]?.lower !== 'that') {
    const speaker = nounPhraseStartingAt(tokens, k + 1, sentence.to);
    const quoted = before.quote >= 0 || tokens[k - 2]!.quote >= 0;
    const next = speaker && tokens[speaker.to];
    if (
      speaker &&
      (quoted ||
        !next ||
        !next.word ||
        next.quote >= 0 ||
        INNER_PREPOSITIONS.has(next.lower) ||
        /^(?:who|as|during|after|when|while)$/.test(next.lower))
    ) {
      const source = withApposition(tokens, speaker, sentence.to);
      return postposed(paragraph, sentence, cue, source, k, low, taken);
    }
  }
  const subject = subjectEndingAt(tokens, skipLeft(tokens, k - 1, low), low);
  if (!subject || tokens[subject.to - 1]!.lower === 'you' || !canSpeak(tokens, subject)) return null;
  if (cue.form === 'base' && !AUXILIARIES.has(before.lower) && !isPluralSubject(tokens, subject)) return null;
  const front = tokens[subject.from - 1];
  const opening = complement(tokens, cue, sentence.to);
  const contentBefore =
    subject.from - 1 > low && front && (front.quote >= 0 || front.text === ',' || (front.text === '—' && cue.verb.quote));
  const quoteBefore = front ? (front.quote >= 0 ? front.quote : front.text === ',' ? (tokens[subject.from - 2]?.quote ?? -1) : -1) : -1;
  if (
    contentBefore &&
    cue.verb.quote &&
    (opening.empty || (quoteBefore >= 0 && !opening.that && (quotes[quoteBefore]!.words > 2 || opening.quote)))
  ) {
    return postposed(paragraph, sentence, cue, subject, subject.from, low, taken);
  }
  if (opening.empty) return null;
  const quoteInside = quotes.some((quote) => quote.from >= opening.at && quote.from < sentence.to);
  if (!acceptable(tokens, cue, subject, opening, quoteInside)) return null;
  const end = contentEnd(tokens, opening.at, sentence.to, cues, k);
  const content = spanOf(tokens, opening.at, end);
  if (!content) return null;
  taken.upTo = end;
  return {
    source: subject,
    cue: { from: k, to: k + 1 },
    content: [content],
    confidence: opening.that || opening.quote ? 0.9 : cue.verb.ambiguous ? 0.6 : 0.75,
  };
}

/** Is this verb, built like this, an attribution? */
function acceptable(tokens: readonly Token[], cue: Cue, subject: Range, opening: Complement, quoteInside: boolean): boolean {
  const { verb } = cue;
  if (opening.that) return verb.clause || verb.hearer;
  if (opening.quote) return true;
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

/** Content stands before its speaker: back to the clause's start, and on into a quotation behind the cue. */
function postposed(
  paragraph: Paragraph,
  sentence: Sentence,
  cue: Cue,
  source: Range,
  contentEndAt: number,
  low: number,
  taken: { upTo: number },
): Draft | null {
  const { tokens, quotes } = paragraph;
  const content: Span[] = [];
  const main = spanOf(tokens, low, contentEndAt);
  if (main) content.push(main);
  const rest = Math.max(cue.at + 1, source.to);
  const next = quotes.find((quote) => quote.from >= rest && quote.from < sentence.to);
  if (next && next.from - rest <= 16) content.push({ start: next.start, end: next.end });
  else {
    // "The plan, she said, is dead.": the clause goes on behind the comma.
    const comma = tokens[rest];
    if (comma?.text === ',' && main && main.end - main.start < 60 && tokens[low]?.quote === -1) {
      const more = spanOf(tokens, rest + 1, sentence.to);
      if (
        more &&
        !CUE_FORMS.has(tokens[rest + 1]!.lower) &&
        !/^(?:who|which|when|while|after|as|but|and|a|an|the)$/.test(tokens[rest + 1]!.lower)
      )
        content.push(more);
    }
  }
  if (!content.length) return null;
  taken.upTo = rest;
  return { source, cue: { from: cue.at, to: cue.at + 1 }, content, confidence: 0.92 };
}

interface Complement {
  readonly at: number;
  readonly empty: boolean;
  readonly that: boolean;
  readonly quote: boolean;
  /** Something that can be a clause stands there: a subject and a verb. */
  readonly clause: boolean;
}

/** Words that begin an adjunct rather than what is said. */
const ADJUNCT = new Set(
  'in on at during after before when while as with by from for via through following outside inside earlier later last this of about over'.split(
    ' ',
  ),
);

/** What follows the cue: hearer and adjuncts are passed over. */
function complement(tokens: readonly Token[], cue: Cue, high: number): Complement {
  let i = cue.at + 1;
  if (cue.verb.hearer) {
    const hearer = nounPhraseStartingAt(tokens, i, high) ?? objectPronoun(tokens, i);
    if (hearer && hearer.to - hearer.from < 14) i = hearer.to;
  }
  const start = i;
  const none: Complement = { at: i, empty: true, that: false, quote: false, clause: false };
  for (let j = i; j < high && j - i < 24; j++) {
    const token = tokens[j]!;
    if (token.quote >= 0) {
      if (j === start || startsAdjunct(tokens, start)) return { at: j, empty: false, that: false, quote: true, clause: true };
      break;
    }
    if (token.lower === 'that' && (j === start || startsAdjunct(tokens, start)) && tokens[j + 1]?.word)
      return { at: j, empty: false, that: true, quote: false, clause: true };
    if (token.text === ':') return { at: j + 1, empty: j + 1 >= high, that: false, quote: true, clause: true };
    if (token.text === ';') break;
  }
  const first = tokens[start];
  if (!first || start >= high) return none;
  if (!first.word && first.quote < 0) {
    if (first.text === ',' && tokens[start + 1] && tokens[start + 1]!.quote >= 0)
      return { at: start + 1, empty: false, that: false, quote: true, clause: true };
    return none;
  }
  let at = start;
  while (at < high && (TIME_WORDS.has(tokens[at]!.lower) || (ADVERBS.has(tokens[at]!.lower) && tokens[at]!.lower !== 'all'))) at++;
  if (tokens[at]?.lower === 'on' && TIME_WORDS.has(tokens[at + 1]?.lower ?? '')) {
    at += 2;
  }
  const head = tokens[at];
  if (!head?.word || at >= high) return none;
  if (ADJUNCT.has(head.lower) && !cue.verb.object) return none;
  if (head.lower === 'to' && !/^(?:vow|pledge|promise|threaten|demand)$/.test(cue.verb.lemma)) return none;
  return { at, empty: false, that: false, quote: false, clause: hasClause(tokens, at, high) };
}

function objectPronoun(tokens: readonly Token[], at: number): Range | null {
  return /^(?:me|him|her|us|them|you|it|reporters|me)$/.test(tokens[at]?.lower ?? '') ? { from: at, to: at + 1 } : null;
}

function startsAdjunct(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]!.lower;
  return ADJUNCT.has(first) || TIME_WORDS.has(first) || ADVERBS.has(first) || first.endsWith('ly') || first === 'to' || first === ',';
}

const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did|'s|'re|'ve|'d|'ll|won't|isn't|wasn't|don't|didn't|doesn't|can't|cannot|ain't)$/;

function hasClause(tokens: readonly Token[], from: number, high: number): boolean {
  const first = tokens[from]!.lower;
  if (SUBJECT_PRONOUNS.has(first) || first === 'there') return true;
  for (let i = from + 1; i < high && i - from < 16; i++) {
    const { lower, quote } = tokens[i]!;
    if (quote >= 0) continue;
    if (FINITE.test(lower)) return true;
    if (lower.endsWith('ed') && lower.length > 4) return true;
  }
  return false;
}

/** End (exclusive token) of a content that begins at `from`: before a second cue of the same speaker, else the sentence's end. */
function contentEnd(tokens: readonly Token[], from: number, high: number, cues: readonly Cue[], self: number): number {
  let end = high;
  for (const cue of cues) {
    if (cue.at <= Math.max(from, self)) continue;
    const before = tokens[cue.at - 1]!;
    const starts =
      cue.form === 'gerund'
        ? /^(?:,|while|and|—|–)$/.test(before.lower)
        : /^(?:and|but)$/.test(before.lower) && tokens[cue.at - 2]?.text === ',';
    if (starts) {
      end = Math.min(end, cue.at - 1);
      break;
    }
    // ", but the ministry denies it": another speaker's turn.
    const other = cue.form === 'gerund' ? null : subjectEndingAt(tokens, skipLeft(tokens, cue.at - 1, from), from);
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
    if (tokens[i]!.lower === 'according' && tokens[i + 1]?.lower === 'to') end = i;
    else if (tokens[i]!.text === ';') end = i;
  }
  return end;
}

/** Words between two tokens without the marks around them; a quotation at either side keeps its marks. */
function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  let a = from;
  let b = to;
  while (a < b && !tokens[a]!.word && tokens[a]!.quote < 0) a++;
  while (b > a && !tokens[b - 1]!.word && tokens[b - 1]!.quote < 0 && tokens[b - 1]!.text !== ')') b--;
  let words = false;
  for (let i = a; i < b && !words; i++) words = tokens[i]!.word;
  return words ? { start: tokens[a]!.start, end: tokens[b - 1]!.end } : null;
}

/** "…, adding that …", "while insisting …", "labeling the memo …": the speaker is that of the sentence so far. */
function participle(paragraph: Paragraph, sentence: Sentence, cue: Cue, drafts: readonly Draft[]): Draft | null {
  const { tokens, quotes } = paragraph;
  const opening = complement(tokens, cue, sentence.to);
  if (opening.empty) return null;
  const quoteInside = quotes.some((quote) => quote.from >= opening.at && quote.from < sentence.to);
  if (cue.verb.ambiguous && !opening.that && !opening.quote && !quoteInside) return null;
  if (cue.verb.class === 'belief' || cue.verb.class === 'intent') return null;
  const earlier = drafts.filter((draft) => draft.cue && draft.cue.from < cue.at && draft.source).at(-1);
  const source = earlier?.source ?? sentenceSubject(tokens, sentence, cue.at);
  if (!source) return null;
  const end = contentEnd(tokens, opening.at, sentence.to, findCues(tokens, sentence), cue.at);
  const content = spanOf(tokens, opening.at, end);
  return content && { source, cue: { from: cue.at, to: cue.at + 1 }, content: [content], confidence: 0.7 };
}

/** Subject of a sentence's main clause: its first noun phrase, behind opening adverbs and conjunctions. */
function sentenceSubject(tokens: readonly Token[], sentence: Sentence, before: number): Range | null {
  let i = sentence.from;
  while (
    i < before &&
    (ADVERBS.has(tokens[i]!.lower) ||
      /^(?:but|and|so|yet|,)$/.test(tokens[i]!.lower) ||
      (tokens[i]!.lower.endsWith('ly') && i === sentence.from))
  )
    i++;
  const found = nounPhraseStartingAt(tokens, i, before);
  return found && !startsAdjunct(tokens, found.from) ? found : null;
}

/** A name followed by what the person is: "said Ann Lee, a nurse in Leeds," up to the closing comma or the end. */
function withApposition(tokens: readonly Token[], phrase: Range, high: number): Range {
  if (tokens[phrase.to]?.text !== ',' || !isName(tokens, phrase.to - 1)) return phrase;
  const first = tokens[phrase.to + 1];
  if (!first?.word || first.quote >= 0) return phrase;
  const apposition =
    DETERMINERS.has(first.lower) ||
    speaks(first.lower) ||
    first.capital ||
    speaks(tokens[phrase.to + 2]?.lower ?? '') ||
    /^\d+$/.test(first.text);
  if (!apposition || CUE_FORMS.has(first.lower)) return phrase;
  for (let i = phrase.to + 1; i < high && i - phrase.to < 30; i++) {
    const token = tokens[i]!;
    if (
      token.quote >= 0 ||
      /^[.;:—–)(]$/.test(token.text) ||
      token.text === ',' ||
      /^(?:who|which|while|as|when|after|in|during)$/.test(token.lower)
    )
      return i > phrase.to + 1 ? { from: phrase.from, to: i } : phrase;
  }
  return phrase;
}

/** "According to X, …" and "…, according to X". */
function accordingTo({ tokens }: Paragraph, sentence: Sentence): Draft | null {
  for (let i = sentence.from; i + 2 < sentence.to; i++) {
    if (tokens[i]!.quote >= 0 || tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to') continue;
    const named = nounPhraseStartingAt(tokens, i + 2, sentence.to);
    if (!named) return null;
    const source = withApposition(tokens, named, sentence.to);
    const cue = { from: i, to: i + 2 };
    const initial = i - sentence.from <= 1;
    let after = source.to;
    while (initial && after < sentence.to && tokens[after]!.text !== ',' && tokens[after]!.text !== ':' && after - source.to < 20) after++;
    const content = initial ? spanOf(tokens, after, sentence.to) : spanOf(tokens, sentence.from, i);
    return content && { source, cue, content: [content], confidence: 0.9 };
  }
  return null;
}
