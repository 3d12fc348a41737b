import type { Claim, Span } from '../types';
import type { Attribution } from './attribution';

/** What the merge has to know of a text: how much of a content stands in quotation marks, and whether an attribution is of speech or evidence. */
export interface Judgement {
  readonly formOf: (content: readonly Span[]) => Claim['form'];
  readonly isStatement: (attribution: Attribution) => boolean;
  /** Of a belief or an intention: what the tagger does not find of these is none. */
  readonly isAttitude: (attribution: Attribution) => boolean;
  readonly textBetween: (start: number, end: number) => string;
}

type FormOf = Judgement['formOf'];

/** Least probability of the learned tagger for an attribution that no rule found: for speech and evidence, and for beliefs and acts, which readers are not shown. */
const TAGGER_ALONE = { statement: 0.4, other: 0.56 };
/** Least confidence of a rule for an attribution that the tagger did not find. */
const RULE_ALONE = 0.7;
/** What a rule's confidence is worth without the tagger, for whole quotations and for the rest: so that it is a probability. */
const QUOTED_RULE = 0.9;
const OTHER_RULE = 0.6;

/**
 * One list from rules and tagger, in reading order. Where both read one attribution, rules win on quotations and the tagger
 * elsewhere. Linear but for a sort.
 */
export function mergeAttributions(
  rules: readonly Attribution[],
  tagged: readonly Attribution[],
  { formOf, isStatement, isAttitude, textBetween }: Judgement,
): Attribution[] {
  const byStart = [...rules].sort((a, b) => reach(a).start - reach(b).start);
  const merged: Attribution[] = [];
  const used = new Set<Attribution>();
  for (const found of tagged) {
    const rule = sameAs(found, byStart, used);
    if (rule) {
      used.add(rule);
      merged.push(choose(rule, found, formOf, textBetween));
    } else if (found.confidence >= (isStatement(found) ? TAGGER_ALONE.statement : TAGGER_ALONE.other) && !isCovered(found, byStart, formOf))
      merged.push(found);
  }
  for (const rule of rules) {
    if (used.has(rule) || rule.confidence < RULE_ALONE || isAttitude(rule)) continue;
    merged.push({ ...rule, confidence: rule.confidence * (formOf(rule.content) === 'direct' ? QUOTED_RULE : OTHER_RULE) });
  }
  return merged.sort((a, b) => reach(a).start - reach(b).start || reach(a).end - reach(b).end);
}

function choose(rule: Attribution, found: Attribution, formOf: FormOf, textBetween: Judgement['textBetween']): Attribution {
  const form = formOf(rule.content);
  // The tagger knew the rule's reading when it judged: its probability stands.
  if (form === 'direct') return { ...rule, confidence: Math.max(found.confidence, rule.confidence * QUOTED_RULE) };
  // "According to the coach, | Ann Lee, it …": the tagger took a part of who speaks for what is said.
  if (
    rule.source &&
    found.source &&
    inside(found.source, rule.source) &&
    found.content[0] &&
    inside(found.content[0], rule.source, 'start')
  )
    return { ...rule, confidence: found.confidence };
  // Where they disagree about indirect speech, a sure rule has the whole clause and the tagger a part of it.
  if (form === 'indirect' && rule.confidence >= 0.75 && jaccard(found.content, rule.content) < 0.5)
    return { ...rule, confidence: found.confidence };
  return {
    ...found,
    source: found.source ?? rule.source,
    content: toClauseEnd(found.content, rule.content, textBetween),
  };
}

/** Does the span, or its beginning, stand in the other? */
function inside(span: Span, other: Span, part: 'all' | 'start' = 'all'): boolean {
  return other.start <= span.start && (part === 'all' ? span.end <= other.end : span.start < other.end);
}

/** Most words of a closing phrase that the tagger may leave out by mistake. */
const CLOSING = 4;

/** What the tagger cut off a clause's end, "… would open | in May", as the rule has it: a few words that no mark and no conjunction parts. */
function toClauseEnd(found: readonly Span[], rule: readonly Span[], textBetween: Judgement['textBetween']): readonly Span[] {
  const last = found.at(-1);
  const whole = rule.at(-1);
  if (!last || !whole || last.start < whole.start - 8 || last.end >= whole.end || last.end <= whole.start) return found;
  const rest = textBetween(last.end, whole.end).trim();
  if (rest.split(/\s+/).length > CLOSING || /[,;:—–()"“”‘’]|--| - /.test(rest) || PARTS.test(rest)) return found;
  return [...found.slice(0, -1), { start: last.start, end: whole.end }];
}

const PARTS =
  /\b(?:and|but|or|so|while|when|as|after|before|because|though|although|if|who|which|that|where|during|according|following|by|since|until|amid|despite|on|at|to|with|from|day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|statement|interview|morning|afternoon|evening|conference|speech|week|month|rally|yesterday|today|tonight)\b/i;

/** The rule's reading of the same attribution: the same cue, or most of the same words. */
function sameAs(found: Attribution, byStart: readonly Attribution[], used: ReadonlySet<Attribution>): Attribution | null {
  let best: Attribution | null = null;
  let most = 0.5;
  for (const rule of near(found, byStart)) {
    if (used.has(rule)) continue;
    if (found.cue && rule.cue && overlap(found.cue, rule.cue) > 0) return rule;
    const shared = jaccard(found.content, rule.content);
    if (shared > most) {
      most = shared;
      best = rule;
    }
  }
  return best;
}

/** Stands the tagger's content wholly inside a quotation that a rule gave to somebody? */
function isCovered(found: Attribution, byStart: readonly Attribution[], formOf: FormOf): boolean {
  if (formOf(found.content) !== 'direct') return false;
  return near(found, byStart).some((rule) => formOf(rule.content) === 'direct' && share(found.content, rule.content) > 0.8);
}

/** Attributions of the sorted list that may touch the given one. */
function near(found: Attribution, byStart: readonly Attribution[]): Attribution[] {
  const { start, end } = reach(found);
  const close: Attribution[] = [];
  for (let i = firstAfter(byStart, start - 4_000); i < byStart.length; i++) {
    const other = reach(byStart[i]!);
    if (other.start > end) break;
    if (other.end >= start) close.push(byStart[i]!);
  }
  return close;
}

function firstAfter(byStart: readonly Attribution[], position: number): number {
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reach(byStart[middle]!).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the first to the last word of an attribution. */
export function reach({ source, cue, content }: Attribution): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of [source, cue, ...content]) {
    if (!span) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const one of a) for (const other of b) sum += overlap(one, other);
  return sum;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b);
  return both / Math.max(1, length(a) + length(b) - both);
}

/** Share of `a` that stands in `b`. */
function share(a: readonly Span[], b: readonly Span[]): number {
  return shared(a, b) / Math.max(1, length(a));
}
