import type { Fact } from '../analysis/types';
import { isHomePage, webAddress } from './addresses';
import { isByline, type NamedAuthor, nameKey, namesIn } from './authors';
import { dateInAddress, instant, readDate } from './dates';
import { metaOf } from './head';
import { decodeReferences, isLdObject, type LdObject, ldList, ldResolve, ldText, typesOf } from './json-ld';
import type { Page } from './page';
import type { Segment } from './segments';
import type { PageElement } from './snapshot';

/** Everything that facts are read from. */
export interface Sources {
  readonly page: Page;
  /** First and last segment of the running text, as indexes into the page's segments; -1 without a body. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The segment that is the headline, or -1. */
  readonly titleAt: number;
}

const squeeze = (text: string): string => decodeReferences(text).replace(/\s+/g, ' ').trim();

const isHost = (name: string): boolean => /^(?:https?:|www\.)|^\S+\.\p{L}{2,4}$/u.test(name);

/** The outlet's name: declared first, a plain host name last. */
export function readSiteName(s: Sources): string | null {
  const { head, ld, declared } = s.page;
  const organisation = ld.find(
    (o) => typesOf(o).some((t) => /^(?:NewsMediaOrganization|Organization|Corporation|WebSite)$/.test(t)) && ldText(o.name),
  );
  const declaredNames = [
    metaOf(head, 'og:site_name'),
    ldText(ldList(declared?.publisher).map((p) => ldResolve(ld, p))),
    metaOf(head, 'application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher', 'dcterms.publisher', 'copyright'),
    ldText(organisation?.name),
  ]
    .filter((n) => n !== null)
    .map((n) => squeeze(n).replace(/^(?:©|copyright)\s*(?:\d{4})?\s*/i, ''))
    .filter((n) => n.length > 1 && n.length < 80 && nameKey(n) !== nameKey(s.page.view.title));
  const proper = declaredNames.find((n) => !isHost(n));
  if (proper) return proper;
  return siteInTitle(s) ?? homeLinkText(s) ?? declaredNames[0] ?? null;
}

/** The name after the headline in `<title>`: the piece that the host is named after, or else the last one, unless the headline has it too. */
function siteInTitle({ page }: Sources): string | null {
  const pieces = squeeze(page.head.title ?? '').split(/\s[|–—·»:-]+\s|\s?\|\s?/u);
  const names = (pieces.length > 1 ? pieces : []).map((t) => t.trim()).filter((t) => t.length > 1 && t.length <= 40);
  const host = nameKey((webAddress(page.url, page.url)?.hostname ?? '').replace(/^www\./, '').replace(/\.\w+$/, ''));
  const own = names.find((n) => nameKey(n).length > 2 && (host.includes(nameKey(n)) || nameKey(n).includes(host)));
  if (own) return own;
  const last = pieces.at(-1)?.trim() === names.at(-1) ? names.at(-1) : undefined;
  if (!last) return null;
  const headlines = page.view.placed.filter((p) => p.segment.box.tag === 'h1').map((p) => p.segment.text);
  if (page.view.title !== page.head.title) headlines.push(page.view.title);
  return headlines.some((h) => nameKey(h).includes(nameKey(last))) ? null : last;
}

/** Text of the first link to the front page that says more than "Home". */
function homeLinkText({ page }: Sources): string | null {
  const own = webAddress(page.url, page.url);
  for (const { segment } of page.view.placed.slice(0, 40)) {
    for (const a of segment.anchors) {
      const target = webAddress(a.element.attribute('href'), page.base);
      const text = segment.text.slice(a.start, a.end);
      if (
        target &&
        own &&
        target.host === own.host &&
        isHomePage(target) &&
        text.length > 2 &&
        text.length < 50 &&
        !/^(?:home\w*|start\w*|menu|skip .*|logo|back|zurück.*|news)$/i.test(text)
      ) {
        return text;
      }
    }
  }
  return null;
}

