import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyze } from '../../lib/analysis/analyze';
import { articleFromText } from '../../lib/analysis/article-from-text';
import { signals } from '../../lib/analysis/signals/index';
import type { Report } from '../../lib/analysis/types';
import { extract } from '../../lib/extraction/index';
import { readModelFiles } from '../model-files';
import { parsePage } from '../page-dom';
import { SHARED } from './shared';

/** Rates of one signal on the development pages, as `docs/signal-rates.json` keeps them; shares are 0 to 1. */
export interface SignalRate {
  readonly reliable: number;
  readonly doubtful: number;
  /** Shares on which it is only possible: listed, never scored. */
  readonly possibleReliable: number;
  readonly possibleDoubtful: number;
}

/** What `npm run eval -- signals` writes and `npm run docs` reads. */
export interface SignalRates {
  readonly pages: { readonly reliable: number; readonly doubtful: number };
  readonly signals: Readonly<Record<string, SignalRate>>;
}

/** Where the measured rates are kept. */
export const RATES_FILE = join(import.meta.dirname, '..', '..', 'docs', 'signal-rates.json');

/** When the pages are said to have been read: fixed, so that two runs agree. */
const RETRIEVED_AT = '2026-11-23T00:00:00Z';
/** Shares of texts that may show two or more presentation warnings, from the issue. */
const WIRES = new Set(['reuters.com', 'apnews.com', 'afp.com', 'upi.com']);
const QUALITY = new Set(
  'nytimes.com wsj.com bbc.com theguardian.com npr.org csmonitor.com bloomberg.com washingtonpost.com economist.com politico.com'.split(
    ' ',
  ),
);

interface Judged {
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly report: Report;
}

/**
 * Rates of every signal on pages of reliable and doubtful domains, bands and area under the curve of the score, presentation warnings on
 * texts of agencies, papers and fakes. `--list` prints each page with its grade, `--warnings` each warning above minor on a reliable page,
 * `--texts` measures the texts only, `--pages` the pages only.
 */
export async function evalSignals(args: string[]): Promise<void> {
  if (!existsSync(join(SHARED, 'pages'))) {
    console.log('signals: the development pages (../shared/eval) are not here; nothing was measured.');
    return;
  }
  if (!args.includes('--texts')) await evalPages(args);
  if (!args.includes('--pages')) await evalTexts(args);
}

async function evalPages(args: string[]): Promise<void> {
  const pages = await judgePages();
  const graded = pages.filter(({ report }) => report.score !== null);
  for (const label of ['reliable', 'doubtful', 'satire']) {
    const all = pages.filter((page) => page.label === label);
    const bands = [1, 2, 3, 4, 5].map((band) => all.filter(({ report }) => report.score?.band === band).length);
    const scored = bands.reduce((sum, count) => sum + count, 0);
    const low = bands[0]! + bands[1]!;
    const loud = all.filter(({ report }) => report.warnings.some((w) => w.certainty === 'certain' && w.severity !== 'minor'));
    console.log(
      `${label.padEnd(9)} pages ${all.length}, graded ${scored}, bands 1–5: ${bands.join(' ')}, two lowest ${percent(low / Math.max(1, scored))}, ` +
        `certain above minor ${loud.length} (${percent(loud.length / Math.max(1, all.length))})`,
    );
    const reasons = new Map<string, number>();
    for (const { report } of all) if (report.abstained) reasons.set(report.abstained, (reasons.get(report.abstained) ?? 0) + 1);
    console.log(`          not graded: ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ') || 'none'}`);
  }
  const auc = areaUnderCurve(valuesOf(graded, 'reliable'), valuesOf(graded, 'doubtful'));
  console.log(`AUC of the score, reliable against doubtful pages: ${auc.toFixed(3)}`);
  const rates = ratesOf(pages);
  mkdirSync(join(RATES_FILE, '..'), { recursive: true });
  writeFileSync(RATES_FILE, `${JSON.stringify(rates, null, 2)}\n`);
  for (const [id, rate] of Object.entries(rates.signals))
    console.log(
      `${id.padEnd(30)} reliable ${percent(rate.reliable).padStart(6)}  doubtful ${percent(rate.doubtful).padStart(6)}  ` +
        `possible ${percent(rate.possibleReliable).padStart(6)} ${percent(rate.possibleDoubtful).padStart(6)}`,
    );
  if (args.includes('--list')) list(pages);
  if (args.includes('--warnings')) listWarnings(pages);
}

/** English news articles of the labelled domains, and others as "unlabelled", judged as the extension would. */
async function judgePages(): Promise<Judged[]> {
  const files = await readModelFiles();
  const folder = join(SHARED, 'pages');
  const labels = new Map(lines(readFileSync(join(folder, 'reliability.tsv'), 'utf8')).map((line) => cells(line)));
  const judged: Judged[] = [];
  for (const line of lines(readFileSync(join(folder, 'index.jsonl'), 'utf8'))) {
    // Our own development index; the fields are described in its README.
    const page = JSON.parse(line) as { id: string; url: string; domain: string; is_news: boolean | null; lang: string | null };
    const label = labels.get(page.domain);
    if (label === undefined || !page.is_news || !/^(?:en|$)/i.test(page.lang ?? '')) continue;
    const html = gunzipSync(readFileSync(join(folder, 'html', `${page.id}.html.gz`))).toString('utf8');
    const { article } = extract(parsePage(html, page.url), page.url, RETRIEVED_AT);
    judged.push({ id: page.id, url: page.url, label, report: analyze(article, files) });
  }
  return judged;
}

