import { isWord, MAX_WORD } from './words';

/** Letters by which words with a star are looked up. */
export const GRAM = 3;
const NO_SYMBOLS: readonly number[] = [];

/** Words with `*`: found by how they begin or end where that is three letters or more, by three letters inside where not. */
export class PartPatterns {
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
