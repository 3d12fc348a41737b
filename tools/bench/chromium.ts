import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page, type Target } from 'puppeteer-core';
import { ensureBrowsers } from '../browsers';
import { VARIANTS, type Variant, writeExtensions } from './extensions';

/** A browser with one of the extensions, or with none. */
export interface Chromium {
  readonly browser: Browser;
  /** Folder and id of the extension; null where there is none. */
  readonly folder: string | null;
  readonly id: string | null;
}

/** One browser for each variant, all kept open, and a server of pages for them. */
export interface Stage {
  readonly browsers: ReadonlyMap<Variant, Chromium>;
  /** Version of the browser. */
  readonly version: string;
  /** Address of the page that was served under this name. */
  address(name: string): string;
}

/** The address of an article; others are no articles by theirs. */
const SLUG = '2026/01/05/harbour-bridge-stays-closed-as-cracks-grow';

/** Serves the pages, starts a browser for each variant, does the work, takes everything down. */
export async function onStage<T>(pages: Readonly<Record<string, () => string>>, work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'says-who-bench-'));
  const server = createServer((request, response) => {
    const page = pages[decodeURIComponent(request.url ?? '').split('/')[1] ?? ''];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page?.());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo;
  const browsers = new Map<Variant, Chromium>();
  try {
    const paths = await writeExtensions(folder);
    for (const variant of VARIANTS)
      browsers.set(variant, await start(variant === 'none' ? null : paths[variant], join(folder, `profile-${variant}`)));
    return await work({
      browsers,
      version: (await browsers.get('none')?.browser.version()) ?? '',
      address: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}/${name.startsWith('article') ? SLUG : ''}`,
    });
  } finally {
    for (const { browser } of browsers.values()) await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The browser of a variant. */
export function browserOf(stage: Stage, variant: Variant): Chromium {
  const chromium = stage.browsers.get(variant);
  if (!chromium) throw new Error(`bench: no browser for ${variant}`);
  return chromium;
}

async function start(folder: string | null, profile: string): Promise<Chromium> {
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
  const id = folder && (await browser.installExtension(folder));
  // The gate is registered from the worker, after the installation is reported; the welcome page opens by itself.
  if (folder) await wait(1_500);
  for (const page of await browser.pages()) if (page.url().endsWith('/welcome.html')) await page.close();
  return { browser, folder, id };
}

/** A Chromium without any extension, for library code alone. */
export function bareChromium(): Promise<Browser> {
  return launch({
    executablePath: ensureBrowsers(['chromium']).chromium,
    headless: true,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Waits; milliseconds. */
export function wait(time: number): Promise<void> {
  return new Promise((go) => setTimeout(go, time));
}

/** The extension's worker while it runs. */
export function workerOf({ browser, id }: Chromium): Target | undefined {
  return browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`));
}

/** Stops the extension's worker, as the browser does after half a minute; waits until it is gone. */
export async function stopWorker(chromium: Chromium): Promise<void> {
  await (await workerOf(chromium)?.worker())?.close();
  while (workerOf(chromium)) await wait(20);
  await wait(100);
}

/** What the browser says of a page: CPU time of its main thread and script in ms, heap in MB, nodes. Ask for metering first. */
export async function meter(page: Page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const figures = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { cpu: of('TaskDuration') * 1_000, script: of('ScriptDuration') * 1_000, heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
  };
  return { figures, collectGarbage: () => session.send('HeapProfiler.collectGarbage') };
}
