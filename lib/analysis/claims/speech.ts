import { SPEECH_NOUNS } from '../data/cues';
import { DETERMINERS } from '../data/words';
import type { Span } from '../types';
import type { Attribution } from './attribution';
import { type Draft, sentenceSubject } from './draft';
import { isName, type Range } from './nouns';
import type { Paragraph, Quotation, Sentence, Token } from './reading';
import { refusals } from './refusals';
import { readSentence } from './rules';

/** What one paragraph leaves to the next. */
interface Flow {
  /** Index, among all attributions, of whose words a paragraph that is all quotation goes on; -1 for nobody. */
  speaking: number;
  /** "The paper reports:" at the end of a paragraph: its words come next. */
  announced: Attribution | null;
}

/** Raw attributions of all paragraphs, by rules alone, in reading order. */
export function attributionsByRule(paragraphs: readonly Paragraph[]): Attribution[] {
  const all: Attribution[] = [];
  const flow: Flow = { speaking: -1, announced: null };
  const labels = labelledParagraphs(paragraphs);
  for (const paragraph of paragraphs) readInto(all, paragraph, flow, labels.get(paragraph) ?? null);
  return all;
}

function readInto(all: Attribution[], paragraph: Paragraph, flow: Flow, label: Range | null): void {
  const { tokens, sentences } = paragraph;
  if (label) {
    const content = spanBetween(tokens, label.to + 1, tokens.length);
    flow.announced = null;
    flow.speaking = all.length;
    all.push({
      source: spanBetween(tokens, label.from, label.to),
      cue: spanBetween(tokens, label.to, label.to + 1),
      content: content ? [content] : [],
      confidence: 0.85,
    });
    return;
  }
  const drafts: Draft[] = [];
  const used = new Set<number>();
  let last: Draft | null = null;
  let ended: Draft | null = null;
  let carried = -1;
  for (const signature of signaturesIn(paragraph, used)) all.push(signature);
  for (const sentence of sentences) {
    const found = [...readSentence(paragraph, sentence), ...refusals(paragraph, sentence)].sort(
      (a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0),
    );
    const spoken = found.filter((draft) => markUsed(paragraph, draft, used)).at(-1);
    drafts.push(...found);
    if (spoken) last = spoken;
    ended = spoken ?? null;
    const alone = found.some(({ content }) => content.length > 0) ? null : quoteAlone(paragraph, sentence);
    if (!alone || used.has(alone.index)) continue;
    used.add(alone.index);
    const words = { start: alone.start, end: alone.end };
    if (last) {
      last.content.push(words);
      ended = last;
    } else if (drafts.length === 0 && flow.announced) {
      flow.speaking = all.length;
      all.push({ ...flow.announced, content: [words] });
      flow.announced = null;
      carried = flow.speaking;
    } else if (drafts.length === 0 && flow.speaking >= 0) {
      const speaking = all[flow.speaking]!;
      all[flow.speaking] = { ...speaking, content: [...speaking.content, words] };
      carried = flow.speaking;
    } else if (alone.words >= 4) {
      drafts.push({ source: null, cue: null, content: [words], confidence: 0.3 });
    }
  }
  if (flow.announced && paragraph.block.kind === 'quote' && drafts.length === 0 && carried < 0) {
    all.push({ ...flow.announced, content: [{ start: tokens[0]!.start, end: tokens.at(-1)!.end }] });
  }
  flow.announced = announcedBy(paragraph);
  flow.speaking = carried;
  for (const draft of adoptLeadingQuotes(drafts)) {
    const attribution = finish(tokens, draft);
    if (draft.content.length === 0) {
      if (draft === drafts.at(-1)) flow.announced = attribution;
      continue;
    }
    if (draft === ended) flow.speaking = all.length;
    all.push(attribution);
  }
}

/** "The senator made this comment:" at a paragraph's end, without a verb of speech: its subject speaks next. */
function announcedBy({ tokens, sentences }: Paragraph): Attribution | null {
  const sentence = sentences.at(-1);
  const colon = tokens.at(-1);
  if (!sentence || colon?.text !== ':' || !tokens.slice(sentence.from).some(({ lower }) => SPEECH_NOUNS.has(lower))) return null;
  const subject = sentenceSubject(tokens, afterComma(tokens, sentence), tokens.length);
  return (
    subject && {
      source: spanBetween(tokens, subject.from, subject.to),
      cue: { start: colon.start, end: colon.end },
      content: [],
      confidence: 0.7,
    }
  );
}

/** "On July 6, Sanders …": the sentence from its first comma on, where one closes an opening phrase. */
function afterComma(tokens: readonly Token[], { from, to }: Sentence): Sentence {
  if (!/^(?:on|in|at|after|during|when|asked|last|this|for)$/.test(tokens[from]!.lower)) return { from, to };
  let at = from;
  for (let i = from; i < Math.min(to, from + 14); i++) if (tokens[i]!.text === ',') at = i + 1;
  return { from: at, to };
}

