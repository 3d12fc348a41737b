import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signals } from '../../lib/analysis/signals/index';
import { type Driver, drive, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE, tabRecords } from '../../tools/stores';
import { storesOnDisk } from './disk';
import { EXPECTED, HAS_OUR_ELEMENT, SAMPLE, SAMPLE_PATH, SHOP } from './sample';

/** The signals that answer for the eleven warnings of `expected.json`, in its order. */
const WARNED = [
  'generated-author-profile',
  'content-farm-template',
  'empty-references-section',
  'blank-date-label',
  'unsupported-headline-year',
  'unverified-central-claim',
  'rewritten-without-credit',
  'suspense-hooks',
  'engagement-bait',
  'self-reported-popularity',
  'dangling-relative-dates',
];

describe.each(['chromium', 'firefox'] as const)('only when clicked, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let address: string;

  beforeAll(async () => {
    server = await servePages({ [SAMPLE_PATH]: SAMPLE, '/garden/chairs': SHOP });
    address = server.origin + SAMPLE_PATH;
    driver = await drive(name, { permitted: false });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it('leaves pages alone until then, and stores nothing', async () => {
    await driver.stopWorker();
    await new Promise((settled) => setTimeout(settled, 1_000));
    const stores = storesOnDisk(driver);
    const page = await driver.open(address);
    await new Promise((go) => setTimeout(go, 1_000));
    expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
    expect(storesOnDisk(driver)).toEqual(stores);
    const own = await driver.own(OWN_PAGE);
    expect(await tabRecords(own)).toEqual([]);
    await own.close();
    await page.close();
  });

  it('reads the page in front with no permission but the click, and lists what a careful reader finds', async () => {
    const page = await driver.open(address);
    const popup = await driver.clickToolbar(page);
    const sentence = await until(async () =>
      String(await popup.evaluate(`document.querySelector('.report .sentence')?.textContent ?? ''`)),
    );
    expect(sentence).toMatch(/none can be followed/);
    const lists: Record<string, string> = {};
    const names = ['sources', 'missing', 'warnings', 'credits'];
    for (const [at, list] of names.entries()) {
      await popup.evaluate(`document.querySelectorAll('[role=tab]')[${at}].click()`);
      lists[list] =
        (await until(async () => {
          const chosen = await popup.evaluate(
            `[...document.querySelectorAll('[role=tab]')].findIndex((tab) => tab.ariaSelected === 'true')`,
          );
          return chosen === at && String(await popup.evaluate(`document.querySelector('[role=tabpanel]').textContent`));
        })) ?? '';
    }
    for (const { resolvesTo, source } of EXPECTED.claims.must)
      expect(
        [resolvesTo ?? source, source].some((name) => lists.sources?.includes(name)),
        source,
      ).toBe(true);
    for (const missing of EXPECTED.missingReferences.must) expect(lists.missing).toContain(missing);
    expect(WARNED).toHaveLength(EXPECTED.warnings.must.length);
    for (const id of WARNED) expect(lists.warnings).toContain(signals.find(({ meta }) => meta.id === id)?.meta.title);
    expect(await popup.evaluate(`document.querySelectorAll('.meter [class*=on], .meter .full').length`)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(HAS_OUR_ELEMENT)).toBe(true);
    await popup.close();
    await page.close();
  });

  it('says so on a page that is no article', async () => {
    const page = await driver.open(`${server.origin}/garden/chairs`);
    const popup = await driver.clickToolbar(page);
    expect(await until(async () => /does not look like a news article/i.test(await popup.text()))).toBe(true);
    await popup.close();
    await page.close();
  });

  it('says so on a page that no extension may read', async () => {
    const page = await driver.openRestricted();
    const popup = await driver.clickToolbar(page);
    expect(await until(async () => /browser keeps this page/i.test(await popup.text()))).toBe(true);
    await popup.close();
    await page.close();
  });
});
