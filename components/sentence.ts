import type { Report } from '../lib/analysis/types';
import { titleOf } from './FindingRow';
import { speakingSources, statusOfSource } from './status';
import type { Words } from './words';

/** The one plain sentence that a reader sees first: how much can be followed, and the gravest thing seen. */
export function sentenceOf(report: Report, words: Words): string {
  if (!report.score) return words.t(`abstained_${(report.abstained ?? 'other').replaceAll('-', '_')}`);
  // English comes with the report, numbers spelled out.
  if (words.locale === 'en' && report.score.sentence) return report.score.sentence;
  const sources = speakingSources(report);
  const followed = sources.filter((source) => statusOfSource(report, source) === 'linked').length;
  const gravest = report.warnings.find(({ certainty, severity }) => certainty !== 'possible' && severity !== 'minor');
  const first = ledgerSentence(sources.length, followed, words);
  return gravest ? `${first} ${words.t('sentence_warning', titleOf(words, gravest.signal, gravest.message))}` : first;
}

function ledgerSentence(sources: number, followed: number, { t, plural }: Words): string {
  if (sources === 0) return t('sentence_no_sources');
  if (followed === 0) return plural('sentence_none', sources);
  return followed === sources ? plural('sentence_all', sources) : plural('sentence_some', sources, followed);
}
