import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** A guard, how to take it out, and the tests that have to fail then. */
interface Mutation {
  readonly guard: string;
  readonly file: string;
  /** What stands there, exactly once, and what is put in its place. */
  readonly guarded: string;
  readonly unguarded: string;
  readonly test: string;
  /** Needs a build and real browsers. */
  readonly inBrowsers?: boolean;
}

const MUTATIONS: readonly Mutation[] = [
  {
    guard: 'sender: the extension’s own id',
    file: 'lib/browser/serve.ts',
    guarded: 'if (sender.id !== browser.runtime.id || sender.url === undefined) return null;',
    unguarded: 'if (sender.url === undefined) return null;',
    test: 'tests/browser/serve.test.ts',
  },
  {
    guard: 'sender: the top frame alone',
    file: 'lib/browser/serve.ts',
    guarded: 'sender.tab?.id === undefined || sender.frameId !== 0',
    unguarded: 'sender.tab?.id === undefined',
    test: 'tests/browser/serve.test.ts',
  },
  {
    guard: 'trust table',
    file: 'lib/browser/serve.ts',
    guarded: '!TRUST[type].includes(asker.class)',
    unguarded: 'TRUST[type].length === 0',
    test: 'tests/browser/serve.test.ts',
  },
  {
    guard: 'messages have a shape',
    file: 'lib/browser/serve.ts',
    guarded: "if (!request) return { ok: false, error: 'malformed' };",
    unguarded: '',
    test: 'tests/browser/serve.test.ts',
  },
  {
    guard: 'a page speaks for its own site',
    file: 'entrypoints/engine/reading.ts',
    guarded: "throw new Error('the page names another site')",
    unguarded: 'void 0',
    test: 'tests/browser/reading.test.ts',
  },
  {
    guard: 'a report is stored before it is answered with',
    file: 'entrypoints/engine/reading.ts',
    guarded: '(await keepReport(key, report, settings.keep))',
    unguarded: '(keepReport(key, report, settings.keep), true)',
    test: 'tests/browser/reading.test.ts',
  },
  {
    guard: 'nothing of private windows is stored',
    file: 'entrypoints/engine/reading.ts',
    guarded: 'stored || (!record.incognito && (',
    unguarded: 'stored || ((',
    test: 'tests/browser/reading.test.ts',
  },
  {
    guard: 'what was read of a page that was left is noted for no tab',
    file: 'entrypoints/engine/reading.ts',
    guarded: 'return (await tabAddress(tabId)) !== null && !(await stillShows(tabId, url));',
    unguarded: "return (await tabAddress(tabId)) === '' && !(await stillShows(tabId, url));",
    test: 'tests/browser/reading.test.ts',
  },
  {
    guard: 'asking again (own pages)',
    file: 'lib/browser/send.ts',
    guarded: 'const WAITS = [50, 200, 800];',
    unguarded: 'const WAITS: number[] = [];',
    test: 'tests/browser/asking.test.ts',
  },
  {
    guard: 'asking again (reader script)',
    file: 'entrypoints/reader/ask.ts',
    guarded: 'const WAITS = [50, 200, 800];',
    unguarded: 'const WAITS: number[] = [];',
    test: 'tests/browser/asking.test.ts',
  },
  {
    guard: 'one writer of settings at a time',
    file: 'lib/browser/settings.ts',
    guarded: "navigator.locks.request('settings', async () => {",
    unguarded: '(async (work: () => Promise<Settings>) => work())(async () => {',
    test: 'tests/browser/settings.test.ts',
  },
  {
    guard: 'stored reports are validated when read',
    file: 'lib/browser/reports.ts',
    guarded: "!isKnown && !(await import('../contracts/saved-report')).isReport(report)",
    unguarded: 'false',
    test: 'tests/browser/reports.test.ts',
  },
  {
    guard: 'trusted clicks alone',
    file: 'entrypoints/reader/dom.ts',
    guarded: 'if (event.isTrusted) work();',
    unguarded: 'work();',
    test: 'tests/browser/trusted-events.test.ts',
  },
  {
    guard: 'links of the web alone (card)',
    file: 'entrypoints/reader/card.ts',
    guarded: "if (scheme !== 'https:' && scheme !== 'http:')",
    unguarded: 'if (false as boolean)',
    test: 'tests/browser/trusted-events.test.ts',
  },
  {
    guard: 'links of the web alone (views)',
    file: 'components/WebLink.tsx',
    guarded: 'if (!/^https?:\\/\\//i.test(href)) return null;',
    unguarded: '',
    test: 'tests/components/WebLink.test.tsx',
  },
  {
    guard: 'depth of pages',
    file: 'lib/extraction/page-copy.ts',
    guarded: 'depth: 600,',
    unguarded: 'depth: 600_000,',
    test: 'tests/extraction/hostile.test.ts',
  },
  {
    guard: 'number of a page’s nodes',
    file: 'lib/extraction/page-copy.ts',
    guarded: 'nodes: 40_000,',
    unguarded: 'nodes: 40_000_000,',
    test: 'tests/extraction/hostile.test.ts',
  },
  {
    guard: 'size of JSON-LD',
    file: 'lib/extraction/json-ld.ts',
    guarded: 'script: 500_000,',
    unguarded: 'script: 500_000_000,',
    test: 'tests/extraction/hostile.test.ts',
  },
  {
    guard: 'length of what a page declares',
    file: 'lib/extraction/index.ts',
    guarded: 'article: withinLimits({',
    unguarded: 'article: ((article: Article) => article)({',
    test: 'tests/extraction/limits.test.ts',
  },
  {
    guard: 'marks that turn the direction of text',
    file: 'lib/extraction/text.ts',
    guarded: '(code >= 0x202a && code <= 0x202e) ||',
    unguarded: '',
    test: 'tests/extraction/direction.test.ts',
  },
  {
    guard: 'formulas in tables',
    file: 'lib/share/csv.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands there like this.
    guarded: "/^[=+\\-@\\t\\r]/.test(value) ? `'${value}` : value",
    unguarded: 'value',
    test: 'tests/share/exports.test.ts',
  },
  {
    guard: 'reads that form controls cannot take the place of (walk)',
    file: 'lib/extraction/dom.ts',
    guarded: 'if (get) return (node) => get.call(node) as T;',
    unguarded: '',
    test: 'tests/e2e/clobbering.test.ts',
    inBrowsers: true,
  },
  {
    guard: 'reads that form controls cannot take the place of (colours)',
    file: 'entrypoints/reader/palette.ts',
    guarded: 'at = parentOf(at)',
    unguarded: 'at = at.parentElement',
    test: 'tests/e2e/clobbering.test.ts',
    inBrowsers: true,
  },
  {
    guard: 'the page is left when its address changes',
    file: 'entrypoints/reader/index.ts',
    guarded: "void ask<'reader.left'>({ type: 'reader.left' });",
    unguarded: '',
    test: 'tests/e2e/navigation.test.ts',
    inBrowsers: true,
  },
  {
    guard: 'a badge that is taken away thrice stays away',
    file: 'entrypoints/reader/host.ts',
    guarded: 'const PATIENCE = 3;',
    unguarded: 'const PATIENCE = 300;',
    test: 'tests/e2e/navigation.test.ts',
    inBrowsers: true,
  },
];

