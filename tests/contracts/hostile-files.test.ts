import { describe, expect, it } from 'vitest';
import { readListFile } from '../../lib/contracts/list-file';
import { DEFAULT_SETTINGS } from '../../lib/contracts/settings';
import { readSettingsFile } from '../../lib/contracts/settings-file';
import { HOSTILE_DOMAINS, HOSTILE_FILES } from './hostile-files';

describe.each(Object.entries(HOSTILE_FILES))('a file that is %s', (_, text) => {
  it('is refused as settings, in words, in no time', () => {
    const start = performance.now();
    const read = readSettingsFile(text);
    expect(read).not.toHaveProperty('settings');
    expect('reasons' in read && read.reasons.trim().length).toBeGreaterThan(3);
    expect('reasons' in read && read.reasons.length).toBeLessThan(3_000);
    // Half a second on the slowest machine; a parser that goes wrong takes minutes.
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('gives no list, or one of nothing but domains', () => {
    const read = readListFile(text, 'doubted');
    if ('list' in read) for (const { domain } of read.list.entries) expect(domain).toMatch(/^(?:[a-z0-9_-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/);
    else expect(read.reason).toMatch(/^list(?:TooLarge|Broken|Empty)$/);
  });
});

it.each(HOSTILE_DOMAINS)('%j is no domain of a list', (domain) => {
  for (const text of [JSON.stringify([domain]), `domain,verdict\n"${domain.replaceAll('"', '""')}",doubted`, domain]) {
    const read = readListFile(text, 'doubted');
    expect('list' in read ? read.list.entries : [], text).toEqual([]);
  }
});

it('a file of settings is read when it is one, with or without a byte order mark', () => {
  const text = JSON.stringify(DEFAULT_SETTINGS);
  expect(readSettingsFile(text)).toEqual({ settings: DEFAULT_SETTINGS });
  expect(readSettingsFile(`\uFEFF${text}`)).toEqual({ settings: DEFAULT_SETTINGS });
});

it('a file that is too large is not even parsed', () => {
  expect(readSettingsFile(' '.repeat(30_000_001))).toEqual({ reasons: 'too large: 30000001 characters' });
});

it('one attack leaves nothing behind for the next reading', () => {
  for (const text of Object.values(HOSTILE_FILES)) readSettingsFile(text);
  expect(({} as Record<string, unknown>).version).toBeUndefined();
  expect(({} as Record<string, unknown>).severity).toBeUndefined();
  expect(readSettingsFile(JSON.stringify(DEFAULT_SETTINGS))).toEqual({ settings: DEFAULT_SETTINGS });
});
