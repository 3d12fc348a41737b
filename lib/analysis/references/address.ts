/** The parts of an http(s) address that matter here. Analysis has no URL class, and needs no more than this. */
export interface Address {
  /** Lower case, without "www." and port. */
  readonly host: string;
  /** Begins with "/"; query and fragment left out. */
  readonly path: string;
  /** Without "?". */
  readonly query: string;
}

const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?([^?#]*)(?:\?([^#]*))?/i;
/** Longest address that is looked at; longer ones are data, not addresses. */
const LONGEST = 4_000;

/** Parts of an absolute web address, or null for anything else (mailto, javascript, too long). */
export function parseAddress(href: string): Address | null {
  const found = ADDRESS.exec(href.slice(0, LONGEST));
  if (!found?.[1]) return null;
  return { host: found[1].toLowerCase().replace(/^www\./, ''), path: found[2] || '/', query: found[3] ?? '' };
}

/** True when `host` is `domain` or lies under it, by whole labels: "rt.com" is not in "deviantart.com". */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