function authorsInLd(article: LdObject | null, all: readonly LdObject[], base: string): NamedAuthor[] {
  const out: NamedAuthor[] = [];
  for (const given of [...ldList(article?.author), ...(article?.author ? [] : ldList(article?.creator))].slice(0, 40)) {
    const author = ldResolve(all, given);
    const name = ldText(author);
    if (!name) continue;
    const object = isLdObject(author) ? author : null;
    const organisation = object ? typesOf(object).some((t) => /Organization$/.test(t)) : false;
    const href = webAddress(object ? (ldText(object.url) ?? ldText(object.sameAs)) : null, base)?.href ?? null;
    for (const n of namesIn(decodeReferences(name))) out.push({ name: n, href, from: 'json-ld', organisation });
  }
  return out;
}

const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|a)?|contributors?|profiles?|people|persons?|staff|journalists?|by|reporters?|redakteur\w*|auteurs?|columnists?|writers?|team|redaktion|firma|autore|author-?profile)\/[^/]/i;

/** 3: marked as the author or a link to an author's page; 1: the class of the element says byline; 0: no. */
function authorMark(e: PageElement): number {
  if (e.tag === 'a' && (/\bauthor\b/.test(e.attribute('rel') ?? '') || AUTHOR_PATH.test(e.attribute('href') ?? ''))) return 3;
  if (/(?:^|\s)author(?:$|\s)/.test(e.attribute('itemprop') ?? '')) return 3;
  if (/(?:author|byline|autor|writer)[-_ ]{0,2}(?:name|link|text)|name[-_]{1,2}(?:author|autor)/.test(e.label)) return 2;
  return /(?:^|[\s_-])(?:author|authors|byline|autor|autoren|auteur|writer|contributor|origins)(?:$|[\s_-])|by-?line/.test(e.label) ? 1 : 0;
}

/** Names printed between the headline and the text, or else right after the text. The plainest mark decides. */
function visibleAuthors(s: Sources): NamedAuthor[] {
  if (s.bodyStart < 0) return [];
  const start = Math.max(0, s.bodyStart - 30, Math.min(s.titleAt, s.bodyStart));
  const before = authorsBetween(
    s,
    s.titleAt >= 0 ? Math.max(0, Math.min(start, s.bodyStart - 6)) : Math.max(0, s.bodyStart - 12),
    s.bodyStart + 5,
  );
  return before.length > 0 ? before : authorsBetween(s, s.bodyEnd - 1, s.bodyEnd + 7);
}

const FOREIGN: ReadonlySet<string | null> = new Set([
  'navigation',
  'related',
  'recommendations',
  'comments',
  'footer',
  'breadcrumb',
  'caption',
  'tags',
  'consent',
]);

function authorsBetween(s: Sources, from: number, to: number): NamedAuthor[] {
  const { view, base } = s.page;
  const found: { mark: number; index: number; names: NamedAuthor[] }[] = [];
  for (const { segment, role } of view.placed.slice(Math.max(0, from), Math.max(0, to))) {
    if (segment.text.length > 220 || /^h[12]$/.test(segment.box.tag)) continue;
    // "3 May 2020 | 14:07 | By Jane Doe"
    const rows = [...segment.text.split(/\s*[|•·]\s*/, 6), ...segment.parts.slice(0, 12).map((p) => p?.data.trim() ?? '')];
    const led = rows.find(isByline);
    const foreign = role !== null && FOREIGN.has(role) && !(led && role === 'related' && Math.abs(segment.index - s.titleAt) <= 3);
    if (foreign) continue;
    let mark = led ? 2 : 0;
    for (let e: PageElement | null = segment.parts[0]?.parent ?? null, i = 0; e && i < 4; e = e.parent, i++)
      mark = Math.max(mark, authorMark(e));
    const linked = segment.anchors.filter((a) => authorMark(a.element) === 3);
    if (linked.length > 0) mark = 3;
    if (mark === 0) continue;
    const href = webAddress(linked[0]?.element.attribute('href'), base)?.href ?? null;
    const text = linked.length > 0 ? linked.map((a) => segment.text.slice(a.start, a.end)).join('; ') : (led ?? separately(segment));
    // A class that says byline can stand around links and labels: one word there is no name.
    const names = (mark === 1 ? namesIn(text).filter((name) => name.includes(' ') || !/^\p{Script=Latin}/u.test(name)) : namesIn(text)).map(
      (name) => ({ name, href, from: 'visible' as const, organisation: false }),
    );
    if (names.length > 0) found.push({ mark, index: segment.index, names });
  }
  const best = Math.max(0, ...found.map((f) => f.mark));
  const chosen = found.filter((f) => f.mark === best);
  // Several bylines near each other are one; a distant one belongs to something else.
  return chosen
    .filter((f, i) => i === 0 || f.index - (chosen[i - 1]?.index ?? 0) <= 6)
    .flatMap((f) => f.names)
    .slice(0, 12);
}

