import { readModelFiles } from '../model-files';
import { type Job, parseJob, report } from './job';

// One line in, one line out; whatever goes wrong is an answer too.
const files = readModelFiles();

process.on('message', async (line: string) => {
  // Whoever asked may have gone meanwhile; then there is nobody to tell.
  process.send?.(await answer(line), () => {});
});

async function answer(line: string): Promise<string> {
  let job: Job | null = null;
  try {
    job = parseJob(line);
    return JSON.stringify({ id: job.id, report: report(job, await files) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return JSON.stringify({ id: job?.id ?? idOf(line), error: message.split('\n', 1)[0] });
  }
}

function idOf(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  } catch {
    return null;
  }
}
