import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, drive, until } from '../../tools/driver';
import { type PageServer, servePages } from '../../tools/page-server';
import { OWN_PAGE } from '../../tools/stores';
import { HAS_OUR_ELEMENT, SAMPLE, SAMPLE_PATH, SHOP } from './sample';

/** What a page keeps of ours beside the code itself: counted in the world of our scripts, which only Chromium lets anyone look into. */
const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'];

const SHOP_PATH = '/garden/chairs';

describe('what a page bears that is none of our business, in chromium', () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages({ [SAMPLE_PATH]: SAMPLE, [SHOP_PATH]: SHOP });
  });
  afterAll(() => server?.close());

  it('is exactly nothing, even on an article, as long as nothing was permitted', async () => {
    const driver = await drive('chromium', { permitted: false });
    const page = await driver.open(server.origin + SAMPLE_PATH);
    const own = await driver.own(OWN_PAGE);
    expect(await own.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
    expect(await ourWorlds(await page.createCDPSession(), driver)).toEqual([]);
    expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
    await driver.close();
  });

  describe('where badges are permitted', () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await drive('chromium', { permitted: true });
      await until(async () => (await registered(driver)) > 0);
    });
    afterAll(async () => void (await driver?.close()));

    it('is a gate that has looked and gone: no node, no observer, no message', async () => {
      await driver.stopWorker();
      const page = await driver.open(server.origin + SHOP_PATH);
      const session = await page.createCDPSession();
      const [world, ...more] = (await until(async () => whenAny(await ourWorlds(session, driver)))) ?? [];
      expect(world).toBeDefined();
      expect(more).toEqual([]);
      expect(await observersIn(session, world ?? 0)).toBe(0);
      expect(await page.evaluate('document.documentElement.children.length')).toBe(2);
      expect(await page.evaluate('CSS.highlights.size')).toBe(0);
      // A message would have started the worker again.
      expect(driver.launched.browser.targets().filter((target) => target.type() === 'service_worker')).toEqual([]);
      await page.close();
    });

    it('counts what an article has, so that none means none', async () => {
      const page: Page = await driver.open(server.origin + SAMPLE_PATH);
      await until(async () => page.evaluate(HAS_OUR_ELEMENT) as Promise<boolean>);
      const session = await page.createCDPSession();
      const [world] = await ourWorlds(session, driver);
      expect(await observersIn(session, world ?? 0)).toBeGreaterThan(0);
      await page.close();
    });
  });
});

const whenAny = (worlds: number[]): number[] | null => (worlds.length > 0 ? worlds : null);

/** Numbers of the worlds in a page that run scripts of ours. */
async function ourWorlds(session: CDPSession, driver: Driver): Promise<number[]> {
  const worlds: number[] = [];
  const listener = ({ context }: { context: { id: number; origin: string } }) => {
    if (context.origin === driver.launched.origin) worlds.push(context.id);
  };
  // Worlds are told of when this is switched on.
  await session.send('Runtime.disable');
  session.on('Runtime.executionContextCreated', listener);
  await session.send('Runtime.enable');
  session.off('Runtime.executionContextCreated', listener);
  return worlds;
}

/** How many observers of any kind a world holds. */
async function observersIn(session: CDPSession, contextId: number): Promise<number> {
  let count = 0;
  for (const name of OBSERVERS) {
    const { result } = await session.send('Runtime.evaluate', { expression: `${name}.prototype`, contextId });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const { result: size } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    count += Number(size.value);
  }
  return count;
}

async function registered(driver: Driver): Promise<number> {
  const own = await driver.own(OWN_PAGE);
  const count = Number(await own.evaluate('chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)'));
  await own.close();
  return count;
}
