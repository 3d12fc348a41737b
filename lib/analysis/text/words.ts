/** A text cut into tokens: words, and runs of the punctuation that separates them. Made once, read by many matchers. */
export interface Words {
  /** Distinct tokens, normalised; a blank line is always the first. */
  readonly forms: readonly string[];
  /** For each token of the text, its place in `forms`. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The token that stands for a blank line: no phrase reaches across it. */
const BREAK = '\n';

/** Longest word, in characters; the rest of a longer one is a word of its own. */
export const MAX_WORD = 64;

const HIDDEN = /[\u00ad\u200b-\u200d\u2060]/g;
const ASCII = /^[a-zA-Z0-9']*$/;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]/u;
const NO_TOKEN = /[\s,\-‐‑'’‘]/u;
/** Apostrophes that may stand inside a word, and how many of them. */
const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc]);
const MOST_APOSTROPHES = 3;
/** Most white space between the two line breaks of a blank line. */
const WIDEST_BLANK = 99;

/** What a character is for a token. */
type Kind = 0 | 1 | 2;
const [NONE, WORD, MARK]: readonly [Kind, Kind, Kind] = [0, 1, 2];

/** Kinds by code point, filled as characters are met: texts have few different ones. */
const kinds = new Map<number, Kind>();
const MOST_KINDS = 5_000;
/** The same for ASCII; filled as it is used, since building expressions with Unicode classes takes a worker that starts 5 ms. */
const UNMET = 255;
const asciiKinds = new Uint8Array(128).fill(UNMET);

function kindOf(character: string): Kind {
  return WORD_CHARACTER.test(character) ? WORD : NO_TOKEN.test(character) ? NONE : MARK;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) {
    if (asciiKinds[unit] === UNMET) asciiKinds[unit] = kindOf(text[at]!);
    return asciiKinds[unit]!;
  }
  const code = text.codePointAt(at)!;
  const known = kinds.get(code);
  if (known !== undefined) return known;
  const kind = kindOf(String.fromCodePoint(code));
  if (kinds.size < MOST_KINDS) kinds.set(code, kind);
  return kind;
}

/** UTF-16 units of the character at this place. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/**
 * Cuts a text into tokens: a word (letters, marks, digits, apostrophes between them; soft hyphens and joiners inside are dropped), one of
 * the punctuation marks that keep phrases apart, or a blank line. White space, hyphens and commas are no tokens: "jaw-dropping" is "jaw
 * dropping". Linear in the text's length, one step a character.
 */
export function wordsOf(text: string): Words {
  const forms: string[] = [BREAK];
  const known = new Map<string, number>([[BREAK, 0]]);
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    let end = at;
    if (kind === WORD) end = endOfWord(text, at);
    else if (kind === MARK) end = at + widthAt(text, at);
    else if (text.charCodeAt(at) === 10) end = endOfBlankLine(text, at);
    if (end === at) {
      at++;
      continue;
    }
    const raw = text.slice(at, end);
    let id = known.get(raw);
    if (id === undefined) {
      const form = raw[0] === BREAK ? BREAK : normalised(raw);
      id = known.get(form);
      if (id === undefined) {
        id = forms.length;
        forms.push(form);
        known.set(form, id);
      }
      known.set(raw, id);
    }
    ids.push(id);
    starts.push(at);
    ends.push(end);
    at = end;
  }
  return { forms, ids: new Int32Array(ids), starts: new Int32Array(starts), ends: new Int32Array(ends) };
}

/**
 * The next word of a text from this place on, as {@link wordsOf} cuts it, and its end; null where a punctuation mark stands before it (unless
 * `overMarks`) or none comes. Reads no further.
 */
export function nextWord(text: string, from: number, overMarks: boolean): { readonly form: string; readonly end: number } | null {
  for (let at = from; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === WORD) {
      const end = endOfWord(text, at);
      const form = normalised(text.slice(at, end));
      if (form !== '') return { form, end };
      at = end;
    } else if (kind === MARK && !overMarks) return null;
    else at += widthAt(text, at);
  }
  return null;
}

function endOfWord(text: string, start: number): number {
  let at = endOfRun(text, start);
  for (let marks = 0; marks < MOST_APOSTROPHES && APOSTROPHES.has(text.charCodeAt(at)); marks++) {
    const end = endOfRun(text, at + 1);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

/** End of at most {@link MAX_WORD} word characters. */
function endOfRun(text: string, start: number): number {
  let at = start;
  for (let length = 0; length < MAX_WORD && at < text.length && kindAt(text, at) === WORD; length++) at += widthAt(text, at);
  return at;
}

/** End of the blank line that begins with this line break, or `at` when none does. */
function endOfBlankLine(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at <= WIDEST_BLANK && text.charCodeAt(end) !== 10 && /\s/.test(text[end]!)) end++;
  return text.charCodeAt(end) === 10 ? end + 1 : at;
}

/** Number of runs of anything but white space, at most `most`. */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length && count < most; at++) {
    const unit = text.charCodeAt(at);
    const space = unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 0xa0 && /\s/.test(text[at]!);
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

/** Is this token a word, not punctuation? */
export function isWord(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit < 128 ? kindAt(form, 0) === WORD : /^[\p{L}\p{M}\p{N}]/u.test(form);
}

/** Lower case, compatibility forms unified, straight apostrophes, nothing invisible. */
function normalised(raw: string): string {
  if (ASCII.test(raw)) return raw.toLowerCase();
  return raw.normalize('NFKC').replace(HIDDEN, '').replace(/[’ʼ]/g, "'").toLowerCase();
}
