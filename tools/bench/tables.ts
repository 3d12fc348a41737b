import { added } from './in-page';
import { type Figures, points, spread } from './points';

/** The figures as Markdown: what was wanted, then everything that was measured. */
export function tables(figures: Figures): string {
  const { machine, browser, sizes, pages, worker, latency, popup, marks, analysis } = figures;
  const out = [`${machine}; ${browser}; medians, quartiles in brackets.`, ''];
  const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
    out.push(`### ${title}`, '', row(head), row(head.map(() => '---')), ...rows.map(row), '');
  table(
    'What was wanted',
    ['', 'measured', 'wanted', ''],
    points(figures).map(({ what, measured, wanted, isReached }) => [what, measured, wanted, isReached ? 'yes' : 'no']),
  );
  if (pages) {
    table(
      'In the page',
      ['page', 'extension', 'main thread, ms', 'script, ms', 'longest task, ms', 'heap, MB', 'nodes'],
      pages.map(({ page, variant, cpu, script, longTask, heap, nodes }) => [
        page,
        variant,
        spread(cpu),
        spread(script, 2),
        longTask.median.toFixed(0),
        heap.median.toFixed(2),
        String(nodes),
      ]),
    );
    table(
      'Added to the main thread beside null, ms',
      ['page', 'ours', 'lazyR', 'ratio'],
      [...new Set(pages.map(({ page }) => page))]
        .filter((page) => page.startsWith('article'))
        .map((page) => {
          const { ours, lazyR, ratio } = added(pages, page);
          return [page, ours.toFixed(1), lazyR.toFixed(1), ratio.toFixed(2)];
        }),
    );
  }
  if (latency)
    table(
      'From the end of loading to the badge, 20 kB article, ms',
      ['worker', 'read anew', 'stored'],
      [
        ['stopped', spread(latency.coldNew, 0), spread(latency.coldStored, 0)],
        ['running', spread(latency.warmNew, 0), spread(latency.warmStored, 0)],
      ],
    );
  if (worker)
    table(
      `Worker, ms (heap after an article ${worker.heap.toFixed(1)} MB)`,
      ['', 'null', 'ours'],
      [
        ['message and answer', spread(worker.roundTrip.null, 2), spread(worker.roundTrip.ours, 2)],
        ['the same, worker stopped before', spread(worker.coldStart.null), spread(worker.coldStart.ours)],
      ],
    );
  if (popup)
    table(
      'Popup with a stored report, worker stopped, ms',
      ['', 'static document', 'ours'],
      [
        ['main thread', spread(popup.cpu.static), spread(popup.cpu.ours)],
        ['main thread, everything loaded', '', spread(popup.everything)],
        ['first contentful paint', spread(popup.firstPaint.static), spread(popup.firstPaint.ours)],
      ],
    );
  if (marks)
    table(
      `100 marks on ${marks.words} words, cold, ms (${marks.found} found)`,
      ['first, painting included', 'again after the page rendered itself anew'],
      [[spread(marks.first), spread(marks.again)]],
    );
  if (sizes)
    table(
      'Sizes, kB',
      ['gate', 'reader', 'worker at once', 'worker when reading', 'popup before the first paint', 'whole, zipped'],
      [[sizes.gate, sizes.reader, sizes.worker, sizes.engine, sizes.popup, sizes.zip].map((size) => size.toFixed(1))],
    );
  if (analysis)
    table(
      `Analysis, warm, ms (Readability.parse on the 250 kB page ${analysis.readability.toFixed(1)}; decoding of the files ${analysis.decode.toFixed(1)}, first analysis of 1,000 words ${analysis.first.toFixed(1)}, both cold)`,
      ['words', ...analysis.words.map((words) => words.toLocaleString('en')), 'per 1,000', 'exponent'],
      Object.entries(analysis.stages).map(([stage, times]) => [
        stage,
        ...times.map((time) => time.toFixed(1)),
        ((times[2] ?? Number.NaN) / 10).toFixed(2),
        (analysis.exponents[stage] ?? Number.NaN).toFixed(2),
      ]),
    );
  return out.join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
