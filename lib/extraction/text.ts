/**
 * How text nodes become the text of a block. This is the contract with anchoring: the text of a block is
 * `collapse(parts)` of the data of its text nodes, in order, where a `<br>` inside the block is the part `'\n'`.
 */

/** White space of HTML and the no-break spaces: a run of them is one space. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2028 || code === 0x2029;
}

/** Soft hyphen, zero-width space and joiners of no meaning in running text: left out. */
function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
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

/** A place in the parts that a text was collapsed from: `parts[part][offset]`. */
export interface PartPosition {
  readonly part: number;
  readonly offset: number;
}

/**
 * Where the characters of `collapse(parts)` come from: entry `i` is the place of character `i`. A space that stands for a run
 * has the place of the run's first character.
 */
export function origins(parts: readonly string[]): PartPosition[] {
  const out: PartPosition[] = [];
  let gap: PartPosition | null = null;
  parts.forEach((data, part) => {
    for (let offset = 0; offset < data.length; offset++) {
      const code = data.charCodeAt(offset);
      if (isInvisible(code)) continue;
      if (isSpace(code)) {
        gap ??= { part, offset };
        continue;
      }
      if (gap && out.length > 0) out.push(gap);
      gap = null;
      out.push({ part, offset });
    }
  });
  return out;
}
