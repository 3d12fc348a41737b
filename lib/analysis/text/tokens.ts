import type { Span } from '../types';

/** What a token is: letters (with or without digits), a figure, or one mark of punctuation. */
export type TokenKind = 'word' | 'number' | 'mark';

/** One token; `text.slice(start, end)` is its form. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** Shortened words whose full stop belongs to them. Lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev hon gov lt col gen maj capt cmdr sgt cpl adm sen rep reps sens pres st sr jr supt insp messrs fr ' +
    'vs no nos inc ltd co corp bros dept univ assn ave blvd rd est approx etc ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Of those, the ones that are ordinary words too when not capitalised ("no.", "mar.") or at a sentence's end. */
const CAPITAL_ONLY = new Set(
  'no nos co sun sat mar mass miss ill ind la pa mo wash ore dec jan gen col rep reps rev hon fri wed mon del est'.split(' '),
);

const TOKEN =
  /(https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+)|((?:\p{L}\.){2,})|([$£€¥]?\p{N}+(?:[.,:]\p{N}+)*(?:%|\p{L}+)?(?:[-‑]\p{L}[\p{L}\p{N}]*)*)|([@#]?[\p{L}\p{M}\p{N}_]+(?:[-‑'’&][\p{L}\p{M}\p{N}_]+)*)|''|``|’’|‘‘|--+|\.\.+|\S/gu;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/**
 * Words, figures and marks in order, linear in the text's length. "didn't" is "did" + "n't", "Ohio's" is "Ohio" + "'s"; hyphenated
 * words, "U.S.", "p.m.", "Sen.", "$1,000" and addresses stay whole; typewriter quotes ('' and ``) and dashes (--) are one mark.
 */
export function tokenize(text: string): readonly Token[] {
  if (latest === null || latest.text !== text) latest = { text, tokens: cut(text) };
  return latest.tokens;
}

/** Claims, references and signals ask for the same text's tokens one after the other. */
let latest: { readonly text: string; readonly tokens: readonly Token[] } | null = null;

function cut(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const start = match.index;
    const form = match[0];
    let end = start + form.length;
    if (match[4] === undefined) {
      tokens.push({
        start,
        end,
        kind: match[3] === undefined ? (match[1] === undefined && match[2] === undefined ? 'mark' : 'word') : 'number',
      });
      continue;
    }
    if (text[end] === '.' && isAbbreviation(form, text, end)) {
      end++;
      TOKEN.lastIndex = end;
    }
    const clitic = end - start === form.length && (form.includes("'") || form.includes('’')) ? CLITIC.exec(form) : null;
    if (clitic && clitic.index > 0) {
      tokens.push({ start, end: start + clitic.index, kind: 'word' }, { start: start + clitic.index, end, kind: 'word' });
    } else {
      tokens.push({ start, end, kind: 'word' });
    }
  }
  return tokens;
}

/** Whether the full stop at `dot` belongs to the word before it. */
function isAbbreviation(form: string, text: string, dot: number): boolean {
  if (form.length > 6) return false;
  const first = form.charCodeAt(0);
  const capital = first >= 65 && first <= 90;
  if (form.length === 1) return capital && text[dot + 1] === ' ' && /\p{Lu}/u.test(text[dot + 2] ?? '');
  const lower = form.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (!capital && CAPITAL_ONLY.has(lower)) return false;
  if (lower === 'no' || lower === 'nos') return /\d/.test(text[dot + 2] ?? '');
  return text[dot + 1] !== undefined && text[dot + 1] !== '\n';
}
