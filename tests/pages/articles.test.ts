import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/analysis/types';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../../tools/page-dom';

/** What is to be read from a page, as in `expected.json` beside it. */
interface ExpectedArticle {
  readonly url: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** All blocks in order: "kind: text", and for posts who wrote them and where. */
  readonly blocks: readonly string[];
  /** Links of the text: address, the original's when it is a copy, place, own site. */
  readonly links: readonly string[];
  /** Kinds of furniture that must be there. */
  readonly furniture: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'articles');

function factsOf({ title, byline, siteName, canonicalUrl, publishedAt, modifiedAt, lang, genre, isArticle, isNews, metadata }: Article) {
  const { paywalled, dateline, policies } = metadata;
  const named = Object.fromEntries(Object.entries(policies).filter(([, href]) => href !== null));
  return {
    title,
    byline,
    siteName,
    canonicalUrl,
    publishedAt,
    modifiedAt,
    lang,
    genre,
    isArticle,
    isNews,
    paywalled,
    dateline,
    policies: named,
  };
}

const blocksOf = ({ text, blocks }: Article): string[] =>
  blocks.map(({ kind, span, author, href }) => {
    const post = author || href ? ` (${[author, href].filter(Boolean).join(', ')})` : '';
    return `${kind}${post}: ${text.slice(span.start, span.end)}`;
  });

const linksOf = ({ links }: Article): string[] =>
  links.map(({ href, target, place, own }) => [href, ...(target ? [`of ${target}`] : []), place, ...(own ? ['own'] : [])].join(' '));

describe.each(readdirSync(FOLDER))('%s', (name) => {
  // Our own file.
  const expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as ExpectedArticle;
  const html = readFileSync(join(FOLDER, name, 'page.html'), 'utf8');
  const { article } = extract(parsePage(html, expected.url), expected.url, '2026-11-23T00:00:00Z');

  it('has the article and nothing else', () => {
    expect(blocksOf(article)).toEqual(expected.blocks);
    expect(article.truncated).toBeNull();
  });

  it('has its facts', () => {
    expect(factsOf(article)).toEqual(expected.facts);
  });

  it('has its links', () => {
    expect(linksOf(article)).toEqual(expected.links);
  });

  it('has its furniture', () => {
    expect(article.furniture.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...expected.furniture]));
  });
});
