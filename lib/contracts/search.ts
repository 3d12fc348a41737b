/** A search engine's address: of the web, encrypted, with one `%s` where the words go. Apart from the settings' schema, which views do not load. */
export const SEARCH_ADDRESS = /^https:\/\/[^\s%]+%s[^\s%]*$/;

/** The engine of a reader who has chosen none. */
export const DEFAULT_SEARCH = 'https://duckduckgo.com/?q=%s';