/** A row's text; names that stand in elements of their own without anything between them are told apart. */
function separately({ parts, text }: Segment): string {
  const names = parts.flatMap((p) => (p && /\S/.test(p.data) ? [p] : []));
  const apart = names.length > 1 && new Set(names.map((p) => p.parent)).size === names.length;
  return apart && names.every((p) => namesIn(p.data).length === 1 && p.data.includes(' ')) ? names.map((p) => p.data).join('; ') : text;
}

/** Every author named, by origin, most trusted first. */
export function readAuthors(s: Sources): NamedAuthor[] {
  const out = [...authorsInLd(s.page.declared, s.page.ld, s.page.base), ...visibleAuthors(s)];
  for (const key of [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'cxenseparse:author',
    'author_name',
    'dcterms.creator',
  ]) {
    for (const value of (s.page.head.meta.get(key) ?? []).slice(0, 12)) {
      if (/^https?:|facebook\.com/.test(value)) continue;
      for (const name of namesIn(value)) out.push({ name, href: null, from: 'meta', organisation: false });
    }
  }
  return out;
}

/** Publication times, most trusted first. */
export function readPublished(s: Sources): Fact[] {
  return readTimes(
    s,
    ['datePublished', 'dateCreated', 'uploadDate'],
    [
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'article:published',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'dc.date.issued',
      'dcterms.created',
      'dc.date',
      'date',
      'cxenseparse:recs:publishtime',
      'cxenseparse:publishtime',
      'article.published',
      'og:published_time',
      'date.release',
      'dcterms.date',
      'article_date_original',
      'originalpublicationdate',
      'displaydate',
      'published_at',
    ],
  );
}

/** Times of the last change, most trusted first. */
export function readModified(s: Sources): Fact[] {
  return readTimes(
    s,
    ['dateModified'],
    [
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'last-modified',
      'lastmod',
      'dcterms.modified',
      'dc.date.modified',
      'article.updated',
    ],
  );
}

function readTimes(s: Sources, ldKeys: readonly string[], metaKeys: readonly string[]): Fact[] {
  const out: Fact[] = [];
  const add = (value: string | null, from: Fact['from']) => {
    const iso = value ? readDate(value) : null;
    if (iso && !Number.isNaN(instant(iso))) out.push({ value: iso, from });
  };
  for (const object of s.page.declared ? [s.page.declared] : s.page.ld.filter((o) => typesOf(o).some((t) => /Page$|VideoObject/.test(t)))) {
    for (const key of ldKeys) add(ldText(object[key]), 'json-ld');
  }
  for (const key of metaKeys) add(metaOf(s.page.head, key), 'meta');
  return out;
}

/** The date that the address carries. */
export function publishedInAddress(url: string): Fact[] {
  const date = dateInAddress(webAddress(url, url)?.pathname ?? '');
  return date ? [{ value: date, from: 'address' }] : [];
}
