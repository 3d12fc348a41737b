import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../lib/analysis/types';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/contracts/settings';
import { packSettings, unpackSettings } from '../../lib/contracts/synced';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import type { StoredProfile } from '../../tools/stored-profile';
import { OWN_PAGE, reportOn, storedReports } from '../../tools/stores';
import { HOSTILE_FILES } from '../contracts/hostile-files';
import { optionsPage } from './options-page';
import { SAMPLE, SAMPLE_PATH } from './sample';

const HOSTS = ['news.example'];
const MARKS = `[...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)`;
const AREA = (area: 'local' | 'sync') => `(globalThis.browser ?? chrome).storage.${area}`;
/** What a profile held that the real build of 0.1.0 wrote. */
const OLD: StoredProfile = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'browser', 'stored', '0.1.0.json'), 'utf8'));

/** Settings with something in each part that changes a report. */
const MINE: Settings = {
  ...DEFAULT_SETTINGS,
  signals: {
    'empty-references-section': { severity: 'minor', options: {} },
    'reader-address': { severity: 'serious', options: { per100: 10 } },
    'missing-links': { severity: 'off', options: {} },
  },
  phrases: [
    {
      id: 'p1',
      name: 'Names',
      enabled: true,
      phrases: ['alibaba', 'beij*'],
      exceptions: ['alibaba group'],
      where: 'text',
      wholeWords: true,
      severity: 'moderate',
      message: 'A name of our list',
      mustMatch: ['Alibaba said so'],
      mustNotMatch: ['The Alibaba Group'],
    },
  ],
  lists: [
    {
      id: 'l1',
      name: 'Class 7b',
      date: '2026-11-01',
      licence: 'CC0',
      enabled: true,
      entries: [{ domain: 'news.example', verdict: 'doubted', note: '' }],
    },
  ],
  siteRules: [{ site: 'news.example', levels: { 'suspense-hooks': 'serious' } }],
};

