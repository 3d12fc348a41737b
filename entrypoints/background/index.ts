import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { noteUpdate, onNews, showNews } from '../../lib/browser/news';
import { onPermissionsChanged } from '../../lib/browser/permissions';
import { tell } from '../../lib/browser/send';
import { type Asker, type PageDocument, serve } from '../../lib/browser/serve';
import { onSettingsChanged, readSettings } from '../../lib/browser/settings';
import { keepMatched } from '../../lib/browser/sync';
import { forgetTab, tabRecord, tabRecords, writeTabRecord } from '../../lib/browser/tabs';
import { isQuietOn } from '../../lib/contracts/sites';
import { serveCommands } from './commands';
import { registerGate, runGateNow } from './gate-registration';
import { injectReader } from './injection';
import { showOpened, showReport } from './other-report';
import { readAgain, readCopy } from './reading';
import { offerSelectionCheck, selectionRead, serveSelectionCheck } from './selection';
import { clearToolbar } from './toolbar';

/** Wires the worker. It keeps no state of its own that matters: whatever it knew is in a store when it dies. */
export default defineBackground(() => {
  // Scripts in pages have no business with the settings. Firefox has no such switch.
  for (const area of [browser.storage.local, browser.storage.sync])
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => {});

  serve({
    'gate.article': async (_, asker) => {
      const { tabId, documentId, url } = documentOf(asker);
      const { settings } = await readSettings();
      if (isQuietOn(settings, new URL(url).hostname, new Date().toISOString())) return null;
      await injectReader(tabId, documentId);
      return null;
    },
    'reader.page': ({ page, url }, asker) => readCopy(page, url, documentOf(asker)),
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
      const { tabId, documentId } = documentOf(asker);
      const record = await tabRecord(tabId);
      if (record && record.documentId === documentId) await writeTabRecord(tabId, null);
      await clearToolbar(tabId);
      return null;
    },
    'report.request': async ({ tabId, anew }, { page }) => {
      await selectionRead(tabId);
      const record = await tabRecord(tabId);
      if (record?.shown && record.report) {
        if (!anew)
          return showReport(tabId, record.report, record.shown.kind).then((outcome) => (outcome === 'gone' ? 'restricted' : outcome));
        await writeTabRecord(tabId, { ...record, shown: null, report: null, status: 'working', at: Date.now() });
        if (await tell(tabId, { type: 'page.own' })) return 'started';
      }
      if (anew && record?.status === 'not-an-article')
        await writeTabRecord(tabId, { ...record, status: 'working', anyway: true, at: Date.now() });
      const outcome = await injectReader(tabId, null);
      // The popup opens by a click, and a click is permission: what still says no is the browser.
      return outcome === 'no-permission' && page === 'popup.html' ? 'restricted' : outcome;
    },
    'saved.show': ({ tabId }) => showOpened(tabId),
  });

  serveCommands();
  serveSelectionCheck();
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    await registerGate();
    await offerSelectionCheck();
    if (reason === 'update') {
      if (previousVersion) await noteUpdate(previousVersion);
      await runGateNow();
    }
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
  browser.runtime.onStartup.addListener(async () => {
    await registerGate();
    // The browser's language may be another since it was last started.
    await offerSelectionCheck();
    await showNews();
  });
  onNews(showNews);
  onPermissionsChanged(async () => {
    await registerGate();
    await runGateNow();
  });
  onSettingsChanged(async ({ settings }, before) => {
    await registerGate();
    const now = new Date().toISOString();
    for (const [tabId, record] of await tabRecords()) {
      const host = URL.canParse(record.url) ? new URL(record.url).hostname : '';
      // Whoever pauses here wants to see nothing now; what was asked for by a click on a quiet site stays.
      if (isQuietOn(settings, host, now) && !isQuietOn(before, host, now)) {
        await tell(tabId, { type: 'page.view', view: null });
        await clearToolbar(tabId);
        continue;
      }
      const view = await readAgain(tabId, record, settings);
      if (view) await tell(tabId, { type: 'page.view', view });
    }
  });
  keepMatched();
  browser.tabs.onRemoved.addListener(forgetTab);
});

function documentOf({ document }: Asker): PageDocument {
  if (!document) throw new Error('not from a page');
  return document;
}
