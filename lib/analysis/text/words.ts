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

/** Longest word that is looked at letter by letter, in UTF-16 units; the rest of a longer one is a word of its own. */
export const MAX_WORD = 64;

/**
 * A word (letters, marks, digits, apostrophes between them; soft hyphens and joiners inside are dropped), one of the punctuation
 * marks that keep phrases apart, or a blank line. White space, hyphens and commas are no tokens: "jaw-dropping" is "jaw dropping".
 */
const TOKEN =
  /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{1,64}(?:['’ʼ][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{1,64}){0,3}|[^\p{L}\p{M}\p{N}\s,\-‐‑'’‘]|\n[^\S\n]{0,99}\n/gu;
const HIDDEN = /[\u00ad\u200b-\u200d\u2060]/g;
const ASCII_LOWER = /^[a-z0-9]*$/;

/** Cuts a text into tokens. Linear in its length. */
export function wordsOf(text: string): Words {
  const forms: string[] = [BREAK];
  const known = new Map<string, number>([[BREAK, 0]]);
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    let id = known.get(raw);
    if (id === undefined) {
      const form = raw[0] === '\n' ? BREAK : normalised(raw);
      id = known.get(form);
      if (id === undefined) {
        id = forms.length;
        forms.push(form);
        known.set(form, id);
      }
      known.set(raw, id);
    }
    ids.push(id);
    starts.push(match.index);
    ends.push(match.index + raw.length);
  }
  return { forms, ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Is this token a word, not punctuation? */
export function isWord(form: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(form);
}

/** Lower case, compatibility forms unified, straight apostrophes, nothing invisible. */
function normalised(raw: string): string {
  if (ASCII_LOWER.test(raw)) return raw;
  return raw.normalize('NFKC').replace(HIDDEN, '').replace(/[’ʼ]/g, "'").toLowerCase();
}
