import { browser } from 'wxt/browser';
import type { Report } from '../../lib/analysis/types';
import { injectReader } from '../../lib/browser/injection';
import { openedFor } from '../../lib/browser/opened';
import { tell } from '../../lib/browser/send';
import { readSettings } from '../../lib/browser/settings';
import { inTurn, type TabRecord, tabAddress, tabRecord, writeTabRecord } from '../../lib/browser/tab-records';
import type { Answers, Shown } from '../../lib/contracts/messages';
import { interfaceWords } from './interface-words';
import { pageView } from './page-view';
import { paintReport } from './paint-report';

/** How long a reading that is under way is waited for, in ms: it would write over what is shown now. */
const PATIENCE = 5_000;

/** Shows the report that was opened from a file on the page that it is about. */
export async function showOpened(tabId: number): Promise<Answers['saved.show']> {
  const url = await tabAddress(tabId);
  const report = url === null ? null : await openedFor(url);
  return report ? showReport(tabId, report, 'saved') : 'gone';
}

/**
 * Shows a report in a tab that is no reading of its whole page: what it marks is looked for in the page, and what is not there is
 * counted. Where no script may run it is shown by popup and side panel alone.
 */
export async function showReport(tabId: number, report: Report, kind: Shown['kind']): Promise<Answers['saved.show']> {
  await settled(tabId);
  const { settings } = await readSettings();
  const view = pageView('', report, settings, interfaceWords());
  const outcome = await injectReader(tabId, null, 'hold');
  if (outcome !== 'started' && kind === 'saved') return outcome;
  const { text, blocks } = report.article;
  const found = outcome === 'started' ? await tell(tabId, { type: 'page.report', article: { text, blocks }, view }) : null;
  const tab = await browser.tabs.get(tabId);
  const record: TabRecord = {
    status: report.score ? 'ready' : 'not-enough',
    url: tab.url ?? report.article.url,
    documentId: null,
    incognito: tab.incognito,
    anyway: false,
    key: null,
    report,
    reason: null,
    shown: { kind, found: typeof found === 'number' ? found : null, marks: view.marks.length },
    at: Date.now(),
  };
  await inTurn(tabId, () => writeTabRecord(tabId, record));
  await paintReport(tabId, record.url, report);
  return 'started';
}

/** Waits until the tab's own reading is over. */
async function settled(tabId: number): Promise<void> {
  const end = Date.now() + PATIENCE;
  while ((await tabRecord(tabId))?.status === 'working' && Date.now() < end) await new Promise((go) => setTimeout(go, 50));
}
