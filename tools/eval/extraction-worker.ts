import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { publisherTable } from '../../lib/analysis/data/publishers';
import { withSiteName } from '../../lib/analysis/site-name';
import { extract } from '../../lib/extraction/index';
import { readModelFiles } from '../model-files';
import { parsePage } from '../page-dom';

/** One page to measure. */
export interface PageTask {
  readonly id: string;
  readonly url: string;
  /** Gzipped HTML. */
  readonly file: string;
}

/** A line in the scorers' form. */
export interface PageResult {
  readonly id: string;
  readonly error?: string;
  readonly [field: string]: unknown;
}

const publishers = publisherTable((await readModelFiles()).publishers, []);

/** Extracts one page and says how long it took. */
function measurePage({ id, url, file }: PageTask): PageResult {
  const html = gunzipSync(readFileSync(file)).toString('utf8');
  const t0 = performance.now();
  const document = parsePage(html, url);
  const t1 = performance.now();
  const found = extract(document, url, '2026-11-23T00:00:00Z').article;
  const t2 = performance.now();
  const article = withSiteName(found, publishers);
  return {
    id,
    title: article.title,
    byline: article.byline,
    published: article.publishedAt,
    modified: article.modifiedAt,
    site: article.siteName,
    body: article.text,
    links: article.links.map((l) => ({ href: l.href, text: l.text })),
    isArticle: article.isArticle,
    isNews: article.isNews,
    genre: article.genre,
    blocks: article.blocks.map((b) => [b.kind, b.span.start, b.span.end]),
    metadata: article.metadata,
    ms_parse: t1 - t0,
    ms_extract: t2 - t1,
  };
}

process.on('message', (task: PageTask) => {
  try {
    process.send?.(measurePage(task));
  } catch (error) {
    process.send?.({ id: task.id, error: String(error instanceof Error ? error.stack : error).slice(0, 300) });
  }
});
