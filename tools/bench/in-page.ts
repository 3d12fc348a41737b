import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { ensureBrowsers } from '../browsers';
import { VARIANTS, type Variant, writeExtensions } from './extensions';
import { articlePage, blankPage, listingPage } from './pages';
import { type Quartiles, quartiles } from './statistics';

/** Figures of one visit: main-thread CPU and script time in ms, heap after collection in MB, longest task in ms. */
interface Visit {
  readonly cpu: number;
  readonly script: number;
  readonly heap: number;
  readonly nodes: number;
}

/** What one variant cost on one page, as quartiles over the rounds. */
export interface Row {
  readonly page: string;
  readonly variant: Variant;
  readonly cpu: Quartiles;
  readonly script: Quartiles;
  readonly heap: Quartiles;
  readonly nodes: number;
}

/** How long a page is left alone before its figures are read, in ms: gate, worker, reader and marks have to be done. */
const SETTLE = 1_500;

const SLUG = '2026/01/05/harbour-bridge-stays-closed-as-cracks-grow';

export const PAGES: Readonly<Record<string, () => string>> = {
  blank: blankPage,
  listing: listingPage,
  'article 20 kB': () => articlePage(20_000),
  'article 100 kB': () => articlePage(100_000),
  'article 250 kB': () => articlePage(250_000),
  'article 1 MB': () => articlePage(1_000_000),
  'article 2 MB': () => articlePage(2_000_000),
};

/** Visits each page with each variant in turn, `rounds` times, in real Chromium; rows in the order of pages and variants. */
export async function benchPages(rounds: number, names = Object.keys(PAGES)): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'says-who-bench-'));
  const server = createServer((request, response) => {
    const page = PAGES[decodeURIComponent(request.url ?? '').split('/')[1] ?? ''];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page?.());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo;
  const paths = await writeExtensions(folder);
  const browsers = new Map<Variant, Browser>();
  try {
    for (const variant of VARIANTS)
      browsers.set(variant, await start(variant === 'none' ? null : paths[variant], join(folder, `profile-${variant}`)));
    const rows: Row[] = [];
    for (const name of names) {
      const visits = new Map<Variant, Visit[]>(VARIANTS.map((variant) => [variant, []]));
      for (let round = -1; round < rounds; round++) {
        // Every other round goes backwards, so that a drift of the machine falls on all alike.
        for (const variant of round % 2 === 0 ? VARIANTS : VARIANTS.toReversed()) {
          const browser = browsers.get(variant);
          if (!browser) continue;
          const visit = await visitPage(
            browser,
            `http://127.0.0.1:${port}/${encodeURIComponent(name)}/${name.startsWith('article') ? SLUG : ''}`,
          );
          if (round >= 0) visits.get(variant)?.push(visit);
        }
      }
      for (const [variant, all] of visits) {
        const of = (figure: keyof Visit) => quartiles(all.map((visit) => visit[figure]));
        rows.push({ page: name, variant, cpu: of('cpu'), script: of('script'), heap: of('heap'), nodes: of('nodes').median });
      }
    }
    return rows;
  } finally {
    for (const browser of browsers.values()) await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function start(extension: string | null, profile: string): Promise<Browser> {
  const { chromium } = ensureBrowsers(['chromium']);
  const browser = await launch({
    executablePath: chromium,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  if (extension) {
    await browser.installExtension(extension);
    // The gate is registered from the worker, after the installation is reported.
    await new Promise((go) => setTimeout(go, 1_500));
  }
  return browser;
}

async function visitPage(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  await new Promise((go) => setTimeout(go, SETTLE));
  const before = await figures();
  await session.send('HeapProfiler.collectGarbage');
  const after = await figures();
  await page.close();
  return {
    cpu: (before.TaskDuration ?? 0) * 1_000,
    script: (before.ScriptDuration ?? 0) * 1_000,
    heap: (after.JSHeapUsedSize ?? 0) / 1e6,
    nodes: after.Nodes ?? 0,
  };

  async function figures(): Promise<Record<string, number>> {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}
