/**
 * How text nodes become the text of a block. This is the contract with anchoring: the text of a block is
 * `collapse(parts)` of the data of its text nodes, in order, where a `<br>` inside the block is the part `'\n'`.
 */

/** White space of HTML and the no-break spaces: a run of them is one space. */
function isSpace(code: number): boolean {
  if (code > 32 && code < 0xa0) return false;
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2028 || code === 0x2029;
}

/**
 * Soft hyphen, zero-width space and joiners of no meaning in running text: left out. So are the marks that turn the direction of
 * what follows them, ours included: a name with one in it could write our own words backwards.
 */
function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return (
    code === 0xad ||
    code === 0x200b ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

/** The same text without marks that turn its direction, for what the page says in attributes. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** A collapsed text and, for each part, the offsets between which its characters stand. */
export interface Collapsed {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Joins the parts, makes one space of each run of white space, drops invisible characters, trims. Linear. */
export function collapseParts(parts: readonly string[]): Collapsed {
  let text = '';
  let gap = false;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const part of parts) {
    starts.push(gap && text !== '' ? text.length + 1 : text.length);
    let from = -1;
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      const space = isSpace(code);
      if (space || isInvisible(code)) {
        if (from >= 0) text += part.slice(from, i);
        from = -1;
        gap ||= space;
      } else if (from < 0) {
        if (gap && text !== '') text += ' ';
        gap = false;
        from = i;
      }
    }
    if (from >= 0) text += part.slice(from);
    ends.push(text.length);
  }
  return { text, starts, ends };
}

/** The text of {@link collapseParts} alone. */
export function collapse(parts: readonly string[]): string {
  return collapseParts(parts).text;
}

/**
 * Where the characters of a collapsed text come from: characters from `starts[i]` to the next start stand one after the other in the
 * parts put together, from `places[i]` on.
 */
export interface Origins {
  readonly starts: readonly number[];
  readonly places: readonly number[];
}

/**
 * Origins of `text`, when it is `collapse(parts)` or its beginning; null when the parts say something else. A space that stands for
 * a run has the place of the run's first character. Linear, and mere comparison where a part has nothing to collapse.
 */
export function origins(parts: readonly string[], text: string): Origins | null {
  const starts: number[] = [];
  const places: number[] = [];
  let at = 0;
  let before = 0;
  let gap = -1;
  /** The next `count` characters of the text stand at `place`. */
  const take = (place: number, count: number) => {
    const last = starts.length - 1;
    if (last < 0 || (places[last] ?? 0) + at - (starts[last] ?? 0) !== place) {
      starts.push(at);
      places.push(place);
    }
    at += count;
  };
  for (const part of parts) {
    if (gap < 0 && text.startsWith(part, at)) take(before, part.length);
    else
      for (let i = 0; i < part.length && at < text.length; i++) {
        const code = part.charCodeAt(i);
        if (isSpace(code)) {
          if (gap < 0) gap = before + i;
          continue;
        }
        if (isInvisible(code)) continue;
        if (gap >= 0 && at > 0 && text.charCodeAt(at - 1) !== 32) {
          if (text.charCodeAt(at) !== 32) return null;
          take(gap, 1);
        }
        gap = -1;
        if (at < text.length && text.charCodeAt(at) !== code) return null;
        if (at < text.length) take(before + i, 1);
      }
    if (at === text.length) break;
    before += part.length;
  }
  return at === text.length ? { starts, places } : null;
}
