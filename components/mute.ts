/** Where a finding that a reader called wrong is hidden. */
export type MuteScope = 'here' | 'site' | 'everywhere';

/** A finding that a reader called wrong: `signal` is a signal's id, "claim" or "reference"; null widens. */
export interface Mute {
  readonly signal: string;
  readonly site: string | null;
  readonly page: string | null;
  /** Its words, or the name of the source; null for every finding of the signal. */
  readonly words: string | null;
}

/** True when a reader hid this finding on this page. */
export function isMuted(mutes: readonly Mute[], url: string, finding: Pick<Mute, 'signal' | 'words'>): boolean {
  const host = hostOf(url);
  return mutes.some(
    (mute) =>
      mute.signal === finding.signal &&
      (mute.words === null || mute.words === finding.words) &&
      (mute.page === null || mute.page === url) &&
      (mute.site === null || mute.site === host),
  );
}

/** The mute for a scope on the page at this address. */
export function muteFor(scope: MuteScope, url: string, finding: Pick<Mute, 'signal' | 'words'>): Mute {
  return {
    ...finding,
    site: scope === 'everywhere' ? null : hostOf(url),
    page: scope === 'here' ? url : null,
  };
}

/** Host name of an address, '' where it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
