import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettingsFrom } from '../../lib/contracts/settings';
import { isQuietOn, QUIET_DEFAULTS, quietHosts, quietKind, quietPartOf } from '../../lib/contracts/sites';

const now = '2026-11-23T12:00:00Z';

describe('quiet', () => {
  const settings = { ...DEFAULT_SETTINGS, sitesOff: ['rt.example'] };
  it.each([
    ['rt.example', true],
    ['www.rt.example', true],
    ['deviantart.example', false],
    ['rt.example.org', false],
  ])('on %s: %s', (host, quiet) => {
    expect(isQuietOn(settings, host, now)).toBe(quiet);
  });

  it('everywhere while paused, and not after', () => {
    const paused = { ...settings, pausedUntil: '2026-11-23T13:00:00Z' };
    expect(isQuietOn(paused, 'news.example', now)).toBe(true);
    expect(isQuietOn(paused, 'news.example', '2026-11-23T13:00:01Z')).toBe(false);
  });

  it('on mail, banks and networks of one’s own until a reader wants otherwise', () => {
    const eager = { ...settings, leaveAlone: { mail: false, banks: false, intranet: false } };
    for (const host of ['webmail.work.example', 'www.paypal.com', 'wiki.intranet']) {
      expect(isQuietOn(settings, host, now)).toBe(true);
      expect(isQuietOn(eager, host, now)).toBe(false);
    }
  });
});

describe('sites that are none of our business', () => {
  it.each([
    ['mail.google.com', 'mail'],
    ['outlook.office.com', 'mail'],
    ['www.icloud.com', 'mail'],
    ['webmail.university.example', 'mail'],
    ['www.paypal.com', 'banks'],
    ['banking.sparkasse-example.de', 'banks'],
    ['secure.first.bank', 'banks'],
    ['intranet', 'intranet'],
    ['printer.local', 'intranet'],
    ['wiki.corp', 'intranet'],
    ['192.168.178.1', 'intranet'],
    ['10.0.0.7', 'intranet'],
    ['172.20.1.1', 'intranet'],
    ['[fd12:3456::1]', 'intranet'],
    ['[fe80::1]', 'intranet'],
  ])('%s: %s', (host, kind) => {
    expect(quietKind(host)).toBe(kind);
  });

  it.each([
    'www.dailymail.co.uk',
    'mailonline.example',
    'www.news.example',
    'bank-news.example',
    'www.burbankleader.com',
    'worldbank.org',
    'local.example',
    'corp.example',
    '172.32.0.1',
    '11.0.0.1',
    '8.8.8.8',
    // A page that a reader serves to themselves.
    'localhost',
    '127.0.0.1',
  ])('not %s', (host) => {
    expect(quietKind(host)).toBeNull();
  });

  it('can be told to the browser as hosts', () => {
    const hosts = quietHosts({ ...DEFAULT_SETTINGS, sitesOff: ['mine.example'], leaveAlone: { mail: false, banks: true, intranet: true } });
    expect(hosts).toEqual(expect.arrayContaining(['mine.example', 'paypal.com', 'bank', 'home.arpa']));
    expect(hosts).not.toContain('icloud.com');
    expect(hosts.every((host) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(host))).toBe(true);
  });
});

describe('the quiet part of stored settings, read without their schema', () => {
  const plain = {
    sitesOff: ['mine.example'],
    leaveAlone: { mail: true, banks: false, intranet: true },
    pausedUntil: '2026-11-23T13:00:00Z',
  };

  it.each([
    ['a reader’s own', { ...DEFAULT_SETTINGS, ...plain }],
    ['the standard ones', DEFAULT_SETTINGS],
    ['none yet', undefined],
  ])('says of %s what a full reading says', (_, stored) => {
    const { sitesOff, leaveAlone, pausedUntil } = readSettingsFrom(stored).settings;
    expect(quietPartOf(stored)).toEqual({ sitesOff, leaveAlone, pausedUntil });
  });

  it('is that part and nothing else', () => {
    expect(quietPartOf({ ...DEFAULT_SETTINGS, ...plain, leaveAlone: { ...plain.leaveAlone, more: true } })).toEqual(plain);
    expect(quietPartOf(undefined)).toEqual(QUIET_DEFAULTS);
  });

  it('does not need the other parts to be sound', () => {
    expect(quietPartOf({ ...DEFAULT_SETTINGS, ...plain, phrases: 'none', search: null })).toEqual(plain);
  });

  it.each([
    ['null', null],
    ['a number', 7],
    ['a text', 'sitesOff'],
    ['a list', [plain]],
    ['nothing in it', {}],
    ['settings of version 1, which had no kinds of sites', { version: 1, sitesOff: [], pausedUntil: null }],
    ['no sites', { ...plain, sitesOff: undefined }],
    ['a text for sites', { ...plain, sitesOff: 'mine.example' }],
    ['what only looks like a list of sites', { ...plain, sitesOff: { length: 1, 0: 'mine.example' } }],
    ['a site that is no text', { ...plain, sitesOff: ['mine.example', { toLowerCase: 'x' }] }],
    ['a site that is null', { ...plain, sitesOff: [null] }],
    ['no pause', { ...plain, pausedUntil: undefined }],
    ['a number for the pause', { ...plain, pausedUntil: 9e15 }],
    ['a list for the pause', { ...plain, pausedUntil: ['2999-01-01T00:00:00Z'] }],
    ['no kinds', { ...plain, leaveAlone: undefined }],
    ['null for the kinds', { ...plain, leaveAlone: null }],
    ['a text for the kinds', { ...plain, leaveAlone: 'mail' }],
    ['a list for the kinds', { ...plain, leaveAlone: [true, true, true] }],
    ['a kind that is missing', { ...plain, leaveAlone: { mail: true, banks: true } }],
    ['a kind that is no yes or no', { ...plain, leaveAlone: { mail: true, banks: 'false', intranet: 0 } }],
    ['kinds by way of a prototype', { ...plain, leaveAlone: JSON.parse('{"__proto__":{"mail":false,"banks":false,"intranet":false}}') }],
  ])('leaves it to the full reading when there is %s', (_, stored) => {
    expect(quietPartOf(stored)).toBeNull();
  });

  it('does not pause for ever on a time that is none', () => {
    const part = quietPartOf({ ...plain, pausedUntil: 'soon' });
    expect(part && isQuietOn(part, 'news.example', now)).toBe(false);
  });
});
