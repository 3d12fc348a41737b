import type { CDPSession, Page } from 'puppeteer-core';
import { browserOf, type Chromium, type Stage, stopWorker, wait, workerOf } from './chromium';
import { type Quartiles, quartiles } from './statistics';

/** What the worker costs beside an empty one: ms, and MB after collection once it has read an article. */
export interface WorkerFigures {
  /** A message to a worker that runs and back. */
  readonly roundTrip: Record<'null' | 'ours', Quartiles>;
  /** A message to a worker that was stopped and back. */
  readonly coldStart: Record<'null' | 'ours', Quartiles>;
  readonly heap: number;
}

const VARIANTS = ['null', 'ours'] as const;
/** Messages that make one figure of a round. */
const MESSAGES = 20;

/** Asks both workers something that they answer at once: null says 1, ours that this is nobody's request. */
export async function benchWorker(stage: Stage, rounds: number): Promise<WorkerFigures> {
  const pages = new Map<string, Page>();
  for (const variant of VARIANTS) {
    const { browser, id } = browserOf(stage, variant);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/manifest.json`);
    pages.set(variant, page);
  }
  const ask = async (variant: 'null' | 'ours', times: number) =>
    Number(
      await pages.get(variant)?.evaluate(`(async () => {
        const start = performance.now();
        for (let i = 0; i < ${times}; i++) await chrome.runtime.sendMessage({ type: 'bench' });
        return (performance.now() - start) / ${times};
      })()`),
    );
  const warm = { null: [] as number[], ours: [] as number[] };
  const cold = { null: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round++)
    for (const variant of round % 2 === 0 ? VARIANTS : VARIANTS.toReversed()) {
      await stopWorker(browserOf(stage, variant));
      cold[variant].push(await ask(variant, 1));
      warm[variant].push(await ask(variant, MESSAGES));
    }
  for (const page of pages.values()) await page.close();
  const of = (times: typeof warm) => ({ null: quartiles(times.null), ours: quartiles(times.ours) });
  return { roundTrip: of(warm), coldStart: of(cold), heap: await heapOfWorker(browserOf(stage, 'ours'), stage.address('article 20 kB')) };
}

/** MB that the worker's heap holds after it has read an article and the garbage is collected. */
async function heapOfWorker(chromium: Chromium, address: string): Promise<number> {
  const page = await chromium.browser.newPage();
  await page.goto(`${address}?heap`, { waitUntil: 'load' });
  await page.bringToFront();
  await page.waitForFunction('document.documentElement.children.length > 2', { timeout: 30_000 });
  await wait(500);
  const session: CDPSession | undefined = await workerOf(chromium)?.createCDPSession();
  await session?.send('HeapProfiler.collectGarbage');
  const usage = await session?.send('Runtime.getHeapUsage');
  await session?.detach();
  await page.close();
  return (usage?.usedSize ?? Number.NaN) / 1e6;
}
