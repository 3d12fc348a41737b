import { Mark, type TaggerDocument } from './document';
import { Tag } from './parts-of-speech';
import { runs, type TokenRange } from './ranges';

/** What is looked at of a reading to vary its content. */
interface Said {
  readonly head: number;
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
}

/** Contents without the commas and stops around them; stretches parted by a mark alone become one. */
export function trimAll(document: TaggerDocument, spans: readonly TokenRange[]): TokenRange[] {
  const kept: [number, number][] = [];
  for (const span of spans) {
    let [first, end] = span;
    while (first < end && trims(document, first)) first++;
    while (end > first && trims(document, end - 1)) end--;
    if (!hasWord(document, first, end)) continue;
    [first, end] = withMarks(document, first, end);
    const last = kept.at(-1);
    if (last && first - last[1] <= 1 && document.tag[last[1]] === Tag.PUNCT) last[1] = end;
    else kept.push([first, end]);
  }
  return kept;
}

/** The stretch with the quotation marks that only a mark parts from it: “… in May|,” becomes “… in May,”|. */
function withMarks(document: TaggerDocument, first: number, end: number): TokenRange {
  const { quote, quoteFirst, quoteLast, tag } = document;
  const q = quote[first]!;
  if (q >= 0 && quoteFirst[q] === first - 1) first--;
  const r = quote[end - 1]!;
  if (r >= 0 && end <= quoteLast[r]! && quoteLast[r]! - end < 3 && quoteFirst[r]! >= first) {
    let only = true;
    for (let i = end; i <= quoteLast[r]!; i++) only &&= tag[i] === Tag.PUNCT;
    if (only) end = quoteLast[r]! + 1;
  }
  return [first, end];
}

function trims(document: TaggerDocument, i: number): boolean {
  const m = document.mark[i]!;
  return m === Mark.comma || m === Mark.stop || m === Mark.colon || m === Mark.semicolon || m === Mark.dash;
}

/** Whether there is a word among the tokens. */
export function hasWord(document: TaggerDocument, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (document.tag[i] !== Tag.PUNCT) return true;
  return false;
}

/** The content with every quotation it mostly covers taken whole, and without scraps of the others. */
export function wholeQuotes(document: TaggerDocument, { content, head, source }: Said): readonly TokenRange[] {
  const { quote, quoteFirst, quoteLast } = document;
  if (!anyQuoted(document, content)) return content;
  const covered = new Map<number, number>();
  for (const [from, to] of content)
    for (let i = from; i < to; i++) if (quote[i]! >= 0) covered.set(quote[i]!, (covered.get(quote[i]!) ?? 0) + 1);
  const kept = new Map<number, boolean>();
  for (const [q, count] of covered) {
    const first = quoteFirst[q]!;
    const last = quoteLast[q]!;
    const inside = (i: number): boolean => first <= i && i <= last;
    if (inside(head) || (source && inside(source[0]))) continue;
    kept.set(q, count * 2 >= last - first + 1);
  }
  const tokens = new Set<number>();
  for (const [from, to] of content) for (let i = from; i < to; i++) if (kept.get(quote[i]!) !== false) tokens.add(i);
  for (const [q, keep] of kept) if (keep) for (let i = quoteFirst[q]!; i <= quoteLast[q]!; i++) tokens.add(i);
  return runs([...tokens].sort((a, b) => a - b));
}

function anyQuoted({ quote }: TaggerDocument, content: readonly TokenRange[]): boolean {
  for (const [from, to] of content) for (let i = from; i < to; i++) if (quote[i]! >= 0) return true;
  return false;
}

/** The content with the quotation that follows it in the paragraph, or else the one before it. */
export function withNeighbour(
  document: TaggerDocument,
  { head, source }: Said,
  content: readonly TokenRange[],
  first: number,
  end: number,
): TokenRange[] {
  const { quote, quoteFirst, quoteLast } = document;
  if (content.length === 0) return [];
  const taken = new Set<number>();
  for (const [from, to] of content) for (let i = from; i < to; i++) taken.add(quote[i]!);
  taken.add(quote[head]!);
  if (source) taken.add(quote[source[0]]!);
  let found = -1;
  for (let i = Math.max(head, content.at(-1)![1]); i < end && found < 0; i++)
    if (quote[i]! >= 0 && !taken.has(quote[i]!)) found = quote[i]!;
  for (let i = Math.min(head, content[0]![0]) - 1; i >= first && found < 0; i--)
    if (quote[i]! >= 0 && !taken.has(quote[i]!)) found = quote[i]!;
  if (found < 0) return [];
  const added: TokenRange = [Math.max(first, quoteFirst[found]!), Math.min(end, quoteLast[found]! + 1)];
  return [...content, added].sort((a, b) => a[0] - b[0]);
}
