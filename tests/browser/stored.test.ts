import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stored } from '../../lib/browser/stored';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it('asks the browser once for all that is wanted in one go', async () => {
  await browser.storage.local.set({ a: 1, b: 2 });
  await browser.storage.session.set({ a: 3 });
  const local = vi.spyOn(browser.storage.local, 'get');
  expect(await Promise.all([stored('local', 'a'), stored('session', 'a'), stored('local', 'b'), stored('local', 'c')])).toEqual([
    1,
    3,
    2,
    undefined,
  ]);
  expect(local).toHaveBeenCalledTimes(1);
});

it('asks again for what is wanted later, also after a failure', async () => {
  const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
  await expect(stored('local', 'a')).rejects.toThrow('no storage');
  get.mockRestore();
  await browser.storage.local.set({ a: 1 });
  expect(await stored('local', 'a')).toBe(1);
  await browser.storage.local.set({ a: 2 });
  expect(await stored('local', 'a')).toBe(2);
});
