import { parseAddress } from './references/address';
import type { Article, SourceList, Span, Warning } from './types';

/** Most doubted links that one warning names. */
const MOST_LINKS = 8;

type Entry = SourceList['entries'][number];

/**
 * What the reader's lists of domains say: `list:<id>`, for the page's own host and for hosts that it links. A host is matched by whole
 * labels from the right; the longest entry wins, so that "blogs.example.org: ignored" exempts it from "example.org: doubted". That a
 * page links to a doubted place says little (it may refute it): such a warning is `possible` and never counts.
 */
export function listWarnings(article: Article, lists: readonly SourceList[]): Warning[] {
  const page = parseAddress(article.url)?.host ?? parseAddress(article.canonicalUrl ?? '')?.host ?? null;
  return lists.flatMap((list) => {
    if (!list.enabled) return [];
    const entries = indexed(list);
    const own = page === null ? null : verdictOn(page, entries);
    const warnings: Warning[] = own?.verdict === 'doubted' && page !== null ? [aboutPage(list, own, page)] : [];
    const linked = doubtedLinks(article, entries, page);
    return linked.length > 0 ? [...warnings, aboutLinks(list, linked)] : warnings;
  });
}

/** The entry for a host or for the nearest domain above it, or null. */
function verdictOn(host: string, entries: ReadonlyMap<string, Entry>): Entry | null {
  for (let domain = host; domain !== ''; ) {
    const entry = entries.get(domain);
    if (entry) return entry;
    const dot = domain.indexOf('.');
    domain = dot === -1 ? '' : domain.slice(dot + 1);
  }
  return null;
}

/** Lists hold up to 100,000 domains and change seldom: indexed once per list object. */
const cache = new WeakMap<SourceList, Map<string, Entry>>();

/** Entries by domain, lower case, without "www." or a leading dot; of two for one domain the first. */
function indexed(list: SourceList): Map<string, Entry> {
  const known = cache.get(list);
  if (known) return known;
  const entries = new Map<string, Entry>();
  for (const entry of list.entries) {
    const domain = entry.domain
      .trim()
      .toLowerCase()
      .replace(/^(?:\*?\.|www\.)/, '');
    if (domain !== '' && !entries.has(domain)) entries.set(domain, entry);
  }
  cache.set(list, entries);
  return entries;
}

interface DoubtedLink {
  readonly host: string;
  readonly span: Span;
}

function doubtedLinks(article: Article, entries: ReadonlyMap<string, Entry>, page: string | null): DoubtedLink[] {
  const verdicts = new Map<string, boolean>();
  return article.links.flatMap(({ href, span }) => {
    const host = parseAddress(href)?.host;
    if (host === undefined || host === page) return [];
    const known = verdicts.get(host) ?? verdictOn(host, entries)?.verdict === 'doubted';
    verdicts.set(host, known);
    return known ? [{ host, span }] : [];
  });
}

function aboutPage(list: SourceList, entry: Entry, host: string): Warning {
  const note = entry.note.trim();
  return {
    signal: `list:${list.id}`,
    category: 'transparency',
    severity: 'moderate',
    certainty: 'certain',
    message: `The list “${list.name}” (${list.date || 'no date'}) doubts ${entry.domain}${note === '' ? '.' : `: ${note}`}`,
    spans: [],
    evidence: [host],
    data: { list: list.name, date: list.date, domain: entry.domain, note, about: 'page' },
  };
}

function aboutLinks(list: SourceList, links: readonly DoubtedLink[]): Warning {
  const hosts = [...new Set(links.map(({ host }) => host))];
  return {
    signal: `list:${list.id}`,
    category: 'sourcing',
    severity: 'minor',
    certainty: 'possible',
    message: `The text links to ${hosts.slice(0, MOST_LINKS).join(', ')}, which the list “${list.name}” (${list.date || 'no date'}) doubts.`,
    spans: links.slice(0, MOST_LINKS).map(({ span }) => span),
    evidence: hosts.slice(0, MOST_LINKS),
    data: { list: list.name, date: list.date, count: hosts.length, about: 'links' },
  };
}
