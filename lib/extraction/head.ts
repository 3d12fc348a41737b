import { isText, type PageElement } from './snapshot';

/** What the page's `<head>` (or stray tags like it in the body) declares. */
export interface Head {
  /** `name`, `property` or `itemprop` (lower case) → contents in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** `rel` token → addresses as written. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly title: string | null;
  /** `<base href>`, or null. */
  readonly base: string | null;
}

/** Reads meta tags, link tags and the title, wherever they stand. */
export function readHead(elements: readonly PageElement[]): Head {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  let title: string | null = null;
  let base: string | null = null;
  const add = (map: Map<string, string[]>, key: string, value: string) => {
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else if (list.length < 50) list.push(value);
  };
  for (const element of elements) {
    if (element.tag === 'meta') {
      const content = element.attribute('content')?.trim();
      if (!content) continue;
      for (const name of ['name', 'property', 'itemprop', 'http-equiv']) {
        const key = element.attribute(name);
        if (key) add(meta, key.trim().toLowerCase().slice(0, 100), content);
      }
    } else if (element.tag === 'link') {
      const href = element.attribute('href')?.trim();
      if (href) for (const rel of (element.attribute('rel') ?? '').toLowerCase().split(/\s+/)) add(links, rel, href);
    } else if (element.tag === 'title') {
      title ??=
        element.kids
          .map((k) => (isText(k) ? k.data : ''))
          .join('')
          .replace(/\s+/g, ' ')
          .trim() || null;
    } else if (element.tag === 'base') base ??= element.attribute('href');
  }
  return { meta, links, title, base };
}

/** First content of the first of these names that is there. */
export function metaOf(head: Head, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = head.meta.get(name)?.[0];
    if (value) return value;
  }
  return null;
}
