import type { Article } from '../types';

/** One "Label: value" row and the line it was read from. */
export interface RecordRow {
  readonly label: string;
  readonly value: string;
  readonly line: string;
}

/** A run of labelled rows that the page prints: an author box, article information, a profile at the text's end. */
export interface PageRecord {
  readonly heading: string | null;
  readonly rows: readonly RecordRow[];
  /** All its text, one line a block. */
  readonly text: string;
}

/** Rows below which a run of labelled lines in the body is a list or a script, not a record. */
const FEWEST_BODY_ROWS = 4;

/** Every record of the page: furniture with fields, and runs of short labelled lines that extraction left in the body. */
export function pageRecords(article: Article): PageRecord[] {
  const records: PageRecord[] = article.furniture.map(({ heading, fields, text }) => ({
    heading,
    rows: fields.map(({ label, value }) => rowOf(label, value, text)),
    text,
  }));
  let run: RecordRow[] = [];
  let heading: string | null = null;
  const close = () => {
    if (run.length >= FEWEST_BODY_ROWS) records.push({ heading, rows: run, text: run.map(({ line }) => line).join('\n') });
    run = [];
  };
  for (const { kind, span } of article.blocks) {
    const words = article.text.slice(span.start, span.end);
    const rows = words.length < 4000 && kind !== 'heading' ? words.split('\n').map(labelledLine) : [];
    if (kind === 'heading') {
      close();
      heading = words;
    } else if (rows.length > 0 && rows.every((row) => row !== null)) run.push(...rows);
    else close();
  }
  close();
  return records;
}

/** `line` as label and value when it reads "Label: value" with a short label; null otherwise. */
function labelledLine(line: string): RecordRow | null {
  const colon = line.indexOf(':');
  if (colon < 2 || colon > 40 || line.length > 600) return null;
  const label = line.slice(0, colon).trim();
  return /^[A-Z][\w' /-]*$/.test(label) && label.split(/\s+/).length <= 4
    ? { label, value: line.slice(colon + 1).trim(), line: line.trim() }
    : null;
}

/** The row with its line as the page prints it: the value alone when label and value stand in different lines. */
function rowOf(rawLabel: string, rawValue: string, text: string): RecordRow {
  const label = rawLabel.trim().replace(/\s*:$/, '');
  const value = rawValue.trim();
  const printed = [`${label}: ${value}`, `${label}:${value}`, `${label} ${value}`].find((line) => text.includes(line));
  return { label, value, line: printed ?? (value || label) };
}
