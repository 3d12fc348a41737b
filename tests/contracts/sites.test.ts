import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/contracts/settings';
import { isQuietOn, quietHosts, quietKind } from '../../lib/contracts/sites';

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
