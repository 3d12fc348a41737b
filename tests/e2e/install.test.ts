import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { signals } from '../../lib/analysis/signals/index';
import { ensureBrowsers } from '../../tools/browsers';
import { type Driver, drive, type Realm, until } from '../../tools/driver';
import { builtFor } from '../../tools/launch';
import { OWN_PAGE } from '../../tools/stores';

it('opens the welcome page when Chromium installs it', async () => {
  // The driver's profile already knows the extension; here is one that does not.
  const browser = await launch({
    executablePath: ensureBrowsers(['chromium']).chromium,
    pipe: true,
    enableExtensions: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const id = await browser.installExtension(builtFor('chromium'));
    const welcome = `chrome-extension://${id}/welcome.html`;
    expect(await until(async () => browser.targets().some((target) => target.url() === welcome))).toBe(true);
  } finally {
    await browser.close();
  }
});

it('opens the welcome page when Firefox installs it', async () => {
  const driver = await drive('firefox', { permitted: false });
  try {
    const own = await driver.own(OWN_PAGE);
    const paths = () => own.evaluate(`browser.extension.getViews({ type: 'tab' }).map(({ location }) => location.pathname)`);
    expect(await until(async () => JSON.stringify(await paths()).includes('/welcome.html'))).toBe(true);
  } finally {
    await driver.close();
  }
});

/** A changelog of versions to come. */
const CHANGELOG = `# Changelog

## 9.1.0

### New warnings

- \`vague-crowd\`: many people say so.
- \`missing-date\`: when was this?

### Fixed

- A badge.

## 9.0.1

### Fixed

- Another badge.
`;
const titleOf = (id: string) => signals.find(({ meta }) => meta.id === id)?.meta.title ?? id;

describe.each(['chromium', 'firefox'] as const)('an update, in %s', (name) => {
  /** A copy of the build that says it is this version. */
  const become = (folder: string, version: string) => {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
    writeFileSync(join(folder, 'changelog.md'), CHANGELOG.slice(CHANGELOG.indexOf(`## ${version}`)));
  };
  const update = async (driver: Driver, own: Realm) => {
    if (name === 'chromium') await own.evaluate(`(setTimeout(() => chrome.runtime.reload(), 100), true)`);
    else await driver.launched.browser.installExtension(driver.launched.extension);
  };
  const tabs = async (driver: Driver) =>
    (await driver.launched.browser.pages()).map((page) => page.url()).filter((url) => !/^about:/.test(url));

  it('that is a patch says nothing; one that brings warnings shows a dot, names them when asked, and opens nothing by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'says-who-build-'));
    cpSync(builtFor(name), folder, { recursive: true });
    become(folder, '9.0.0');
    const driver = await drive(name, { permitted: false, extension: folder });
    try {
      let own = await driver.own(OWN_PAGE);
      const runs = async (version: string) => {
        const is = await until(async () => {
          // Chromium closes our documents as it loads us anew.
          try {
            own = await driver.own(OWN_PAGE);
            return (await own.evaluate(`(globalThis.browser ?? chrome).runtime.getManifest().version`)) === version;
          } catch {
            return false;
          }
        }, 15_000);
        expect(is, version).toBe(true);
        // Whatever an update does has been done by now.
        await new Promise((settled) => setTimeout(settled, 1_500));
      };
      const dot = () => own.evaluate(`(globalThis.browser ?? chrome).action.getBadgeText({})`);
      const before = await tabs(driver);

      become(folder, '9.0.1');
      await update(driver, own);
      await runs('9.0.1');
      expect(await dot()).toBe('');

      become(folder, '9.1.0');
      await update(driver, own);
      await runs('9.1.0');
      expect(await dot()).toBe('•');
      expect((await tabs(driver)).filter((url) => url.endsWith('welcome.html') && !before.includes(url))).toEqual([]);

      const options = await driver.own('options.html');
      expect(
        await until(async () => String(await options.evaluate('document.body.textContent')).includes('2 new warnings since version 9.0.1')),
      ).toBe(true);
      const told = await driver.own('welcome.html#since=9.0.1');
      const words = await until(async () => {
        const text = String(await told.evaluate('document.body.textContent'));
        return text.includes('What changed since version 9.0.1') && text;
      });
      for (const id of ['vague-crowd', 'missing-date']) expect(words).toContain(titleOf(id));
      expect(words).toContain('A badge.');
      expect(words).not.toContain('Another badge.');
      expect(await until(async () => (await dot()) === '')).toBe(true);
    } finally {
      await driver.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
