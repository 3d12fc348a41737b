import { tell } from '../../lib/browser/send';
import { readSettings } from '../../lib/browser/settings';
import { tabRecords } from '../../lib/browser/tab-records';
import { clearToolbar } from '../../lib/browser/toolbar';
import { readSettingsFrom } from '../../lib/contracts/settings';
import { isQuietOn } from '../../lib/contracts/sites';
import { registerGate } from './gate-registration';
import { readAgain } from './reading';

/**
 * Brings the gate and what every open page shows in line with the settings in force; `stored` is what they were before. Nothing waits
 * for a page's answer: one that hangs would hold up all the others.
 */
export async function settingsChanged(stored: unknown): Promise<void> {
  const before = readSettingsFrom(stored).settings;
  const { settings } = await readSettings();
  const answers: Promise<unknown>[] = [registerGate()];
  const now = new Date().toISOString();
  for (const [tabId, record] of await tabRecords()) {
    const host = URL.canParse(record.url) ? new URL(record.url).hostname : '';
    // Whoever pauses here wants to see nothing now; what was asked for by a click on a quiet site stays.
    if (isQuietOn(settings, host, now) && !isQuietOn(before, host, now)) {
      answers.push(tell(tabId, { type: 'page.view', view: null }), clearToolbar(tabId));
      continue;
    }
    const view = await readAgain(tabId, record, settings);
    if (view) answers.push(tell(tabId, { type: 'page.view', view }));
  }
  await Promise.all(answers);
}
