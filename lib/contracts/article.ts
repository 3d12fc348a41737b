import * as z from 'zod/mini';
import { LIMITS } from '../analysis/limits';
import type { Article } from '../analysis/types';
import { spanSchema } from './span';

/**
 * Schema of an {@link Article} as it comes out of a page, with caps on everything a hostile page can grow. Strict: a field that
 * is added to the type has to be added here. Positions are UTF-16 offsets into `text` and lie inside it.
 */

const line = (most: number) => z.string().check(z.maxLength(most));
const list = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.maxLength(most));
const address = line(LIMITS.address);
const short = line(LIMITS.short);
const long = line(LIMITS.long);
const tag = line(LIMITS.tag);

const factOriginSchema = z.enum(['json-ld', 'microdata', 'meta', 'visible', 'address', 'text', 'furniture']);

const factSchema = z.strictObject({
  value: long,
  from: factOriginSchema,
});

const authorSchema = z.strictObject({
  name: short,
  kind: z.enum(['person', 'outlet', 'agency', 'staff']),
  href: z.nullable(address),
  from: factOriginSchema,
});

const blockSchema = z.strictObject({
  kind: z.enum(['paragraph', 'heading', 'quote', 'pull-quote', 'list-item', 'caption', 'embed', 'note', 'table', 'preformatted']),
  span: spanSchema,
  level: z.nullable(z.int().check(z.minimum(1), z.maximum(6))),
  author: z.nullable(short),
  href: z.nullable(address),
});

const linkSchema = z.strictObject({
  href: address,
  target: z.exactOptional(address),
  text: line(LIMITS.text),
  span: spanSchema,
  rel: list(short, LIMITS.rels),
  place: z.enum(['body', 'caption', 'source-box', 'embed']),
  own: z.boolean(),
  homePage: z.boolean(),
  sponsored: z.boolean(),
  aiChat: z.exactOptional(z.boolean()),
});

const furnitureSchema = z.strictObject({
  kind: z.enum([
    'author-box',
    'article-information',
    'view-counter',
    'rating',
    'references',
    'related',
    'share',
    'comments-call',
    'recommendations',
    'advertisement',
    'tag-cloud',
    'newsletter',
    'dateline-row',
    'disclosure',
    'footer',
  ]),
  heading: z.nullable(long),
  text: line(LIMITS.furnitureText),
  fields: list(z.strictObject({ label: short, value: long }), LIMITS.words),
  links: list(z.strictObject({ href: address, text: long }), LIMITS.furnitureLinks),
});

const metadataSchema = z.strictObject({
  titles: list(factSchema, LIMITS.facts),
  authors: list(authorSchema, LIMITS.names),
  published: list(factSchema, LIMITS.facts),
  modified: list(factSchema, LIMITS.facts),
  visibleDates: list(short, LIMITS.names),
  dateline: z.nullable(short),
  agencyCredit: z.nullable(short),
  section: z.nullable(short),
  description: z.nullable(long),
  keywords: list(short, LIMITS.words),
  jsonLdTypes: list(short, LIMITS.words),
  ogType: z.nullable(short),
  paywalled: z.boolean(),
  policies: z.strictObject({
    corrections: z.nullable(address),
    ethics: z.nullable(address),
    ownership: z.nullable(address),
    unnamedSources: z.nullable(address),
    about: z.nullable(address),
    contact: z.nullable(address),
  }),
  adCount: z.int().check(z.nonnegative()),
  widgetCount: z.int().check(z.nonnegative()),
});

/** What the reader script sends; checked in the worker before anything looks at it. */
export const articleSchema = z
  .strictObject({
    url: line(LIMITS.url),
    canonicalUrl: z.nullable(address),
    title: long,
    byline: list(short, LIMITS.names),
    siteName: z.nullable(short),
    lang: z.nullable(tag),
    publishedAt: z.nullable(tag),
    modifiedAt: z.nullable(tag),
    retrievedAt: tag,
    genre: z.enum([
      'news',
      'analysis',
      'opinion',
      'review',
      'interview',
      'live-blog',
      'satire',
      'sponsored',
      'press-release',
      'brief',
      'explainer',
      'fact-check',
      'obituary',
      'listing',
      'other',
    ]),
    isArticle: z.boolean(),
    isNews: z.boolean(),
    text: line(LIMITS.text),
    blocks: list(blockSchema, LIMITS.blocks),
    links: list(linkSchema, LIMITS.links),
    furniture: list(furnitureSchema, LIMITS.furniture),
    metadata: metadataSchema,
    truncated: z.nullable(long),
  })
  .check(
    z.refine(
      ({ text, blocks, links }) =>
        blocks.every(({ span }) => span.end <= text.length) && links.every(({ span }) => span.end <= text.length),
      'a position lies outside the text',
    ),
  ) satisfies z.ZodMiniType<Article>;
