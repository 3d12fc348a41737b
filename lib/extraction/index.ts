import type { Article, Author, Fact, PageCopy } from '../analysis/types';
import { originalAddress, webAddress } from './addresses';
import { agencyCreditIn } from './agency-credit';
import type { DecisionClues } from './article-features';
import { decide } from './article-or-not';
import { kindOfName, type NamedAuthor, nameKey } from './authors';
import { assemble, type BodyText } from './blocks';
import { findBody } from './body';
import { compose, titleSegment } from './compose';
import { publishedInAddress, readAuthors, readModified, readPublished, readSiteName, type Sources } from './facts';
import { authorsInFurniture, findFurniture } from './furniture';
import { genreOf } from './genre';
import { metaOf } from './head';
import { ldList, ldText, typesOf } from './json-ld';
import { settleLanguage } from './language';
import { withinLimits } from './limits';
import { readPage } from './page';
import { CAPS, copyAtOnce } from './page-copy';
import type { Placed } from './placed';
import { readPolicies } from './policies';
import { type Snapshot, snapshotOf } from './snapshot';
import { readTitles } from './titles';
import { readVisibleDates, settlePublished } from './visible-dates';

/**
 * An article and, for each of its blocks, where it stands in the page: as numbers of a copy's nodes, or as the live nodes.
 *
 * The contract with anchoring: the text of block `i`, `article.text.slice(span.start, span.end)`, is `collapse(parts)` of
 * `text.ts`, where the parts are the data of `texts[i]` in order and a null entry (a `<br>` inside the block) is `'\n'`. So
 * white space is collapsed and trimmed, soft hyphens and zero-width spaces are dropped, and `origins` tells where each
 * character comes from. `<br><br>` ends a block: several blocks may share an element. Text of the element that is
 * not in `texts[i]` (a hidden span, a button) is not part of the block.
 */
export interface Extraction<InElement = number, InText = number> {
  readonly article: Article;
  /** `elements[i]` is the element of `article.blocks[i]`. */
  readonly elements: readonly InElement[];
  /** `texts[i]` are the text nodes of `article.blocks[i]`; null is a line break. */
  readonly texts: readonly (readonly (InText | null)[])[];
}

/** Reads a live page without changing it. `url` is its address, `retrievedAt` an ISO time. */
export function extract(document: Document, url: string, retrievedAt: string): Extraction<Element, Text> {
  const { copy, elements, texts } = copyAtOnce(document);
  const found = extractFrom(copy, url, retrievedAt);
  return {
    article: found.article,
    // The copy's own numbers.
    elements: found.elements.map((number) => elements[number] as Element),
    texts: found.texts.map((numbers) => numbers.map((number) => (number === null ? null : (texts[number] ?? null)))),
  };
}

/** The article in a page's copy. Throws when the copy tells of no page. */
export function extractFrom(copy: PageCopy, url: string, retrievedAt: string): Extraction {
  const { article, elements, texts } = extraction(copy, url, retrievedAt);
  return { article, elements, texts };
}

