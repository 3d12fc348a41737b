import { speakingSources } from '../../components/status';
import type { Report } from '../../lib/analysis/types';
import { csvOf } from '../../lib/share/csv';
import { markdownOf } from '../../lib/share/markdown';
import type { Wording } from '../../lib/share/wording';
import { renderReport } from './text';

/** Forms in which the command line prints reports on one or more pages. */
export const FORMATS = ['text', 'table', 'jsonl', 'csv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** What became of one input. */
export type Outcome = { readonly file: string } & ({ readonly report: Report } | { readonly error: string });

/** Turns outcomes into text one by one, so that the first page is printed before the last is read. */
export interface Printer {
  readonly head: string;
  /** `at` counts the pages printed before. */
  print(outcome: Outcome, at: number): string;
}

/** A printer; the text for people says which page it is about where there are several. */
export function printer(format: Format, words: Wording, several: boolean): Printer {
  switch (format) {
    case 'text':
      return onReports((report, file) => `${several ? `${file}\n` : ''}${renderReport(report)}${several ? '\n' : ''}`);
    case 'markdown':
      return onReports((report, file, at) => `${at > 0 ? '\n' : ''}${markdownOf(addressed(report, file), words)}`);
    case 'csv':
      return onReports((report, file, at) => {
        const text = csvOf(addressed(report, file), words);
        // One byte order mark and one line of names for all.
        return at === 0 ? text : text.slice(text.indexOf('\r\n') + 2);
      });
    case 'jsonl':
      return { head: '', print: (outcome) => `${JSON.stringify(outcome)}\n` };
    case 'table':
      return { head: `${HEADINGS.join('  ')}\n`, print: (outcome) => `${row(outcome)}\n` };
  }
}

/** Errors go to standard error, whoever prints: here only reports are shown. */
function onReports(print: (report: Report, file: string, at: number) => string): Printer {
  return { head: '', print: (outcome, at) => ('report' in outcome ? print(outcome.report, outcome.file, at) : '') };
}

/** A page saved without its address goes by its file's name. */
function addressed(report: Report, file: string): Report {
  return report.article.url === 'about:blank' ? { ...report, article: { ...report.article, url: file } } : report;
}

const HEADINGS = ['score', 'band ', 'sources', 'linked', 'missing', 'warnings', 'page'] as const;

function row(outcome: Outcome): string {
  const cells = 'report' in outcome ? figures(outcome.report) : ['error', '', '', '', '', ''];
  const padded = cells.map((cell, at) => (at === 1 ? cell.padEnd(5) : cell.padStart(HEADINGS[at]?.length ?? 0)));
  return [...padded, outcome.file].join('  ');
}

/** As the extension counts: sources are those that say something. Linked counts loosely linked references too; warnings leave out those that are only worth a look, as the score does. */
function figures(report: Report): string[] {
  const { score, references, warnings } = report;
  const missing = references.filter(({ status }) => status === 'missing').length;
  return [
    score ? String(score.value) : '–',
    score ? '▰'.repeat(score.band) + '▱'.repeat(5 - score.band) : '',
    ...[
      speakingSources(report).length,
      references.length - missing,
      missing,
      warnings.filter(({ certainty }) => certainty !== 'possible').length,
    ].map(String),
  ];
}
