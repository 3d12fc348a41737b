import { browser } from 'wxt/browser';
import { engine } from '../../lib/browser/engine';
import { message, openPage } from '../../lib/browser/places';

const CHECK = 'check-selection';

/** Readings of selections that are under way, by tab: the popup that has just opened waits for them. */
const underWay = new Map<number, Promise<unknown>>();

/** Puts "Check selected text" into the menu of every page, in the browser's language as it is now. */
export async function offerSelectionCheck(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CHECK, title: message('checkSelection', []), contexts: ['selection'] });
}

/** Answers the menu. Call it at the top level of the worker. */
export function serveSelectionCheck(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId !== CHECK || tab?.id === undefined) return;
    const { id } = tab;
    // Firefox opens the popup only straight from the click.
    const opening = browser.action.openPopup();
    const reading = check(id, frameId ?? 0, selectionText ?? '', tab).finally(() => underWay.delete(id));
    underWay.set(id, reading);
    // Where the browser has no room for a popup the report comes in a tab.
    opening.catch(() => reading.then(() => openPage('library.html', `#tab=${id}`))).catch(() => {});
  });
}

/** Resolves once no selection of this tab is being read. */
export async function selectionRead(tabId: number): Promise<void> {
  await underWay.get(tabId)?.catch(() => {});
}

async function check(
  tabId: number,
  frameId: number,
  clicked: string,
  { url, title }: { url?: string | undefined; title?: string | undefined },
): Promise<void> {
  const [{ checkSelection }, selected] = await Promise.all([engine(), selectedIn(tabId, frameId)]);
  await checkSelection(tabId, selected || clicked, { url: url ?? '', title: title ?? '' });
}

/** The selected words with their line breaks, which the menu does not tell; '' where no script may run. */
async function selectedIn(tabId: number, frameId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => getSelection()?.toString() ?? '',
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    return '';
  }
}
