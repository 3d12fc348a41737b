import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changesSince, forgetNews, noteUpdate } from '../../lib/browser/news';
import { readNews } from '../../lib/browser/unread-news';

const CHANGELOG = `# Changelog

## 0.3.0

### New warnings

- \`name-calling\`: names for people.

## 0.2.1

### Fixed

- A badge.

## 0.2.0

### New warnings

- \`missing-date\`: when was this?
- \`vague-crowd\`: many people say so.
`;

const badge = vi.fn();
const open = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', async () => new Response(CHANGELOG));
  badge.mockReset();
  open.mockReset();
  fakeBrowser.action.setBadgeText = async ({ text }: { text?: string | null | undefined }) => badge(text);
  fakeBrowser.tabs.create = open;
});

describe('after an update', () => {
  it('new warnings are remembered by name, with a dot and nothing louder', async () => {
    await noteUpdate('0.1.9');
    expect(await readNews()).toEqual({ since: '0.1.9', newWarnings: ['name-calling', 'missing-date', 'vague-crowd'] });
    expect(badge.mock.calls).toEqual([['•']]);
    expect(open).not.toHaveBeenCalled();
  });

  it('a patch is not even that loud', async () => {
    vi.stubGlobal('fetch', async () => new Response(CHANGELOG.slice(0, 13) + CHANGELOG.slice(CHANGELOG.indexOf('## 0.2.1'))));
    await noteUpdate('0.2.0');
    expect(await readNews()).toBeNull();
    expect(badge).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });

  it('what was not read yet is not forgotten over the next update', async () => {
    await noteUpdate('0.1.9');
    await noteUpdate('0.2.1');
    expect((await readNews())?.since).toBe('0.1.9');
    await forgetNews();
    await noteUpdate('0.2.1');
    expect(await readNews()).toEqual({ since: '0.2.1', newWarnings: ['name-calling'] });
  });

  it.each(['0.3.0', '1.0.0', 'garbage', ''])('nothing is new since %j', async (before) => {
    await noteUpdate(before);
    expect(await readNews()).toBeNull();
  });

  it('a changelog that is not there is no news', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('gone')));
    await noteUpdate('0.1.0');
    expect(await readNews()).toBeNull();
    expect(await changesSince('0.1.0')).toEqual([]);
  });
});

it.each([[null], ['x'], [{ since: 1, newWarnings: [] }], [{ since: '0.1.0', newWarnings: 'x' }]])(
  'takes what is stored as untrusted: %j',
  async (stored) => {
    await fakeBrowser.storage.local.set({ news: stored });
    expect(await readNews()).toBeNull();
  },
);
