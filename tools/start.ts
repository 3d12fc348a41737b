import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from './browsers';
import { type Driver, drive, until } from './driver';
import { servePages } from './page-server';
import { renderReport } from './report/text';
import { OWN_PAGE, reportOn } from './stores';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'tests', 'pages', 'doubtful', 'alibaba-denial', 'page.html');
const USAGE = 'npm start [-- [--browser chromium|firefox] [ADDRESS-OR-FILE]]';

/**
 * Builds the extension and opens a browser with it on the sample article, or on an address or saved page. The profile is thrown
 * away afterwards; badges are permitted in it. Without a display it runs headless, prints the report and where its pictures are.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string', default: 'chromium' } } });
  const name = browserNamed(values.browser);
  const target = positionals[0] ?? SAMPLE;
  const isAddress = /^https?:\/\//i.test(target);
  if (!isAddress && !existsSync(target)) throw new Error(`There is no file ${target}. Usage: ${USAGE}`);
  console.log(`Building the extension for ${name} …`);
  execFileSync('npx', ['wxt', 'build', '-b', name === 'chromium' ? 'chrome' : 'firefox', '--mv3'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const html = isAddress ? '' : readFileSync(target, 'utf8');
  const path = `/news/${slugOf(html)}`;
  const server = await servePages({ [path]: html });
  const address = isAddress ? target : server.origin + path;
  const display = hasDisplay();
  const driver = await drive(name, { permitted: true, headless: !display });
  try {
    if (display) await stayOpen(driver, address);
    else await showWithoutDisplay(driver, address);
  } finally {
    await driver.launched.close();
    await server.close();
  }
}

/** Opens the page and waits until the reader closes the browser. */
async function stayOpen(driver: Driver, address: string): Promise<void> {
  const page = await driver.open(address);
  await page.bringToFront();
  console.log(`Open on ${address}. Close the browser to end.`);
  await new Promise<void>((resolve) => driver.launched.browser.once('disconnected', () => resolve()));
}

/** Reads the page, prints its report, takes pictures of page and popup. */
async function showWithoutDisplay(driver: Driver, address: string): Promise<void> {
  const { name } = driver.launched;
  const page = await driver.open(address);
  // An article shows its badge by itself; on anything else the click below asks for it.
  await until(() => driver.toolbarText(address), 5_000);
  const popup = await driver.clickToolbar(page);
  await until(async () => (await popup.evaluate(`document.querySelector('.report') !== null`)) === true, 5_000);
  const folder = join(ROOT, 'out', 'start');
  mkdirSync(folder, { recursive: true });
  const pictures = [join(folder, `${name}-page.png`), join(folder, `${name}-popup.png`)] as const;
  await new Promise((painted) => setTimeout(painted, 300));
  await popup.screenshot(pictures[1]);
  await popup.close();
  await page.screenshot({ path: pictures[0] as `${string}.png` });
  const report = await reportOn(await driver.own(OWN_PAGE), address);
  console.log(report ? `\n${renderReport(report)}` : 'There is no report: this does not look like an article.');
  console.log(`\nNo display, so ${name} ran without one. Pictures:\n${pictures.map((picture) => `  ${picture}`).join('\n')}`);
}

function browserNamed(name: string | undefined): Browser {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`There is no browser "${name}" here. Usage: ${USAGE}`);
}

/** A saved page is served under an address as articles have them. */
function slugOf(html: string): string {
  const title = /<title[^>]*>([^<]{1,300})/i.exec(html)?.[1] ?? '';
  const words =
    title
      .replace(/&[#\w]+;/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.length > 0 ? words.slice(0, 12).join('-') : 'page';
}

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
