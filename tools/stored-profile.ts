import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../lib/analysis/types';
import type { ReportSummary } from '../lib/browser/reports';
import { DEFAULT_SETTINGS, type Settings } from '../lib/contracts/settings';
import { drive, until } from './driver';
import { servePages } from './page-server';

/** What a browser's profile held after some use of a version. */
export interface StoredProfile {
  readonly local: Readonly<Record<string, unknown>>;
  readonly databaseVersion: number;
  readonly reports: readonly (readonly [key: string, report: Report])[];
  readonly summaries: readonly ReportSummary[];
}

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'tests', 'pages', 'reliable', 'agency-brief', 'page.html');
const ADDRESS = 'https://orsund.example';

/** Settings with something in each part. */
const FILLED: Settings = {
  ...DEFAULT_SETTINGS,
  signals: { 'missing-links': { severity: 'off', options: {} }, exclamations: { severity: 'moderate', options: { per100: 0.5 } } },
  phrases: [
    {
      id: 'p1',
      name: 'Hooks',
      enabled: true,
      phrases: ['you won’t believe', 'clima* shock'],
      exceptions: ['the clima* shock study'],
      where: 'outside-quotes',
      wholeWords: true,
      severity: 'minor',
      message: 'A hook of our list',
      mustMatch: ['You won’t believe it'],
      mustNotMatch: ['the climate shock study'],
    },
  ],
  lists: [
    {
      id: 'l1',
      name: 'Class 7b',
      date: '2026-11-01',
      licence: 'CC0',
      enabled: true,
      entries: [{ domain: 'doubted.example', verdict: 'doubted', note: 'copies others' }],
    },
  ],
  publishers: [{ name: 'Millbrook Lantern', aliases: ['the Lantern'], domains: ['lantern.example'] }],
  page: { badge: true, marks: false },
  sitesOff: ['bank.example', 'mail.example'],
  leaveAlone: { mail: false, banks: true, intranet: true },
  siteRules: [{ site: 'news.example', levels: { 'missing-date': 'off' } }],
  muted: [{ signal: 'claim', site: null, page: 'https://news.example/a', words: 'critics' }],
  keep: { reports: 120, days: 14 },
};

/**
 * At a release: uses the built extension a little in Chromium and writes down what the profile then holds, as
 * `tests/browser/stored/VERSION.json`. Every later version is held to reading it.
 */
async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const server = await servePages({ '/2026/tremor': readFileSync(PAGE, 'utf8') });
  const driver = await drive('chromium', { permitted: true });
  try {
    const options = await driver.own('options.html#file');
    const says = (words: string) => until(async () => (await options.evaluate(`document.body.textContent.includes('${words}')`)) === true);
    const press = (words: string) =>
      options.evaluate(
        `[...document.querySelectorAll('button, input[type=radio]')].find((each) => each.closest('label, button').textContent.includes('${words}')).click()`,
      );
    await says('Open a settings file');
    await options.evaluate(`(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(JSON.stringify(FILLED))}], 'settings.json'));
      const field = document.querySelector('input[type=file]');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await says('What would change');
    await press('Replace mine');
    await press('Apply');
    if (!(await says('The settings are in force'))) throw new Error('the settings were not taken');
    await driver.open(`${server.origin}/2026/tremor`);
    if (!(await until(() => driver.toolbarText(`${server.origin}/2026/tremor`)))) throw new Error('no report was made');
    const stored = await options.evaluate(`(async () => {
      const db = await new Promise((done, fail) => {
        const opening = indexedDB.open('reports');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      const all = (store, what) => new Promise((done) => {
        const asking = db.transaction(store).objectStore(store)[what]();
        asking.onsuccess = () => done(asking.result);
      });
      const keys = await all('reports', 'getAllKeys');
      const reports = await all('reports', 'getAll');
      return {
        local: await chrome.storage.local.get(null),
        databaseVersion: db.version,
        reports: keys.map((key, at) => [key, reports[at]]),
        summaries: await all('summaries', 'getAll'),
      };
    })()`);
    const file = join(ROOT, 'tests', 'browser', 'stored', `${version}.json`);
    writeFileSync(file, `${JSON.stringify(stored, null, 2).replaceAll(server.origin, ADDRESS)}\n`);
    console.log(`stored-profile: ${file.slice(ROOT.length + 1)}`);
  } finally {
    await driver.close();
    await server.close();
  }
}

if (process.argv[1] === import.meta.filename)
  main().catch((error: unknown) => {
    console.error(`stored-profile: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
