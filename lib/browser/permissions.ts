import { browser } from 'wxt/browser';

/** Where badges may appear by themselves. */
export interface Permitted {
  /** On every page of the web. */
  readonly all: boolean;
  /** Match patterns of single sites ("https://news.example/*"). */
  readonly sites: readonly string[];
}

/** What a reader can be asked for. */
export type Scope = 'site' | 'all';

const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** Everything the reader has permitted. */
export async function permitted(): Promise<Permitted> {
  const { origins = [] } = await browser.permissions.getAll();
  return { all: EVERYWHERE.every((pattern) => covers(origins, pattern)), sites: origins.filter((origin) => !isEverywhere(origin)) };
}

/** Match patterns of every page of the web that the reader has permitted. */
export async function permittedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:https?|\*):\/\//.test(origin) || origin === '<all_urls>');
}

/** Whether badges appear by themselves on this page: everywhere, on its site, or not. Null for pages that cannot be permitted. */
export async function permissionState(url: string): Promise<Scope | 'none' | null> {
  const site = patternOf(url);
  if (site === null) return null;
  const [{ all }, here] = await Promise.all([permitted(), browser.permissions.contains({ origins: [site] })]);
  return all ? 'all' : here ? 'site' : 'none';
}

/** Asks the reader; call it straight from a click. `url` is needed for 'site'. True when granted. */
export function requestPermission(scope: Scope, url = ''): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(scope, url) });
}

/** Gives a permission back. */
export function dropPermission(scope: Scope, url = ''): Promise<boolean> {
  return browser.permissions.remove({ origins: originsOf(scope, url) });
}

/** Calls back when permissions change. Returns the way to stop. */
export function onPermissionsChanged(callback: () => void): () => void {
  const listener = () => callback();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** Match pattern of a page's site, without its port, which patterns do not carry; null when there can be none. */
function patternOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname ? `${protocol}//${hostname}/*` : null;
}

function originsOf(scope: Scope, url: string): string[] {
  if (scope === 'all') return EVERYWHERE;
  const site = patternOf(url);
  return site === null ? [] : [site];
}

function isEverywhere(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(?:\*|https?):\/\/\*\/\*$/.test(pattern);
}

function covers(origins: readonly string[], pattern: string): boolean {
  return origins.some((origin) => origin === pattern || origin === '<all_urls>' || origin === '*://*/*');
}
