import { type RowKind, rowKind } from '../data/record-labels';
import type { Article } from '../types';

/** One labelled row and the line it was read from. */
export interface RecordRow {
  readonly label: string;
  readonly value: string;
  /** The page's words: label and value as printed, or the value alone where they stand in different lines. */
  readonly line: string;
  readonly kind: RowKind | null;
}

/** A run of labelled rows that the page prints: an author box, article information, a profile at the text's end. */
export interface PageRecord {
  readonly heading: string | null;
  readonly rows: readonly RecordRow[];
}

/** Rows below which a run of labelled lines in the body is a list or a script, not a record. */
const FEWEST_BODY_ROWS = 4;
/** Longest label, in UTF-16 units. */
const LONGEST_LABEL = 40;
/** A longer block is prose; in UTF-16 units. */
const LONGEST_BLOCK = 2000;

/** Several signals ask for the same page's records. */
const known = new WeakMap<Article, PageRecord[]>();

/** Every record of the page: furniture, and runs of labelled lines that extraction left in the body. Linear in the page's text. */
export function pageRecords(article: Article): readonly PageRecord[] {
  const records = known.get(article) ?? readRecords(article);
  known.set(article, records);
  return records;
}

function readRecords(article: Article): PageRecord[] {
  const records: PageRecord[] = article.furniture.map(({ heading, fields, text }) => ({
    heading,
    rows: fields.length > 0 ? fields.flatMap(({ label, value }) => fieldRows(label, value, text)) : rowsOf(text.slice(0, 8000).split('\n')),
  }));
  let run: RecordRow[] = [];
  let heading: string | null = null;
  const close = () => {
    if (run.length >= FEWEST_BODY_ROWS) records.push({ heading, rows: run });
    run = [];
  };
  for (const { kind, span } of article.blocks) {
    const words = article.text.slice(span.start, Math.min(span.end, span.start + LONGEST_BLOCK));
    const rows = kind === 'heading' ? [] : bodyRows(words);
    if (rows.length > 0) run.push(...rows);
    else close();
    // What stands under "About the author" in sentences is one row.
    if (kind === 'paragraph' && rows.length === 0 && heading !== null && ABOUT.test(heading))
      records.push({ heading, rows: [{ label: '', value: words, line: words, kind: null }] });
    if (kind === 'heading') heading = words;
  }
  close();
  return records.filter(({ rows }) => rows.length > 0);
}

/** Kinds of rows in a record. */
export function kindsOf(record: PageRecord): Set<RowKind> {
  return new Set(record.rows.map(({ kind }) => kind).filter((kind) => kind !== null));
}

/** Rows of a block of which every line is labelled; a block of one line may hold several rows ("Name: A B Born: 1990 Job: C"). */
function bodyRows(block: string): RecordRow[] {
  // Every row of a record is labelled: where the first line has no early colon there is nothing to read.
  if (colonOf(block.trimStart()) === -1) return [];
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const split = lines.length === 1 ? block.split(/\s(?=[A-Z][a-z]{1,14}(?: [a-z]{1,12}){0,3}: )/) : lines;
  const rows = (split.length >= FEWEST_BODY_ROWS ? split : lines).map(colonRow);
  return rows.every((row) => row !== null) ? rows : [];
}

/** Rows of lines that may carry their labels before a colon, in the line above, or glued to the value by the page's markup. */
function rowsOf(lines: readonly string[]): RecordRow[] {
  const rows: RecordRow[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim();
    const next = lines[at + 1]?.trim() ?? '';
    const kind = rowKind(line);
    if (kind !== null && rowKind(next) === null && at + 1 < lines.length) {
      rows.push({ label: line, value: next, line: next, kind });
      at++;
    } else if (kind !== null) rows.push({ label: line, value: '', line, kind });
    else rows.push(colonRow(line) ?? gluedRow(line) ?? { label: '', value: line, line, kind: null });
  }
  return rows;
}

/** Where the colon after a short label stands, or -1. */
function colonOf(line: string): number {
  const colon = line.slice(0, LONGEST_LABEL + 1).indexOf(':');
  return colon < 2 ? -1 : colon;
}

/** "Label: value" with a short label; null otherwise. */
function colonRow(text: string): RecordRow | null {
  const line = text.trim();
  const colon = colonOf(line);
  if (colon === -1) return null;
  const label = line.slice(0, colon).trim();
  if (!/^[A-Z][\w.' /-]*$/.test(label) || label.split(/\s+/).length > 4) return null;
  return { label, value: line.slice(colon + 1).trim(), line, kind: rowKind(label) };
}

/** "Birthday1989-10-05": label and value in neighbouring elements without a space. */
function gluedRow(line: string): RecordRow | null {
  const label = /^[A-Z][a-z]{2,14}(?: [a-z]{2,12}){0,2}(?=[A-Z+\d])/.exec(line)?.[0] ?? '';
  const kind = rowKind(label);
  const value = line.slice(label.length);
  return kind === null ? null : { label, value, line: value, kind };
}

/** Headings over somebody's particulars. */
const ABOUT = /^(?:about|meet|author|writer|written by|who wrote)\b/i;
/** Where a further label begins within a line that the page's markup ran together. */
const NEXT_LABEL = /\s(?=[A-Z][a-z]{1,14}(?: [a-z]{1,12}){0,3}:(?:\s|$))/;

/** A row, or the rows that one line ran together ("Author: X Published: Hits: 31870"): then most carry a label that we know. */
function fieldRows(label: string, value: string, text: string): RecordRow[] {
  const pieces = value.length > LONGEST_BLOCK ? [] : `${label}: ${value}`.split(NEXT_LABEL).map(colonRow);
  const known = pieces.filter((row) => row !== null && row.kind !== null).length;
  if (pieces.length >= FEWEST_BODY_ROWS && known >= FEWEST_BODY_ROWS - 1) return pieces.filter((row) => row !== null);
  return [fieldRow(label, value, text)];
}

/** A row that extraction has read already, with its line as the page prints it. */
function fieldRow(rawLabel: string, rawValue: string, text: string): RecordRow {
  const label = rawLabel.trim().replace(/\s*:$/, '');
  const value = rawValue.trim();
  const printed = [`${label}: ${value}`, `${label}:${value}`, `${label} ${value}`].find((line) => text.includes(line));
  return { label, value, line: printed ?? (value || label), kind: rowKind(label) };
}
