import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyReferencesSection } from '../../lib/analysis/signals/empty-references-section';
import { articlePage } from '../../tools/bench/pages';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { readModelFiles } from '../../tools/model-files';
import { type PageServer, servePages } from '../../tools/page-server';
import { report as reportFromCommandLine } from '../../tools/report/job';
import { OWN_PAGE, reportOn, storedReports, tabRecords } from '../../tools/stores';
import { compare } from '../pages/expected';
import { filesWith, storesOnDisk } from './disk';
import { EXPECTED, HAS_OUR_ELEMENT, SAMPLE, SAMPLE_PATH, SHOP } from './sample';

/** A word that stands nowhere else on earth, and a page full of it. */
const SECRET = 'Quorvantisk';
const SECRET_PATH = '/article/quorvantisk-s-denial-of-all-the-allegations-made';
/** An article of many screens. */
const LONG_PATH = '/2026/01/05/harbour-bridge-stays-closed-as-cracks-grow';
const SECRET_PAGE = SAMPLE.replaceAll('Alibaba', SECRET);

describe.each(['chromium', 'firefox'] as const)('with badges permitted, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;
  let address: string;

  beforeAll(async () => {
    server = await servePages({
      [SAMPLE_PATH]: SAMPLE,
      '/page.html': SAMPLE,
      [SECRET_PATH]: SECRET_PAGE,
      '/garden/chairs': SHOP,
      [LONG_PATH]: articlePage(100_000),
    });
    address = server.origin + SAMPLE_PATH;
    driver = await drive(name, { permitted: true });
    own = await driver.own(OWN_PAGE);
  });
  let closed = false;
  afterAll(async () => {
    if (!closed) await driver?.close();
    await server?.close();
  });

  it('shows a badge on the sample article by itself, with the report in the store', async () => {
    const page = await driver.open(address);
    expect(await until(() => driver.toolbarText(address))).toBe('1');
    expect(await until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>)).toBe(true);
    expect(await page.evaluate('CSS.highlights.size')).toBeGreaterThanOrEqual(2);
    const [report] = [...(await storedReports(own)).values()];
    expect(report?.article.title).toContain('Alibaba');
    // The page tests hold the engine to all of it; here it is enough to see that this is the same report.
    for (const part of ['claim', 'not a claim', 'missing reference', 'warning']) {
      const lines = compare(report!, EXPECTED).filter((line) => line.part === part);
      expect(lines.filter(({ fault }) => fault === null).length / lines.length, part).toBeGreaterThan(0.7);
    }
    await page.close();
  });

  it('knows an article by what it says, not by its address', async () => {
    const plain = `${server.origin}/page.html`;
    const page = await driver.open(plain);
    expect(await until(() => driver.toolbarText(plain))).toBe('1');
    await page.close();
  });

  it('marks a long article as far as the reader has come', async () => {
    const page = await driver.open(server.origin + LONG_PATH);
    const lowest = `Math.max(...[...CSS.highlights.values()].flatMap((marks) => [...marks]).map((range) => range.getBoundingClientRect().top + scrollY))`;
    const marked = (share: number) => `CSS.highlights.size > 0 && ${lowest} > ${share} * document.documentElement.scrollHeight`;
    expect(await until(async () => page.evaluate('CSS.highlights.size > 0') as Promise<boolean>)).toBe(true);
    expect(await page.evaluate(marked(0.5))).toBe(false);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    expect(await until(async () => page.evaluate(marked(0.9)) as Promise<boolean>)).toBe(true);
    await page.close();
  });

  it('stores the very report that the command line prints', async () => {
    const page = await driver.open(address);
    await until(() => driver.toolbarText(address));
    const stored = await reportOn(own, address);
    const { url, retrievedAt } = stored!.article;
    const printed = reportFromCommandLine({ id: null, html: SAMPLE, url, retrievedAt }, await readModelFiles());
    // Versions of V8 differ in the last digit of an exponential, and so of a confidence.
    const rounded = (report: unknown) =>
      JSON.parse(JSON.stringify(report, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)));
    expect(rounded(stored)).toEqual(rounded(printed));
    await page.close();
  });

  it('changes nothing in the page but one element at its end, and moves nothing', async () => {
    const page = await driver.open('about:blank');
    await page.evaluateOnNewDocument(`window.shifts = 0;
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: 'layout-shift', buffered: true });`);
    await page.goto(address);
    await until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>);
    expect(await page.evaluate('document.documentElement.children.length')).toBe(3);
    expect(await page.evaluate('document.documentElement.lastElementChild.shadowRoot')).toBeNull();
    const served = await page.evaluate(
      `fetch(location.href).then((r) => r.text()).then((html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML === document.body.innerHTML)`,
    );
    expect(served).toBe(true);
    expect(await page.evaluate('window.shifts')).toBe(0);
    await page.close();
  });

  it('stays quiet on a page that is no article', async () => {
    const page = await driver.open(`${server.origin}/garden/chairs`);
    await new Promise((go) => setTimeout(go, 1_500));
    expect(await driver.toolbarText(`${server.origin}/garden/chairs`)).toBe('');
    expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
    expect((await tabRecords(own)).filter(({ url }) => url.includes('/garden/'))).toEqual([]);
    await page.close();
  });

  it('serves a second visit from the store', async () => {
    const before = await storedReports(own);
    const page = await driver.open(address);
    expect(await until(() => driver.toolbarText(address))).toBe('1');
    const after = await storedReports(own);
    expect(after).toEqual(before);
    await page.close();
  });

  it('works on when the worker was stopped in between', async () => {
    await driver.stopWorker();
    const page = await driver.open(address);
    expect(await until(() => driver.toolbarText(address))).toBe('1');
    await driver.stopWorker();
    const again = `${address}?again`;
    const second = await driver.open(again);
    expect(await until(() => driver.toolbarText(again))).toBe('1');
    await page.close();
    await second.close();
  });

  it('shows the stored report in the popup without a worker', async () => {
    const page = await driver.open(address);
    await until(() => driver.toolbarText(address));
    await driver.stopWorker();
    const popup = await driver.clickToolbar(page);
    const text = await until(async () => {
      const text = await popup.text();
      return text.includes('Liu Pengyu') && text;
    });
    expect(text).toContain('Financial Times');
    await popup.close();
    await page.close();
  });

  it('reports anew at once when a rule is switched off in the options', async () => {
    const page = await driver.open(address);
    await until(() => driver.toolbarText(address));
    const warnings = async () => (await reportOn(own, address))?.warnings.map(({ signal }) => signal) ?? [];
    expect(await warnings()).toContain(emptyReferencesSection.meta.id);
    const options = await driver.own('options.html');
    const off = `[...document.querySelectorAll('li.card')].find((card) => card.querySelector('h4').textContent.includes(${JSON.stringify(emptyReferencesSection.meta.title)}))?.querySelector('input[value=off]')`;
    await until(async () => (await options.evaluate(`${off} != null`)) === true);
    await options.evaluate(`${off}.click()`);
    expect(await until(async () => !(await warnings()).includes(emptyReferencesSection.meta.id))).toBe(true);
    expect((await warnings()).length).toBeGreaterThan(3);
    await options.close();
    await page.close();
  });

  it('leaves nothing of a private window behind', async () => {
    const page = await driver.open(address);
    await until(() => driver.toolbarText(address));
    // Only a worker that has ended has written everything.
    await driver.stopWorker();
    await new Promise((settled) => setTimeout(settled, 1_000));
    const kept = [...(await storedReports(own)).keys()];
    await new Promise((settled) => setTimeout(settled, 1_000));
    const stores = storesOnDisk(driver);
    expect(await driver.visitPrivately(server.origin + SECRET_PATH)).toBe('1');
    await new Promise((settled) => setTimeout(settled, 1_000));
    expect(storesOnDisk(driver)).toEqual(stores);
    expect([...(await storedReports(own)).keys()]).toEqual(kept);
    expect((await tabRecords(own)).filter(({ url }) => url.includes(SECRET_PATH))).toEqual([]);
    expect(filesWith(driver.launched.profile, SECRET)).toEqual([]);
    await page.close();
  });

  it('has asked nobody but the server of the pages', async () => {
    closed = true;
    // It throws when anything was asked for elsewhere, at the end of every suite; here it is the test.
    await expect(driver.close()).resolves.toBeUndefined();
  });
});
