/**
 * Learns from the development pages what is an article and what is news, and writes lib/extraction/article-weights.ts. `--check`
 * learns on one half of the domains and reports on the other instead; `--half N` writes weights learned without that half.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleFeatures } from '../../lib/extraction/article-features';
import { extraction } from '../../lib/extraction/index';
import { copyAtOnce } from '../../lib/extraction/page-copy';
import { predict, type Trees } from '../../lib/extraction/trees';
import { partOf } from '../eval/extraction';
import { parsePage } from '../page-dom';
import { type Boosting, boost } from './boosting';
import { IMPORT, sourceOf } from './source';

const HOW: Boosting = { trees: 36, depth: 3, rate: 0.18, lambda: 2, least: 1.5, columns: 0.4, seed: 5 };

interface Labelled {
  readonly half: number;
  readonly row: Float32Array;
  readonly short: boolean;
  readonly article: boolean;
  readonly news: boolean | null;
}

function load(pages: string): Labelled[] {
  const out: Labelled[] = [];
  for (const text of readFileSync(join(pages, 'index.jsonl'), 'utf8').trim().split('\n')) {
    const line = JSON.parse(text) as { id: string; url: string; domain: string; is_article: boolean; is_news: boolean | null }; // the corpus' own form
    const url = /^https?:/.test(line.url) ? line.url : `http://${line.domain}/`;
    const html = gunzipSync(readFileSync(join(pages, 'html', `${line.id}.html.gz`))).toString('utf8');
    const { clues } = extraction(copyAtOnce(parsePage(html, url)).copy, url, '2026-11-23T00:00:00Z');
    out.push({
      half: partOf(line.domain, 2),
      row: articleFeatures(clues),
      short: clues.text.length < 100,
      article: line.is_article,
      news: line.is_article ? line.is_news : false,
    });
  }
  return out;
}

function learn(pages: readonly Labelled[], label: (p: Labelled) => boolean): Trees {
  const width = pages[0]?.row.length ?? 0;
  const rows = new Float32Array(pages.length * width);
  for (const [i, p] of pages.entries()) rows.set(p.row, i * width);
  // The corpus has three articles to one other page; the web has not.
  const rest = pages.filter((p) => !label(p)).length;
  const weights = Float32Array.from(pages, (p) => (label(p) ? 1 : Math.sqrt((pages.length - rest) / rest)));
  return boost({ rows, width, labels: Float32Array.from(pages, (p) => (label(p) ? 1 : 0)), weights }, HOW);
}

const share = (list: readonly boolean[]): string => `${((100 * list.filter(Boolean).length) / list.length).toFixed(1)} %`;

const all = load(resolve(process.env.SAYS_WHO_PAGES ?? '../shared/eval/pages'));
const known = (list: readonly Labelled[]) => list.filter((p) => p.news !== null);
if (process.argv.includes('--check')) {
  for (const half of [0, 1]) {
    const seen = all.filter((p) => p.half !== half);
    const article = learn(seen, (p) => p.article);
    const news = learn(known(seen), (p) => p.news === true);
    const unseen = all.filter((p) => p.half === half);
    for (const from of [0.3, 0.4, 0.5, 0.6]) {
      const yes = (p: Labelled) => !p.short && predict(article, p.row, 0) > from;
      const isNews = (p: Labelled) => yes(p) && predict(news, p.row, 0) > from;
      const recall = share(unseen.filter((p) => p.article && p.news).map(yes));
      const specificity = share(unseen.filter((p) => !p.article).map((p) => !yes(p)));
      const right = share(known(unseen).map((p) => isNews(p) === p.news));
      console.log(`unseen half ${half} from ${from}: news recall ${recall}, specificity ${specificity}; news or not right ${right}`);
    }
  }
} else {
  const without = process.argv.includes('--half') ? Number(process.argv[process.argv.indexOf('--half') + 1]) : -1;
  const seen = all.filter((p) => p.half !== without);
  const note = 'Learned by tools/train/article-probe.ts from the development pages; data and licences: docs/data.md. Generated.';
  const article = sourceOf(
    'ARTICLE_MODEL',
    note,
    learn(seen, (p) => p.article),
  );
  const news = sourceOf(
    'NEWS_MODEL',
    note,
    learn(known(seen), (p) => p.news === true),
  );
  writeFileSync('lib/extraction/article-weights.ts', `${IMPORT}${article}\n${news}`);
  console.log(`${all.length} pages`);
}
