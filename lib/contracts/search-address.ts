import type { Query } from '../analysis/types';

/** Address of a ready-made search, for a link that is followed only when the reader chooses to. */
export function searchAddress({ words, site }: Query): string {
  const search = new URL('https://duckduckgo.com/');
  search.searchParams.set('q', site === null ? words : `${words} site:${site}`);
  return search.href;
}
