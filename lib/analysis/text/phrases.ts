import type { Span } from '../types';
import { GRAM, PartPatterns } from './part-patterns';
import { firstWord, type Words, wordsOf } from './words';

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
 * Compiles phrases into a trie over words. A scan costs two lookups for each distinct word and one step for each word, whatever the number
 * of phrases. A phrase is cut into words and put into the trie when a text first has its first word, which few of a long list ever see; one
 * that can begin with any word is put there at once.
 */
export function compilePhrases(phrases: readonly (string | Phrase)[]): PhraseMatcher {
  return matcherOf((graph) => {
    const waiting = new Map<string, number[]>();
    const admit = (index: number) => {
      const words = phraseWords(phrases[index]!);
      let node = graph.root;
      for (const word of words) node = graph.child(node, word);
      if (words.length > 0) node.phrases.push(index);
    };
    phrases.forEach((phrase, index) => {
      const opening = openingOf(phrase);
      const list = opening === null ? undefined : waiting.get(opening);
      if (opening === null) admit(index);
      else if (list) list.push(index);
      else waiting.set(opening, [index]);
    });
    return (forms) => {
      for (const form of forms) {
        for (const opening of [form, `${form.slice(0, GRAM)}*`]) {
          const met = waiting.get(opening);
          if (met === undefined) continue;
          waiting.delete(opening);
          met.forEach(admit);
        }
      }
    };
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
    return undefined;
  }, most);
}

/** Makes sure that a graph holds all that could be found in a text with these words. */
type Admit = (forms: readonly string[]) => void;

/** Built at the first scan: whoever only lists the signals (a popup, the options) pays nothing. */
function matcherOf(fill: (graph: Graph) => Admit | undefined, most: number): PhraseMatcher {
  let built: { readonly graph: Graph; readonly admit: Admit | undefined } | null = null;
  const build = () => {
    const graph = new Graph();
    return { graph, admit: fill(graph) };
  };
  return {
    scan: (text) => {
      built ??= build();
      const words = typeof text === 'string' ? wordsOf(text) : text;
      built.admit?.(words.forms);
      return scan(words, built.graph, most);
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
  const starred = text.includes('*') || text.includes(STAR);
  const { forms, ids } = wordsOf(starred ? text.replaceAll(STAR, '').replace(/\*+/g, STAR) : text);
  const all: string[] = [];
  for (const id of ids) all.push(starred ? forms[id]!.replaceAll(STAR, '*') : forms[id]!);
  const first = all.findIndex(isWordy);
  const words = first === -1 ? [] : all.slice(first, all.findLastIndex(isWordy) + 1).slice(0, MAX_PHRASE_WORDS);
  if (wholeWords || words.length === 0) return words;
  words[0] = `*${words[0]}`;
  words[words.length - 1] = `${words.at(-1)}*`;
  return words.map((word) => word.replace(/\*+/g, '*'));
}

function isWordy(form: string): boolean {
  return /[\p{L}\p{M}\p{N}*]/u.test(form);
}

/** The word that a phrase begins with, or the letters its first word begins with and a star; null where that can be any word. */
function openingOf(phrase: string | Phrase): string | null {
  const { text, wholeWords } = typeof phrase === 'string' ? { text: phrase, wholeWords: true } : phrase;
  if (!wholeWords || text.includes(STAR)) return null;
  const star = text.indexOf('*');
  if (star === -1) return firstWord(text);
  const before = text.slice(0, star);
  const first = firstWord(before);
  // Does the star stand behind the first word, or is it a part of it?
  if (firstWord(before + STAR) === first) return first;
  return first.length < GRAM ? null : `${first.slice(0, GRAM)}*`;
}

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
