import type { Span } from '../types';
import { isWord, MAX_WORD, type Words, wordsOf } from './words';

/** Literal words; `*` stands for a part of a word. With `wholeWords` false the phrase may begin and end inside a word. */
export interface Phrase {
  readonly text: string;
  readonly wholeWords: boolean;
}

/** Where a phrase stands. */
export interface PhraseHit {
  /** Index into the list that was compiled. */
  readonly phrase: number;
  readonly span: Span;
}

/** A compiled list of phrases. */
export interface PhraseMatcher {
  /**
   * All hits in the order of their ends, the longest first, overlapping ones included; at most {@link MAX_HITS} unless said. Case, apostrophes, hyphens, commas and
   * white space make no difference; other punctuation must be the same, and no phrase reaches across a blank line.
   */
  readonly scan: (text: string | Words) => PhraseHit[];
}

/** Most hits of one scan. */
export const MAX_HITS = 5_000;
/** Words of a phrase that are compared. */
const MAX_PHRASE_WORDS = 24;

/**
 * Compiles phrases into a trie over words. A scan costs one lookup for each distinct word and one step for each word, whatever the
 * number of phrases: 20,000 phrases take a few milliseconds on an article.
 */
export function compilePhrases(phrases: readonly (string | Phrase)[]): PhraseMatcher {
  return matcherOf((graph) => {
    phrases.forEach((phrase, index) => {
      const words = phraseWords(phrase);
      let node = graph.root;
      for (const word of words) node = graph.child(node, word);
      if (words.length > 0) node.phrases.push(index);
    });
  }, MAX_HITS);
}

/**
 * Compiles templates of our own lexicons: "{it|that} gets {|really }odd" stands for four phrases. Braces do not nest; all words are
 * whole. The alternatives share their continuation, so a template costs as much as it is long, not as many as it stands for. `most` is the
 * number of hits after which a scan ends.
 */
export function compileTemplates(templates: readonly string[], most = MAX_HITS): PhraseMatcher {
  return matcherOf((graph) => {
    templates.forEach((template, index) => {
      let ends = [graph.root];
      for (const alternatives of slots(template)) ends = graph.branch(ends, alternatives);
      for (const end of ends) if (end !== graph.root) end.phrases.push(index);
    });
  }, most);
}

/** Built at the first scan: whoever only lists the signals (a popup, the options) pays nothing. */
function matcherOf(fill: (graph: Graph) => void, most: number): PhraseMatcher {
  let graph: Graph | null = null;
  return {
    scan: (text) => {
      if (graph === null) {
        graph = new Graph();
        fill(graph);
      }
      return scan(typeof text === 'string' ? wordsOf(text) : text, graph, most);
    },
  };
}

/** A template's parts, each a list of alternatives, each a list of words (none for an empty one). */
function slots(template: string): string[][][] {
  return template
    .split(/[{}]/)
    .map((part, i) => (i % 2 === 1 ? part.split('|') : [part]).map((text) => phraseWords(text)))
    .filter((alternatives) => alternatives.some((words) => words.length > 0));
}

interface Node {
  /** By symbol: pattern ids from 0 up, literal words from −1 down. A trie of phrases has one node a symbol. */
  readonly next: Map<number, Node[]>;
  readonly phrases: number[];
}

/** Words as edges. */
class Graph {
  readonly root: Node = { next: new Map(), phrases: [] };
  readonly words = new Map<string, number>();
  readonly patterns = new PartPatterns();

