import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import type { Browser } from './browsers';
import { type Driver, drive, until } from './driver';
import type { LaunchOptions } from './launch';
import { servePages } from './page-server';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'tests', 'pages', 'doubtful', 'alibaba-denial', 'page.html');
/** The sample under an address as such sites have them. */
const PATH = '/article/alibaba-s-denial-addressing-allegations-of-chinese-military-involvement-2026';
const FOLDER = join(ROOT, 'out', 'store');
const README_PICTURE = join(ROOT, 'docs', 'pictures', 'sample.png');
/** Sizes that both stores take, in pixels. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
/** Distance of the popup from the window's edges. */
const MARGIN = 16;

type Scheme = 'light' | 'dark';

/** Takes the stores' pictures from the built extension on the sample article, in both browsers and both colour schemes. */
async function main(): Promise<void> {
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ['chromium', 'firefox'] as const) for (const scheme of ['light', 'dark'] as const) await shoot(name, scheme);
  await drawTile();
  mkdirSync(join(README_PICTURE, '..'), { recursive: true });
  const picture = await sharp(join(FOLDER, 'chromium-light.png'))
    .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(README_PICTURE, picture);
  console.log(`pictures in out/store; docs/pictures/sample.png (${Math.round(picture.length / 1000)} kB)`);
}

/** The page as the browser shows it, with the popup where the toolbar opens it. */
async function shoot(name: Browser, scheme: Scheme): Promise<void> {
  const server = await servePages({ [PATH]: readFileSync(SAMPLE, 'utf8') });
  const driver = await drive(name, { permitted: true, ...inScheme(name, scheme) });
  try {
    const address = server.origin + PATH;
    const page = await driver.open(address);
    // A tab behind others draws no frames.
    await page.bringToFront();
    await page.setViewport({ ...SCREEN, deviceScaleFactor: 1 });
    await until(() => driver.toolbarText(address), 15_000);
    await settle();
    const shot = await page.screenshot();
    const popup = await popupOf(driver, page, join(FOLDER, `${name}-${scheme}-popup.png`));
    await sharp(Buffer.from(shot))
      .composite([{ input: popup, left: SCREEN.width - ((await sharp(popup).metadata()).width ?? 0) - MARGIN, top: MARGIN }])
      .png({ effort: 10, compressionLevel: 9 })
      .toFile(join(FOLDER, `${name}-${scheme}.png`));
  } finally {
    await driver.close();
    await server.close();
  }
}

/** The popup's picture with a thin frame, as browsers draw one; cut at the window's lower edge. */
async function popupOf(driver: Driver, page: Page, file: string): Promise<Buffer> {
  const popup = await driver.clickToolbar(page);
  await until(async () => (await popup.evaluate(`document.querySelector('.report') !== null`)) === true, 15_000);
  await settle();
  await popup.screenshot(file);
  await popup.close();
  const { width = 0, height = 0 } = await sharp(file).metadata();
  return sharp(file)
    .extract({ left: 0, top: 0, width, height: Math.min(height, SCREEN.height - 2 * MARGIN) })
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#8888' })
    .toBuffer();
}

function inScheme(name: Browser, scheme: Scheme): Pick<LaunchOptions, 'prefs' | 'args'> {
  if (name === 'chromium') return { args: scheme === 'dark' ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : [] };
  return {
    prefs: {
      // The picture of a popup leaves its scrollbars out: they must not take room.
      'ui.useOverlayScrollbars': 1,
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
    },
  };
}

/** Name, question and icon: the small tile of the Chrome Web Store, which wants no alpha channel. */
async function drawTile(): Promise<void> {
  const icon = await sharp(join(ROOT, 'assets', 'icon', 'icon.svg'))
    .resize(96, 96)
    .png()
    .toBuffer();
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE.width}" height="${TILE.height}" font-family="DejaVu Sans, Verdana, sans-serif" fill="#1d2430">
    <text x="150" y="128" font-size="40" font-weight="700">Says Who</text>
    <text x="32" y="200" font-size="19">Who says so, and can I check it?</text>
    <text x="32" y="230" font-size="14" fill="#4d5a6b">The source of each claim, in your own browser</text></svg>`;
  await sharp({ create: { ...TILE, channels: 3, background: '#f6f4ee' } })
    .composite([
      { input: icon, left: 32, top: 64 },
      { input: Buffer.from(words), left: 0, top: 0 },
    ])
    .removeAlpha()
    .png()
    .toFile(join(FOLDER, 'tile.png'));
}

/** Marks and badge are drawn once the report is there; a moment later they are on the screen. */
function settle(): Promise<void> {
  return new Promise((painted) => setTimeout(painted, 700));
}

main().catch((error: unknown) => {
  console.error(`store-pictures: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