/** {@link extractFrom} with what the decision was made from, for training. */
export function extraction(copy: PageCopy, address: string, retrievedAt: string): Extraction & { readonly clues: DecisionClues } {
  const page = readPage(snapshotOf(copy), address);
  const { snapshot, head, base, ld, view, url } = page;
  const body = findBody(view);
  const pieces = body ? compose(view, body, view.title) : [];
  const text = assemble(pieces, base, url);
  const inBody = new Set<Placed>(pieces.map((p) => p.placed));
  const running = pieces.filter((p) => p.kind !== 'note' && p.kind !== 'caption').map((p) => p.placed.segment.index);
  const sources: Sources = { page, bodyStart: running[0] ?? -1, bodyEnd: running.at(-1) ?? -1, titleAt: titleSegment(view) };
  const siteName = readSiteName(sources);
  const titles = readTitles(sources, siteName);
  const title = titles[0]?.value ?? '';
  const furniture = findFurniture(
    view.placed.filter((p) => !inBody.has(p)),
    base,
  );
  const authors = settleAuthors([...readAuthors(sources), ...authorsInFurniture(furniture)], siteName, url);
  const visible = readVisibleDates(sources);
  const published = settlePublished([...readPublished(sources), ...visible.published, ...publishedInAddress(url)]);
  const modified = [...readModified(sources), ...visible.modified];
  const canonical = webAddress(head.links.get('canonical')?.[0] ?? metaOf(head, 'og:url') ?? (url === address ? null : url), base);
  const jsonLdTypes = [...new Set(ld.flatMap(typesOf))].slice(0, 40);
  const section = ldText(page.declared?.articleSection) ?? metaOf(head, 'article:section', 'section', 'parsely-section');
  const keywords = keywordsOf(ldList(page.declared?.keywords).map(ldText), metaOf(head, 'news_keywords', 'keywords'));
  const paywalled = ld.some((o) => o.isAccessibleForFree === false || /^false$/i.test(ldText(o.isAccessibleForFree) ?? ''));
  const genre = genreOf({
    path: webAddress(url, url)?.pathname ?? '',
    title,
    section,
    types: page.declared ? typesOf(page.declared) : [],
    keywords: [],
    labels: labelsBefore(view.placed, sources.bodyStart),
    text: text.text,
    siteName,
    paywalled,
  });
  const ogType = metaOf(head, 'og:type');
  const clues: DecisionClues = {
    page,
    ogType,
    title,
    text: text.text,
    blocks: text.blocks,
    links: text.links.length,
    authors,
    published,
    titleAt: sources.titleAt,
  };
  const decision = decide(clues);
  return {
    article: withinLimits({
      url: address,
      canonicalUrl: canonical && originalAddress(canonical).href,
      title,
      byline: bylineOf(authors),
      siteName,
      lang: settleLanguage(
        snapshot.root.attribute('lang') ?? snapshot.root.attribute('xml:lang') ?? metaOf(head, 'content-language', 'og:locale'),
        text.text,
      ),
      publishedAt: published[0]?.value ?? null,
      modifiedAt: modified[0]?.value ?? null,
      retrievedAt,
      genre: decision.isArticle ? genre : 'listing',
      isArticle: decision.isArticle,
      isNews: decision.isNews,
      text: text.text,
      blocks: text.blocks,
      links: text.links,
      furniture,
      metadata: {
        titles,
        authors: authors.map(({ name, kind, href, from }) => ({ name, kind, href, from })),
        published,
        modified,
        visibleDates: visible.raw,
        dateline: datelineOf(text),
        agencyCredit: authors.find((a) => a.kind === 'agency')?.name ?? agencyCreditIn(view.placed.map((p) => p.segment.text)),
        section,
        description: metaOf(head, 'description', 'og:description') ?? ldText(page.declared?.description),
        keywords,
        jsonLdTypes,
        ogType,
        paywalled,
        policies: readPolicies(sources),
        adCount: countHolders(view.placed, 'advertisement'),
        widgetCount: countHolders(view.placed, 'recommendations'),
      },
      truncated: truncation(snapshot, text.cut),
    }),
    elements: text.elements,
    texts: text.texts,
    clues,
  };
}

const countHolders = (placed: readonly Placed[], role: Placed['role']): number =>
  new Set(placed.filter((p) => p.role === role).map((p) => p.holder)).size;

function keywordsOf(list: readonly (string | null)[], meta: string | null): string[] {
  const all = [...list, ...(meta ?? '').split(',')].flatMap((k) => (k ?? '').split(','));
  return [...new Set(all.map((k) => k.trim()).filter((k) => k !== ''))].slice(0, 40);
}

