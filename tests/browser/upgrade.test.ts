import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepReport, listReports, readReport } from '../../lib/browser/reports';
import { changeSettings, readSettings } from '../../lib/browser/settings';
import { readSavedReport } from '../../lib/contracts/saved-report';
import { SETTINGS_VERSION, settingsSchema } from '../../lib/contracts/settings';
import type { StoredProfile } from '../../tools/stored-profile';
import { withLocks } from './locks';

/** One file a released minor version, named by it: what a browser's profile held, written there by the real build of that version. */
const FOLDER = join(import.meta.dirname, 'stored');
const versions = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

it('there is one to begin with', () => {
  expect(versions).toContain('0.1.0');
});

describe.each(versions)('a profile of version %s', (version) => {
  // Our own file; the tests look at what it holds.
  const stored = JSON.parse(readFileSync(join(FOLDER, `${version}.json`), 'utf8')) as StoredProfile;
  const old = stored.local.settings as Record<string, unknown>;

  beforeEach(async () => {
    fakeBrowser.reset();
    withLocks();
    await fakeBrowser.storage.local.set(structuredClone(stored.local));
  });

  it('keeps every setting', async () => {
    const { settings, notice } = await readSettings();
    expect(notice).toBeNull();
    expect(settings.version).toBe(SETTINGS_VERSION);
    for (const [part, value] of Object.entries(old).filter(([part]) => part !== 'version'))
      expect(settings[part as keyof typeof settings], part).toMatchObject(value as object);
  });

  it('is written in the new shape by the first change, and nothing else changes', async () => {
    const before = (await readSettings()).settings;
    await changeSettings((settings) => ({ ...settings, keep: { ...settings.keep, days: 3 } }));
    const kept = (await fakeBrowser.storage.local.get('settings')).settings;
    expect(settingsSchema.parse(kept)).toEqual({ ...before, keep: { ...before.keep, days: 3 } });
  });

  it('keeps every report, and each opens', async () => {
    const db = await openDB('reports', stored.databaseVersion, {
      upgrade(fresh) {
        fresh.createObjectStore('reports');
        fresh.createObjectStore('summaries', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
      },
    });
    for (const [key, report] of stored.reports) await db.put('reports', report, key);
    for (const summary of stored.summaries) await db.put('summaries', summary);
    db.close();
    expect((await listReports()).map(({ key }) => key).sort()).toEqual(stored.reports.map(([key]) => key).sort());
    for (const [key, report] of stored.reports) {
      const read = await readReport(key);
      expect(read).toEqual(report);
      expect(readSavedReport(JSON.parse(JSON.stringify(read)))).toHaveProperty('report');
      expect(await keepReport(`${key}0`, report, { reports: 200, days: 0 })).toBe(true);
    }
  });
});
