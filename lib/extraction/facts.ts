import type { Fact } from '../analysis/types';
import { webAddress } from './addresses';
import { type NamedAuthor, nameKey, namesIn } from './authors';
import { dateInAddress, instant, readDate } from './dates';
import { metaOf } from './head';
import { isLdObject, type LdObject, ldList, ldText, typesOf } from './json-ld';
import type { Page } from './page';
import type { PageElement } from './snapshot';

/** Everything that facts are read from. */
export interface Sources {
  readonly page: Page;
  /** First and last segment of the running text, as indexes into the page's segments; -1 without a body. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of `a` that `b` has too. */
function overlap(a: string, b: string): number {
  const mine = words(a);
  const other = new Set(words(b));
  return mine.length === 0 ? 0 : mine.filter((w) => other.has(w)).length / mine.length;
}

/** Drops " | Site name" and the like from a declared title, when what is left can stand alone. */
export function withoutSite(title: string, site: string | null): string {
  const m = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/u.exec(title);
  if (!m?.[1] || !m[2]) return title;
  const tail = nameKey(m[2]);
  const named = site ? nameKey(site) : '';
  const isSite = named !== '' && (tail.includes(named) || named.includes(tail));
  return isSite || title.includes(' | ') || words(m[2]).length <= 3 ? m[1].trim() : title;
}

/** Headlines as the page gives them, the most trusted first. */
export function readTitles(s: Sources, site: string | null): Fact[] {
  const out: Fact[] = [];
  const add = (value: string | null | undefined, from: Fact['from']) => {
    const text = value ? squeeze(value).slice(0, 500) : '';
    if (text.length > 1 && !out.some((f) => f.value === text && f.from === from)) out.push({ value: text, from });
  };
  const declared = [ldText(s.page.declared?.headline), metaOf(s.page.head, 'og:title', 'twitter:title'), s.page.head.title].filter(
    (t) => t !== null,
  );
  const headings = s.page.view.placed.filter((p) => p.segment.box.tag === 'h1' && p.segment.text.length > 3);
  const best = headings
    .map((p) => ({ text: p.segment.text, fit: Math.max(0, ...declared.map((t) => overlap(p.segment.text, t))) }))
    .sort((a, b) => b.fit - a.fit)[0];
  if (best && (best.fit >= 0.5 || declared.length === 0)) add(best.text, 'visible');
  add(ldText(s.page.declared?.headline), 'json-ld');
  const og = metaOf(s.page.head, 'og:title', 'twitter:title');
  add(og ? withoutSite(og, site) : null, 'meta');
  add(s.page.head.title ? withoutSite(squeeze(s.page.head.title), site) : null, 'meta');
  if (best && best.fit < 0.5) add(best.text, 'visible');
  return out;
}

/** The outlet's name. */
export function readSiteName(s: Sources): string | null {
  const og = metaOf(s.page.head, 'og:site_name');
  const publisher = ldText(s.page.declared?.publisher);
  if (og && !/^https?:/.test(og)) return squeeze(og);
  if (publisher) return squeeze(publisher);
  const application = metaOf(s.page.head, 'application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher');
  if (application) return squeeze(application);
  const site = s.page.ld.find((o) => typesOf(o).some((t) => /^(?:WebSite|NewsMediaOrganization|Organization)$/.test(t)) && o.name);
  if (site) return ldText(site.name);
  const tail = /[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(s.page.head.title ?? '');
  return tail?.[1]?.trim() ?? null;
}

function authorsInLd(article: LdObject | null, base: string): NamedAuthor[] {
  const out: NamedAuthor[] = [];
  for (const author of [...ldList(article?.author), ...(article?.author ? [] : ldList(article?.creator))]) {
    const name = ldText(author);
    if (!name) continue;
    const object = isLdObject(author) ? author : null;
    const organisation = object ? typesOf(object).some((t) => /Organization$/.test(t)) : false;
    const href = webAddress(object ? (ldText(object.url) ?? ldText(object.sameAs)) : null, base)?.href ?? null;
    for (const n of namesIn(name)) out.push({ name: n, href, from: 'json-ld', organisation });
  }
  return out;
}

function isAuthorElement(e: PageElement): boolean {
  if (/(?:^|[\s_-])(?:author|authors|byline|autor|autoren|auteur|writer|contributor)(?:$|[\s_-])|by-?line|author-?name/.test(e.label))
    return true;
  return (
    e.tag === 'a' &&
    (/\bauthor\b/.test(e.attribute('rel') ?? '') ||
      /\/(?:authors?|autor(?:en|es)?|contributors?|profiles?|people|staff|journalists?|by|reporters?|redakteur\w*|auteurs?|columnists?|writers?)\/[^/]/i.test(
        e.attribute('href') ?? '',
      ))
  );
}

/** Names printed near the headline, or in a byline right after the text. */
function visibleAuthors(s: Sources): NamedAuthor[] {
  const out: NamedAuthor[] = [];
  if (s.bodyStart < 0) return out;
  const from = Math.max(0, s.bodyStart - 30);
  const to = Math.min(s.page.view.placed.length, s.bodyStart + 4);
  for (const { segment, role } of s.page.view.placed.slice(from, to)) {
    if (segment.text.length > 200 || role === 'navigation' || role === 'related' || role === 'comments') continue;
    let marked = /^(?:by|von|par|por|автор|autor|text)[\s:]/i.test(segment.text) && segment.text.length < 120;
    let href: string | null = null;
    for (let e: PageElement | null = segment.parts[0]?.parent ?? null, i = 0; e && i < 4; e = e.parent, i++) marked ||= isAuthorElement(e);
    for (const a of segment.anchors) {
      if (isAuthorElement(a.element)) {
        marked = true;
        href ??= webAddress(a.element.attribute('href'), s.page.base)?.href ?? null;
      }
    }
    if (!marked) continue;
    const anchored = segment.anchors.filter((a) => isAuthorElement(a.element)).map((a) => segment.text.slice(a.start, a.end));
    const text = anchored.length > 0 ? anchored.join('; ') : segment.text;
    for (const name of namesIn(text)) out.push({ name, href, from: 'visible', organisation: false });
    if (out.length > 6) break;
  }
  return out;
}

/** Every author named, by origin, most trusted first. */
export function readAuthors(s: Sources): NamedAuthor[] {
  const out = [...authorsInLd(s.page.declared, s.page.base), ...visibleAuthors(s)];
  for (const key of ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl', 'twitter:creator_name']) {
    for (const value of s.page.head.meta.get(key) ?? []) {
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
