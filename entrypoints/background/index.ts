import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { engine, keepEngine } from '../../lib/browser/engine';
import { injectReader } from '../../lib/browser/injection';
import { noteUpdate, onNews, showNews } from '../../lib/browser/news';
import { onPermissionsChanged } from '../../lib/browser/permissions';
import { tell } from '../../lib/browser/send';
import { type Asker, type PageDocument, serve } from '../../lib/browser/serve';
import { whenToMatch } from '../../lib/browser/sync-times';
import { forgetTab, inTurn, tabRecord, writeTabRecord } from '../../lib/browser/tab-records';
import { clearToolbar } from '../../lib/browser/toolbar';
import { isQuietOn, quietPartOf } from '../../lib/contracts/sites';
import { serveCommands } from './commands';
import { offerSelectionCheck, selectionRead, serveSelectionCheck } from './selection';

/**
 * Wires the worker. It keeps no state of its own that matters: whatever it knew is in a store when it dies. Whatever imports zod, rules or
 * analysis belongs into the engine: this script is evaluated whenever an event wakes the worker.
 */
export default defineBackground(() => {
  keepEngine();
  // Scripts in pages have no business with the settings. Firefox has no such switch.
  for (const area of [browser.storage.local, browser.storage.sync])
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => {});

  serve({
    'gate.article': async (_, asker) => {
      const { tabId, documentId, url } = documentOf(asker);
      if (await isQuiet(new URL(url).hostname)) return null;
      const injection = injectReader(tabId, documentId, 'read', url);
      // Evaluated while the page copies itself: ready when the copy arrives.
      void engine();
      await injection;
      return null;
    },
    'reader.page': async ({ page, url }, asker) => {
      // Before the engine is loaded: whatever the reader of the page asks for from now on comes later than this copy.
      const at = Date.now();
      return (await engine()).readCopy(page, url, documentOf(asker), at);
    },
    'reader.nothing': async ({ reason }, asker) => {
      const { tabId, documentId, url, incognito } = documentOf(asker);
      const status = reason === 'failed' ? 'error' : 'not-an-article';
      await writeTabRecord(tabId, {
        status,
        url,
        documentId,
        incognito,
        anyway: false,
        key: null,
        report: null,
        reason,
        shown: null,
        at: Date.now(),
      });
      return null;
    },
    'reader.left': async (_, asker) => {
      const { tabId } = documentOf(asker);
      // Whichever document it was made of: the tab may come back to that address with another text.
      await inTurn(tabId, () => writeTabRecord(tabId, null));
      await clearToolbar(tabId);
      return null;
    },
    'report.request': async ({ tabId, anew }, { page }) => {
      await selectionRead(tabId);
      const record = await tabRecord(tabId);
      if (record?.shown && record.report) {
        if (!anew) {
          const outcome = await (await engine()).showReport(tabId, record.report, record.shown.kind);
          return outcome === 'gone' ? 'restricted' : outcome;
        }
        await writeTabRecord(tabId, { ...record, shown: null, report: null, status: 'working', at: Date.now() });
        if (await tell(tabId, { type: 'page.own' })) return 'started';
      }
      if (anew && record?.status === 'not-an-article')
        await writeTabRecord(tabId, { ...record, status: 'working', anyway: true, at: Date.now() });
      const outcome = await injectReader(tabId, null);
      if (outcome === 'started') void engine();
      // The popup opens by a click, and a click is permission: what still says no is the browser.
      return outcome === 'no-permission' && page === 'popup.html' ? 'restricted' : outcome;
    },
    'saved.show': async ({ tabId }) => (await engine()).showOpened(tabId),
  });

  serveCommands();
  serveSelectionCheck();
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    const { registerGate, runGateNow } = await engine();
    await registerGate();
    await offerSelectionCheck();
    if (reason === 'update') {
      if (previousVersion) await noteUpdate(previousVersion);
      await runGateNow();
    }
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
  browser.runtime.onStartup.addListener(async () => {
    await (await engine()).registerGate();
    // The browser's language may be another since it was last started.
    await offerSelectionCheck();
    await showNews();
  });
  onNews(showNews);
  onPermissionsChanged(async () => {
    const { registerGate, runGateNow } = await engine();
    await registerGate();
    await runGateNow();
  });
  browser.storage.onChanged.addListener(async (changes: Record<string, { readonly oldValue?: unknown }>, area: string) => {
    if (area === 'local' && changes.settings) await (await engine()).settingsChanged(changes.settings.oldValue);
  });
  whenToMatch(async () => (await engine()).matchSettings());
  browser.tabs.onRemoved.addListener(forgetTab);
});

/** Whether nothing may happen by itself on this host now: without the engine, as long as the settings are plain to read. */
async function isQuiet(host: string): Promise<boolean> {
  const { settings } = await browser.storage.local.get('settings');
  const quiet = quietPartOf(settings);
  return quiet ? isQuietOn(quiet, host, new Date().toISOString()) : (await engine()).isQuiet(host);
}

function documentOf({ document }: Asker): PageDocument {
  if (!document) throw new Error('not from a page');
  return document;
}
