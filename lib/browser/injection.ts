import { browser } from 'wxt/browser';
import type { Answers } from '../contracts/messages';
import { permitted } from './permissions';
import { tabAddress } from './tab-records';

/**
 * Brings the reader script into a tab's document; where it already is, it looks whether the page has changed. On `hold` it waits to
 * be told what to show instead of reading. With the document's address `known` the script is on its way when this returns.
 */
export async function injectReader(
  tabId: number,
  documentId: string | null,
  way: 'read' | 'hold' = 'read',
  known: string | null = null,
): Promise<Answers['report.request']> {
  // Firefox neither runs a script in its own pages nor calls that an error.
  const address = known ?? (await tabAddress(tabId));
  if (address !== null && !/^(?:https?|file):/.test(address)) return 'restricted';
  const target = documentId === null ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
  try {
    // Of a page whose address is hidden nothing could be shown: all there is to find out is who says no.
    if (address === null) {
      await browser.scripting.executeScript({ target, func: () => null });
      return 'restricted';
    }
    if (way === 'hold') await browser.scripting.executeScript({ target, func: hold, injectImmediately: true });
    await browser.scripting.executeScript({ target, files: ['/reader.js'], injectImmediately: true });
    return 'started';
  } catch (error) {
    return refusal(address, error instanceof Error ? error.message : '');
  }
}

/** Runs in the page's document, where the reader script looks for it. */
function hold(): void {
  Object.assign(globalThis, { [Symbol.for('says-who.hold')]: true });
}

/** Which kind of no it was: one that a reader can change, or the browser's own. */
async function refusal(address: string | null, message: string): Promise<'restricted' | 'no-permission'> {
  // Where every page of the web is permitted, one whose address is hidden is none of them.
  if (address !== null || (await permitted()).all) return 'restricted';
  // Chromium: "Extension manifest must request permission …"; Firefox: "Missing host permission …".
  return /permission/i.test(message) ? 'no-permission' : 'restricted';
}
