import { browser } from 'wxt/browser';

/** Where it is kept whether this machine's settings are matched with the account's. */
export const ON = 'sync.on';
/** Milliseconds in which several changes become one writing: the browsers take about a hundred a minute. */
const PAUSE = 1_500;

/** Worker only, at its top level: says when to match the settings, after either side or the switch has changed and at the start. */
export function whenToMatch(match: () => Promise<void>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(match, PAUSE);
  };
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' || (area === 'local' && ('settings' in changes || ON in changes))) soon();
  });
  browser.runtime.onStartup.addListener(soon);
}
