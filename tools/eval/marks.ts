import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { pageView } from '../../entrypoints/engine/page-view';
import type { Block, Report } from '../../lib/analysis/types';
import { DEFAULT_SETTINGS } from '../../lib/contracts/settings';
import type { Browser } from '../browsers';
import { type Driver, drive, type Realm, until } from '../driver';
import type { LaunchOptions } from '../launch';
import { servePages } from '../page-server';
import { englishWords } from '../report/words';
import { OWN_PAGE, reportOn, tabRecords } from '../stores';
import { BADGE, DOCUMENT, type Painted, SHIFTS, WATCH_SHIFTS } from './marks-page';
import { SHARED } from './shared';

/** One page of the index. */
interface Entry {
  readonly id: string;
  readonly url: string;
  readonly domain: string;
  readonly lang: string | null;
  readonly charset: string | null;
  readonly is_article: boolean;
  readonly is_news: boolean;
}

/** What was seen on one page. */
interface Seen {
  readonly id: string;
  /** The tab's state after reading, and where the badge can be seen; null where it cannot. */
  readonly status: string;
  readonly badge: 'headline' | 'floating' | null;
  /** Marked passages (one for each block that they touch), those on exactly their words in the right place, and what is painted elsewhere. */
  readonly wanted: number;
  readonly right: number;
  readonly elsewhere: number;
  /** Sum of layout shifts after our work began, as Chromium counts them; null where the browser does not. */
  readonly shift: number | null;
  /** Elements that stand elsewhere than before, and whether the markup is another, beyond what the page does by itself. */
  readonly moved: number;
  readonly changed: boolean;
  readonly wrong: readonly string[];
}

/**
 * Marks real pages, served from this machine, in both browsers: badge, words, layout, markup. `--pages N` (30), `--seed N` (1),
 * `--browser NAME`, `--verbose` prints the passages that are not where they should be.
 */
export async function evalMarks(args: string[]): Promise<void> {
  const option = (name: string, fallback: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? fallback) : fallback);
  const entries = choose(Number(option('--pages', '30')), Number(option('--seed', '1')));
  if (entries.length === 0) return console.log('no pages');
  for (const name of ['chromium', 'firefox'] as const) {
    if (option('--browser', name) !== name) continue;
    const seen = await look(name, entries);
    print(name, seen);
    if (args.includes('--verbose')) for (const { id, wrong } of seen) for (const line of wrong) console.log(`  ${id}: ${line}`);
  }
}

/** So many English news articles, one a domain, the same in every run with the same seed. */
function choose(count: number, seed: number): Entry[] {
  const index = join(SHARED, 'pages', 'index.jsonl');
  if (!existsSync(index)) return [];
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const shuffled = readFileSync(index, 'utf8')
    .trim()
    .split('\n')
    // The evaluation data's own index.
    .map((line) => JSON.parse(line) as Entry)
    .filter((entry) => entry.is_article && entry.is_news && /^en/i.test(entry.lang ?? ''))
    .map((entry) => ({ entry, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
  const domains = new Set<string>();
  return shuffled.filter(({ domain }) => !domains.has(domain) && domains.add(domain)).slice(0, count);
}

/** Nothing beyond this machine: the pages are alone with us. */
const ALONE: Readonly<Record<Browser, Pick<LaunchOptions, 'args' | 'prefs'>>> = {
  chromium: { args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] },
  firefox: {
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1',
    },
  },
};

async function look(name: Browser, entries: readonly Entry[]): Promise<Seen[]> {
  const server = await servePages(Object.fromEntries(entries.map((entry) => [pathOf(entry), htmlOf(entry)])));
  const driver = await drive(name, { permitted: true, ...ALONE[name] });
  const seen: Seen[] = [];
  try {
    const own = await driver.own(OWN_PAGE);
    // The pages are read when we say so, not when they load.
    const settings = JSON.stringify({ ...DEFAULT_SETTINGS, sitesOff: ['127.0.0.1'] });
    await own.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: ${settings} })`);
    for (const entry of entries) {
      try {
        seen.push(await lookAt(driver, own, entry.id, server.origin + pathOf(entry)));
      } catch (error) {
        console.log(`  ${entry.id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    // Real pages ask for what is theirs, and nothing answers: `driver.close` would take that for ours.
    await driver.launched.close();
    await server.close();
  }
  return seen;
}

