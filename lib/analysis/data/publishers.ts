/**
 * The publisher table: who publishes under which names and addresses. The shipped file is `public/models/publishers.txt`, made by
 * `npm run build:publishers`; its origin and licences are told in `docs/data.md`.
 *
 * One publisher a line, five fields separated by `|`:
 * `name|aliases|domains|kind and country|flags`. Lists are separated by `;`. A name or alias that is also an everyday word or
 * another thing's name (Time, Nature, AFP) starts with `*`. In the domains `@` stands for the name's letters and digits in lower case,
 * `~` for the same without a leading "The". The flag `?` says that several outlets bear the name. Lines that start with `#` are comments.
 */

import { nameWords, placesOfWords, SHAPES, shapeOf, straight } from './name-words';

export type PublisherKind =
  | 'newspaper'
  | 'news'
  | 'broadcaster'
  | 'magazine'
  | 'wire'
  | 'digital'
  | 'factchecker'
  | 'journal'
  | 'government'
  | 'igo'
  | 'ngo'
  | 'thinktank'
  | 'university'
  | 'company'
  | 'social';

/** Letters of the kinds in the file, in order of {@link PublisherKind}. */
export const KIND_LETTERS: Readonly<Record<PublisherKind, string>> = {
  newspaper: 'p',
  news: 'n',
  broadcaster: 'b',
  magazine: 'm',
  wire: 'w',
  digital: 'd',
  factchecker: 'f',
  journal: 'j',
  government: 'g',
  igo: 'i',
  ngo: 'o',
  thinktank: 't',
  university: 'u',
  company: 'c',
  social: 's',
};

const KINDS = new Map(Object.entries(KIND_LETTERS).map(([kind, letter]) => [letter, kind as PublisherKind])); // entries lose the key type

/** An organisation that publishes, and where. */
export interface Publisher {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Hosts, lower case, without "www."; a page is theirs when its host ends with one of these at a label's border. */
  readonly domains: readonly string[];
  readonly kind: PublisherKind;
  /** ISO 3166 country code, "INT", or "" when unknown. */
  readonly country: string;
  /** Several outlets bear this name: a link to any of them will do. */
  readonly ambiguous: boolean;
}

/** A name of a publisher as a sequence of words. */
interface NameEntry {
  readonly words: readonly string[];
  readonly publisher: Publisher;
  readonly common: boolean;
  readonly bare: boolean;
}

/** A publisher's name found at a place among words. */
export interface NameHit {
  readonly publishers: readonly Publisher[];
  /** How many words the name has. */
  readonly length: number;
  /** The name is an everyday word or somebody else's too: count it only where something is reported. */
  readonly common: boolean;
  /** What is left of a name without its "The". */
  readonly bare: boolean;
}

/** A publisher's name with its place in a text, possessive left out. */
export interface PlacedName extends NameHit {
  readonly start: number;
  readonly end: number;
}

/** The table with its two indexes. */
export interface PublisherTable {
  readonly size: number;
  /** Names in running text, longest first, none within another, in order. Linear in the text's length. */
  namesIn(text: string): PlacedName[];
  /** Longest name that starts at `words[at]`, or null. Words are compared exactly, apostrophes straight. */
  nameAt(words: readonly string[], at: number): NameHit | null;
  /** Every publisher with exactly this name ("The" is optional). */
  named(name: string): readonly Publisher[];
  /** Publisher whose domain is the host or an ancestor of it, or null. */
  ofHost(host: string): Publisher | null;
}

/** A reader's own entry, as in the rules. */
export interface OwnPublisher {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
}

let last: { text: string; own: string; table: PublisherTable } | null = null;

/** Reads the shipped file and the reader's own entries, which win over it. Null means no file. The last table is kept. */
export function publisherTable(text: string | null, own: readonly OwnPublisher[]): PublisherTable {
  const wanted = text ?? '';
  const added = JSON.stringify(own);
  if (last && last.text === wanted && last.own === added) return last.table;
  const table = index([
    ...own.map((entry) => ({ entry: { ...entry, kind: 'news' as const, country: '', ambiguous: false }, common: new Set<string>() })),
    ...parse(wanted),
  ]);
  last = { text: wanted, own: added, table };
  return table;
}

/** Letters and digits of a name in lower case, accents dropped: what an address makes of it. */
export function addressForm(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]/g, '');
}

interface Row {
  readonly entry: Publisher;
  readonly common: ReadonlySet<string>;
}

function parse(text: string): Row[] {
  const rows: Row[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [first = '', aliases = '', domains = '', kind = '', flags = ''] = line.split('|');
    const common = new Set<string>();
    const plain = (name: string): string => {
      if (!name.startsWith('*')) return name;
      common.add(name.slice(1));
      return name.slice(1);
    };
    const name = plain(first);
    rows.push({
      entry: {
        name,
        aliases: list(aliases).map(plain),
        domains: list(domains).map((domain) => {
          if (domain.includes('@')) return domain.replace('@', addressForm(name));
          return domain.includes('~') ? domain.replace('~', addressForm(name.replace(/^The /, ''))) : domain;
        }),
        kind: KINDS.get(kind.slice(0, 1)) ?? 'news',
        country: kind.slice(1),
        ambiguous: flags.includes('?'),
      },
      common,
    });
  }
  return rows;
}

