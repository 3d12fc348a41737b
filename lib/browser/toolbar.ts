import { browser } from 'wxt/browser';
import { tabAddress } from './tab-records';

/** Ink on paper in both themes: the number tells the band, the colour tells nothing. */
const INK = '#1f2937';

/** What the toolbar badge says of a report: its band, null when it has none, and its sentence. */
export interface ToolbarReport {
  readonly band: number | null;
  readonly sentence: string;
}

/** Paints the toolbar badge of a tab, as long as it shows the page of this address. */
export async function paintToolbar(tabId: number, url: string, report: ToolbarReport | null): Promise<void> {
  const text = report === null ? '' : report.band === null ? '–' : String(report.band);
  const state = report === null ? 'off-' : report.band === null ? 'band-0-' : `band-${report.band}-`;
  try {
    if (!(await stillShows(tabId, url))) return;
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: INK }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setIcon({ tabId, path: iconFor(state) }),
      browser.action.setTitle({ tabId, title: titleOf(report?.sentence) }),
    ]);
    if (!(await stillShows(tabId, url))) await clearToolbar(tabId);
  } catch {
    // The tab has gone.
  }
}

/** Takes the toolbar badge of a tab away. */
export async function clearToolbar(tabId: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: '' });
    await browser.action.setIcon({ tabId, path: iconFor('') });
    await browser.action.setTitle({ tabId, title: titleOf() });
  } catch {
    // The tab has gone.
  }
}

/** True while the tab shows the page of this address, as far as the browser tells us. */
export async function stillShows(tabId: number, url: string): Promise<boolean> {
  const now = await tabAddress(tabId);
  return now !== null && now.split('#', 1)[0] === url.split('#', 1)[0];
}

/** Icon files by size; their ring tells the band, `off-` is grey. */
function iconFor(state: string): Record<number, string> {
  return { 16: `/icon/${state}16.png`, 32: `/icon/${state}32.png` };
}

function titleOf(sentence?: string): string {
  const name = browser.i18n.getMessage('extensionName');
  return sentence === undefined ? name : `${name}: ${sentence}`;
}
