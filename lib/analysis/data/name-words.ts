/** Words of running text or of a name. A possessive "'s" is a word of its own; a full stop stays only inside ("U.S"). */
const WORD = /[\p{L}\p{N}]+(?:[.&+-][\p{L}\p{N}]+)*|['’]s\b/gu;

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Words of a name as the index compares them: apostrophes straight. */
export function nameWords(name: string): string[] {
  if (PLAIN.test(name)) return name.split(' ');
  return (name.match(WORD) ?? []).map((word) => word.replace('’', "'"));
}

/** Places of a table of shapes; a power of two, several times the number of words that names begin with. */
export const SHAPES = 65_536;

/** A number below {@link SHAPES} made of a word's first three letters, its last one and its length. */
export function shapeOf(text: string, start: number, end: number): number {
  const length = end - start;
  const second = length > 1 ? text.charCodeAt(start + 1) : 0;
  const third = length > 2 ? text.charCodeAt(start + 2) : 0;
  return (text.charCodeAt(start) * 7951 + second * 977 + third * 131 + text.charCodeAt(end - 1) * 29 + length) & (SHAPES - 1);
}

/** Where the words of {@link WORD} begin and end. By hand, as the expression itself took most of the time that outlets take. */
export function placesOfWords(text: string): { readonly starts: number[]; readonly ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const size = letterAt(text, at);
    if (size > 0) {
      let end = at + size;
      for (;;) {
        let step: number = letterAt(text, end);
        if (step === 0 && isJoint(text.charCodeAt(end))) {
          const behind = letterAt(text, end + 1);
          step = behind > 0 ? behind + 1 : 0;
        }
        if (step === 0) break;
        end += step;
      }
      starts.push(at);
      ends.push(end);
      at = end;
    } else if (isPossessive(text, at)) {
      starts.push(at);
      ends.push(at + 2);
      at += 2;
    } else at++;
  }
  return { starts, ends };
}

/** How many units the letter or figure at a place has; 0 when there is none. */
function letterAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) ? 1 : 0;
  }
  // dashes, quotation marks, spaces and the like
  if (!(code >= 0xaa) || (code >= 0x2000 && code < 0x2070)) return 0;
  const whole = text.codePointAt(at) ?? 0;
  if (!LETTER.test(String.fromCodePoint(whole))) return 0;
  return whole > 0xffff ? 2 : 1;
}

const LETTER = /^[\p{L}\p{N}]$/u;

/** One of `.&+-`. */
const isJoint = (code: number): boolean => code === 46 || code === 38 || code === 43 || code === 45;

/** "'s" with nothing of a word behind it. */
function isPossessive(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if ((mark !== 39 && mark !== 0x2019) || text.charCodeAt(at + 1) !== 115) return false;
  const next = text.charCodeAt(at + 2);
  return !((next >= 97 && next <= 122) || (next >= 65 && next <= 90) || (next >= 48 && next <= 57) || next === 95);
}

/** A possessive's apostrophe as the index has it. */
export const straight = (word: string): string => (word.startsWith('’') ? `'${word.slice(1)}` : word);