function list(field: string): string[] {
  return field === '' ? [] : field.split(';');
}

function index(rows: readonly Row[]): PublisherTable {
  // by first word, then by the second ("" for names of one word): hundreds of names begin with "The"
  const byFirstWord = new Map<string, Map<string, NameEntry[]>>();
  const byName = new Map<string, Publisher[]>();
  const byDomain = new Map<string, Publisher>();
  const add = (publisher: Publisher, name: string, common: boolean, bare = false): void => {
    const words = nameWords(name);
    const key = words.join(' ');
    const known = byName.get(key);
    if (known?.includes(publisher)) return;
    if (known) known.push(publisher);
    else byName.set(key, [publisher]);
    const first = words[0];
    if (first === undefined) return;
    const bySecond = byFirstWord.get(first) ?? new Map<string, NameEntry[]>();
    byFirstWord.set(first, bySecond);
    const entries = bySecond.get(words[1] ?? '');
    if (entries) entries.push({ words, publisher, common, bare });
    else bySecond.set(words[1] ?? '', [{ words, publisher, common, bare }]);
  };
  for (const { entry, common } of rows) {
    for (const name of [entry.name, ...entry.aliases]) {
      add(entry, name, common.has(name));
      // many drop the apostrophe of "Harper's"; "The Guardian" is also "the Guardian" in running text; one bare word ("Times") is not enough for a name of its own
      if (/['’]s?\b/.test(name)) add(entry, name.replace(/['’]/g, ''), common.has(name) || !name.includes(' '));
      if (name.startsWith('The ')) add(entry, name.slice(4), common.has(name) || !name.slice(4).includes(' '), true);
    }
    for (const domain of entry.domains) if (!byDomain.has(domain)) byDomain.set(domain, entry);
  }
  for (const bySecond of byFirstWord.values()) {
    for (const entries of bySecond.values()) if (entries.length > 1) entries.sort((a, b) => b.words.length - a.words.length);
  }
  const shapes = new Uint8Array(SHAPES);
  for (const word of byFirstWord.keys()) shapes[shapeOf(word, 0, word.length)] = 1;
  /** The longest name whose words are `wordAt(0)`, `wordAt(1)` … */
  const longest = (first: string, wordAt: (i: number) => string | undefined): NameHit | null => {
    const bySecond = byFirstWord.get(first);
    if (!bySecond) return null;
    const second = wordAt(1);
    const longer = second === undefined ? undefined : bySecond.get(second);
    const entries = longer?.some((entry) => isNamed(entry, wordAt)) ? longer : bySecond.get('');
    const best = entries?.find((entry) => isNamed(entry, wordAt));
    if (!entries || !best) return null;
    const same = entries.filter((entry) => entry.words.length === best.words.length && entry.words.every((w, i) => best.words[i] === w));
    return {
      publishers: same.map((entry) => entry.publisher),
      length: best.words.length,
      common: same.some((entry) => entry.common),
      bare: same.every((entry) => entry.bare),
    };
  };
  return {
    size: rows.length,
    namesIn(text) {
      const { starts, ends } = placesOfWords(text);
      const wordAt = (at: number): string | undefined => {
        const start = starts[at];
        return start === undefined ? undefined : straight(text.slice(start, ends[at]));
      };
      const found: PlacedName[] = [];
      for (let at = 0; at < starts.length; at++) {
        const start = starts[at]!;
        // most words begin no name: their shape tells, without a string made or a table asked
        if (shapes[shapeOf(text, start, ends[at]!)] === 0) continue;
        const hit = longest(wordAt(at) ?? '', (i) => wordAt(at + i));
        if (!hit) continue;
        at += hit.length - 1;
        found.push({ ...hit, start, end: ends[at]! });
      }
      return found;
    },
    nameAt(words, at) {
      return longest(words[at] ?? '', (i) => words[at + i]);
    },
    named(name) {
      const words = nameWords(name);
      const key = words.join(' ');
      return byName.get(key) ?? byName.get(words[0] === 'The' || words[0] === 'the' ? words.slice(1).join(' ') : `The ${key}`) ?? [];
    },
    ofHost(host) {
      const labels = host
        .toLowerCase()
        .replace(/^www\./, '')
        .split('.');
      for (let i = 0; i < labels.length - 1; i++) {
        const found = byDomain.get(labels.slice(i).join('.'));
        if (found) return found;
      }
      return null;
    },
  };
}

/** Do the words go on as the name does? The first two were looked up. */
const isNamed = ({ words }: NameEntry, wordAt: (i: number) => string | undefined): boolean =>
  words.every((word, i) => i < 2 || wordAt(i) === word);
