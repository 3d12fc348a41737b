import type { AnalysisFigures } from './analysis';
import { added, type Row } from './in-page';
import type { Latency } from './latency';
import type { MarksFigures } from './marks';
import type { PhraseFigures } from './phrases';
import type { PopupFigures } from './popup';
import type { Sizes } from './sizes';
import type { Quartiles } from './statistics';
import type { WorkerFigures } from './worker';

/** Everything that one run has measured; what was left out is not there. */
export interface Figures {
  readonly machine: string;
  readonly browser: string;
  readonly rounds: number;
  readonly sizes?: Sizes;
  readonly pages?: readonly Row[];
  readonly worker?: WorkerFigures;
  readonly latency?: Latency;
  readonly popup?: PopupFigures;
  readonly marks?: MarksFigures;
  readonly analysis?: AnalysisFigures;
  readonly phrases?: PhraseFigures;
}

/** One thing that was wanted, and what came out. */
export interface Point {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isReached: boolean;
}

/** Median and quartiles as they are written down. */
export function spread({ median, q1, q3 }: Quartiles, digits = 1): string {
  return `${median.toFixed(digits)} [${q1.toFixed(digits)} to ${q3.toFixed(digits)}]`;
}

/** The figures held against what was wanted of them, in the order of the work. */
export function points({ sizes, pages, worker, latency, popup, marks, analysis, phrases }: Figures): Point[] {
  const out: Point[] = [];
  const most = (what: string, value: number, limit: number, unit: string, measured = value.toFixed(value < 10 ? 2 : 1)) =>
    out.push({ what, measured: `${measured} ${unit}`.trim(), wanted: `<= ${limit} ${unit}`.trim(), isReached: value <= limit });
  if (sizes) {
    most('gate, gzip', sizes.gate, 1.5, 'kB');
    most('popup script before the first paint, gzip', sizes.popup, 10, 'kB');
    most('whole extension, zipped', sizes.zip, 1_600, 'kB');
  }
  for (const page of pages ? new Set(pages.map((row) => row.page)) : []) {
    const of = (variant: Row['variant']) => pages?.find((row) => row.page === page && row.variant === variant);
    const [none, ours] = [of('null'), of('ours')];
    if (!pages || !none || !ours) continue;
    const heap = ours.heap.median - none.heap.median;
    if (page.startsWith('article')) {
      const costs = added(pages, page);
      most(`${page}: added to the main thread, of what Readability alone adds`, costs.ratio, 1.25, 'x');
      if (page === 'article 250 kB') most(`${page}: added to the main thread`, costs.ours, 20, 'ms');
      most(`${page}: longest task after loading`, ours.longTask.median, 50, 'ms');
      most(`${page}: heap beside null`, heap, 0.6, 'MB');
    } else {
      most(`${page}: script`, ours.script.median, 1, 'ms', spread(ours.script, 2));
      most(`${page}: main thread, of null`, ours.cpu.median / none.cpu.median, 1.5, 'x');
      most(`${page}: heap beside null`, heap, 0.25, 'MB');
      most(`${page}: nodes beside null`, ours.nodes - none.nodes, 0, '', String(ours.nodes - none.nodes));
    }
  }
  if (latency) {
    most('badge, worker stopped, read anew', latency.coldNew.median, 150, 'ms', spread(latency.coldNew, 0));
    most('badge, worker running, stored', latency.warmStored.median, 60, 'ms', spread(latency.warmStored, 0));
    most('badge, worker stopped, stored', latency.coldStored.median, 60, 'ms', spread(latency.coldStored, 0));
  }
  if (worker) {
    most('cold start of the worker, of an empty one', worker.coldStart.ours.median / worker.coldStart.null.median, 1.15, 'x');
    most('heap of the worker', worker.heap, 12, 'MB');
  }
  if (popup) {
    most('popup: CPU, of a static one', popup.cpu.ours.median / popup.cpu.static.median, 1.15, 'x');
    most('popup: first contentful paint, of a static one', popup.firstPaint.ours.median / popup.firstPaint.static.median, 1.15, 'x');
    most('popup: times that it woke the worker', popup.wokeWorker, 0, '', String(popup.wokeWorker));
  }
  if (marks) {
    most(`100 marks on a page of ${marks.words} words`, marks.first.median, 5, 'ms', spread(marks.first));
    most('finding 100 marks again', marks.again.median, 2.5, 'ms', spread(marks.again));
    most('elements that marks add', marks.nodes, 0, '', String(marks.nodes));
  }
  if (analysis) {
    const perThousand = (stage: string) => (analysis.stages[stage]?.[2] ?? Number.NaN) / 10;
    most('analysis without the tagger, per 1,000 words', perThousand('no tagger'), 0.2, 'ms');
    most(
      'analysis without the tagger on 10,000 words, of Readability on 250 kB',
      (perThousand('no tagger') * 10) / analysis.readability,
      0.1,
      'x',
    );
    most('analysis with the tagger, per 1,000 words', perThousand('all'), 10, 'ms');
    most('analysis, exponent to 100,000 words', analysis.exponents.all ?? Number.NaN, 1.1, '');
    most('decoding of the files, cold', analysis.decode, 30, 'ms');
  }
  if (phrases) {
    most('1,000 phrase rules of 20 phrases, first article', phrases.first.median, 20, 'ms', spread(phrases.first));
    for (const [i, time] of phrases.later.slice(0, 2).entries())
      most(`the same, a later article of ${phrases.words[i]?.toLocaleString('en')} words`, time.median, 20, 'ms', spread(time));
    most('the same, exponent from 10,000 to 100,000 words', phrases.exponent, 1.1, '');
  }
  return out;
}
