import { CHAT } from '../data/chat';
import { GARBLED } from '../data/garbled';
import { GOSSIP, UNSURE } from '../data/hearsay';
import { ENGAGEMENT, READER_QUESTIONS, SUSPENSE } from '../data/hooks';
import { HYPERBOLE } from '../data/hyperbole';
import { LITERAL, LOADED, NAMES } from '../data/loaded';
import { SALES } from '../data/sales';
import { compileTemplates, type PhraseHit } from './phrases';
import type { Words } from './words';

/** Templates of every lexicon, by name; a hit's `phrase` counts within its lexicon. */
const LEXICONS = {
  /** "Phrases such as …", "headlines like …": what follows in the sentence is shown, not said. */
  examples: [
    '{phrase|phrases|word|words|wording|headline|headlines|title|titles|expression|expressions|line|lines|hooks|cliches|clichés|formulas} {like|such as|including}',
    '{titled|entitled|headlined|worded}',
  ],
  chat: CHAT,
  engagement: ENGAGEMENT,
  garbled: GARBLED,
  hearsay: [...GOSSIP, ...UNSURE],
  hyperbole: HYPERBOLE,
  loaded: [...LOADED, ...LITERAL],
  names: NAMES,
  questions: READER_QUESTIONS,
  sales: SALES,
  suspense: SUSPENSE.flat(),
} as const satisfies Record<string, readonly string[]>;

/** Name of a lexicon of ours. */
export type LexiconName = keyof typeof LEXICONS;

/** Where the phrases of each lexicon stand, overlapping ones included, in the order of their ends. */
export type LexiconHits = Readonly<Record<LexiconName, readonly PhraseHit[]>>;

/** Most hits of all lexicons together. */
const MOST = 50_000;

// The keys of an object literal are its names.
const names = Object.keys(LEXICONS) as LexiconName[];
const firsts = names.map((_, at) => names.slice(0, at).reduce((sum, name) => sum + LEXICONS[name].length, 0));
const lexiconOf = names.flatMap((name, at) => LEXICONS[name].map(() => at));
const matcher = compileTemplates(
  names.flatMap((name) => LEXICONS[name]),
  MOST,
);

/** All lexicons in one pass over the words: it costs what one costs. */
export function scanLexicons(words: Words): LexiconHits {
  const found = names.map((): PhraseHit[] => []);
  for (const { phrase, span } of matcher.scan(words)) {
    const lexicon = lexiconOf[phrase]!;
    found[lexicon]!.push({ phrase: phrase - firsts[lexicon]!, span });
  }
  // Every name has its list.
  return Object.fromEntries(names.map((name, at) => [name, found[at]!])) as unknown as LexiconHits;
}
