import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { reportOf } from '../hostile-report';
import { hostileStrings } from '../hostile-strings';
import { pick } from './pick';

const ALL = hostileStrings(16_000);
/** Every twentieth one in a normal run, all of them with `STRINGS=all`. */
const STRINGS = process.env.STRINGS === 'all' ? ALL : ALL.filter((_, at) => at % 20 === 0);
const TOGETHER = 200;

/** How many elements of each name stand in the document, and what of them could run or fetch. */
const CENSUS = `(() => {
  const counts = {};
  const count = (what) => { counts[what] = (counts[what] ?? 0) + 1; };
  for (const element of document.body.querySelectorAll('*')) {
    count(element.localName);
    for (const { name, value } of element.attributes)
      if (name.startsWith('on') || (/^(href|src|action|data|srcset|poster|background)$/.test(name) && !/^(https:\\/\\/|#)/.test(value))) count(element.localName + ' ' + name + '=' + value);
  }
  counts.opened = document.querySelectorAll('[role=tabpanel] button[aria-expanded=true]').length;
  return counts;
})()`;
/** Every row that can be opened, one after the other; answers how many there were. */
const OPEN_FIRST = `document.querySelector('[role=tabpanel] button[aria-expanded=false]')?.click()`;

/** Once the view has been rendered anew, with what it does after that. The tab has to be in front: others have no frames. */
const RENDERED = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, 1))))`;

describe.each(['chromium', 'firefox'] as const)('hostile strings in a saved report, in %s', (name) => {
  let driver: Driver;
  let page: Realm;

  beforeAll(async () => {
    driver = await drive(name, { permitted: false });
    page = await driver.own('library.html', true);
    await isReady();
  });
  // Throws when anything was asked for.
  afterAll(async () => driver?.close());

  it('become no element, run nothing and fetch nothing in any list', async () => {
    let shown = 0;
    for (let at = 0; at < STRINGS.length; at += TOGETHER) {
      const strings = STRINGS.slice(at, at + TOGETHER);
      const [hostile, plain] = [await censusOf(strings), await censusOf(strings.map((_, n) => `word ${n}`))];
      expect(hostile).toEqual(plain);
      expect(plain.some(({ opened }) => opened === 1)).toBe(true);
      shown += strings.length;
    }
    expect(await page.evaluate('window.stolen ?? top.stolen ?? null')).toBeNull();
    console.log(`${name}: ${shown} strings, 0 elements, 0 executions`);
  }, 1_800_000);

  /** Waits for the list, from which a file can be opened. */
  async function isReady(): Promise<void> {
    expect(await until(async () => (await page.evaluate(`document.querySelector('input[type=file]') !== null`)) === true)).toBe(true);
  }

  async function censusOf(strings: readonly string[]): Promise<Record<string, number>[]> {
    const last = strings.at(-1) ?? '';
    await page.evaluate(pick('saved.json', JSON.stringify({ ...reportOf(strings), recollection: undefined })));
    const there = `document.querySelector('.report') !== null && document.body.textContent.includes(${JSON.stringify(last)})`;
    expect(await until(async () => (await page.evaluate(there)) === true, 30_000), `${last} is shown`).toBe(true);
    const found: Record<string, number>[] = [];
    for (let tab = 0; tab < 4; tab++) {
      await page.evaluate(`(document.querySelectorAll('[role=tab]')[${tab}].click(), ${RENDERED})`);
      await page.evaluate(`(${OPEN_FIRST}, ${RENDERED})`);
      // A count for each name.
      found.push((await page.evaluate(CENSUS)) as Record<string, number>);
    }
    await page.evaluate(`document.querySelector('.library-back button').click()`);
    await isReady();
    return found;
  }
});
