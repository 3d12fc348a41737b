import { compilePhrases, type Phrase, type PhraseMatcher } from './text/phrases';
import { findQuotes } from './text/quotes';
import { tokenize } from './text/tokens';
import type { Article, PhraseRule, Span, Warning } from './types';

/** Most places that one rule points at. */
const MOST_SPANS = 50;
/** Most wordings that one warning quotes. */
const MOST_EVIDENCE = 8;

/**
 * Warnings of the reader's own phrase rules, `phrase:<id>`, one a rule, in the order of the rules. All rules are matched in one pass
 * over the text; a hit that lies within a hit of one of the rule's exceptions does not count.
 */
export function phraseWarnings(article: Article, rules: readonly PhraseRule[]): Warning[] {
  if (!rules.some((rule) => rule.enabled)) return [];
  const { matcher, places } = compiled(rules);
  // The text first: what it has not, phrases wait for.
  const inText = hitsByRule(article.text, matcher, places);
  const inHeadline = hitsByRule(article.title, matcher, places);
  const quoted = rules.some((rule) => rule.enabled && rule.where === 'outside-quotes') ? quotations(article) : [];
  return rules.flatMap((rule, index) => {
    if (!rule.enabled) return [];
    const headline = rule.where === 'headline';
    const hits = (headline ? inHeadline : inText).get(index) ?? [];
    const spans = rule.where === 'outside-quotes' ? outside(hits, quoted) : hits;
    return spans.length === 0 ? [] : [warningOf(rule, headline ? article.title : article.text, spans, headline)];
  });
}

function warningOf(rule: PhraseRule, text: string, spans: readonly Span[], headline: boolean): Warning {
  const words = new Map(spans.map(({ start, end }) => [text.slice(start, end).toLowerCase(), text.slice(start, end)]));
  const evidence = [...words.values()].slice(0, MOST_EVIDENCE);
  return {
    signal: `phrase:${rule.id}`,
    category: 'presentation',
    severity: rule.severity,
    certainty: 'certain',
    message: rule.message || `Your rule “${rule.name}” names these words.`,
    spans: headline ? [] : spans.slice(0, MOST_SPANS),
    evidence,
    data: { rule: rule.name, count: spans.length, where: rule.where },
  };
}

interface Compiled {
  readonly matcher: PhraseMatcher;
  /** For each phrase of the matcher, its rule and whether it is one of the rule's exceptions. */
  readonly places: readonly { readonly rule: number; readonly exception: boolean }[];
}

/** The rules that were compiled last: settings change seldom but are read anew for each page. */
let last: { readonly rules: readonly PhraseRule[]; readonly made: Compiled } | null = null;

function compiled(rules: readonly PhraseRule[]): Compiled {
  if (last !== null && matchTheSame(last.rules, rules)) return last.made;
  const phrases: (string | Phrase)[] = [];
  const places: Compiled['places'][number][] = [];
  rules.forEach(({ enabled, wholeWords, ...rule }, index) => {
    if (!enabled) return;
    for (const exception of [false, true]) {
      const place = { rule: index, exception };
      for (const text of exception ? rule.exceptions : rule.phrases) {
        phrases.push(wholeWords ? text : { text, wholeWords });
        places.push(place);
      }
    }
  });
  const made = { matcher: compilePhrases(phrases), places };
  last = { rules: rules, made };
  return made;
}

/** Do these rules find the same words? Compares what they are compiled from. */
function matchTheSame(some: readonly PhraseRule[], others: readonly PhraseRule[]): boolean {
  return sameLists(some, others, (a, b) => {
    const alike = a.enabled === b.enabled && a.wholeWords === b.wholeWords;
    return alike && sameLists(a.phrases, b.phrases, Object.is) && sameLists(a.exceptions, b.exceptions, Object.is);
  });
}

function sameLists<Item>(some: readonly Item[], others: readonly Item[], same: (a: Item, b: Item) => boolean): boolean {
  return some.length === others.length && some.every((item, at) => same(item, others[at]!));
}

/** Hits that no exception covers, in order, overlapping ones joined, by the rule's index. */
function hitsByRule(text: string, matcher: PhraseMatcher, places: Compiled['places']): Map<number, Span[]> {
  const hits = new Map<number, Span[]>();
  const exceptions = new Map<number, Span[]>();
  for (const { phrase, span } of matcher.scan(text)) {
    const place = places[phrase];
    if (!place) continue;
    const map = place.exception ? exceptions : hits;
    const list = map.get(place.rule);
    if (list) list.push(span);
    else map.set(place.rule, [span]);
  }
  for (const [rule, spans] of hits) {
    const covers = joined(exceptions.get(rule) ?? []);
    const free = spans.filter((span) => !covers.some((cover) => cover.start <= span.start && span.end <= cover.end));
    hits.set(rule, joined(free));
  }
  return hits;
}

function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

function quotations(article: Article): Span[] {
  const paragraphs = article.blocks.map(({ span }) => span);
  const quoted = article.blocks.filter(({ kind }) => kind === 'quote' || kind === 'pull-quote' || kind === 'embed').map(({ span }) => span);
  return joined([...findQuotes(article.text, tokenize(article.text), paragraphs), ...quoted]);
}

/** Spans that touch none of the ordered, separate `others`. Linear. */
function outside(spans: readonly Span[], others: readonly Span[]): Span[] {
  let at = 0;
  return spans.filter((span) => {
    while (at < others.length && (others[at]?.end ?? 0) <= span.start) at++;
    return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= span.end;
  });
}
