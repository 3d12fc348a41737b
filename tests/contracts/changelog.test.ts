import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signals } from '../../lib/analysis/signals/index';
import { isNewer, readChangelog, releasesSince } from '../../lib/contracts/changelog';

const TEXT = `# Changelog

Preamble - with a hyphen.

## Unreleased

- Not yet.

## 0.3.0 (unreleased)

- Soon.

## 0.2.0 (2026-12-01)

- The popup opens **faster**,
  and \`closes\` so too.

### New warnings

- \`vague-crowd\`: many people say so.
- \`missing-date\`: when was this?

### Fixed

- A badge.

## 0.1.1

## 0.1.0 (2026-11-23)

- First version.
`;

describe('readChangelog', () => {
  const releases = readChangelog(TEXT);

  it('names versions, their new warnings and their entries, without what is not released', () => {
    expect(releases).toEqual([
      {
        version: '0.2.0',
        newWarnings: ['vague-crowd', 'missing-date'],
        entries: ['The popup opens faster, and closes so too.', 'A badge.'],
      },
      { version: '0.1.1', newWarnings: [], entries: [] },
      { version: '0.1.0', newWarnings: [], entries: ['First version.'] },
    ]);
  });

  it('tells what is new to a reader by the version before', () => {
    expect(releasesSince(releases, '0.1.0').map(({ version }) => version)).toEqual(['0.2.0', '0.1.1']);
    expect(releasesSince(releases, '0.2.0')).toEqual([]);
    expect(releasesSince(releases, '')).toEqual([]);
  });

  it('compares numbers, not texts', () => {
    expect(isNewer('0.10.0', '0.9.9')).toBe(true);
    expect(isNewer('0.9.9', '0.10.0')).toBe(false);
    expect(isNewer('1.0.0', '1.0')).toBe(false);
  });
});

it('our own changelog names only warnings that there are', () => {
  const known = new Set(signals.map(({ meta }) => meta.id));
  const named = readChangelog(readFileSync(join(import.meta.dirname, '..', '..', 'CHANGELOG.md'), 'utf8')).flatMap(
    (release) => release.newWarnings,
  );
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
