import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask as askInPage, isOrphan } from '../../entrypoints/reader/ask';
import { ask } from '../../lib/browser/send';

const send = vi.fn();
beforeEach(() => {
  fakeBrowser.runtime.sendMessage = send;
  vi.stubGlobal('chrome', { runtime: { id: 'says-who', sendMessage: send } });
});

/** Our own pages and the reader script each have one; both must hold. */
describe.each([
  ['a page of our own', ask],
  ['the reader script', askInPage],
])('%s that asks the worker', (_, question) => {
  it('asks again when the worker dies before it answers', async () => {
    send
      .mockRejectedValueOnce(new Error('Could not establish connection.'))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce({ ok: true, answer: 'started' });
    expect(await question({ type: 'report.request', tabId: 7, anew: false })).toBe('started');
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('asks no more once the worker has refused', async () => {
    send.mockResolvedValue({ ok: false, error: 'not allowed' });
    const answer = await question({ type: 'report.request', tabId: 7, anew: false }).catch((error: Error) => error.message);
    expect(answer === undefined || answer === 'not allowed').toBe(true);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

it('the reader script of an extension that is gone asks nobody', async () => {
  vi.stubGlobal('chrome', { runtime: { id: undefined, sendMessage: send } });
  expect(isOrphan()).toBe(true);
  expect(await askInPage({ type: 'report.request', tabId: 7, anew: false })).toBeUndefined();
  expect(send).not.toHaveBeenCalled();
});
