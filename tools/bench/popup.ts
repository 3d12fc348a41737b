import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { browserOf, meter, type Stage, stopWorker, wait, workerOf } from './chromium';
import { type Quartiles, quartiles } from './statistics';

/** What opening the popup on a stored report costs, beside the same document written by hand: ms. */
export interface PopupFigures {
  readonly cpu: Record<'static' | 'ours', Quartiles>;
  readonly firstPaint: Record<'static' | 'ours', Quartiles>;
  /** CPU once everything is loaded too, which the reader's first sign or 0.6 s bring about. */
  readonly everything: Quartiles;
  /** How often opening it woke the worker. */
  readonly wokeWorker: number;
}

/**
 * Opens the popup's document in a tab, told that an article's tab is in front, in turn with a static document: what the popup had
 * rendered, with its style sheet and without any script.
 */
export async function benchPopup(stage: Stage, rounds: number): Promise<PopupFigures> {
  const ours = browserOf(stage, 'ours');
  const origin = `chrome-extension://${ours.id}`;
  const article = await ours.browser.newPage();
  await article.goto(stage.address('article 20 kB'), { waitUntil: 'load' });
  await article.bringToFront();
  await article.waitForFunction('document.documentElement.children.length > 2', { timeout: 30_000 });
  await wait(500);
  const asking = await ours.browser.newPage();
  await asking.goto(`${origin}/manifest.json`);
  const tab = JSON.stringify(await asking.evaluate(`chrome.tabs.query({ url: '${stage.address('article 20 kB')}' }).then(([tab]) => tab)`));
  await asking.close();
  const prepare = (page: Page) => page.evaluateOnNewDocument(`if (globalThis.chrome?.tabs) chrome.tabs.query = async () => [${tab}];`);
  const opened = await ours.browser.newPage();
  await prepare(opened);
  await opened.goto(`${origin}/popup.html`);
  await opened.waitForSelector('.report .rows li', { timeout: 10_000 });
  const html = await opened.evaluate(
    `document.querySelectorAll('script').forEach((script) => script.remove()); '<!doctype html>' + document.documentElement.outerHTML`,
  );
  await opened.close();
  await writeFile(join(ours.folder ?? '', 'static.html'), String(html));
  const documents = { static: `${origin}/static.html`, ours: `${origin}/popup.html` };
  const cpu = { static: [] as number[], ours: [] as number[] };
  const firstPaint = { static: [] as number[], ours: [] as number[] };
  const everything: number[] = [];
  let wokeWorker = 0;
  for (let round = -1; round < rounds; round++)
    for (const name of round % 2 === 0 ? (['static', 'ours'] as const) : (['ours', 'static'] as const)) {
      const page = await ours.browser.newPage();
      // The worker hears of the last round's tab being closed.
      await wait(500);
      await stopWorker(ours);
      await page.setViewport({ width: 400, height: 600 });
      await prepare(page);
      const { figures } = await meter(page);
      await page.goto(documents[name], { waitUntil: 'load' });
      await page.waitForSelector('.report .rows li', { timeout: 10_000 });
      await wait(300);
      const { cpu: time } = await figures();
      const paint = Number(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0]?.startTime'));
      if (round >= 0) {
        cpu[name].push(time);
        firstPaint[name].push(paint);
        if (name === 'ours' && workerOf(ours)) wokeWorker++;
        if (name === 'ours') {
          await page.waitForSelector('.report .permission', { timeout: 10_000 });
          await wait(300);
          everything.push((await figures()).cpu);
        }
      }
      await page.close();
    }
  await article.close();
  return {
    cpu: { static: quartiles(cpu.static), ours: quartiles(cpu.ours) },
    firstPaint: { static: quartiles(firstPaint.static), ours: quartiles(firstPaint.ours) },
    everything: quartiles(everything),
    wokeWorker,
  };
}
