import type { QuoteRecord } from './memory-record';

/**
 * How surely two different wordings are one utterance, 0 for no. Either most words are the same, in the same order, or the claims are
 * about the same thing in the same words and both quotations are short: rewriters change the words inside the marks ("completely
 * false", "entirely inaccurate").
 */
export function likeness(a: QuoteRecord, b: QuoteRecord): number {
  const [left, right] = [plainWords(a.words), plainWords(b.words)];
  const [short, long] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  if (short >= LONG_QUOTE) {
    const content = new Set(contentWords(a.words));
    const shared = new Set(contentWords(b.words).filter((word) => content.has(word))).size;
    if (shared < SHARED_CONTENT) return 0;
    const common = inOrder(left, right);
    return common / long >= SAME_WORDING || (short >= CUT_QUOTE && common / short >= CUT_WORDING) ? 1 + common / long : 0;
  }
  if (long > SHORT_QUOTE || short / long < 0.5) return 0;
  const own = new Set([...contentWords(a.words), ...contentWords(b.words)].map(hashOf));
  const [near, far] = [a.context, b.context].map((context) => new Set([...context].filter((hash) => !own.has(hash))));
  if (!near || !far) return 0;
  const shared = [...near].filter((hash) => far.has(hash)).length;
  const alike = shared / (near.size + far.size - shared);
  return shared >= SHARED_CONTEXT && alike >= SAME_CONTEXT ? alike : 0;
}

/** Fewest words of a quotation that is compared by its own words, and most of one that is compared by what stands around it. */
const LONG_QUOTE = 5;
const SHORT_QUOTE = 8;
/** Content words that both wordings must have: "we are going to do that" is said every day. */
const SHARED_CONTENT = 3;
/** Share of the longer wording's words that stand in the other in the same order. */
const SAME_WORDING = 0.6;
/** The same for a quotation that was cut as well, in words and as a share of the shorter. */
const CUT_QUOTE = 8;
const CUT_WORDING = 0.8;
/** Content words around both quotations, and their share of all around either. */
const SHARED_CONTEXT = 2;
const SAME_CONTEXT = 0.4;

/** Words in a row that begin one quotation and end the other: both quote from the same words, neither alters. */
const OVERLAP = 4;

/** True when one wording is the other, a part of it, or goes on where it breaks off: quoting less is not altering. */
export function isSameWording(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (isWithin(left, right) || isWithin(right, left)) return true;
  const [one, other] = [left, right].map((parts) => (parts.length === 1 ? parts[0] : undefined));
  return one !== undefined && other !== undefined && (goesOn(one, other) || goesOn(other, one));
}

/** The pieces between ellipses and words in brackets, which are the page's own. */
function partsOf(text: string): string[][] {
  return text
    .replace(/\[(\p{L})\]/gu, '$1')
    .split(/(?:…|\. ?\. ?\.+|\[[^\]]{0,80}\]|\([^)]{0,80}\))/)
    .map(plainWords)
    .filter((part) => part.length > 0);
}

function isWithin(inner: readonly string[][], outer: readonly string[][]): boolean {
  const wholes = outer.map((part) => ` ${part.join(' ')} `);
  return inner.every((part) => wholes.some((whole) => whole.includes(` ${part.join(' ')} `)));
}

/** True when the last words of one are the first of the other. */
function goesOn(first: readonly string[], second: readonly string[]): boolean {
  const start = second.slice(0, OVERLAP).join(' ');
  for (let at = first.length - OVERLAP; at >= 0 && second.length >= OVERLAP; at--) {
    if (first.slice(at, at + OVERLAP).join(' ') !== start) continue;
    const rest = first.slice(at);
    if (rest.every((word, index) => word === second[index])) return true;
  }
  return false;
}

/** Length of the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 0; at < b.length; at++) next[at + 1] = word === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Words in lower case, without marks. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const HOUSE_STYLE: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/\b(?:um+|uh+|er+m?|ah+)\b,?/gi, ' '],
  [/\bcan't\b|\bcannot\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/n't\b/gi, ' not'],
  [/'re\b/gi, ' are'],
  [/'ve\b/gi, ' have'],
  [/'ll\b/gi, ' will'],
  [/\b(i)'m\b/gi, '$1 am'],
  [/\b(it|that|he|she|there|what|who)'s\b/gi, '$1 is'],
  [/\bper cent\b|%/gi, ' percent'],
];

/** Words with what editors put into their house's style made one: spelling, contractions, small numbers, hesitations. */
function plainWords(text: string): string[] {
  let plain = text.replace(/\b(?:10|\d)\b/g, (digits) => NUMBERS[Number(digits)] ?? digits);
  for (const [pattern, one] of HOUSE_STYLE) plain = plain.replace(pattern, one);
  return wordsOf(plain).map((word) => word.replace(/is(e[ds]?|ing|ation)$/, 'iz$1').replace(/our(s|ed|ing|able)?$/, 'or$1'));
}

const FUNCTION_WORDS =
  /^(?:the|a|an|and|or|but|of|to|in|on|at|for|with|by|from|as|is|are|was|were|be|been|it|its|this|that|these|those|he|she|they|we|you|i|his|her|their|our|not|no|has|have|had|do|does|did|will|would|could|should|can|what|which|who|some|any|all|very|just|going|know|think|want|get|got|there|here|about|because|when|how|really|now|so|if|then|than|them|him|us|my|your|said|say|says|like|one|people|thing|things|make|need)$/;

/** Words that a quotation is about. */
export const contentWords = (text: string): string[] => plainWords(text).filter((word) => word.length > 2 && !FUNCTION_WORDS.test(word));

/** Hash of a word, FNV-1a, 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
