import { browser } from 'wxt/browser';
import type { Report } from '../../lib/analysis/types';
import { tabAddress } from '../../lib/browser/tabs';
import { sentenceOf } from '../../lib/share/wording';
import { interfaceWords } from './interface-words';

/** Ink on paper in both themes: the number tells the band, the colour tells nothing. */
const INK = '#1f2937';

/** Paints the toolbar badge of a tab, as long as it shows the page of this address. */
export async function paintToolbar(tabId: number, url: string, report: Report | null): Promise<void> {
  const score = report?.score ?? null;
  const text = report === null ? '' : score === null ? '–' : String(score.band);
  try {
    if (!(await stillShows(tabId, url))) return;
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: INK }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setIcon({ tabId, path: iconFor(report === null ? 'off-' : score === null ? 'band-0-' : `band-${score.band}-`) }),
      browser.action.setTitle({ tabId, title: titleOf(report) }),
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
    await browser.action.setTitle({ tabId, title: titleOf(null) });
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

function titleOf(report: Report | null): string {
  const name = browser.i18n.getMessage('extensionName');
  if (!report) return name;
  return `${name}: ${sentenceOf(report, interfaceWords())}`;
}
