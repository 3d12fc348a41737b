import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../lib/analysis/analyze';
import { signals } from '../../lib/analysis/signals/index';
import type { Severity } from '../../lib/analysis/types';
import { isNewer, readChangelog } from '../../lib/contracts/changelog';
import manifest from '../../package.json';

/** What a version complains about: `releases/VERSION.json`, written by `npm run docs` until the changelog has the version as released. */
interface Complaints {
  readonly version: string;
  readonly warnings: Readonly<Record<string, Severity>>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(import.meta.dirname, 'releases');
const GRAVITY: Readonly<Record<Severity, number>> = { minor: 1, moderate: 2, serious: 3 };

/** Warnings that a later version adds or makes graver, one line each. */
function addedComplaints(before: Complaints, now: Complaints): string[] {
  return Object.entries(now.warnings).flatMap(([id, severity]) => {
    const was = before.warnings[id];
    if (was === undefined) return [`${id} is new since ${before.version}`];
    return GRAVITY[severity] > GRAVITY[was] ? [`${id} was ${was} in ${before.version} and is ${severity}`] : [];
  });
}

/** Major and minor number: what has to change before a page may be complained about more. */
function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

const written = readdirSync(FOLDER)
  // Our own files, written by our own tool.
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Complaints)
  .sort((a, b) => (isNewer(a.version, b.version) ? 1 : -1));
const released = readChangelog(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).map(({ version, newWarnings }) => ({
  version,
  newWarnings,
}));
const current: Complaints = {
  version: ENGINE,
  warnings: Object.fromEntries(signals.filter(({ meta }) => meta.polarity === 'warning').map(({ meta }) => [meta.id, meta.severity])),
};

describe('versions', () => {
  it('the engine goes by the version of the package', () => {
    expect(ENGINE).toBe(manifest.version);
  });

  it('every released version has its list of warnings, and this one too', () => {
    const listed = written.map(({ version }) => version);
    expect(listed).toEqual(expect.arrayContaining([...released.map(({ version }) => version), ENGINE]));
  });

  it('a patch release never adds a complaint or makes one graver', () => {
    const frozen = new Set(released.map(({ version }) => version));
    const line = written.filter(({ version }) => lineOf(version) === lineOf(ENGINE));
    // A list whose version is not released yet is only a draft; what is in the code counts.
    const steps = [...line.filter(({ version }) => frozen.has(version)), current];
    for (const [at, before] of steps.slice(0, -1).entries()) expect(addedComplaints(before, steps[at + 1]!)).toEqual([]);
  });

  it('the changelog names every warning that a released version added', () => {
    for (const [at, now] of written.entries()) {
      const before = written[at - 1];
      const entry = released.find(({ version }) => version === now.version);
      if (!before || !entry) continue;
      const added = Object.keys(now.warnings).filter((id) => !(id in before.warnings));
      expect(entry.newWarnings).toEqual(expect.arrayContaining(added));
    }
  });
});

describe('the rule itself', () => {
  const before: Complaints = { version: '1.2.0', warnings: { 'missing-date': 'minor', 'vague-crowd': 'serious' } };

  it('finds what is new and what is graver', () => {
    const now: Complaints = { version: '1.2.1', warnings: { 'missing-date': 'moderate', 'vague-crowd': 'serious', 'ad-density': 'minor' } };
    expect(addedComplaints(before, now)).toEqual(['missing-date was minor in 1.2.0 and is moderate', 'ad-density is new since 1.2.0']);
  });

  it('lets warnings go and become milder', () => {
    expect(addedComplaints(before, { version: '1.2.1', warnings: { 'vague-crowd': 'minor' } })).toEqual([]);
  });
});