/** Notes the quotations that a draft's content covers; true when there are any. */
function markUsed({ quotes }: Paragraph, draft: Draft, used: Set<number>): boolean {
  let any = false;
  for (const quote of quotes) {
    if (!draft.content.some((span) => span.start < quote.end && quote.start < span.end)) continue;
    used.add(quote.index);
    any = true;
  }
  return any;
}

/** “…” He said. A quotation without a speaker goes to the next speaker of the paragraph who is quoted there. */
function adoptLeadingQuotes(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  let waiting: Draft[] = [];
  for (const draft of drafts) {
    if (!draft.cue && !draft.source) {
      waiting.push(draft);
      continue;
    }
    if (waiting.length && draft.source && draft.content.length) {
      draft.content = [...waiting.flatMap((item) => item.content), ...draft.content];
      waiting = [];
    }
    kept.push(draft);
  }
  return [...kept, ...waiting];
}

function finish(tokens: readonly Token[], draft: Draft): Attribution {
  const span = (range: Range | null): Span | null => range && spanBetween(tokens, range.from, range.to);
  return { source: span(draft.source), cue: span(draft.cue), content: draft.content, confidence: draft.confidence };
}

function spanBetween(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && to > from ? { start: first.start, end: last.end } : null;
}

/** The quotation a sentence consists of, or null. */
function quoteAlone({ tokens, quotes }: Paragraph, sentence: Sentence): Quotation | null {
  const first = tokens[sentence.from];
  if (!first || first.quote < 0) return null;
  const quote = quotes[first.quote]!;
  let rest = 0;
  for (let i = quote.to; i < sentence.to; i++) if (tokens[i]!.word && tokens[i]!.quote !== first.quote) rest++;
  // “… simpler” for the top bracket: a few words of the writer's may finish it.
  return rest === 0 || (quote.words >= 8 && rest * 2 < quote.words) ? quote : null;
}

/** Paragraphs of a transcript or an interview ("WALLACE: …"): the label's tokens. A lone label must be a name used elsewhere too. */
function labelledParagraphs(paragraphs: readonly Paragraph[]): Map<Paragraph, Range> {
  const found = new Map<Paragraph, Range>();
  const known = new Map<string, number>();
  for (const { tokens } of paragraphs)
    for (const token of tokens) if (token.name) known.set(token.lower, (known.get(token.lower) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const label = labelOf(paragraph.tokens);
    if (!label) continue;
    found.set(paragraph, label);
    const last = paragraph.tokens[label.to - 1]!.lower;
    counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  for (const [paragraph, label] of found) {
    const last = paragraph.tokens[label.to - 1]!;
    const repeated = (counts.get(last.lower) ?? 0) > 1 && (/^\p{Lu}{2,}$/u.test(last.text) || (known.get(last.lower) ?? 0) > 1);
    const quoted = (paragraph.tokens[label.to + 1]?.quote ?? -1) >= 0;
    const headline = paragraph.index === 0 && (quoted || (isName(paragraph.tokens, label.to - 1) && (known.get(last.lower) ?? 0) > 2));
    if (!repeated && !headline) found.delete(paragraph);
  }
  return found;
}

/** "NAME:" at a paragraph's start, perhaps behind an opening mark, with words behind it. */
function labelOf(tokens: readonly Token[]): Range | null {
  const from = tokens[0]?.word === false && tokens[0].quote >= 0 ? 1 : 0;
  for (let i = from; i < Math.min(tokens.length - 3, from + 6); i++) {
    const token = tokens[i]!;
    if (token.text === ':') return i > from ? { from, to: i } : null;
    if (!token.word || (!token.capital && !/^(?:of|the|at)$/.test(token.lower)) || DETERMINERS.has(token.lower)) return null;
  }
  return null;
}

/** “…” — Ann Kovac: quotations signed behind a dash. Notes them as used. */
function signaturesIn({ tokens, quotes }: Paragraph, used: Set<number>): Attribution[] {
  const found: Attribution[] = [];
  for (const quote of quotes) {
    const dash = tokens[quote.to];
    if (!quote.closed || !dash || !/^(?:—|–|―|-|--)$/.test(dash.text) || !isName(tokens, quote.to + 1)) continue;
    let to = quote.to + 1;
    while (to < tokens.length && to - quote.to < 8 && tokens[to]!.word && tokens[to]!.capital && tokens[to]!.quote < 0) to++;
    const after = tokens[to];
    if (after && after.quote < 0 && !/^[,.(;]$/.test(after.text)) continue;
    used.add(quote.index);
    found.push({
      source: spanBetween(tokens, quote.to + 1, to),
      cue: { start: dash.start, end: dash.end },
      content: [{ start: quote.start, end: quote.end }],
      confidence: 0.85,
    });
  }
  return found;
}