describe.each(['chromium', 'firefox'] as const)('settings are kept, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;
  let address: string;
  const start = () =>
    drive(name, {
      permitted: true,
      hosts: HOSTS,
    });
  const stored = async () =>
    (await own.evaluate(`${AREA('local')}.get('settings').then(({ settings }) => settings ?? null)`)) as Settings | null;
  const store = (settings: unknown) => own.evaluate(`${AREA('local')}.set({ settings: ${JSON.stringify(settings)} }).then(() => true)`);
  const empty = () => own.evaluate(`Promise.all([${AREA('local')}.clear(), ${AREA('sync')}.clear()]).then(() => true)`);

  beforeAll(async () => {
    server = await servePages({ [SAMPLE_PATH]: SAMPLE });
    address = server.origin.replace('127.0.0.1', 'news.example') + SAMPLE_PATH;
    driver = await start();
    own = await driver.own(OWN_PAGE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  /** All that a report says but when the page was read; versions of an engine differ in the last digit of an exponential. */
  const said = (report: Report | null) =>
    JSON.parse(
      JSON.stringify(report, (key, value) =>
        key === 'retrievedAt' ? '' : typeof value === 'number' ? Number(value.toPrecision(12)) : value,
      ),
    );

  it('exported, and imported into a fresh profile, they make the same reports', async () => {
    await store(MINE);
    const page = await driver.open(address);
    await until(() => driver.toolbarText(address));
    const before = await reportOn(own, address);
    expect(before?.warnings.map(({ signal }) => signal)).toEqual(expect.arrayContaining(['phrase:p1', 'list:l1']));
    const options = optionsPage(await driver.own('options.html#file'));
    const file = await options.saved('Save settings');
    expect(JSON.parse(file)).toEqual(MINE);
    await options.close();
    await page.close();

    const fresh = await start();
    try {
      const there = optionsPage(await fresh.own('options.html#file'));
      await there.pick('settings.json', file);
      await there.says('Phrase rules: 0 → 1');
      await there.press('Replace mine');
      await there.press('Apply');
      await there.says('The settings are in force.');
      await fresh.open(address);
      await until(() => fresh.toolbarText(address));
      expect(said(await reportOn(there, address))).toEqual(said(before));
    } finally {
      await fresh.close();
    }
  });

  it('hostile and broken files give a reason and change nothing', async () => {
    await store(MINE);
    const options = optionsPage(await driver.own('options.html#file'));
    const heard = `document.querySelector('[role=alert]')?.textContent ?? ''`;
    // Every fourth kind: the unit tests hold the reading to all of them.
    for (const [what, text] of Object.entries(HOSTILE_FILES).filter((_, index) => index % 4 === 0)) {
      await options.part('Data');
      await options.part('Settings file');
      await options.pick('settings.json', text);
      const alert = await until(async () => String(await options.evaluate(heard)));
      expect(alert, what).toContain('This is no settings file of Says Who. Nothing was changed.');
      expect(alert!.length, what).toBeGreaterThan('This is no settings file of Says Who. Nothing was changed.'.length + 3);
      expect(await options.evaluate(`[...document.querySelectorAll('button')].some((each) => each.textContent === 'Apply')`), what).toBe(
        false,
      );
    }
    expect(await stored()).toEqual(MINE);
    await options.part('Lists');
    await options.pick('list.json', '{"entries": 3}');
    await options.says('This file could not be read as a list.');
    expect(await stored()).toEqual(MINE);
    await options.close();
  });

  it('several windows show the same, and open pages are reported on anew at once', async () => {
    await empty();
    const page = await driver.open(address);
    await until(() => driver.toolbarText(address));
    const [one, other] = [optionsPage(await driver.own('options.html#sites')), optionsPage(await driver.own('options.html#sites'))];
    const popup = await driver.clickToolbar(page);
    const warnings = `document.querySelectorAll('[role=tab]')[2].textContent`;
    const before = await until(async () => String(await popup.evaluate(`document.querySelector('.report') ? ${warnings} : ''`)));
    const marksBefore = Number(await until(async () => Number(await page.evaluate(MARKS))));
    await one.fill('Site to leave alone', 'bank.example');
    await one.submit('Site to leave alone');
    await other.says('bank.example');
    // Both change something in the same moment: both changes stay.
    await Promise.all([one.press('Mail'), other.press('Banks and payments')]);
    const both = async () => (await stored())?.leaveAlone;
    await until(async () => (await both())?.mail === false && (await both())?.banks === false);
    expect(await both()).toEqual({ mail: false, banks: false, intranet: true });
    await one.part('Signals');
    await one.press('Gentle');
    expect(await until(async () => Number(await page.evaluate(MARKS)) < marksBefore)).toBe(true);
    expect(await until(async () => String(await popup.evaluate(warnings)) !== before)).toBe(true);
    await other.part('Signals');
    expect(
      await until(
        async () =>
          (await other.evaluate(`[...document.querySelectorAll('button')].find((each) => each.textContent === 'Gentle').ariaPressed`)) ===
          'true',
      ),
    ).toBe(true);
    await popup.close();
    for (const each of [one, other]) await each.close();
    await page.close();
  });

  it('in the browser’s account, once that is switched on: out, in, and never half', async () => {
    await empty();
    await store({ ...DEFAULT_SETTINGS, sitesOff: ['mine.example'] });
    const account = async () => (await own.evaluate(`${AREA('sync')}.get(null)`)) as Record<string, unknown>;
    await new Promise((settled) => setTimeout(settled, 2_500));
    expect(await account()).toEqual({});
    const options = optionsPage(await driver.own('options.html#file'));
    await options.says('Off: settings stay on this machine.');
    await options.press('Keep settings in my browser account, too');
    await options.says('On. Last matched');
    const out = await unpackSettings(await account());
    expect(out.kind === 'settings' && out.settings.sitesOff).toEqual(['mine.example']);

    // Another machine has taken that in and adds a phrase rule: the open page hears of it.
    const page = await driver.open(address);
    await until(() => driver.toolbarText(address));
    if (out.kind !== 'settings') throw new Error(out.kind);
    const there = await packSettings({ ...out.settings, phrases: MINE.phrases }, 'elsewhere', [out.stamp], new Date().toISOString());
    await own.evaluate(`${AREA('sync')}.set(${JSON.stringify(there?.items)}).then(() => true)`);
    const heard = async () => (await reportOn(own, address))?.warnings.some(({ signal }) => signal === 'phrase:p1') ?? false;
    expect(await until(heard)).toBe(true);
    expect((await stored())?.sitesOff).toEqual(['mine.example']);

    // A copy of which only the head has arrived changes nothing.
    await own.evaluate(
      `${AREA('sync')}.set({ 'settings.head': { ...${JSON.stringify(there?.items['settings.head'])}, stamp: 'half' } }).then(() => true)`,
    );
    await options.says('cannot be read, or is not all there yet');
    expect((await stored())?.phrases).toHaveLength(1);
    await options.press('Put my settings in its place');
    await options.says('On. Last matched');
    const again = await unpackSettings(await account());
    expect(again.kind === 'settings' && again.settings.phrases).toHaveLength(1);
    await options.press('Keep settings in my browser account, too');
    await options.press('Remove our copy from the account');
    expect(await until(async () => Object.keys(await account()).length === 0)).toBe(true);
    await options.close();
    await page.close();
  });

  it('a broken store means the defaults, a notice, and a copy of what was there to save', async () => {
    await empty();
    await store('garbage');
    const page = await driver.open(`${address}?broken`);
    expect(await until(() => driver.toolbarText(`${address}?broken`))).toBe('1');
    const options = optionsPage(await driver.own('options.html'));
    await options.says('Your settings could not be read, so the defaults are in force.');
    expect(await options.saved('Save what was there')).toBe('"garbage"\n');
    await options.press('Classroom');
    expect(await until(async () => (await stored())?.version)).toBe(DEFAULT_SETTINGS.version);
    const kept = await own.evaluate(`${AREA('local')}.get('settings.setAside').then((all) => all['settings.setAside'])`);
    expect(kept).toBe('garbage');
    await options.close();
    await page.close();
  });

  it('an older version’s profile loses nothing', async () => {
    await empty();
    await own.evaluate(`${AREA('local')}.set(${JSON.stringify(OLD.local)}).then(() => true)`);
    await own.evaluate(`new Promise((done, fail) => {
      const opening = indexedDB.open('reports');
      opening.onsuccess = () => {
        const writing = opening.result.transaction(['reports', 'summaries'], 'readwrite');
        for (const [key, report] of ${JSON.stringify(OLD.reports)}) writing.objectStore('reports').put(report, key);
        for (const summary of ${JSON.stringify(OLD.summaries)}) writing.objectStore('summaries').put(summary);
        writing.oncomplete = () => { opening.result.close(); done(true); };
        writing.onerror = () => fail(writing.error);
      };
    })`);
    const options = optionsPage(await driver.own('options.html#sites'));
    await options.says('bank.example');
    expect(await options.evaluate(`document.querySelector('.notice')`)).toBeNull();
    await options.part('Phrases');
    await options.says('Hooks');
    await options.part('Lists');
    await options.says('Class 7b');
    await options.says('Millbrook Lantern');
    await options.part('Data');
    await options.says('critics');
    await options.close();
    expect([...(await storedReports(own)).keys()]).toEqual(expect.arrayContaining(OLD.reports.map(([key]) => key)));
    const library = await driver.own('library.html');
    const title = OLD.reports[0]?.[1].article.title ?? '';
    await until(async () => (await library.evaluate(`document.body.textContent.includes(${JSON.stringify(title)})`)) === true);
    await library.evaluate(
      `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === ${JSON.stringify(title)}).click()`,
    );
    expect(await until(async () => (await library.evaluate(`document.querySelector('.report .sentence') !== null`)) === true)).toBe(true);
    await library.close();
  });
});
