import type { Report } from '../../lib/analysis/types';
import { paintToolbar } from '../../lib/browser/toolbar';
import { sentenceOf } from '../../lib/share/sentence';
import { interfaceWords } from './interface-words';

/** Paints the toolbar badge of a tab for a report, as long as the tab shows the page of this address; null where there is none. */
export function paintReport(tabId: number, url: string, report: Report | null): Promise<void> {
  return paintToolbar(tabId, url, report && { band: report.score?.band ?? null, sentence: sentenceOf(report, interfaceWords()) });
}
