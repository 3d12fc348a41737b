import type { Page } from 'puppeteer-core';
import { browserOf, type Stage, stopWorker, wait } from './chromium';
import { type Quartiles, quartiles } from './statistics';

/** From the end of the load event to the badge's element in the page, ms: with the worker stopped or running, read anew or stored. */
export interface Latency {
  readonly coldNew: Quartiles;
  readonly coldStored: Quartiles;
  readonly warmNew: Quartiles;
  readonly warmStored: Quartiles;
}

/** Opens a 20 kB article (2,900 words) in each of the four ways, in turn. */
export async function benchLatency(stage: Stage, rounds: number): Promise<Latency> {
  const ours = browserOf(stage, 'ours');
  const address = stage.address('article 20 kB');
  const times: Record<keyof Latency, number[]> = { coldNew: [], coldStored: [], warmNew: [], warmStored: [] };
  for (let round = -1; round < rounds; round++) {
    const fresh = `${address}?round=${round}`;
    const visits: readonly (readonly [keyof Latency, string, boolean])[] = [
      ['coldNew', `${fresh}&a`, true],
      ['warmStored', `${fresh}&a`, false],
      ['warmNew', `${fresh}&b`, false],
      ['coldStored', `${fresh}&b`, true],
    ];
    for (const [way, url, isCold] of visits) {
      if (isCold) await stopWorker(ours);
      const time = await badgeAfter(await ours.browser.newPage(), url);
      if (round >= 0) times[way].push(time);
    }
  }
  return {
    coldNew: quartiles(times.coldNew),
    coldStored: quartiles(times.coldStored),
    warmNew: quartiles(times.warmNew),
    warmStored: quartiles(times.warmStored),
  };
}

async function badgeAfter(page: Page, url: string): Promise<number> {
  await page.evaluateOnNewDocument(`new MutationObserver((_, observer) => {
      const last = document.documentElement?.lastElementChild;
      if (!last?.localName.includes('-')) return;
      window.badgeAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });`);
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await page.waitForFunction('window.badgeAt !== undefined', { timeout: 30_000, polling: 50 });
  const time = await page.evaluate('badgeAt - performance.getEntriesByType("navigation")[0].loadEventEnd');
  await page.close();
  await wait(300);
  return Number(time);
}
