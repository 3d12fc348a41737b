import { analyze } from './analyze';
import { articleFromText } from './article-from-text';
import type { ModelFiles } from './data/models';
import type { Report, Rules } from './types';

/** Most of a selection that is read, in UTF-16 code units. */
const MOST = 100_000;

/**
 * A report on words that a reader has selected on any page. It says who speaks in them and what they lean on; it has no grade, as a
 * part of a page cannot answer for the whole, and nothing is said of the page around them.
 */
export function analyzeSelection(
  text: string,
  known: { readonly url: string; readonly title: string; readonly retrievedAt: string },
  files: ModelFiles,
  rules: Rules,
): Report {
  const report = analyze(articleFromText(text.trim().slice(0, MOST), known), files, rules);
  return {
    ...report,
    warnings: report.warnings.filter(({ spans }) => spans.length > 0),
    credits: report.credits.filter(({ spans }) => spans.length > 0),
    score: null,
    abstained: report.abstained === 'language' ? 'language' : 'selection',
  };
}
