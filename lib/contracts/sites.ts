import { isOn } from './hosts';
import type { Settings } from './settings';

/** Kinds of sites that can be left alone without naming each. */
export type QuietKind = keyof Settings['leaveAlone'];

/**
 * Sites that are none of our business, by kind. Each entry stands for itself and everything below it; a label with a full stop behind it
 * ("webmail.") for every host that begins with it. Gathered by hand from what the sites call themselves: short and public rather than
 * complete, and readers add their own.
 */
export const QUIET_SITES: Readonly<Record<QuietKind, readonly string[]>> = {
  mail: [
    ...['webmail.', 'mail.', 'email.', 'owa.', 'roundcube.', 'autodiscover.'],
    ...['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'icloud.com', 'e.mail.ru'],
    ...['app.fastmail.com', 'app.tuta.com', 'app.hey.com', 'posteo.de', 'mailbox.org', 'navigator.gmx.net', 'navigator.web.de'],
  ],
  banks: [
    ...['banking.', 'onlinebanking.', 'online-banking.', 'ebanking.', 'netbanking.', 'homebanking.', 'ibanking.', 'mabanque.', 'bank'],
    ...['paypal.com', 'stripe.com', 'wise.com', 'revolut.com', 'monzo.com', 'n26.com', 'americanexpress.com', 'klarna.com'],
    ...['chase.com', 'bankofamerica.com', 'wellsfargo.com', 'citi.com', 'capitalone.com', 'usbank.com', 'schwab.com', 'fidelity.com'],
    ...['vanguard.com', 'hsbc.com', 'hsbc.co.uk', 'barclays.co.uk', 'lloydsbank.co.uk', 'natwest.com', 'nationwide.co.uk'],
    ...['santander.com', 'santander.co.uk', 'bancosantander.es', 'bbva.es', 'caixabank.es', 'cgd.pt', 'millenniumbcp.pt'],
    ...['deutsche-bank.de', 'commerzbank.de', 'sparkasse.de', 'postbank.de', 'dkb.de', 'ing.de', 'comdirect.de', 'ubs.com'],
    ...['bnpparibas', 'credit-agricole.fr', 'societegenerale.fr', 'labanquepostale.fr', 'boursobank.com'],
    ...['itau.com.br', 'bradesco.com.br', 'bb.com.br', 'nubank.com.br', 'caixa.gov.br', 'alrajhibank.com.sa', 'qnb.com'],
  ],
  // Names that no public address has (RFC 2606, 6762, 8375; ICANN's list of collisions). Your own machine is no network.
  intranet: ['local', 'lan', 'intranet', 'internal', 'corp', 'home', 'private', 'localdomain', 'home.arpa'],
};

/** Addresses of networks of one's own (RFC 1918, 3927, 4193, 4291). */
const OWN_NETWORK = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd][0-9a-f]{2}:|\[fe[89ab][0-9a-f]:)/;

/** The part of the settings that says where and when nothing happens by itself. */
export type QuietSettings = Pick<Settings, 'sitesOff' | 'leaveAlone' | 'pausedUntil'>;

/** That part for a reader who has set nothing. */
export const QUIET_DEFAULTS: QuietSettings = { sitesOff: [], leaveAlone: { mail: true, banks: true, intranet: true }, pausedUntil: null };

/** That part of settings as they are stored, without their schema; null for what only a full reading can make sense of. */
export function quietPartOf(stored: unknown): QuietSettings | null {
  if (stored === undefined) return QUIET_DEFAULTS;
  // Looked at field by field below.
  const { sitesOff, leaveAlone, pausedUntil } = (stored ?? {}) as { [Field in keyof QuietSettings]?: unknown };
  if (!Array.isArray(sitesOff) || !sitesOff.every((site) => typeof site === 'string')) return null;
  if (pausedUntil !== null && typeof pausedUntil !== 'string') return null;
  const kinds = new Map<string, unknown>(Object.entries(leaveAlone ?? {}));
  const [mail, banks, intranet] = [kinds.get('mail'), kinds.get('banks'), kinds.get('intranet')];
  if (typeof mail !== 'boolean' || typeof banks !== 'boolean' || typeof intranet !== 'boolean') return null;
  return { sitesOff, leaveAlone: { mail, banks, intranet }, pausedUntil };
}

/** True where nothing may happen by itself on this host at this time (ISO). */
export function isQuietOn(settings: QuietSettings, host: string, now: string): boolean {
  if (settings.pausedUntil !== null && Date.parse(now) < Date.parse(settings.pausedUntil)) return true;
  if (settings.sitesOff.some((site) => isOn(host, site))) return true;
  const kind = quietKind(host);
  return kind !== null && settings.leaveAlone[kind];
}

/** The kind of site that is none of our business, or null. */
export function quietKind(host: string): QuietKind | null {
  const name = host.toLowerCase();
  if (OWN_NETWORK.test(name) || (/^[a-z0-9-]+$/.test(name) && name !== 'localhost')) return 'intranet';
  for (const kind of ['mail', 'banks', 'intranet'] as const)
    if (QUIET_SITES[kind].some((site) => (site.endsWith('.') ? name.startsWith(site) : isOn(name, site)))) return kind;
  return null;
}

/** Hosts where nothing may happen by itself, as far as a list can say it; each stands for everything below it, too. */
export function quietHosts({ sitesOff, leaveAlone }: QuietSettings): string[] {
  const kinds = (['mail', 'banks', 'intranet'] as const).filter((kind) => leaveAlone[kind]);
  return [...new Set([...sitesOff, ...kinds.flatMap((kind) => QUIET_SITES[kind].filter((site) => !site.endsWith('.')))])];
}
