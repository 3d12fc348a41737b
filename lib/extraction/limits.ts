import { LIMITS } from '../analysis/limits';
import type { Article, Fact } from '../analysis/types';
import { withoutTurns } from './text';

/**
 * The same article with everything that is too long cut and everything too many left out, so that it passes `articleSchema`: a page
 * with one keyword of 5,000 letters is still to be reported on. Marks that turn the direction of text are left out as well. Body text, blocks and spans are bounded where they are made.
 */
export function withinLimits(article: Article): Article {
  const { metadata } = article;
  const facts = (all: readonly Fact[]) =>
    all.slice(0, LIMITS.facts).map((fact) => ({ ...fact, value: withoutTurns(fact.value.slice(0, LIMITS.long)) }));
  const shorts = (all: readonly string[], most: number) => all.slice(0, most).map((text) => withoutTurns(text.slice(0, LIMITS.short)));
  const { policies } = metadata;
  return {
    ...article,
    canonicalUrl: address(article.canonicalUrl),
    title: withoutTurns(article.title.slice(0, LIMITS.long)),
    byline: shorts(article.byline, LIMITS.names),
    siteName: cut(article.siteName, LIMITS.short),
    lang: cut(article.lang, LIMITS.tag),
    publishedAt: cut(article.publishedAt, LIMITS.tag),
    modifiedAt: cut(article.modifiedAt, LIMITS.tag),
    blocks: article.blocks.map((block) => ({ ...block, author: cut(block.author, LIMITS.short), href: address(block.href) })),
    links: article.links
      .filter(({ href, target }) => isShort(href) && (target === undefined || isShort(target)))
      .map((link) => ({ ...link, rel: shorts(link.rel, LIMITS.rels) })),
    furniture: article.furniture.slice(0, LIMITS.furniture).map((piece) => ({
      ...piece,
      heading: cut(piece.heading, LIMITS.long),
      text: piece.text.slice(0, LIMITS.furnitureText),
      links: piece.links.filter(({ href }) => isShort(href)).slice(0, LIMITS.furnitureLinks),
    })),
    metadata: {
      ...metadata,
      titles: facts(metadata.titles),
      authors: metadata.authors
        .slice(0, LIMITS.names)
        .map((author) => ({ ...author, name: withoutTurns(author.name.slice(0, LIMITS.short)), href: address(author.href) })),
      published: facts(metadata.published),
      modified: facts(metadata.modified),
      visibleDates: shorts(metadata.visibleDates, LIMITS.names),
      dateline: cut(metadata.dateline, LIMITS.short),
      agencyCredit: cut(metadata.agencyCredit, LIMITS.short),
      section: cut(metadata.section, LIMITS.short),
      description: cut(metadata.description, LIMITS.long),
      keywords: shorts(metadata.keywords, LIMITS.words),
      jsonLdTypes: shorts(metadata.jsonLdTypes, LIMITS.words),
      ogType: cut(metadata.ogType, LIMITS.short),
      policies: {
        corrections: address(policies.corrections),
        ethics: address(policies.ethics),
        ownership: address(policies.ownership),
        unnamedSources: address(policies.unnamedSources),
        about: address(policies.about),
        contact: address(policies.contact),
      },
    },
  };
}

const cut = (text: string | null, most: number): string | null => (text === null ? null : withoutTurns(text.slice(0, most)));
const isShort = (href: string): boolean => href.length <= LIMITS.address;
const address = (href: string | null): string | null => (href !== null && isShort(href) ? href : null);
