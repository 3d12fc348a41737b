/** `npm run eval -- references [judgements.jsonl] [--dump FILE] [--ids a,b] [--own N]`: references on the development pages, by publisher. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { findClaims } from '../../lib/analysis/claims/index';
import type { ModelFiles } from '../../lib/analysis/data/models';
import { findReferences, type Tracing } from '../../lib/analysis/references/index';
import type { Article, Claim } from '../../lib/analysis/types';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../page-dom';
import { evalOwnReporting } from './references-own';

const PAGES = '../shared/eval/pages';
const RETRIEVED_AT = '2026-11-23T00:00:00Z';

const indexLine = z.object({
  id: z.string(),
  url: z.string(),
  domain: z.string(),
  is_article: z.nullable(z.boolean()),
  is_news: z.nullable(z.boolean()),
  lang: z.nullable(z.string()),
});
type Page = z.infer<typeof indexLine>;

/**
 * What a person said of one page: for each reference shown whether its status is right, and the names of what should have been shown
 * as missing or linked and was not.
 */
const judgement = z.object({
  id: z.string(),
  /** Reference name and status as judged: "right", or "wrong" with a note. */
  shown: z.array(z.object({ name: z.string(), status: z.string(), right: z.boolean(), note: z.optional(z.string()) })),
  notShown: z.array(z.object({ name: z.string(), status: z.string() })),
});
type Judgement = z.infer<typeof judgement>;

interface Outcome {
  readonly page: Page;
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly tracing: Tracing;
}

/** Counts per publisher over the English news pages; with a file of judgements, precision and recall as well. */
export async function evalReferences(args: string[]): Promise<void> {
  const option = (name: string): string | null => {
    const at = args.indexOf(name);
    return at < 0 ? null : (args[at + 1] ?? null);
  };
  const own = option('--own');
  if (own) return evalOwnReporting(modelFiles(), Number(own));
  const ids = option('--ids')?.split(',') ?? null;
  const judged = args[0] && !args[0].startsWith('--') ? readLines(args[0], judgement) : [];
  const pages = readLines(`${PAGES}/index.jsonl`, indexLine).filter(
    (page) =>
      page.is_article && page.is_news && (page.lang === null || page.lang.startsWith('en')) && (ids === null || ids.includes(page.id)),
  );
  const files = modelFiles();
  const outcomes: Outcome[] = [];
  const started = performance.now();
  let tracingTime = 0;
  for (const page of pages) {
    const file = `${PAGES}/html/${page.id}.html.gz`;
    if (!existsSync(file)) continue;
    const { article } = extract(parsePage(gunzipSync(readFileSync(file)).toString('utf8'), page.url), page.url, RETRIEVED_AT);
    if (article.lang !== null && !article.lang.startsWith('en')) continue;
    const found = findClaims(article, files);
    const before = performance.now();
    const tracing = findReferences(article, found.claims, found.sources, files, { signals: {}, phrases: [], lists: [], publishers: [] });
    tracingTime += performance.now() - before;
    outcomes.push({ page, article, claims: found.claims, tracing });
  }
  printCounts(outcomes);
  console.log(`\n${outcomes.length} pages in ${Math.round(performance.now() - started)} ms, tracing ${Math.round(tracingTime)} ms of it`);
  if (judged.length > 0) printFigures(outcomes, judged);
  const dump = option('--dump');
  if (dump) writeFileSync(dump, outcomes.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

function readLines<T>(file: string, shape: z.ZodMiniType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)));
}

function modelFiles(): ModelFiles {
  const bytes = (name: string): Uint8Array | null => (existsSync(`public/models/${name}`) ? readFileSync(`public/models/${name}`) : null);
  return {
    attribution: bytes('attribution.bin'),
    clickbait: bytes('clickbait.bin'),
    publishers: readFileSync('public/models/publishers.txt', 'utf8'),
  };
}

function printCounts(outcomes: readonly Outcome[]): void {
  const rows = new Map<string, { pages: number; linked: number; weak: number; missing: number; names: string[] }>();
  for (const { page, tracing } of outcomes) {
    const row = rows.get(page.domain) ?? { pages: 0, linked: 0, weak: 0, missing: 0, names: [] };
    row.pages++;
    for (const reference of tracing.references) {
      if (reference.status === 'linked') row.linked++;
      else if (reference.status === 'weakly-linked') row.weak++;
      else {
        row.missing++;
        row.names.push(reference.name);
      }
    }
    rows.set(page.domain, row);
  }
  console.log('pages linked weak missing  publisher: what is missing');
  for (const [domain, row] of [...rows].sort((a, b) => a[0].localeCompare(b[0]))) {
    const figures = [row.pages, row.linked, row.weak, row.missing].map((figure) => String(figure).padStart(5)).join(' ');
    console.log(`${figures}   ${domain}${row.names.length > 0 ? `: ${row.names.join('; ')}` : ''}`);
  }
}

/** Precision and recall by status. A reference that was not judged (the engine changed since) is listed, never counted. */
function printFigures(outcomes: readonly Outcome[], judged: readonly Judgement[]): void {
  const byId = new Map(outcomes.map((one) => [one.page.id, one]));
  const errors: string[] = [];
  for (const status of ['missing', 'linked', 'weakly-linked']) {
    let right = 0;
    let wrong = 0;
    let missed = 0;
    let unjudged = 0;
    for (const verdict of judged) {
      const outcome = byId.get(verdict.id);
      if (!outcome) continue;
      const truths = [
        ...verdict.notShown.filter((one) => one.status === status).map((one) => one.name),
        ...verdict.shown.filter((one) => one.right && one.status === status).map((one) => one.name),
      ];
      const found = new Set<string>();
      for (const reference of outcome.tracing.references.filter((one) => one.status === status)) {
        if (truths.includes(reference.name)) {
          right++;
          found.add(reference.name);
        } else if (verdict.shown.some((one) => !one.right && one.status === status && one.name === reference.name)) {
          wrong++;
          errors.push(`wrong ${status}: ${outcome.page.domain} ${verdict.id}: ${reference.name}`);
        } else {
          unjudged++;
          errors.push(`not judged, ${status}: ${outcome.page.domain} ${verdict.id}: ${reference.name}`);
        }
      }
      for (const name of new Set(truths)) {
        if (found.has(name)) continue;
        missed++;
        errors.push(`missed ${status}: ${outcome.page.domain} ${verdict.id}: ${name}`);
      }
    }
    const share = (n: number, of: number): string => (of === 0 ? '–' : (n / of).toFixed(3));
    console.log(
      `${status.padEnd(14)} precision ${share(right, right + wrong)} (${right}/${right + wrong})  recall ${share(right, right + missed)} (${right}/${right + missed})${unjudged > 0 ? `  not judged ${unjudged}` : ''}`,
    );
  }
  console.log(errors.join('\n'));
}
