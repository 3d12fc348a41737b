/** One version of CHANGELOG.md. */
export interface Release {
  /** "0.2.0" */
  readonly version: string;
  /** Ids of the signals that warn for the first time in it. */
  readonly newWarnings: readonly string[];
  /** Everything else that is said about it, a line each, without markup. */
  readonly entries: readonly string[];
}

/**
 * Reads CHANGELOG.md, newest version first: `## 0.2.0` heads a version, `- ` an entry; entries under `### New warnings` begin with the
 * signal's id in backticks. What is not released yet (`## Unreleased`, `## 0.3.0 (unreleased)`) is left out.
 */
export function readChangelog(changelog: string): Release[] {
  const [, ...parts] = `\n${changelog}`.split(/\n## (?=\d)/);
  const released = parts.filter((part) => !/^.*\(unreleased\)/i.test(part));
  return released.map((part) => {
    const [text = ''] = part.split(/\n## /, 1);
    const [version = ''] = text.split(/\s/, 1);
    const sections = text.split(/\n### /);
    const isNews = (section: string) => /^new warnings\b/i.test(section);
    return {
      version,
      newWarnings: sections.filter(isNews).flatMap((section) => Array.from(section.matchAll(/^- `([a-z0-9-]+)`/gm), ([, id]) => id ?? '')),
      entries: sections.filter((section) => !isNews(section)).flatMap(entriesOf),
    };
  });
}

/** The versions that are new to a reader who had `before` ("0.1.3"), newest first; none when it cannot be read. */
export function releasesSince(releases: readonly Release[], before: string): Release[] {
  return /^\d+(?:\.\d+)*$/.test(before) ? releases.filter(({ version }) => isNewer(version, before)) : [];
}

/** True when the first version comes after the second; both are numbers between full stops. */
export function isNewer(version: string, other: string): boolean {
  const [ours, theirs] = [version, other].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (ours?.[at] ?? 0) - (theirs?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** An entry may go on in indented lines. */
function entriesOf(section: string): string[] {
  return section
    .split(/\n- /)
    .slice(1)
    .map((entry) => (entry.split(/\n(?![ \t]+\S)/, 1)[0] ?? '').replace(/[`*]/g, '').replace(/\s+/g, ' ').trim());
}