async function lookAt(driver: Driver, own: Realm, id: string, url: string): Promise<Seen> {
  const page = await driver.launched.browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 }).catch(() => null);
    // Longer than any page that asks for what is not there takes to settle.
    await pause(2_500);
    const first = await snapshot(page);
    await pause(800);
    const before = await snapshot(page);
    await page.evaluate(WATCH_SHIFTS);
    await own.evaluate(`(async (api) => {
      const tabs = await api.tabs.query({});
      const tab = tabs.findLast((each) => each.url === ${JSON.stringify(url)});
      return api.runtime.sendMessage({ type: 'report.request', tabId: tab.id, anew: false });
    })(globalThis.browser ?? chrome)`);
    const status = await until(async () => (await tabRecords(own)).find((each) => each.url === url && each.status !== 'working')?.status);
    await pause(800);
    const after = await snapshot(page);
    const report = await reportOn(own, url);
    const shift = (await page.evaluate(SHIFTS)) as number | null;
    const { wanted, right, elsewhere, wrong } = compare(report, after.painted);
    const itself = new Set(first.boxes.flatMap((box, at) => (box === before.boxes[at] ? [] : [at])));
    return {
      id,
      status: status ?? 'no answer',
      badge: after.isOurs ? ((await page.evaluate(BADGE)) as Seen['badge']) : null,
      wanted,
      right,
      elsewhere,
      shift,
      moved: before.boxes.filter((box, at) => box !== after.boxes[at] && !itself.has(at)).length,
      changed: before.markup !== after.markup && first.markup === before.markup,
      wrong,
    };
  } finally {
    await page.close();
  }
}

interface Snapshot {
  readonly markup: string;
  readonly boxes: readonly string[];
  readonly isOurs: boolean;
  readonly painted: readonly Painted[];
}

async function snapshot(page: Page): Promise<Snapshot> {
  // What the expression returns.
  return (await page.evaluate(DOCUMENT)) as Snapshot;
}

/** Letters of context that have to agree on one side at least. */
const CONTEXT = 24;

/** The passages that a report wants marked against what is painted. */
function compare(report: Report | null, painted: readonly Painted[]): Pick<Seen, 'wanted' | 'right' | 'elsewhere' | 'wrong'> {
  if (!report) return { wanted: 0, right: 0, elsewhere: painted.length, wrong: [] };
  const { text, blocks } = report.article;
  const left = [...painted];
  const wrong: string[] = [];
  let wanted = 0;
  for (const mark of pageView('', report, DEFAULT_SETTINGS, englishWords()).marks) {
    for (const span of mark.spans)
      for (const block of blocks as readonly Block[]) {
        const [start, end] = [Math.max(span.start, block.span.start), Math.min(span.end, block.span.end)];
        const words = bare(text.slice(start, end));
        if (!words) continue;
        wanted++;
        const [before, after] = [
          bare(text.slice(block.span.start, start)).slice(-CONTEXT),
          bare(text.slice(end, block.span.end)).slice(0, CONTEXT),
        ];
        const at = left.findIndex(
          (each) =>
            each.group === mark.status &&
            each.words === words &&
            ((before !== '' && each.before.endsWith(before)) || (after !== '' && each.after.startsWith(after)) || before + after === ''),
        );
        if (at >= 0) left.splice(at, 1);
        else wrong.push(`${mark.status} “${text.slice(start, end)}” is not where it should be`);
      }
  }
  return {
    wanted,
    right: wanted - wrong.length,
    elsewhere: left.length,
    wrong: [...wrong, ...left.map(({ words }) => `painted: “${words}”`)],
  };
}

function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/g, '');
}

function print(name: Browser, seen: readonly Seen[]): void {
  const sum = (of: (each: Seen) => number) => seen.reduce((total, each) => total + of(each), 0);
  const read = seen.filter(({ status }) => status === 'ready' || status === 'not-enough');
  const [wanted, right] = [sum((each) => each.wanted), sum((each) => each.right)];
  const where = (place: Seen['badge']) => read.filter(({ badge }) => badge === place).length;
  console.log(`${name}: ${seen.length} pages, ${read.length} read as articles`);
  console.log(
    `  badge on ${read.filter(({ badge }) => badge !== null).length} of ${read.length} (by the headline ${where('headline')}, floating ${where('floating')})`,
  );
  console.log(
    `  marks on exactly the right words: ${right} of ${wanted} (${((100 * right) / Math.max(1, wanted)).toFixed(1)} %), painted elsewhere ${sum((each) => each.elsewhere)}`,
  );
  if (name === 'chromium') console.log(`  layout shift: ${sum((each) => each.shift ?? 0).toFixed(4)} in all`);
  console.log(`  elements moved: ${sum((each) => each.moved)}; markup changed on ${seen.filter(({ changed }) => changed).length} pages`);
  for (const { id, status, badge, wanted: all, right: good, moved, changed, shift } of seen)
    if (!['ready', 'not-enough'].includes(status) || badge === null || good < all || moved > 0 || changed || (shift ?? 0) > 0)
      console.log(`  ${id}: ${status}, badge ${badge}, marks ${good} of ${all}, moved ${moved}, changed ${changed}, shift ${shift}`);
}

function pathOf({ id, url }: Entry): string {
  return URL.canParse(url) ? `/${id}${new URL(url).pathname}` : `/${id}`;
}

function htmlOf({ id, charset }: Entry): string {
  const bytes = gunzipSync(readFileSync(join(SHARED, 'pages', 'html', `${id}.html.gz`)));
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}
