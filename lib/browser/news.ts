import { browser } from 'wxt/browser';
import { isNewer, type Release, readChangelog, releasesSince } from '../contracts/changelog';
import { NEWS, type News, readNews } from './unread-news';

/**
 * Worker only, after an update: remembers it if it brought new warnings, and says so with a dot on the toolbar button. No tab is opened
 * and nothing is covered; a patch, which brings no new warnings, is not even that loud.
 */
export async function noteUpdate(previousVersion: string): Promise<void> {
  const earlier = await readNews();
  const since = earlier && isNewer(previousVersion, earlier.since) ? earlier.since : previousVersion;
  const newWarnings = [...new Set((await changesSince(since)).flatMap((release) => release.newWarnings))];
  if (newWarnings.length === 0) return;
  await browser.storage.local.set({ [NEWS]: { since, newWarnings } });
  await showNews();
}

/** Worker only: puts the dot on the toolbar button or takes it away; tabs with a report show their own text over it. */
export async function showNews(): Promise<void> {
  await browser.action.setBadgeText({ text: (await readNews()) ? '•' : '' });
}

/** Calls back when there is something to tell, or nothing any more. Returns the way to stop. */
export function onNews(callback: (news: News | null) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && NEWS in changes) readNews().then(callback);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The reader knows. */
export async function forgetNews(): Promise<void> {
  await browser.storage.local.remove(NEWS);
}

/** The versions after this one up to our own, newest first, from the changelog that ships with us; none when it cannot be read. */
export async function changesSince(version: string): Promise<Release[]> {
  try {
    // The type of paths that WXT generates knows only what is there when it is generated.
    const answer = await fetch(browser.runtime.getURL('/changelog.md' as '/'));
    return answer.ok ? releasesSince(readChangelog(await answer.text()), version) : [];
  } catch {
    return [];
  }
}
