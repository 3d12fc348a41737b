import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { FIREFOX_ID, inFirefox } from '../../tools/launch';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE, reportOn, tabRecords } from '../../tools/stores';
import { HAS_OUR_ELEMENT, SAMPLE, SAMPLE_PATH } from './sample';

/** How many elements of ours stand in the page. */
const OUR_ELEMENTS = `[...document.documentElement.children].filter(({ localName }) => localName.includes('-')).length`;
const GROUPS = `CSS.highlights.size`;

describe('a page that Chromium renders ahead', () => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;

  beforeAll(async () => {
    const start = `<!doctype html><html><head><title>Start</title><script type="speculationrules">{"prerender":[{"source":"list","urls":["${SAMPLE_PATH}"],"eagerness":"immediate"}]}</script></head><body><a href="${SAMPLE_PATH}">On</a></body></html>`;
    server = await servePages({ '/': start, [SAMPLE_PATH]: SAMPLE });
    driver = await drive('chromium', { permitted: true, args: ['--enable-features=Prerender2'] });
    own = await driver.own(OWN_PAGE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it('is read when the reader opens it, not before', async () => {
    const page = await driver.open(`${server.origin}/`);
    expect(await until(async () => server.asked.includes(SAMPLE_PATH))).toBe(true);
    await new Promise((go) => setTimeout(go, 1_000));
    expect(await tabRecords(own)).toEqual([]);
    expect(await driver.toolbarText(`${server.origin}/`)).toBe('');
    const before = server.asked.filter((path) => path === SAMPLE_PATH).length;
    // The protocol loses a page that is replaced by one rendered ahead: nothing waits for its answer.
    void page.evaluate(`setTimeout(() => document.querySelector('a').click(), 50), null`).catch(() => null);
    const address = server.origin + SAMPLE_PATH;
    expect(await until(() => driver.toolbarText(address))).toBe('1');
    expect((await reportOn(own, address))?.article.url).toBe(address);
    // It was the one rendered ahead that was opened: nothing was asked for again.
    expect(server.asked.filter((path) => path === SAMPLE_PATH)).toHaveLength(before);
  });
});

describe.each(['chromium', 'firefox'] as const)('an extension that is loaded anew, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await servePages({ [SAMPLE_PATH]: SAMPLE });
    driver = await drive(name, { permitted: true });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it('leaves nothing of the old one in open pages, and works again', async () => {
    const address = server.origin + SAMPLE_PATH;
    const page = await driver.open(address);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    expect(await until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>)).toBe(true);
    const groups = await page.evaluate(GROUPS);
    if (name === 'chromium') {
      const own = await driver.own(OWN_PAGE);
      await own.evaluate('void setTimeout(() => chrome.runtime.reload(), 100)');
    } else await inFirefox(driver.launched.browser, RELOAD);
    await page.bringToFront();
    // The old script looks every ten seconds whether anybody is still there.
    await new Promise((go) => setTimeout(go, 13_000));
    expect(await page.evaluate(OUR_ELEMENTS)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(GROUPS)).toBeLessThanOrEqual(Number(groups));
    expect(errors).toEqual([]);
    await page.goto(`${address}?again`);
    expect(await until(() => driver.toolbarText(`${address}?again`))).toBe('1');
    expect(await until(async () => (await page.evaluate(OUR_ELEMENTS)) === 1)).toBe(true);
    // A worker that is not the one which was installed finds its second script, too.
    await driver.stopWorker();
    await page.goto(`${address}?later`);
    expect(await until(() => driver.toolbarText(`${address}?later`))).toBe('1');
    await page.close();
  });
});

const RELOAD = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID('${FIREFOX_ID}');
  await addon.reload();`;
