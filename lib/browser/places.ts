import { browser } from 'wxt/browser';
import { stored } from './stored';

/** The tab that the reader looks at in this window; null when there is none. */
export async function currentTab(): Promise<{ id: number; windowId: number | null; url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId ?? null, url: tab.url ?? null };
}

/** Calls back when another tab of this window comes to the front, or the one in front goes elsewhere. Returns the way to stop. */
export function onCurrentTabChanged(callback: () => void): () => void {
  const onUpdated = (
    _id: number,
    change: { url?: string | undefined; status?: string | undefined },
    tab: { active?: boolean | undefined },
  ) => {
    if (tab.active && (change.url !== undefined || change.status === 'complete')) callback();
  };
  const onActivated = () => callback();
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Opens one of our own pages in a tab of its own. */
export async function openPage(path: 'library.html' | 'options.html' | 'welcome.html', fragment = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path + fragment });
}

/** Opens the side panel or sidebar; call it straight from a click. Null where the browser has none. */
export const openSidePanel: ((windowId: number) => Promise<void>) | null = sidePanelOpener();

/** Chromium calls it side panel, Firefox sidebar; the polyfill's types know neither of the two. */
function sidePanelOpener(): ((windowId: number) => Promise<void>) | null {
  // Each browser has one of them.
  const { sidebarAction, sidePanel } = ((globalThis as { browser?: unknown }).browser ??
    (globalThis as { chrome?: unknown }).chrome ??
    {}) as {
    sidebarAction?: { open?: () => Promise<void> };
    sidePanel?: { open?: (options: { windowId: number }) => Promise<void> };
  };
  if (sidebarAction?.open) return () => sidebarAction.open?.() ?? Promise.resolve();
  if (sidePanel?.open) return (windowId) => sidePanel.open?.({ windowId }) ?? Promise.resolve();
  return null;
}

/** Something small to remember until the browser closes; never on disk. */
export async function recall(key: string): Promise<unknown> {
  return stored('session', key);
}

/** Remembers it. */
export async function remember(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Message of a key in the browser's language, '' where there is none. */
export function message(key: string, values: string[]): string {
  // Keys are typed for our own message file; a missing one answers ''.
  return browser.i18n.getMessage(key as never, values);
}

/** The rule in our own manifest that forbids every request but for our own files. */
export function networkPolicy(): string {
  const policy: unknown = browser.runtime.getManifest().content_security_policy;
  if (typeof policy === 'string') return policy;
  const pages = typeof policy === 'object' && policy !== null && 'extension_pages' in policy ? policy.extension_pages : '';
  return typeof pages === 'string' ? pages : '';
}
