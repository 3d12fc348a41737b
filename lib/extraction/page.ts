import { webAddress } from './addresses';
import type { PageView } from './features';
import { findHeadline } from './headline';
import { type Head, metaOf, readHead } from './head';
import type { LdObject } from './json-ld';
import { isArticleType, ldText, readJsonLd, typesOf } from './json-ld';
import { place } from './placed';
import { rolesOf } from './roles';
import { segmentsOf } from './segments';
import type { Snapshot } from './snapshot';

/** A page read into plain data, before anything is decided. */
export interface Page {
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

/** Reads what a page declares, cuts it into segments and finds their roles. */
export function readPage(snapshot: Snapshot, url: string): Page {
  const head = readHead(snapshot.elements);
  const ld = readJsonLd(snapshot.jsonLd);
  const declared = articleObject(ld, url);
  const segments = segmentsOf(snapshot.root);
  const roles = rolesOf(snapshot.elements);
  const title = ldText(declared?.headline) ?? metaOf(head, 'og:title', 'twitter:title') ?? head.title ?? '';
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
  return { url, base: webAddress(head.base, url)?.href ?? url, snapshot, head, ld, declared, view };
}

/** The JSON-LD object that is the article: the first of an article type, the one of this address preferred. */
function articleObject(ld: readonly LdObject[], url: string): LdObject | null {
  const all = ld.filter((o) => typesOf(o).some(isArticleType) && (o.headline || o.datePublished || o.author));
  const path = webAddress(url, url)?.pathname ?? '';
  return (
    all.find((o) => path.length > 1 && [ldText(o.url), ldText(o['@id']), ldText(o.mainEntityOfPage)].some((u) => u?.includes(path))) ??
    all[0] ??
    null
  );
}
