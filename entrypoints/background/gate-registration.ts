import { browser } from 'wxt/browser';
import { permittedOrigins } from '../../lib/browser/permissions';
import { readSettings } from '../../lib/browser/settings';
import { isQuietOn, quietHosts } from '../../lib/contracts/sites';

const GATE = 'gate';
const HOST = /^[a-z0-9.-]+$/;

/** Makes the gate run where the reader has permitted it, and nowhere else. Safe to call at any time, any number of times. */
export async function registerGate(): Promise<void> {
  await navigator.locks.request('gate', async () => {
    const matches = await permittedOrigins();
    const { settings } = await readSettings();
    const excludeMatches = quietHosts(settings)
      .filter((host) => HOST.test(host))
      .map((host) => `*://*.${host}/*`);
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: GATE, js: ['gate.js'], matches, excludeMatches, runAt: 'document_idle', allFrames: false, persistAcrossSessions: true },
    ]);
  });
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
