// Longer than other files: every setting, one after the other in one and the same browser, whose start is what costs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { emptyReferencesSection } from '../../lib/analysis/signals/empty-references-section';
import { readerAddress } from '../../lib/analysis/signals/reader-address';
import type { Report } from '../../lib/analysis/types';
import { DEFAULT_SETTINGS } from '../../lib/contracts/settings';
import { type Driver, drive, type Popup, type Realm, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE, reportOn, storedReports } from '../../tools/stores';
import { type OptionsPage, optionsPage } from './options-page';
import { HAS_OUR_ELEMENT, SAMPLE, SAMPLE_PATH } from './sample';

/** Names that the browser finds on this machine. */
const HOSTS = ['news.example', 'webmail.news.example', 'other.example'];
const LOCAL_PATH = '/2026/bus-stops';
const RELIABLE = readFileSync(join(import.meta.dirname, '..', 'pages', 'reliable', 'local-report', 'page.html'), 'utf8');
const LOCAL = RELIABLE.replaceAll('the Observer', 'Heron Point');
const API = '(globalThis.browser ?? chrome)';
const MARKS = `[...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)`;

describe.each(['chromium', 'firefox'] as const)('each setting changes a real report on a real page, in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let own: Realm;
  let page: Page;
  let options: OptionsPage;
  const at = (host: string, path = SAMPLE_PATH) => `${server.origin.replace('127.0.0.1', host)}${path}`;

  beforeAll(async () => {
    server = await servePages({ [SAMPLE_PATH]: SAMPLE, [LOCAL_PATH]: LOCAL });
    driver = await drive(name, {
      permitted: true,
      hosts: HOSTS,
    });
    own = await driver.own(OWN_PAGE);
    page = await driver.open(at('news.example'));
    await until(() => driver.toolbarText(at('news.example')));
    options = optionsPage(await driver.own('options.html'));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const report = (url = at('news.example')) => reportOn(own, url);
  const warned = (report: Report | null, signal: string) => report?.warnings.find((warning) => warning.signal === signal);
  /** Waits until the report on the open page is so; no page is loaded anew. */
  const becomes = async (what: string, is: (report: Report) => boolean, url = at('news.example')) => {
    const now = await until(async () => {
      const report = await reportOn(own, url);
      return report !== null && is(report);
    });
    expect(now, what).toBe(true);
  };
  /** Whether a page shows something by itself when it is opened now. */
  const showsBadge = async (url: string) => {
    const visited = await driver.open(url);
    const shows = await until(async () => visited.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>, 1_500);
    await visited.close();
    return shows === true;
  };
  const marks = async () => Number(await page.evaluate(MARKS));
  /** Presses a button of the popup by the keyboard, once it shows its report: the browser asks for a permission only upon a real key. */
  const pressIn = async (popup: Popup, words: string) => {
    const focused = await until(
      async () =>
        (await popup.evaluate(`(() => {
          const button = [...document.querySelectorAll('.report button')].find((each) => each.textContent.trim() === ${JSON.stringify(words)});
          button?.focus();
          return button !== undefined && document.activeElement === button;
        })()`)) === true,
    );
    expect(focused, words).toBe(true);
    await popup.press('Enter');
  };

  it('severity, and reset', async () => {
    const heading = emptyReferencesSection.meta.title;
    expect(warned(await report(), 'empty-references-section')?.severity).toBe('serious');
    await options.part('Signals');
    const before = (await report())?.score?.value ?? 0;
    await options.press('minor', heading);
    await becomes('minor', (now) => warned(now, 'empty-references-section')?.severity === 'minor');
    expect((await report())?.score?.value ?? 0).toBeGreaterThanOrEqual(before);
    await options.press('off', heading);
    await becomes('off', (now) => !warned(now, 'empty-references-section'));
    await options.press('Reset', heading);
    await becomes('serious again', (now) => warned(now, 'empty-references-section')?.severity === 'serious');
  });

  it('a signal’s own option', async () => {
    await becomes('warns at first', (now) => warned(now, 'reader-address') !== undefined);
    const card = readerAddress.meta.title;
    await options.fill('In 100 words', '10', card);
    await becomes('tolerated', (now) => !warned(now, 'reader-address'));
    await options.press('Reset', card);
    await becomes('warns again', (now) => warned(now, 'reader-address') !== undefined);
  });

  it('presets', async () => {
    await options.press('Gentle');
    await becomes('gentle: nothing about style', (now) => !now.warnings.some(({ category }) => category === 'presentation'));
    await options.press('Strict');
    await becomes('strict: nothing is minor', (now) => now.warnings.every(({ severity }) => severity !== 'minor'));
    await options.press('Balanced');
    await becomes('balanced', (now) => now.warnings.some(({ severity }) => severity === 'minor'));
  });

  it('phrase rules, off and on', async () => {
    const phrase = (now: Report) => now.warnings.find(({ signal }) => signal.startsWith('phrase:'));
    await options.part('Phrases');
    await options.press('Add a phrase rule');
    await options.fill('Phrases, one a line', 'alibaba\nbeij*');
    await options.fill('What to say when it is found', 'Our style book asks for the name.');
    await becomes('found', (now) => phrase(now)?.message === 'Our style book asks for the name.' && phrase(now)!.spans.length > 0);
    await options.press('serious');
    await becomes('serious', (now) => phrase(now)?.severity === 'serious');
    await options.press('on');
    await becomes('off', (now) => !phrase(now));
    await options.press('Remove this rule');
  });

  it('lists, naming the list, its date and what it says', async () => {
    await options.part('Lists');
    await options.pick(
      'class.json',
      JSON.stringify({
        name: 'Class 7b',
        date: '2026-11-01',
        licence: 'CC0',
        entries: [{ domain: 'news.example', verdict: 'doubted', note: 'copies others' }],
      }),
    );
    await options.says('1 domain');
    await options.press('Use this list');
    const listed = (now: Report) => now.warnings.find(({ signal }) => signal.startsWith('list:'));
    await becomes('named', (now) => listed(now)?.message === 'The list “Class 7b” (2026-11-01) doubts news.example: copies others');
    await options.press('on', 'Class 7b');
    await becomes('off', (now) => !listed(now));
    await options.press('Remove list');
  });

  it('publishers of one’s own', async () => {
    const url = at('other.example', LOCAL_PATH);
    const local = await driver.open(url);
    const isOutlet = (now: Report) => now.references.some((one) => one.name === 'Heron Point' && one.kind === 'outlet');
    await becomes('unknown', (now) => !isOutlet(now), url);
    await options.fill('Name', 'Heron Point');
    await options.submit('Name');
    await becomes('known', isOutlet, url);
    await options.press('Remove Heron Point');
    await local.close();
  });

  it('badge and marks', async () => {
    await options.part('Sites');
    expect(await page.evaluate(HAS_OUR_ELEMENT)).toBe(true);
    expect(await page.evaluate(MARKS)).toBeGreaterThan(3);
    await options.press('Marks on the words');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await options.press('Badge by the headline');
    expect(await until(async () => !(await page.evaluate(HAS_OUR_ELEMENT)))).toBe(true);
    await options.press('Marks on the words');
    await options.press('Badge by the headline');
    expect(await until(async () => (await marks()) > 3)).toBe(true);
  });

  it('a pause for an hour, at once and for pages to come', async () => {
    await options.press('Pause for an hour');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    expect(await showsBadge(at('other.example'))).toBe(false);
    await options.press('Go on');
    expect(await until(async () => (await marks()) > 3)).toBe(true);
    expect(await showsBadge(at('other.example'))).toBe(true);
  });

  it('the popup’s pause: here, or everywhere for an hour', async () => {
    const { settings = DEFAULT_SETTINGS } = (await own.evaluate(`${API}.storage.local.get('settings')`)) as { settings?: object };
    onTestFinished(async () => void (await own.evaluate(`${API}.storage.local.set(${JSON.stringify({ settings })})`)));
    await options.part('Sites');
    const popup = await driver.clickToolbar(page);
    await pressIn(popup, 'Pause here');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    expect(await until(async () => (await popup.text()).includes('Paused on news.example:'))).toBe(true);
    await options.says('news.example');
    await pressIn(popup, 'Go on');
    expect(await until(async () => (await marks()) > 3)).toBe(true);
    await pressIn(popup, 'Pause for an hour');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await options.says('Paused until');
    // A popup does not outlive a look at another tab.
    await popup.close();
    expect(await showsBadge(at('other.example'))).toBe(false);
    const later = await driver.clickToolbar(page);
    await pressIn(later, 'Go on');
    expect(await until(async () => (await marks()) > 3)).toBe(true);
    await later.close();
    expect(await showsBadge(at('other.example'))).toBe(true);
  });

  it('sites to leave alone, with all below them and nothing beside them', async () => {
    await options.fill('Site to leave alone', 'news.example');
    await options.submit('Site to leave alone');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    expect(await showsBadge(at('news.example'))).toBe(false);
    expect(await showsBadge(at('other.example'))).toBe(true);
    await options.press('Remove news.example');
    expect(await until(async () => (await marks()) > 3)).toBe(true);
  });

  it('a page that hangs holds up no other', async () => {
    const there = await driver.open(at('other.example'));
    expect(await until(async () => Number(await there.evaluate(MARKS)) > 3)).toBe(true);
    // Not by a timer: those of a page behind others are slow.
    await page.evaluate(
      '{ const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { for (const end = Date.now() + 9_000; Date.now() < end; ); }; port2.postMessage(0); }',
    );
    await options.press('Marks on the words');
    expect(await until(async () => Number(await there.evaluate(MARKS)) === 0, 4_000)).toBe(true);
    await options.press('Marks on the words');
    expect(await until(async () => Number(await there.evaluate(MARKS)) > 3, 4_000)).toBe(true);
    await there.close();
    expect(await until(async () => (await marks()) > 3)).toBe(true);
  });

  it('mail is left alone until the reader says otherwise', async () => {
    expect(await showsBadge(at('webmail.news.example'))).toBe(false);
    await options.press('Mail');
    expect(await until(() => showsBadge(at('webmail.news.example')))).toBe(true);
    await options.press('Mail');
  });

  it('other rules on one site', async () => {
    await options.fill('Site with rules of its own', 'news.example');
    await options.submit('Site with rules of its own');
    await options.says('Rule to change here');
    await options.fill('Rule to change here', 'suspense-hooks', 'news.example');
    await becomes('off here', (now) => !warned(now, 'suspense-hooks'));
    const there = await driver.open(at('other.example'));
    await becomes('on there', (now) => warned(now, 'suspense-hooks') !== undefined, at('other.example'));
    await there.close();
    await options.press('serious', 'Rule to change here');
    await becomes('serious here', (now) => warned(now, 'suspense-hooks')?.severity === 'serious');
    await options.press('Remove news.example');
    await becomes('as everywhere', (now) => warned(now, 'suspense-hooks')?.severity === 'moderate');
  });

  it('findings that were called wrong are not marked, until they are shown again', async () => {
    const before = await marks();
    await options.part('Settings file');
    const muted = [{ signal: 'suspense-hooks', site: 'news.example', page: null, words: null }];
    await options.pick('muted.json', JSON.stringify({ ...DEFAULT_SETTINGS, muted }));
    await options.says('Hidden entries: 0 → 1');
    await options.press('Apply');
    expect(await until(async () => (await marks()) < before)).toBe(true);
    await options.part('Data');
    await options.press('Remove suspense-hooks');
    expect(await until(async () => (await marks()) === before)).toBe(true);
  });

  it('the search engine behind “Find it”', async () => {
    const host = async () => {
      const popup = await driver.clickToolbar(page);
      const link = await until(async () => {
        await popup.evaluate(`document.querySelectorAll('[role=tab]')[1]?.click()`);
        await popup.evaluate(`document.querySelector('[role=tabpanel] [aria-expanded=false]')?.click()`);
        return String(await popup.evaluate(`document.querySelector('[role=tabpanel] a[href*="q="]')?.href ?? ''`));
      });
      await popup.close();
      return new URL(link ?? '').host;
    };
    expect(await host()).toBe('duckduckgo.com');
    await options.part('Data');
    await options.fill('“Find it” searches with', 'https://www.ecosia.org/search?q=%s');
    expect(await until(async () => (await host()) === 'www.ecosia.org')).toBe(true);
    await options.fill('“Find it” searches with', 'https://duckduckgo.com/?q=%s');
  });

  it('how many reports are kept, and forgetting one, a site, all', async () => {
    await options.close();
    options = optionsPage(await driver.own('options.html#data'));
    await options.says('Kept on this machine');
    const keys = async () => [...(await storedReports(own)).keys()].length;
    expect(await keys()).toBeGreaterThan(2);
    await options.fill('Most reports', '0');
    const visited = await driver.open(`${at('other.example')}?uncounted`);
    expect(await until(() => driver.toolbarText(`${at('other.example')}?uncounted`))).toBe('1');
    const uncounted = [...(await storedReports(own)).values()].filter(({ article }) => article.url.endsWith('?uncounted'));
    expect(uncounted).toEqual([]);
    await visited.close();
    await options.fill('Most reports', '200');
    const before = await keys();
    await options.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    await options.press('Forget the report on');
    expect(await until(async () => (await keys()) === before - 1)).toBe(true);
    await options.press('Forget reports on other.example');
    expect(
      await until(async () => [...(await storedReports(own)).values()].every(({ article }) => !article.url.includes('other.example'))),
    ).toBe(true);
    await options.press('Forget all reports');
    expect(await until(async () => (await keys()) === 0)).toBe(true);
    await options.says('0 reports, 0 kB');
  });

  // The last one, as it takes away what the others need.
  it('badges only when clicked, on the sites that were chosen, or on all news pages', async () => {
    const chosen = () => options.evaluate(`document.querySelector('.steps :checked').closest('label').textContent`);
    await options.part('Sites');
    await options.press('only when I click');
    expect(await until(async () => !(await showsBadge(at('news.example'))))).toBe(true);
    const read = await driver.open(at('news.example'));
    const first = await driver.clickToolbar(read);
    await pressIn(first, 'Always on this site');
    await options.says('on 1 site I chose');
    expect(await chosen()).toBe('on 1 site I chose');
    await first.close();
    expect(await until(() => showsBadge(at('news.example')))).toBe(true);
    expect(await showsBadge(at('other.example'))).toBe(false);
    await options.press('Remove news.example');
    expect(await until(async () => !(await showsBadge(at('news.example'))))).toBe(true);
    expect(await chosen()).toBe('only when I click');
    // A reader who is asked and says no.
    await options.evaluate(`void (${API}.permissions.request = async () => false)`);
    await options.press('on all news pages');
    expect(await until(async () => (await chosen()) === 'only when I click')).toBe(true);
    expect(await showsBadge(at('other.example'))).toBe(false);
    const second = await driver.clickToolbar(read);
    await pressIn(second, 'On all news pages');
    expect(await until(async () => (await chosen()) === 'on all news pages')).toBe(true);
    await second.close();
    await read.close();
    expect(await until(() => showsBadge(at('other.example')))).toBe(true);
  });
});
