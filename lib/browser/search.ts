import { browser } from 'wxt/browser';
import { DEFAULT_SEARCH, SEARCH_ADDRESS } from '../contracts/search';

/** The search engine that the reader chose, read without the settings' schema, which a popup must not load. */
export async function readSearch(): Promise<string> {
  try {
    const { settings } = await browser.storage.local.get('settings');
    const search = typeof settings === 'object' && settings !== null && 'search' in settings ? settings.search : null;
    return typeof search === 'string' && SEARCH_ADDRESS.test(search) ? search : DEFAULT_SEARCH;
  } catch {
    return DEFAULT_SEARCH;
  }
}
