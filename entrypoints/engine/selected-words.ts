import { analyzeSelection } from '../../lib/analysis/selection';
import { modelFiles } from '../../lib/browser/models';
import { readSettings } from '../../lib/browser/settings';
import { rulesOf } from '../../lib/contracts/settings';
import { showReport } from './other-report';

/** Reads the words that the reader has selected in a tab and shows what they say. */
export async function checkSelection(tabId: number, words: string, tab: { readonly url: string; readonly title: string }): Promise<void> {
  const [{ settings }, files] = await Promise.all([readSettings(), modelFiles()]);
  const known = { ...tab, retrievedAt: new Date().toISOString() };
  await showReport(tabId, analyzeSelection(words, known, files, rulesOf(settings)), 'selection');
}
