import type { Author, Block, Fact } from '../analysis/types';
import { webAddress } from './addresses';
import { dateInAddress } from './dates';
import { metaOf } from './head';
import { isArticleType, typesOf } from './json-ld';
import type { Page } from './page';
import { isProse } from './prose';

/** What the decision whether a page is an article, and news, looks at. */
export interface DecisionClues {
  readonly page: Page;
  readonly ogType: string | null;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: number;
  readonly authors: readonly Author[];
  readonly published: readonly Fact[];
  /** The segment that is the headline, or -1. */
  readonly titleAt: number;
}

/** Words of paths and what kind of page they lead to. */
const PATHS: readonly (readonly [string, RegExp])[] = [
  [
    'list',
    /\/(?:tags?|topics?|category|categories|section|search|archives?|latest|feed|page\/\d|index|collections?|browse|list(?:ing)?s?|directory|results?)(?:\/|$|\.|\?)/i,
  ],
  [
    'shop',
    /\/(?:products?|shop|store|cart|buy|item|dp|p|pricing|plans|services?|solutions?|features?|jobs?|careers?|hotels?|properties|listings?|events?)(?:\/|$|\.|-)/i,
  ],
  [
    'account',
    /\/(?:login|log-in|signin|sign-?up|register|registration|account|contact|kontakt|about|support|help|faq|privacy|terms|subscribe|impressum)(?:\/|$|\.|\?|-us)/i,
  ],
  [
    'forum',
    /\/(?:forums?|threads?|viewtopic|showthread|questions?|discussions?|community|boards?|r|t|comments)(?:\/|$|\.|\?)|viewtopic|showthread/i,
  ],
  ['docs', /\/(?:docs?|documentation|wiki|manual|reference|api|guide|tutorials?|learn|kb|man)(?:\/|$|\.)/i],
  ['media', /\/(?:videos?|gallery|galleries|photos?|pictures?|watch|recipes?|rezepte?|podcasts?|slideshow|audio)(?:\/|$|\.|-)/i],
  [
    'news',
    /\/(?:news|artic(?:le|ulo)s?|story|stories|blogs?|posts?|politi\w{1,6}|world|business|sports?|opinion|noticias?|nachrichten|artikel|actualites?|local|money|tech|science|health|entertainment|culture|lifestyle|20\d\d)(?:\/|$)/i,
  ],
];
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['news article', /^(?:\w*NewsArticle|ReportageNewsArticle|LiveBlogPosting)$/],
  [
    'product',
    /^(?:Product|Offer|AggregateOffer|Store|Hotel|LocalBusiness|SoftwareApplication|Service|JobPosting|Event|Course|Book|Movie)$/,
  ],
  ['list', /^(?:CollectionPage|ItemList|SearchResultsPage|Blog)$/],
  ['other', /^(?:Recipe|QAPage|FAQPage|DiscussionForumPosting|ProfilePage|AboutPage|ContactPage|HowTo|TechArticle|ImageGallery)$/],
  ['video', /^(?:VideoObject|Clip|TVEpisode|PodcastEpisode)$/],
];
const COUNTS: readonly (readonly [string, RegExp])[] = [
  ['price', /(?:[$€£¥]\s?\d|\d\s?(?:€|EUR|USD|kr)\b|\badd to (?:cart|basket)|\bfree (?:shipping|trial|demo)|\bper month\b|\/mo\b)/gi],
  ['forum', /\b(?:repl(?:y|ies)|posts?|joined|member since|thread|upvotes?|answers?|quote|moderator|votes?|likes?|kudos)\b/gi],
  ['said', /\b(?:said|says|told|according to|announced|reported|sagte|erklärte|laut|dijo|según|selon|a déclaré|ha detto)\b/gi],
  ['you', /\b(?:you|your|you're|we|our|us|ihre?|unsere?|votre|nos|su)\b/gi],
  ['how', /\b(?:how to|step \d|tips?|best|guide|click|select|example|install|ingredients?|features?|benefits?|customers?|solutions?)\b/gi],
];

const clip = (n: number, low: number, high: number): number => Math.max(low, Math.min(high, n));

/** Numbers for the decision, in {@link ARTICLE_COLUMNS} order. */
export function articleFeatures(c: DecisionClues): Float32Array {
  const { head, ld, snapshot, view, url } = c.page;
  const address = webAddress(url, url);
  const path = address?.pathname ?? '/';
  const parts = path.split('/').filter((p) => p !== '');
  const types = ld.flatMap(typesOf);
  const row: number[] = [];
  row.push(types.some(isArticleType) ? 1 : 0);
  for (const [, words] of TYPES) row.push(types.some((t) => words.test(t)) ? 1 : 0);
  row.push(
    c.ogType === null ? -1 : /article|post|news/i.test(c.ogType) ? 1 : 0,
    c.ogType === 'website' ? 1 : 0,
    c.ogType && /product|video|profile/.test(c.ogType) ? 1 : 0,
  );
  row.push(metaOf(head, 'article:published_time', 'datepublished', 'pubdate', 'parsely-pub-date', 'date') ? 1 : 0);
  row.push(metaOf(head, 'author', 'article:author', 'parsely-author') ? 1 : 0);
  row.push(
    c.authors.some((a) => a.from === 'json-ld' || a.from === 'visible') ? 1 : 0,
    c.authors.some((a) => a.kind === 'person') ? 1 : 0,
    clip(c.authors.length, 0, 5),
  );
  row.push(
    c.published.some((p) => p.from === 'json-ld') ? 1 : 0,
    c.published.some((p) => p.from === 'visible') ? 1 : 0,
    clip(c.published.length, 0, 6),
  );
  row.push(
    dateInAddress(path) ? 1 : 0,
    path.length <= 1 ? 1 : 0,
    clip(parts.length, 0, 8),
    clip(Math.max(0, ...parts.map((p) => p.split(/[-_]/).length)), 0, 15),
  );
  row.push(
    address?.search ? 1 : 0,
    /\d{4,}/.test(path) ? 1 : 0,
    /\.(?:s?html?|php|aspx?)$/.test(path) ? 1 : 0,
    clip((parts.at(-1) ?? '').length, 0, 120),
  );
  for (const [, words] of PATHS) row.push(words.test(path) ? 1 : 0);
  let [h1, inputs, passwords, pre, linkedHeadings, headings, times, articles, images] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const e of snapshot.elements) {
    if (e.tag === 'h1') h1++;
    else if (e.tag === 'input') {
      inputs++;
      if (e.attribute('type') === 'password') passwords++;
    } else if (e.tag === 'pre' || e.tag === 'code') pre++;
    else if (e.tag === 'time') times++;
    else if (e.tag === 'article') articles++;
    else if (e.tag === 'img') images++;
  }
  let [all, linked, prose, proseCount] = [0, 0, 0, 0];
  for (const { segment } of view.placed) {
    all += segment.text.length;
    linked += segment.linked;
    if (isProse(segment.text, segment.linked)) {
      prose += segment.text.length;
      proseCount++;
    }
    if (/^h[1-6]$/.test(segment.box.tag)) {
      headings++;
      if (segment.linked > segment.text.length * 0.7) linkedHeadings++;
    }
  }
  row.push(
    clip(h1, 0, 5),
    clip(inputs, 0, 20),
    passwords > 0 ? 1 : 0,
    clip(pre, 0, 10),
    clip(linkedHeadings, 0, 40),
    linkedHeadings / Math.max(1, headings),
    clip(times, 0, 30),
    clip(articles, 0, 30),
    clip(images, 0, 100),
  );
  row.push(
    c.titleAt >= 0 ? 1 : 0,
    clip(c.title.split(/\s+/).length, 0, 20),
    Math.log(1 + all),
    linked / Math.max(1, all),
    Math.log(1 + prose),
    clip(proseCount, 0, 80),
  );
  const kinds = (kind: Block['kind']) => c.blocks.filter((b) => b.kind === kind).length / Math.max(1, c.blocks.length);
  const paragraphs = c.blocks.filter((b) => b.kind === 'paragraph').map((b) => b.span.end - b.span.start);
  row.push(
    Math.log(1 + c.text.length),
    c.text.length / Math.max(1, all),
    prose === 0 ? 0 : c.text.length / prose,
    clip(paragraphs.length, 0, 60),
    paragraphs.reduce((s, n) => s + n, 0) / Math.max(1, paragraphs.length),
  );
  row.push(kinds('list-item'), kinds('heading'), kinds('table'), kinds('preformatted'), kinds('caption') > 0 ? 1 : 0, kinds('quote'));
  row.push(
    (1000 * c.links) / Math.max(300, c.text.length),
    (1000 * (c.text.match(/["“„«]/g)?.length ?? 0)) / Math.max(300, c.text.length),
    (1000 * (c.text.match(/\?/g)?.length ?? 0)) / Math.max(300, c.text.length),
  );
  for (const [, words] of COUNTS)
    row.push((1000 * (c.text.slice(0, 20_000).match(words)?.length ?? 0)) / Math.max(300, Math.min(c.text.length, 20_000)));
  const outside = view.placed
    .slice(0, 400)
    .map((p) => p.segment.text.slice(0, 100))
    .join(' ')
    .slice(0, 20_000);
  for (const [, words] of COUNTS.slice(0, 2)) row.push(clip(outside.match(words)?.length ?? 0, 0, 40));
  return Float32Array.from(row);
}

/** Column names, in order. */
export const ARTICLE_COLUMNS: readonly string[] = [
  'ld article',
  ...TYPES.map(([t]) => `ld ${t}`),
  'og article',
  'og website',
  'og other',
  'meta date',
  'meta author',
  'author',
  'person',
  'authors',
  'ld date',
  'visible date',
  'dates',
  'path date',
  'root',
  'path parts',
  'slug',
  'query',
  'path number',
  'path file',
  'last part',
  ...PATHS.map(([t]) => `path ${t}`),
  'h1',
  'inputs',
  'password',
  'code',
  'linked headings',
  'linked share',
  'times',
  'articles',
  'images',
  'titled',
  'title words',
  'text',
  'linked',
  'prose',
  'prose count',
  'body',
  'body share',
  'body of prose',
  'paragraphs',
  'paragraph',
  'list',
  'heading',
  'table',
  'pre',
  'captions',
  'quotes',
  'link rate',
  'quote rate',
  'question rate',
  ...COUNTS.map(([t]) => `rate ${t}`),
  'page price',
  'page forum',
];