function ratesOf(pages: readonly Judged[]): SignalRates {
  const of = (label: string) => pages.filter((page) => page.label === label);
  const [reliable, doubtful] = [of('reliable'), of('doubtful')];
  const share = (list: readonly Judged[], id: string, possible: boolean) =>
    list.filter(({ report }) =>
      [...report.warnings, ...report.credits].some(({ signal, certainty }) => signal === id && (certainty === 'possible') === possible),
    ).length / Math.max(1, list.length);
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    pages: { reliable: reliable.length, doubtful: doubtful.length },
    signals: Object.fromEntries(
      signals.map(({ meta: { id } }) => [
        id,
        {
          reliable: rounded(share(reliable, id, false)),
          doubtful: rounded(share(doubtful, id, false)),
          possibleReliable: rounded(share(reliable, id, true)),
          possibleDoubtful: rounded(share(doubtful, id, true)),
        },
      ]),
    ),
  };
}

async function evalTexts(args: string[]): Promise<void> {
  const files = await readModelFiles();
  const groups: readonly [string, string, (row: TextRow) => boolean][] = [
    ['wire agencies', 'allsides_pc1', ({ publisher }) => WIRES.has(publisher ?? '')],
    ['quality papers', 'allsides_pc1', ({ publisher }) => QUALITY.has(publisher ?? '')],
    ['Horne fakes', 'horne2017', ({ label }) => label === 'unreliable'],
    ['Horne real', 'horne2017', ({ label }) => label === 'reliable'],
    ['Celebrity fakes', 'perezrosas2018', ({ label, id }) => label === 'unreliable' && /celeb/i.test(id)],
    ['Celebrity real', 'perezrosas2018', ({ label, id }) => label === 'reliable' && /celeb/i.test(id)],
  ];
  for (const [name, file, belongs] of groups) {
    let [texts, one, two, low, graded] = [0, 0, 0, 0, 0];
    const seen = new Map<string, number>();
    // Our own development set; the fields are described in its README.
    for (const row of readGzip(file).map((line) => JSON.parse(line) as TextRow)) {
      if (!belongs(row)) continue;
      texts++;
      const report = analyze(articleFromText(row.text, { title: row.title, retrievedAt: RETRIEVED_AT }), files);
      const warnings = report.warnings.filter(({ certainty }) => certainty !== 'possible');
      const ids = new Set(warnings.filter(({ category }) => category === 'presentation').map(({ signal }) => signal));
      for (const { signal } of warnings) seen.set(signal, (seen.get(signal) ?? 0) + 1);
      if (ids.size >= 1) one++;
      if (ids.size >= 2) two++;
      if (report.score) graded++;
      if (report.score && report.score.band <= 2) low++;
    }
    const rate = (count: number, of: number) => percent(count / Math.max(1, of));
    console.log(
      `${name.padEnd(16)} texts ${texts}, presentation warnings: one or more ${rate(one, texts)}, two or more ${rate(two, texts)}; two lowest bands ${rate(low, graded)} of ${graded}`,
    );
    if (args.includes('--warnings'))
      console.log(
        `   ${[...seen]
          .sort((a, b) => b[1] - a[1])
          .map(([id, count]) => `${id} ${count}`)
          .join(', ')}`,
      );
  }
}

interface TextRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly publisher?: string;
}

function list(pages: readonly Judged[]): void {
  for (const { id, label, url, report } of [...pages].sort((a, b) => (a.report.score?.value ?? -1) - (b.report.score?.value ?? -1))) {
    const terms = report.score?.terms.filter(({ points }) => points !== 0).map(({ signal, points }) => `${signal} ${points}`);
    console.log(`\n${report.score?.value ?? report.abstained} ${label} ${id} ${url}\n   ${terms?.join(', ') ?? ''}`);
  }
}

function listWarnings(pages: readonly Judged[]): void {
  for (const { id, label, url, report } of pages) {
    for (const warning of report.warnings) {
      if (warning.certainty === 'possible') continue;
      console.log(
        `\n[${label}] ${warning.severity} ${warning.certainty} ${warning.signal}  ${id} ${url}\n   ${warning.message}\n   ${warning.evidence.join(' | ').slice(0, 400)}`,
      );
    }
  }
}

function valuesOf(pages: readonly Judged[], label: string): number[] {
  return pages.flatMap((page) => (page.label === label && page.report.score ? [page.report.score.value] : []));
}

/** Probability that a reliable page scores above a doubtful one, ties counting half. */
function areaUnderCurve(high: readonly number[], low: readonly number[]): number {
  let won = 0;
  for (const one of high) for (const other of low) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / Math.max(1, high.length * low.length);
}

function readGzip(name: string): string[] {
  return lines(gunzipSync(readFileSync(join(SHARED, 'articles', `${name}.jsonl.gz`))).toString('utf8'));
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function cells(line: string): [string, string] {
  const [domain = '', label = ''] = line.split('\t');
  return [domain, label.trim()];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
