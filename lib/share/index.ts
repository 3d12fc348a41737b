import type { Report } from '../analysis/types';
import { annotationsOf } from './annotations';
import { csvOf } from './csv';
import { markdownOf } from './markdown';
import { pageOf } from './page';
import type { Wording } from './wording';

/** Forms in which a report can leave the extension. */
export type ShareFormat = 'markdown' | 'json' | 'csv' | 'annotations' | 'page';

/** A report as a text with what is needed to save it. */
export interface Exported {
  readonly text: string;
  /** Media type. */
  readonly type: string;
  /** A file name that every system takes. */
  readonly name: string;
}

/** The report in one of its forms. Pure; the same report gives the same text. */
export function exportAs(report: Report, format: ShareFormat, words: Wording): Exported {
  const { make, type, ending } = FORMATS[format];
  return { text: make(report, words), type, name: `says-who-${slugOf(report)}.${ending}` };
}

const FORMATS: Record<
  ShareFormat,
  { readonly make: (report: Report, words: Wording) => string; readonly type: string; readonly ending: string }
> = {
  markdown: { make: markdownOf, type: 'text/markdown;charset=utf-8', ending: 'md' },
  json: { make: (report) => `${JSON.stringify(report, null, 2)}\n`, type: 'application/json', ending: 'json' },
  csv: { make: csvOf, type: 'text/csv;charset=utf-8', ending: 'csv' },
  annotations: { make: annotationsOf, type: 'application/ld+json', ending: 'jsonld' },
  page: { make: pageOf, type: 'text/html;charset=utf-8', ending: 'html' },
};

/** Letters and digits of the headline, at most 60 characters; the host where there are none. */
function slugOf({ article }: Report): string {
  const of = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60);
  return of(article.title) || of(article.siteName ?? '') || 'report';
}
