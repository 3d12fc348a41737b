import { browser } from 'wxt/browser';

/** Areas of the browser's storage: on this machine's disk, and in memory until the browser closes. */
type Area = 'local' | 'session';

const asked: Partial<Record<Area, { readonly keys: string[]; readonly answer: Promise<Record<string, unknown>> }>> = {};

/**
 * What is stored under a key; undefined where there is nothing. All that is asked for in one go is read with one question to the
 * browser: a view that opens needs half a dozen things at once, and each question costs it time before it can show any.
 */
export async function stored(area: Area, key: string): Promise<unknown> {
  let asking = asked[area];
  if (!asking) {
    const keys: string[] = [];
    const answer = Promise.resolve().then(() => {
      delete asked[area];
      return browser.storage[area].get(keys);
    });
    asking = { keys, answer };
    asked[area] = asking;
  }
  asking.keys.push(key);
  return (await asking.answer)[key];
}
