import { Readable, Writable } from 'node:stream';
import type { Report } from '../../lib/analysis/types';
import { readModelFiles } from '../model-files';
import { runBatch } from './batch';
import type { Outcome } from './formats';
import { type Input, jobOf } from './inputs';
import { report } from './job';

/**
 * Reports on each input in its order and hands every outcome on as soon as it is there. One page is read in this process, several in
 * the batch command's workers, where a page that hangs costs only itself. The reports are the same.
 */
export async function reportOnEach(inputs: readonly Input[], retrievedAt: string | undefined, take: (outcome: Outcome) => void) {
  const [only] = inputs;
  if (inputs.length === 1 && only) return take(await reportOnOne(only, retrievedAt));
  const unreadable = new Map<number, string>();
  async function* lines() {
    for (const [index, input] of inputs.entries()) {
      const job = await jobOf(input, retrievedAt).catch((error: unknown) => void unreadable.set(index, oneLine(error)));
      // The batch command answers an empty job with an error, which is then replaced by the true one.
      yield `${JSON.stringify(job ?? {})}\n`;
    }
  }
  let at = 0;
  const answers = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, next) {
      const { file } = inputs[at] ?? { file: '' };
      // The batch command's own answer.
      const answer = JSON.parse(String(chunk)) as { readonly report: Report } | { readonly error: string };
      take('report' in answer ? { file, report: answer.report } : { file, error: unreadable.get(at) ?? answer.error });
      at += 1;
      next();
    },
  });
  await runBatch(Readable.from(lines()), answers);
}

async function reportOnOne(input: Input, retrievedAt: string | undefined): Promise<Outcome> {
  const { file } = input;
  try {
    return { file, report: report(await jobOf(input, retrievedAt), await readModelFiles()) };
  } catch (error) {
    return { file, error: oneLine(error) };
  }
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