  /** The node that the word leads to, shared by all phrases that begin alike. */
  child(node: Node, word: string): Node {
    const known = node.next.get(this.#symbol(word))?.[0];
    if (known) return known;
    const fresh: Node = { next: new Map(), phrases: [] };
    this.#connect(node, word, fresh);
    return fresh;
  }

  /** Where one gets from any of the nodes by any of the alternatives. */
  branch(from: readonly Node[], alternatives: readonly (readonly string[])[]): Node[] {
    const end: Node = { next: new Map(), phrases: [] };
    for (const words of alternatives) {
      let tails = from;
      words.forEach((word, i) => {
        const target: Node = i === words.length - 1 ? end : { next: new Map(), phrases: [] };
        for (const tail of tails) this.#connect(tail, word, target);
        tails = [target];
      });
    }
    return alternatives.some((words) => words.length === 0) ? [end, ...from] : [end];
  }

  #connect(from: Node, word: string, to: Node): void {
    const symbol = this.#symbol(word);
    const targets = from.next.get(symbol);
    if (targets) targets.push(to);
    else from.next.set(symbol, [to]);
  }

  #symbol(word: string): number {
    if (word.includes('*')) return this.patterns.add(word);
    const known = this.words.get(word);
    if (known !== undefined) return -1 - known;
    this.words.set(word, this.words.size);
    return -this.words.size;
  }
}

/** Stands for `*` while the phrase is cut into words: a letter (of the Lisu script) that no phrase needs. */
const STAR = '\ua4f8';

function phraseWords(phrase: string | Phrase): string[] {
  const { text, wholeWords } = typeof phrase === 'string' ? { text: phrase, wholeWords: true } : phrase;
  const { forms, ids } = wordsOf(text.replaceAll(STAR, '').replace(/\*+/g, STAR));
  let words = Array.from(ids, (id) => forms[id]?.replaceAll(STAR, '*') ?? '');
  const wordy = (word: string): boolean => /[\p{L}\p{M}\p{N}*]/u.test(word);
  const first = words.findIndex(wordy);
  words = first === -1 ? [] : words.slice(first, words.findLastIndex(wordy) + 1).slice(0, MAX_PHRASE_WORDS);
  if (wholeWords || words.length === 0) return words;
  words[0] = `*${words[0]}`;
  words[words.length - 1] = `${words.at(-1)}*`;
  return words.map((word) => word.replace(/\*+/g, '*'));
}

const NO_SYMBOLS: readonly number[] = [];

function scan(words: Words, graph: Graph, most: number): PhraseHit[] {
  // For each distinct word, the symbols it answers to: none for nearly all.
  const answers = words.forms.map((form) => {
    const literal = graph.words.get(form);
    const symbols = graph.patterns.matching(form);
    if (literal === undefined) return symbols;
    return symbols.length === 0 ? [-1 - literal] : [...symbols, -1 - literal];
  });
  // Nearly all words neither begin a phrase nor go on with one.
  const opens = answers.map((answer) => answer.some((symbol) => graph.root.next.has(symbol)));
  const { ids, starts, ends } = words;
  const hits: PhraseHit[] = [];
  // Nodes that have been reached and the tokens they were reached from, longest way first; two pairs of lists that take turns.
  let [nodes, reached]: [Node[], Node[]] = [[], []];
  let [froms, reachedFrom]: [number[], number[]] = [[], []];
  for (let at = 0; at < ids.length && hits.length < most; at++) {
    const form = ids[at]!;
    const ways = nodes.length;
    if (ways === 0 && !opens[form]) continue;
    const answer = answers[form]!;
    // The root comes last: a way that begins here is the shortest.
    for (let way = 0; way < ways + (opens[form] ? 1 : 0); way++) {
      const node = way < ways ? nodes[way]! : graph.root;
      const from = way < ways ? froms[way]! : at;
      for (const symbol of answer) {
        const targets = node.next.get(symbol);
        if (targets === undefined) continue;
        for (const target of targets) {
          for (const phrase of target.phrases) hits.push({ phrase, span: { start: starts[from]!, end: ends[at]! } });
          if (target.next.size > 0) {
            reached.push(target);
            reachedFrom.push(from);
          }
        }
      }
    }
    [nodes, reached] = [reached, nodes];
    [froms, reachedFrom] = [reachedFrom, froms];
    reached.length = 0;
    reachedFrom.length = 0;
  }
  return hits.length > most ? hits.slice(0, most) : hits;
}

