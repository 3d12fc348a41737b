import type { Page } from 'puppeteer-core';
import { browserOf, meter, type Stage, wait } from './chromium';
import { VARIANTS, type Variant } from './extensions';
import { articlePage, blankPage, listingPage } from './pages';
import { type Quartiles, quartiles } from './statistics';

/** Figures of one visit: CPU of the main thread, script and longest task after loading in ms, heap after collection in MB. */
interface Visit {
  readonly cpu: number;
  readonly script: number;
  readonly heap: number;
  readonly nodes: number;
  readonly longTask: number;
}

/** What one variant cost on one page, as quartiles over the rounds. */
export interface Row {
  readonly page: string;
  readonly variant: Variant;
  readonly cpu: Quartiles;
  readonly script: Quartiles;
  readonly heap: Quartiles;
  /** Longest task after loading, ms; 0 when none took 50. */
  readonly longTask: Quartiles;
  readonly nodes: number;
}

/** How long a page is left alone before its figures are read, in ms: gate, worker, reader and marks have to be done. */
const SETTLE = 1_500;

export const PAGES: Readonly<Record<string, () => string>> = {
  blank: blankPage,
  listing: listingPage,
  'article 20 kB': () => articlePage(20_000),
  'article 100 kB': () => articlePage(100_000),
  'article 250 kB': () => articlePage(250_000),
  'article 1 MB': () => articlePage(1_000_000),
  'article 2 MB': () => articlePage(2_000_000),
};

/** Visits each page with each variant in turn, `rounds` times; rows in the order of pages and variants. */
export async function benchPages(stage: Stage, rounds: number, names: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of names) {
    const visits = new Map<Variant, Visit[]>(VARIANTS.map((variant) => [variant, []]));
    for (let round = -1; round < rounds; round++) {
      // Every other round goes backwards, so that a drift of the machine falls on all alike.
      for (const variant of round % 2 === 0 ? VARIANTS : VARIANTS.toReversed()) {
        const visit = await visitPage(await browserOf(stage, variant).browser.newPage(), stage.address(name), variant === 'ours');
        if (round >= 0) visits.get(variant)?.push(visit);
      }
    }
    for (const [variant, all] of visits) {
      const of = (figure: keyof Visit) => quartiles(all.map((visit) => visit[figure]));
      const nodes = of('nodes').median;
      rows.push({ page: name, variant, cpu: of('cpu'), script: of('script'), heap: of('heap'), longTask: of('longTask'), nodes });
    }
  }
  return rows;
}

/** Main-thread CPU that ours and lazyR add to the page beside `null`, and their ratio: medians, ms. */
export function added(rows: readonly Row[], page: string): { readonly ours: number; readonly lazyR: number; readonly ratio: number } {
  const of = (variant: Variant) => rows.find((row) => row.page === page && row.variant === variant)?.cpu.median ?? Number.NaN;
  const [ours, lazyR] = [of('ours') - of('null'), of('lazyR') - of('null')];
  return { ours, lazyR, ratio: ours / lazyR };
}

async function visitPage(page: Page, address: string, isOurs: boolean): Promise<Visit> {
  const { figures, collectGarbage } = await meter(page);
  await page.evaluateOnNewDocument(`window.tasks = [];
    new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]); })
      .observe({ type: 'longtask', buffered: true });`);
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  // A long article takes the worker longer; what it costs the page comes after that.
  if (isOurs && address.includes('article'))
    await page.waitForFunction('document.documentElement.children.length > 2', { timeout: 30_000 }).catch(() => {});
  await wait(SETTLE);
  const before = await figures();
  await collectGarbage();
  const after = await figures();
  // The page's own longest task is its layout, before or around its loading.
  const longTask = await page.evaluate(
    'Math.max(0, ...tasks.filter(([at]) => at > performance.timing.loadEventEnd - performance.timing.navigationStart + 200).map(([, time]) => time))',
  );
  await page.close();
  return { cpu: before.cpu, script: before.script, heap: after.heap, nodes: after.nodes, longTask: Number(longTask) };
}
