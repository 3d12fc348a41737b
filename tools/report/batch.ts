import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** No page may hold up the others for longer than this. */
const LIMIT_MS = 60_000;

interface Slot {
  readonly line: string;
  answer: string | null;
}

/**
 * Reads lines of JSON from `input` and writes one line for each to `output`, in order: `{"id","report"}` or `{"id","error"}`.
 * A line that throws, hangs or exhausts the memory of its worker costs only itself.
 */
export async function runBatch(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, limitMs = LIMIT_MS): Promise<void> {
  const queue: Slot[] = [];
  const waiting: Slot[] = [];
  const workers = Array.from({ length: availableParallelism() }, () => new Runner(limitMs));
  const idle = [...workers];
  let done: (() => void) | null = null;

  const write = async () => {
    while (queue[0]?.answer) {
      const slot = queue.shift();
      if (slot?.answer && !output.write(`${slot.answer}\n`)) await once(output, 'drain');
    }
    if (queue.length === 0) done?.();
  };
  let writing = Promise.resolve();
  const dispatch = () => {
    while (idle.length > 0 && waiting.length > 0) {
      const worker = idle.pop();
      const slot = waiting.shift();
      if (!worker || !slot) return;
      void worker.run(slot.line).then((answer) => {
        slot.answer = answer;
        idle.push(worker);
        writing = writing.then(write);
        dispatch();
      });
    }
  };

  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const slot: Slot = { line, answer: null };
    queue.push(slot);
    waiting.push(slot);
    dispatch();
    // Memory stays bounded: do not read far ahead of the slowest page.
    while (queue.length > workers.length * 8) await new Promise((go) => setTimeout(go, 2));
  }
  if (queue.length > 0) {
    await new Promise<void>((resolve) => {
      done = resolve;
    });
  }
  await writing;
  for (const worker of workers) worker.close();
}

/** One worker process that is replaced when it hangs or dies. */
class Runner {
  #worker: ChildProcess | null = null;
  readonly #limitMs: number;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  async run(line: string): Promise<string> {
    this.#worker ??= fork(join(import.meta.dirname, 'worker.ts'), { execArgv: ['--import', 'tsx'] });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const finish = (answer: string, broken: boolean) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        if (broken) {
          this.#worker = null;
          worker.on('error', () => {});
          worker.kill('SIGKILL');
        }
        resolve(answer);
      };
      const timer = setTimeout(() => finish(failure(line, `no answer within ${this.#limitMs / 1000} s`), true), this.#limitMs);
      worker.once('message', (answer) => finish(String(answer), false));
      worker.once('error', (error) => finish(failure(line, error.message), true));
      worker.once('exit', () => finish(failure(line, 'the worker stopped'), true));
      worker.send(line);
    });
  }

  close(): void {
    this.#worker?.disconnect();
  }
}

/** The error line for a job that never came back. */
function failure(line: string, error: string): string {
  let id: unknown = null;
  try {
    const job: unknown = JSON.parse(line);
    if (typeof job === 'object' && job !== null && 'id' in job) id = job.id;
  } catch {
    // The line was not JSON: it has no id.
  }
  return JSON.stringify({ id, error: error.split('\n', 1)[0] });
}
