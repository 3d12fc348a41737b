import type { Report } from '../analysis/types';
import { textOf, wordsOf } from './claim-words';
import { statusOfSource } from './status';
import { outline, rulesOf, type Wording } from './wording';

const COLUMNS = [
  'entry',
  'name',
  'kind',
  'status',
  'verb',
  'words',
  'start',
  'end',
  'confidence',
  'link',
  'page',
  'read',
  'engine',
  'rules',
] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/** A report as a table (RFC 4180, with a byte order mark, which spreadsheets need): one line a claim, reference, warning or credit. */
export function csvOf(report: Report, words: Wording): string {
  const { article } = report;
  const it = outline(report, words);
  const lines: Line[] = [
    ...report.claims.map((claim): Line => {
      const source = report.sources.find((entry) => entry.claims.includes(claim.id));
      return {
        entry: 'claim',
        name: source?.name ?? claim.source?.resolvedTo ?? claim.source?.name ?? null,
        kind: claim.source?.kind ?? null,
        status: source ? statusOfSource(report, source) : null,
        verb: claim.cue?.verb ?? null,
        words: wordsOf(report, claim),
        start: claim.content[0]?.start ?? null,
        end: claim.content.at(-1)?.end ?? null,
        confidence: claim.confidence,
      };
    }),
    ...report.references.map(
      ({ name, kind, status, href, spans: [place] }): Line => ({
        entry: 'reference',
        name,
        kind,
        status,
        words: place ? textOf(article.text, place) : null,
        start: place?.start ?? null,
        end: place?.end ?? null,
        link: href,
      }),
    ),
    ...report.warnings.map(
      ({ signal, category, severity, certainty, evidence, spans }, index): Line => ({
        entry: 'warning',
        name: it.warnings[index]?.title ?? signal,
        kind: category,
        status: `${severity}, ${certainty}`,
        words: evidence.join(' | '),
        start: spans[0]?.start ?? null,
        end: spans[0]?.end ?? null,
      }),
    ),
    ...report.credits.map(
      ({ signal, category, evidence }, index): Line => ({
        entry: 'credit',
        name: it.credits[index]?.title ?? signal,
        kind: category,
        words: evidence.join(' | '),
      }),
    ),
    ...it.earlier.map(
      ({ kind, name, here, there, where, url }): Line => ({
        entry: 'earlier page',
        name,
        kind,
        status: where,
        words: [...here, ...(there === null ? [] : [there])].join(' | '),
        link: url,
      }),
    ),
  ].map((line) => ({ ...line, page: article.url, read: article.retrievedAt, engine: report.engine, rules: rulesOf(report, words) }));
  return `\uFEFF${[COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((column) => cell(line[column] ?? '')).join(','))].join('\r\n')}\r\n`;
}

/** Quoted where needed; a text that a spreadsheet would run as a formula is made literal with an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const literal = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(literal) ? `"${literal.replaceAll('"', '""')}"` : literal;
}