const ROOT = join(import.meta.dirname, '..');

/**
 * Takes each guard out, one at a time, in a copy of the last commit, and runs the tests that ought to notice. Ends with the number of
 * guards whose absence nobody noticed. `--browsers` runs those too that need a build; a word picks guards whose name holds it.
 */
function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { browsers: { type: 'boolean', default: false } } });
  const chosen = MUTATIONS.filter(
    ({ guard, inBrowsers }) => (values.browsers || !inBrowsers) && positionals.every((word) => guard.includes(word)),
  );
  const copy = join(mkdtempSync(join(tmpdir(), 'says-who-mutations-')), 'copy');
  run(ROOT, 'git', ['worktree', 'add', '--quiet', '--detach', copy, 'HEAD']);
  let unnoticed = 0;
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    run(copy, 'npx', ['wxt', 'prepare']);
    for (const mutation of chosen) {
      const noticed = isNoticed(copy, mutation);
      console.log(`${noticed ? '✓ noticed ' : '✗ UNNOTICED'} ${mutation.guard} (${mutation.test})`);
      if (!noticed) unnoticed++;
    }
  } finally {
    run(ROOT, 'git', ['worktree', 'remove', '--force', copy]);
    rmSync(join(copy, '..'), { recursive: true, force: true });
  }
  console.log(`\n${chosen.length} guards taken out, ${unnoticed} unnoticed`);
  return unnoticed;
}

/** True when the tests pass with the guard and fail without it. */
function isNoticed(copy: string, { file, guarded, unguarded, test, inBrowsers, guard }: Mutation): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(guarded).length !== 2) throw new Error(`${guard}: not found exactly once in ${file}: ${guarded}`);
  const tests = () => {
    if (inBrowsers && run(copy, 'npm', ['run', 'build']) !== 0) throw new Error(`${guard}: does not build`);
    return run(copy, 'npx', ['vitest', 'run', test, ...(inBrowsers ? ['-c', 'vitest.e2e.config.ts', '--retry=0', '-t', 'chromium'] : [])]);
  };
  try {
    writeFileSync(
      path,
      source.replace(guarded, () => unguarded),
    );
    return tests() !== 0;
  } finally {
    writeFileSync(path, source);
  }
}

/** Status of a command that says nothing. */
function run(folder: string, command: string, args: readonly string[]): number | null {
  return spawnSync(command, args, { cwd: folder, stdio: 'ignore' }).status;
}

process.exitCode = main() === 0 ? 0 : 1;
