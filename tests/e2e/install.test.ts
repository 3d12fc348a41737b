import { launch } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ensureBrowsers } from '../../tools/browsers';
import { drive, until } from '../../tools/driver';
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
