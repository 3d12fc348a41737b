import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE, reportOn, storedAddresses, tabRecords } from '../../tools/stores';
import { seeded } from './random';
import { HAS_OUR_ELEMENT, SAMPLE, SAMPLE_PATH, SHOP } from './sample';

/** A second article, told from the first by one name. */
const OTHER_PATH = '/article/tencent-s-denial-addressing-allegations-of-military-involvement';
const OTHER = SAMPLE.replaceAll('Alibaba', 'Tencent');
const SHOP_PATH = '/garden/chairs';

describe.each(['chromium', 'firefox'] as const)('going from page to page, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;
  let address: string;
  let other: string;
  let shop: string;
  const textOn = (url: string) => driver.toolbarText(url);

  beforeAll(async () => {
    server = await servePages({ [SAMPLE_PATH]: SAMPLE, [OTHER_PATH]: OTHER, [SHOP_PATH]: SHOP });
    [address, other, shop] = [server.origin + SAMPLE_PATH, server.origin + OTHER_PATH, server.origin + SHOP_PATH];
    driver = await drive(name, { permitted: true });
    own = await driver.own(OWN_PAGE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it('shows the badge again after coming back', async () => {
    const page = await driver.open(address);
    expect(await until(() => textOn(address))).toBe('1');
    await page.goto(shop);
    expect(await textOn(shop)).toBe('');
    await goBack(page);
    expect(await until(() => textOn(address))).toBe('1');
    expect(await until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>)).toBe(true);
    await page.close();
  });

  it('takes everything away when the page changes its address without loading', async () => {
    const page = await driver.open(address);
    expect(await until(() => textOn(address))).toBe('1');
    await page.evaluate(`history.pushState(null, '', '${SHOP_PATH}'); document.body.innerHTML = '<h1>Chairs</h1><ul><li>One</li></ul>';`);
    expect(await until(async () => (await textOn(shop)) === '' && 'gone')).toBe('gone');
    expect(await until(async () => (await page.evaluate('document.documentElement.children.length')) === 2)).toBe(true);
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
    expect((await tabRecords(own)).filter(({ url }) => url === address)).toEqual([]);
    await page.close();
  });

  it('reads the next article of a page that never loads anew', async () => {
    const page = await driver.open(address);
    expect(await until(() => textOn(address))).toBe('1');
    await page.evaluate(
      `fetch('${OTHER_PATH}').then((r) => r.text()).then((html) => {
        history.pushState(null, '', '${OTHER_PATH}');
        document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
      })`,
    );
    // The button shows the first article's figure until the worker hears that it was left.
    expect(await until(async () => (await reportOn(own, other))?.article.title)).toContain('Tencent');
    expect(await until(() => textOn(other))).toBe('1');
    await page.close();
  });

  it('finds its words again when the page renders itself anew', async () => {
    const page = await driver.open(address);
    await until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>);
    const whole = `[...CSS.highlights.values()].every((marks) => [...marks].every((range) => !range.collapsed && range.startContainer.isConnected))`;
    const count = '[...CSS.highlights.values()].reduce((sum, marks) => sum + marks.size, 0)';
    const before = await page.evaluate(count);
    expect(before).toBeGreaterThan(5);
    await page.evaluate('const main = document.querySelector("main"); main.innerHTML = main.innerHTML;');
    expect(await until(async () => (await page.evaluate(`${count} === ${before} && ${whole}`)) as boolean)).toBe(true);
    await page.close();
  });

  it('gives up when the page takes its element away for the third time', async () => {
    const page = await driver.open(address);
    await until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>);
    await page.evaluate(`window.removed = 0;
      new MutationObserver(() => { const last = document.documentElement.lastElementChild; if (last.localName.includes('-')) { last.remove(); window.removed++; } })
        .observe(document.documentElement, { childList: true });
      document.documentElement.lastElementChild.remove(); window.removed++;`);
    await new Promise((go) => setTimeout(go, 500));
    expect(await page.evaluate('window.removed')).toBe(3);
    expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
    await page.close();
  });

  const kills = Number(process.env.KILLS ?? 8);
  it(
    'loses no report, and makes none twice, while the worker is killed over and over',
    async () => {
      const random = seeded(11);
      let killed = 0;
      let visit = 0;
      for (; killed < kills; visit++) {
        const url = `${address}?visit=${visit}`;
        const page = await driver.launched.browser.newPage();
        const going = page.goto(url);
        // Twice for each page: while it loads, and again while the first one's work is done anew.
        for (let turn = 0; turn < 2; turn++) {
          await new Promise((go) => setTimeout(go, random(250)));
          const kill = driver.stopWorker().then(
            () => killed++,
            () => null,
          );
          // Where none is running there is nothing to wait for.
          await Promise.race([kill, new Promise((go) => setTimeout(go, 500))]);
        }
        await going;
        expect(await until(() => textOn(url)), `visit ${visit}`).toBe('1');
        // Counted one by one: of many reports only the latest are kept.
        expect((await storedAddresses(own)).filter((each) => each === url)).toEqual([url]);
        expect((await reportOn(own, url))?.article.url).toBe(url);
        await page.close();
      }
      console.log(`${name}: ${killed} kills on ${visit} visits, 0 lost, 0 doubled`);
    },
    60_000 + kills * 10_000,
  );
});

/** Value of an expression in the page, asked again while the page is on its way to another. */
async function within(page: Page, expression: string): Promise<unknown> {
  const answer = await until(() =>
    page.evaluate(`[${expression}]`).then(
      (value) => value as [unknown],
      () => null,
    ),
  );
  return answer?.[0];
}

/** Back in the history. Firefox's protocol does not tell when a page has come out of its cache, so nothing waits for that. */
async function goBack(page: Page): Promise<void> {
  const before = await within(page, 'location.href');
  await within(page, 'history.back()');
  await until(async () => (await within(page, 'location.href')) !== before, 1_000);
}