/** Words with `*`: found by how they begin or end where that is three letters or more, by three letters inside where not. */
class PartPatterns {
  readonly #ids = new Map<string, number>();
  readonly #patterns: string[][] = [];
  #index: PatternIndex | null = null;

  /** Id of the pattern, from 0. */
  add(pattern: string): number {
    const known = this.#ids.get(pattern);
    if (known !== undefined) return known;
    const id = this.#patterns.length;
    this.#ids.set(pattern, id);
    this.#patterns.push(pattern.split('*'));
    this.#index = null;
    return id;
  }

  /** Ids of all patterns that the word matches. */
  matching(word: string): readonly number[] {
    if (this.#patterns.length === 0 || word.length > MAX_WORD) return NO_SYMBOLS;
    this.#index ??= indexOf(this.#patterns);
    const { beginnings, endings, inside, everything } = this.#index;
    const begun = beginnings.get(word.slice(0, GRAM));
    const ended = endings.size > 0 ? endings.get(word.slice(-GRAM)) : undefined;
    if (begun === undefined && ended === undefined && inside.size === 0 && everything.length === 0) return NO_SYMBOLS;
    const found = new Set<number>();
    const tryAll = (ids: readonly number[] | undefined): void => {
      if (ids !== undefined) for (const id of ids) if (matchesParts(word, this.#patterns[id]!)) found.add(id);
    };
    tryAll(everything);
    tryAll(begun);
    tryAll(ended);
    if (inside.size > 0) {
      for (let size = 1; size <= GRAM; size++)
        for (let at = 0; at + size <= word.length; at++) tryAll(inside.get(word.slice(at, at + size)));
    }
    return found.size === 0 || !isWord(word) ? NO_SYMBOLS : [...found];
  }
}

/** Ids of patterns by the letters that a word must begin with, end with or hold. */
interface PatternIndex {
  readonly beginnings: ReadonlyMap<string, readonly number[]>;
  readonly endings: ReadonlyMap<string, readonly number[]>;
  readonly inside: ReadonlyMap<string, readonly number[]>;
  readonly everything: readonly number[];
}

function indexOf(patterns: readonly (readonly string[])[]): PatternIndex {
  const [beginnings, endings, inside] = [new Map<string, number[]>(), new Map<string, number[]>(), new Map<string, number[]>()];
  const everything: number[] = [];
  const put = (map: Map<string, number[]>, key: string, id: number): void => {
    const list = map.get(key);
    if (list) list.push(id);
    else map.set(key, [id]);
  };
  const others: { id: number; grams: readonly string[] }[] = [];
  patterns.forEach((parts, id) => {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (first.length >= GRAM) put(beginnings, first.slice(0, GRAM), id);
    else if (last.length >= GRAM) put(endings, last.slice(-GRAM), id);
    else others.push({ id, grams: gramsOf(parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')) });
  });
  const frequency = new Map<string, number>();
  for (const { grams } of others) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  for (const { id, grams } of others) {
    const rarest = grams.reduce<string | null>(
      (best, gram) => (best === null || frequency.get(gram)! < frequency.get(best)! ? gram : best),
      null,
    );
    if (rarest === null) everything.push(id);
    else put(inside, rarest, id);
  }
  return { beginnings, endings, inside, everything };
}

const GRAM = 3;

function gramsOf(piece: string): string[] {
  if (piece.length === 0) return [];
  const size = Math.min(GRAM, piece.length);
  return Array.from({ length: piece.length - size + 1 }, (_, at) => piece.slice(at, at + size));
}

/** Does the word begin with the first part, end with the last and hold the others between, in order? */
function matchesParts(word: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (word.length < first.length + last.length || !word.startsWith(first) || !word.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = word.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= word.length - last.length;
}