/** Short labels shortly before the body: a kicker such as "Opinion" stands there. */
function labelsBefore(placed: readonly Placed[], bodyStart: number): string[] {
  return (
    placed
      .slice(Math.max(0, bodyStart - 12), Math.max(0, bodyStart))
      .filter((p) => p.role !== 'navigation' && p.role !== 'related' && p.segment.text.length < 40)
      .map((p) => p.segment.text)
      // Alone it is the way to a broadcaster's stream far more often than a kicker.
      .filter((label) => !/^live$/i.test(label.trim()))
  );
}

/** "BEIJING (AFP) —" or "NEW YORK, March 3 –" at the start of the first paragraph. */
function datelineOf({ text, blocks }: BodyText): string | null {
  const start = blocks.find((b) => b.kind === 'paragraph')?.span.start ?? 0;
  const m =
    /^(?:\([^)]{2,40}\)\s)?(\p{Lu}[\p{L}.,'’ /-]{1,40}?(?:\([^)]{2,40}\))?(?:,\s[^—–]{2,30}?)?)\s?(?:—|–|--| - |\(Reuters\)|\(AP\))/u.exec(
      text.slice(start, start + 140),
    );
  const place = m?.[1]?.trim() ?? null;
  return place && /^\p{Lu}[\p{Lu}.' -]{2,}/u.test(place) ? place : null;
}

/** An author and every origin that names them. */
interface NamedBy extends Author {
  readonly origins: readonly Fact['from'][];
}

/** Kinds and duplicates settled: one entry a name, the most trusted origin first. */
function settleAuthors(named: readonly NamedAuthor[], siteName: string | null, url: string): NamedBy[] {
  const host = (webAddress(url, url)?.hostname ?? '').replace(/^www\./, '');
  const sites = [siteName ?? '', host, host.split('.')[0] ?? ''].filter((s) => s.length > 2);
  const out: NamedBy[] = [];
  for (const a of named) {
    const known = out.findIndex((o) => nameKey(o.name) === nameKey(a.name));
    const before = out[known];
    if (before) out[known] = { ...before, href: before.href ?? a.href, origins: [...before.origins, a.from] };
    else out.push({ name: a.name, kind: kindOfName(a.name, sites, a.organisation), href: a.href, from: a.from, origins: [a.from] });
  }
  return out.slice(0, 30);
}

/**
 * People first, then desks, agencies, the outlet, each only when nobody better is named; names that only stand in a box below the
 * text do not count. One origin decides, but visible names that go beyond the declared ones (and hold one of them) win.
 */
function bylineOf(authors: readonly NamedBy[]): string[] {
  for (const kind of ['person', 'staff', 'agency', 'outlet'] as const) {
    const by = (from: Fact['from']) => {
      const named = authors.filter((a) => a.origins.includes(from));
      // An agency declared beside a person took part.
      const counts = (a: NamedBy) => a.kind === kind || (kind === 'person' && a.kind === 'agency' && from === 'json-ld');
      return named.some((a) => a.kind === kind) ? named.filter(counts).map((a) => a.name) : [];
    };
    const declared = by('json-ld');
    const visible = by('visible');
    if (declared.length > 0 && visible.length > declared.length && declared.every((n) => visible.includes(n))) return visible;
    for (const names of [declared, visible, by('microdata'), by('meta')]) if (names.length > 0) return names;
  }
  return [];
}

/** Made when needed: the first number that is written for readers costs a page 11 ms, for the tables of languages. */
const CUTS = {
  elements: () => `it has more than ${CAPS.nodes.toLocaleString('en')} elements`,
  text: () => `it has more than ${CAPS.characters.toLocaleString('en')} characters`,
  depth: () => `its elements are nested more than ${CAPS.depth} deep`,
};

/** What was left out, in words for the reader. */
function truncation(snapshot: Snapshot, cut: boolean): string | null {
  if (snapshot.cut) return `Only part of this page was read: ${CUTS[snapshot.cut]()}.`;
  return cut ? 'Only the first part of this article was read: it is very long.' : null;
}
