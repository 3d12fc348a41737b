import type { Span } from '../types';
import { GRAM, PartPatterns } from './part-patterns';
import { nextWord, type Words, wordsOf } from './words';

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
 * of phrases. A phrase waits for a word that it needs and that no text has had yet, and is put into the trie when a text has all its words,
 * which few of a long list ever see.
 */
export function compilePhrases(phrases: readonly (string | Phrase)[]): PhraseMatcher {
  return matcherOf((graph) => {
    let waiting: Map<string, number[]> | null = null;
    const admit = (index: number, vocabulary: Vocabulary, others: Map<string, number[]>) => {
      const need = needOf(phrases[index]!, vocabulary);
      if (need !== null) {
        const list = others.get(need);
        if (list) list.push(index);
        else others.set(need, [index]);
        return;
      }
      const words = phraseWords(phrases[index]!);
      let node = graph.root;
      for (const word of words) node = graph.child(node, word);
      if (words.length > 0) node.phrases.push(index);
    };
    return (forms) => {
      const vocabulary = new Vocabulary(forms);
      if (waiting === null) {
        waiting = new Map();
        for (let index = 0; index < phrases.length; index++) admit(index, vocabulary, waiting);
        return;
      }
      for (const need of vocabulary.answers(waiting)) {
        const met = waiting.get(need)!;
        waiting.delete(need);
        // What they wait for now is not in this text, so none is met twice.
        for (const index of met) admit(index, vocabulary, waiting);
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

function withStars(text: string): string {
  return text.includes('*') || text.includes(STAR) ? text.replaceAll(STAR, '').replace(/\*+/g, STAR) : text;
}

function phraseWords(phrase: string | Phrase): string[] {
  const { text, wholeWords } = typeof phrase === 'string' ? { text: phrase, wholeWords: true } : phrase;
  const { forms, ids } = wordsOf(withStars(text));
  const all: string[] = [];
  for (const id of ids) all.push(forms[id]!.replaceAll(STAR, '*'));
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

/** What a phrase may need: a word, or three letters inside a word (written `*abc`). */
class Vocabulary {
  readonly #words: ReadonlySet<string>;
  #letters: Set<string> | null = null;

  constructor(forms: readonly string[]) {
    this.#words = new Set(forms);
  }

  hasWord(form: string): boolean {
    return this.#words.has(form);
  }

  hasLetters(letters: string): boolean {
    return this.#inside().has(letters);
  }

  /** The needs of this map that the text answers. */
  answers(needs: ReadonlyMap<string, unknown>): string[] {
    const answered = [...this.#words].filter((word) => needs.has(word));
    for (const letters of this.#inside()) if (needs.has(`*${letters}`)) answered.push(`*${letters}`);
    return answered;
  }

  #inside(): Set<string> {
    if (this.#letters) return this.#letters;
    this.#letters = new Set();
    for (const word of this.#words) for (let at = 0; at + GRAM <= word.length; at++) this.#letters.add(word.slice(at, at + GRAM));
    return this.#letters;
  }
}

/** Words of a phrase that are waited for: with a blank line between each two, these are fewer than {@link MAX_PHRASE_WORDS} tokens. */
const MOST_NEEDS = 12;

/** The first thing that the phrase needs and the text has not, of the words before its first punctuation mark; null when there is none. */
function needOf(phrase: string | Phrase, vocabulary: Vocabulary): string | null {
  const { text, wholeWords } = typeof phrase === 'string' ? { text: phrase, wholeWords: true } : phrase;
  const starred = withStars(text);
  let word = nextWord(starred, 0, true);
  for (let count = 0; word !== null && count < MOST_NEEDS; count++) {
    const { form, end } = word;
    if (wholeWords && !form.includes(STAR)) {
      if (!vocabulary.hasWord(form)) return form;
    } else {
      for (const part of form.split(STAR))
        for (let at = 0; at + GRAM <= part.length; at++) {
          const letters = part.slice(at, at + GRAM);
          if (!vocabulary.hasLetters(letters)) return `*${letters}`;
        }
    }
    word = nextWord(starred, end, false);
  }
  return null;
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
