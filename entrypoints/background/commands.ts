import { browser } from 'wxt/browser';
import { injectReader } from '../../lib/browser/injection';
import { tell } from '../../lib/browser/send';
import type { Command } from '../../lib/contracts/messages';

/** What each keyboard command of the manifest tells the page. The popup's is the browser's own. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'toggle-marks': { type: 'page.marks' },
  'next-mark': { type: 'page.step', by: 1 },
  'previous-mark': { type: 'page.step', by: -1 },
};

/** Answers the keyboard commands: pressing one is permission to read the page, where nobody has done so. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener(async (name, pressedIn) => {
    const command = COMMANDS[name];
    const tab = pressedIn ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (!command || tab?.id === undefined) return;
    if ((await tell(tab.id, command)) === null) await injectReader(tab.id, null);
  });
}
