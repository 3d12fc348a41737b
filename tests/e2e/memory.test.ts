import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE } from '../../tools/stores';
import { filesWith, storesOnDisk } from './disk';
import { ALTERED_WORDS, FIRST, FIRST_WORDS, LATER, SHORTENED } from './memory-pages';

/** The addresses that are remembered. Makes no store where there is none. */
const REMEMBERED = `indexedDB.databases().then((all) => all.some(({ name }) => name === 'memory') ? new Promise((resolve, reject) => {
  const opening = indexedDB.open('memory');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const keys = opening.result.transaction('pages').objectStore('pages').getAllKeys();
    keys.onsuccess = () => { opening.result.close(); resolve(keys.result); };
  };
}) : [])`;
const SECRET = 'Vantrisqual';
const LIST_TEXT = `document.querySelector('.recollected')?.textContent ?? ''`;

describe.each(['chromium', 'firefox'] as const)('the memory of quotations, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;
  const at = (path: string) => server.origin + path;
  /** The same server under another name: another site. */
  const elsewhere = (path: string) => at(path).replace('127.0.0.1', 'localhost');

  beforeAll(async () => {
    server = await servePages({
      '/2026/divers-find-cracks-in-pillar-of-ostby-bridge': FIRST,
      '/2026/bridge-of-ostby-is-about-to-fall': LATER,
      '/2026/council-of-ostby-waits-for-the-inspection': SHORTENED,
      '/2026/secret-report-on-the-bridge-of-ostby': LATER.replaceAll('pillar', SECRET),
    });
    driver = await drive(name, { permitted: true });
    own = await driver.own(OWN_PAGE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const remembered = async () => (await own.evaluate(REMEMBERED)) as string[];
  const first = () => at('/2026/divers-find-cracks-in-pillar-of-ostby-bridge');
  const later = () => elsewhere('/2026/bridge-of-ostby-is-about-to-fall');
  const shortened = () => elsewhere('/2026/council-of-ostby-waits-for-the-inspection');

  async function readPage(url: string) {
    const page = await driver.open(url);
    expect(await until(() => driver.toolbarText(url))).toBeTruthy();
    return page;
  }

  it('keeps nothing of a private window and looks nothing up for it', async () => {
    const page = await readPage(first());
    expect(await until(async () => (await remembered()).includes(first()))).toBe(true);
    await driver.stopWorker();
    await new Promise((settled) => setTimeout(settled, 2_000));
    const stores = storesOnDisk(driver);
    expect(await driver.visitPrivately(elsewhere('/2026/secret-report-on-the-bridge-of-ostby'))).toBeTruthy();
    await new Promise((settled) => setTimeout(settled, 1_000));
    expect(storesOnDisk(driver)).toEqual(stores);
    expect(await remembered()).toEqual([first()]);
    expect(filesWith(driver.launched.profile, SECRET)).toEqual([]);
    await page.close();
  });

  it('says nothing on a page that shortens a quotation', async () => {
    const page = await readPage(shortened());
    expect(await until(async () => (await remembered()).includes(shortened()))).toBe(true);
    const popup = await driver.clickToolbar(page);
    expect(await until(async () => (await popup.text()).includes('Kari Holm'))).toBe(true);
    expect(await popup.evaluate(LIST_TEXT)).toBe('');
    await popup.close();
    await page.close();
  });

  it('shows on the later page both wordings with where and when, and the passages that stood elsewhere first', async () => {
    const page = await readPage(later());
    expect(await until(async () => (await remembered()).includes(later()))).toBe(true);
    const popup = await driver.clickToolbar(page);
    const line = await until(async () => String(await popup.evaluate(LIST_TEXT)));
    expect(line).toContain('1 quotation is worded otherwise there');
    expect(line).toContain('1 earlier page has long passages of this text');
    await popup.evaluate(`document.querySelector('.recollected-head').click()`);
    const text = await until(async () => {
      const shown = String(await popup.evaluate(LIST_TEXT));
      return shown.includes(FIRST_WORDS) && shown;
    });
    expect(text).toContain(ALTERED_WORDS);
    expect(text).toContain('127.0.0.1: Divers find cracks in pillar of Ostby bridge, first read');
    expect(text).toMatch(/\d+% of the passages/);
    expect(text).toContain('loose mortar near the waterline');
    // the earlier page does not learn of the later one
    await popup.close();
    await page.close();
    const again = await readPage(first());
    const quiet = await driver.clickToolbar(again);
    expect(await until(async () => (await quiet.text()).includes('Kari Holm'))).toBe(true);
    await new Promise((settled) => setTimeout(settled, 500));
    expect(await quiet.evaluate(LIST_TEXT)).toBe('');
    await quiet.close();
    await again.close();
  });

  it('is emptied and switched off in the options, for open pages too', async () => {
    const page = await readPage(later());
    const options = await driver.own('options.html#data');
    const button = `[...document.querySelectorAll('button')].find((each) => each.textContent === 'Clear the memory')`;
    expect(await until(async () => (await options.evaluate(`${button}?.disabled === false`)) === true)).toBe(true);
    await options.evaluate(`${button}.click()`);
    expect(await until(async () => (await options.evaluate(`${button}.disabled`)) === true)).toBe(true);
    expect(await remembered()).toEqual([]);
    const box = `[...document.querySelectorAll('label.check')].find((each) => each.textContent === 'Remember and compare').querySelector('input')`;
    expect(await options.evaluate(`${box}.checked`)).toBe(true);
    await options.evaluate(`${box}.click()`);
    expect(
      await until(
        async () =>
          (await own.evaluate(
            `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => settings?.memory === false)`,
          )) === true,
      ),
    ).toBe(true);
    await options.close();
    await page.close();
    for (const url of [first(), later()]) {
      const visited = await readPage(url);
      if (url === later()) {
        const popup = await driver.clickToolbar(visited);
        expect(await until(async () => (await popup.text()).includes('Kari Holm'))).toBe(true);
        expect(await popup.evaluate(LIST_TEXT)).toBe('');
        await popup.close();
      }
      await visited.close();
    }
    await new Promise((settled) => setTimeout(settled, 500));
    expect(await remembered()).toEqual([]);
  });
});
