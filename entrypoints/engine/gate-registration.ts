import { browser } from 'wxt/browser';
import { permittedOrigins } from '../../lib/browser/permissions';
import { readSettings } from '../../lib/browser/settings';
import { isQuietOn, quietHosts } from '../../lib/contracts/sites';

const GATE = 'gate';
const HOST = /^[a-z0-9.-]+$/;
/** Milliseconds after which the next registration does not wait for one before it: Firefox answers only when every tab has heard of it. */
const PATIENCE = 2_000;

/** Makes the gate run where the reader has permitted it, and nowhere else. Safe to call at any time, any number of times. */
export async function registerGate(): Promise<void> {
  await navigator.locks.request('gate', () => Promise.race([register(), new Promise((go) => setTimeout(go, PATIENCE))]));
}

async function register(): Promise<void> {
  const matches = await permittedOrigins();
  const { settings } = await readSettings();
  const excludeMatches = quietHosts(settings)
    .filter((host) => HOST.test(host))
    .map((host) => `*://*.${host}/*`);
  const gate = {
    id: GATE,
    js: ['gate.js'],
    matches,
    excludeMatches,
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  if (!registered) return browser.scripting.registerContentScripts([gate]);
  // Taken out and put in again, a page that loads in between would be missed.
  if (isSame(registered.matches, matches) && isSame(registered.excludeMatches, excludeMatches)) return;
  await browser.scripting.updateContentScripts([gate]);
}

function isSame(before: readonly string[] | undefined, after: readonly string[]): boolean {
  return [...(before ?? [])].sort().join('\n') === [...after].sort().join('\n');
}

/** Runs the gate in the page in front of the reader in each window, after a permission was given or we were updated. */
export async function runGateNow(): Promise<void> {
  if ((await permittedOrigins()).length === 0) return;
  const { settings } = await readSettings();
  const tabs = await browser.tabs.query({ active: true });
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      // Without permission for its site a tab's address is hidden from us.
      if (id === undefined || url === undefined) return;
      if (isQuietOn(settings, new URL(url).hostname, new Date().toISOString())) return;
      await browser.scripting.executeScript({ target: { tabId: id }, files: ['/gate.js'] });
    }),
  );
}
