import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../../components/sample/report';
import { DEFAULT_SETTINGS } from '../../lib/contracts/settings';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { pick } from './pick';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LOAD_AXE = `(() => { ${AXE}\nreturn 0; })()`;
/** Rules that are broken in the document, each with the first element that breaks it. */
const BROKEN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 200)))`;

const SAYS = (words: string) => `document.body.textContent.includes(${JSON.stringify(words)})`;
const press = (words: string) =>
  `[...document.querySelectorAll('button, input[type=radio]')].find((each) => each.closest('label, button').textContent.includes(${JSON.stringify(words)})).click()`;

describe.each(['chromium', 'firefox'] as const)('pages of our own, in %s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await drive(name, { permitted: false });
  });
  afterAll(async () => {
    await driver?.close();
  });

  const says = (page: Realm, words: string) => until(async () => (await page.evaluate(SAYS(words))) === true);

  it.each([
    ['options.html#signals', 'Find a signal'],
    ['options.html#phrases', 'Add a phrase rule'],
    ['options.html#lists', 'Import from a file'],
    ['options.html#sites', 'Never by itself on'],
    ['options.html#data', '0 requests made'],
    ['options.html#file', 'Save settings'],
    ['welcome.html', 'When should it look?'],
    ['library.html', 'Open a saved report'],
    ['popup.html', 'browser keeps this page'],
  ])('%s is there and axe finds nothing wrong with it', async (path, words) => {
    const page = await driver.own(path);
    expect(await says(page, words)).toBe(true);
    await page.evaluate(LOAD_AXE);
    expect(await page.evaluate(BROKEN)).toEqual([]);
    await page.close();
  });

  it('opens a saved report again, and refuses what is none', async () => {
    const page = await driver.own('library.html');
    expect(await says(page, 'Open a saved report')).toBe(true);
    await page.evaluate(pick('broken.json', '{"schema": 1}'));
    expect(await says(page, 'This file is no report of this version.')).toBe(true);
    await page.evaluate(pick('saved.json', JSON.stringify(sampleReport)));
    expect(await says(page, 'Five sources speak here and none can be followed.')).toBe(true);
    await page.evaluate(LOAD_AXE);
    expect(await page.evaluate(BROKEN)).toEqual([]);
    await page.close();
  });

  it('takes settings from a file only after showing what changes, and keeps them', async () => {
    const settings = { ...DEFAULT_SETTINGS, sitesOff: ['bank.example'], signals: { 'missing-links': { severity: 'off', options: {} } } };
    const page = await driver.own('options.html#file');
    expect(await says(page, 'Open a settings file')).toBe(true);
    await page.evaluate(pick('broken.json', '{"version": 1, "signals": 3}'));
    expect(await says(page, 'Nothing was changed.')).toBe(true);
    await page.evaluate(pick('settings.json', JSON.stringify(settings)));
    expect(await says(page, 'Sites left alone: 0 → 1')).toBe(true);
    await page.evaluate(press('Replace mine'));
    await page.evaluate(press('Apply'));
    expect(await says(page, 'The settings are in force.')).toBe(true);
    await page.close();
    const again = await driver.own('options.html#sites');
    expect(await says(again, 'bank.example')).toBe(true);
    await again.close();
  });
});
