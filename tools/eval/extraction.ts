import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PageResult, PageTask } from './extraction-worker';

/** Milliseconds for one page, parsing included; more counts as a hang. */
const LIMIT = 20_000;

/**
 * Runs extraction over the development pages and prints the scorers' tables. `--smoke` takes 60 pages, `--ids FILE` those of a
 * file, `--half 0|1` one half of the domains, `--out FILE` keeps the results, `--jobs N` sets the number of processes (2).
 */
export async function evalExtraction(args: string[]): Promise<void> {
  const pages = resolve(process.env.SAYS_WHO_PAGES ?? '../shared/eval/pages');
  if (!existsSync(join(pages, 'index.jsonl'))) {
    console.log(`No development pages at ${pages}: nothing to measure.`);
    return;
  }
  const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const list = args.includes('--smoke') ? join(pages, 'dev-smoke.txt') : option('--ids');
  const only = list ? new Set(readFileSync(list, 'utf8').split('\n')) : null;
  const half = option('--half');
  const tasks: PageTask[] = readFileSync(join(pages, 'index.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; url: string; domain: string }) // the scorers' own index
    .filter((p) => !only || only.has(p.id))
    .filter((p) => half === undefined || partOf(p.domain, 2) === Number(half))
    .map((p) => ({ id: p.id, url: /^https?:/.test(p.url) ? p.url : `http://${p.domain}/`, file: join(pages, 'html', `${p.id}.html.gz`) }));
  const results = await runAll(tasks, Number(option('--jobs') ?? 2));
  const out = option('--out') ?? join(mkdtempSync(join(tmpdir(), 'says-who-')), 'extraction.jsonl');
  writeFileSync(out, `${results.map((r) => JSON.stringify(r)).join('\n')}\n`);
  const run = (script: string, ...rest: string[]) =>
    console.log(execFileSync('node', [join(pages, script), out, ...rest], { encoding: 'utf8' }));
  console.log('# all pages');
  run('score.mjs', '--split', 'dev');
  console.log('# news articles');
  run('score.mjs', '--split', 'dev', '--news', '1');
  run('items_score.mjs');
  const failed = results.filter((r) => r.error);
  console.log(`${failed.length} errors`);
  for (const r of failed.slice(0, 20)) console.log(`  ${r.id}: ${r.error}`);
  console.log(`results in ${out}`);
}

/** Which of so many parts of the domains this one is in: what is learned from the others is measured on it. */
export function partOf(domain: string, parts: number): number {
  let hash = 7;
  for (const c of domain.replace(/^www\./, '')) hash = (hash * 31 + c.charCodeAt(0)) % 1_000_003;
  return hash % parts;
}

async function runAll(tasks: readonly PageTask[], jobs: number): Promise<PageResult[]> {
  const results = new Map<string, PageResult>();
  const queue = [...tasks];
  const lane = async () => {
    let child: ChildProcess | null = null;
    for (let task = queue.shift(); task; task = queue.shift()) {
      child ??= fork(join(import.meta.dirname, 'extraction-worker.ts'), { execArgv: process.execArgv });
      const result = await ask(child, task);
      results.set(task.id, result);
      if (result.error) {
        child.kill('SIGKILL');
        child = null;
      }
    }
    child?.kill();
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  return tasks.map((t) => results.get(t.id) ?? { id: t.id, error: 'not run' });
}

function ask(child: ChildProcess, task: PageTask): Promise<PageResult> {
  return new Promise((done) => {
    const settle = (result: PageResult) => {
      clearTimeout(timer);
      child.removeAllListeners();
      done(result);
    };
    const timer = setTimeout(() => settle({ id: task.id, error: `over ${LIMIT} ms` }), LIMIT);
    child.once('message', (message) => settle(message as PageResult)); // our own worker sends nothing else
    child.once('error', (error) => settle({ id: task.id, error: String(error) }));
    child.once('exit', (code) => settle({ id: task.id, error: `process ended: ${code}` }));
    child.send(task);
  });
}
