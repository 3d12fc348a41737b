import { originalAddress, webAddress } from './addresses';
import { nameKey } from './authors';
import { type Head, metaOf, readHead } from './head';
import { findHeadline } from './headline';
import type { LdObject } from './json-ld';
import { isArticleType, ldText, readJsonLd, typesOf } from './json-ld';
import type { PageView } from './page-view';
import { place } from './placed';
import { rolesOf } from './roles';
import { segmentsOf } from './segments';
import type { Snapshot } from './snapshot';

/** A page read into plain data, before anything is decided. */
export interface Page {
  /** The address meant: of a copy in an archive or a cache, the original's. */
  readonly url: string;
  /** What relative addresses are relative to. */
  readonly base: string;
  readonly snapshot: Snapshot;
  readonly head: Head;
  readonly ld: readonly LdObject[];
  /** The JSON-LD object that is the article, or null. */
  readonly declared: LdObject | null;
  readonly view: PageView;
}

/** Reads what a page declares, cuts it into segments and finds their roles. `address` is the page's own. */
export function readPage(snapshot: Snapshot, address: string): Page {
  const parsed = webAddress(address, address);
  const url = parsed ? originalAddress(parsed).href : address;
  const head = readHead(snapshot.elements);
  const ld = readJsonLd(snapshot.jsonLd);
  const declared = articleObject(ld, url);
  const segments = segmentsOf(snapshot.root);
  const roles = rolesOf(snapshot.elements);
  const title = declaredTitle(head, declared, url);
  const headline = findHeadline(segments, title);
  const placed = place(segments, roles, snapshot.elements, headline.holders);
  const view: PageView = {
    elements: snapshot.elements,
    placed,
    roles,
    title,
    headline,
    declaredText: ldText(declared?.articleBody),
    description: metaOf(head, 'description', 'og:description'),
  };
  return { url, base: webAddress(head.base, address)?.href ?? address, snapshot, head, ld, declared, view };
}

/**
 * The headline that the page declares for this address. Where an endless page has moved on to another story, only `<title>` has: what is
 * declared for sharing still names the first.
 */
function declaredTitle(head: Head, declared: LdObject | null, url: string): string {
  const path = pathOf(url, url);
  const shared = metaOf(head, 'og:url');
  const moved = path !== null && shared !== null && pathOf(shared, url) !== path && !(declared && isOf(declared, path));
  const others = [ldText(declared?.headline), metaOf(head, 'og:title', 'twitter:title')];
  const own = moved && head.title && others.every((o) => o === null || !nameKey(head.title ?? '').includes(nameKey(o))) ? head.title : null;
  return own ?? others[0] ?? others[1] ?? longest(head.title ?? '');
}

/** The longest piece of a `<title>`: the headline, with the site before or behind it. */
const longest = (title: string): string =>
  title.split(/\s[|–—·»:-]+\s/u).reduce((best, piece) => (piece.length > best.length ? piece : best), '');

const pathOf = (address: string, base: string): string | null => webAddress(address, base)?.pathname.replace(/\/$/, '') ?? null;

/** True when the object names this path as its own. */
const isOf = (object: LdObject, path: string): boolean =>
  path.length > 1 && [ldText(object.url), ldText(object['@id']), ldText(object.mainEntityOfPage)].some((u) => u?.includes(path) === true);

/** The JSON-LD object that is the article: the first of an article type, the one of this address preferred. */
function articleObject(ld: readonly LdObject[], url: string): LdObject | null {
  const all = ld.filter((o) => typesOf(o).some(isArticleType) && (o.headline || o.datePublished || o.author));
  const path = webAddress(url, url)?.pathname ?? '';
  return all.find((o) => isOf(o, path)) ?? all[0] ?? null;
}
