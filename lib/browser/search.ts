import { DEFAULT_SEARCH, SEARCH_ADDRESS } from '../contracts/search';
import { stored } from './stored';

/** The search engine that the reader chose, read without the settings' schema, which a popup must not load. */
export async function readSearch(): Promise<string> {
  try {
    const settings = await stored('local', 'settings');
    const search = typeof settings === 'object' && settings !== null && 'search' in settings ? settings.search : null;
    return typeof search === 'string' && SEARCH_ADDRESS.test(search) ? search : DEFAULT_SEARCH;
  } catch {
    return DEFAULT_SEARCH;
  }
}
