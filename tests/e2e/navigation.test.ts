import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE, reportOn, storedReports, tabRecords } from '../../tools/stores';
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

  it('never shows a report of another page, whatever the way there', async () => {
    const page = await driver.open(shop);
    const random = seeded(7);
    const places = [address, other, shop];
    for (let step = 0; step < 24; step++) {
      const goal = places[random(places.length)] ?? shop;
      const way = random(4);
      if (way === 0 && step > 2) await goBack(page);
      else await within(page, way === 1 ? 'location.reload()' : `location.href = ${JSON.stringify(goal)}`);
      if (random(3) === 0) await new Promise((go) => setTimeout(go, random(400)));
    }
    await new Promise((go) => setTimeout(go, 1_500));
    const url = String(await within(page, 'location.href'));
    expect(await textOn(url)).toBe(url === shop ? '' : '1');
    for (const record of await tabRecords(own)) {
      const report = await reportOn(own, record.url);
      if (report) expect(report.article.url).toBe(record.url);
    }
    await page.close();
  });

  it('loses no report, and makes none twice, while the worker is killed over and over', async () => {
    const kills = Number(process.env.KILLS ?? 8);
    const random = seeded(11);
    for (let kill = 0; kill < kills; kill++) {
      const url = `${address}?kill=${kill}`;
      const page = await driver.launched.browser.newPage();
      const going = page.goto(url);
      await new Promise((go) => setTimeout(go, random(250)));
      await driver.stopWorker().catch(() => null);
      await going;
      expect(await until(() => textOn(url)), `kill ${kill}`).toBe('1');
      await page.close();
    }
    const urls = [...(await storedReports(own)).values()].map(({ article }) => article.url).filter((url) => url.includes('?kill='));
    expect(urls.sort()).toEqual(Array.from({ length: kills }, (_, kill) => `${address}?kill=${kill}`).sort());
  });
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

/** The same sequence of whole numbers below a bound in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
