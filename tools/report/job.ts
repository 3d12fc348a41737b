import { analyze } from '../../lib/analysis/analyze';
import { articleFromText } from '../../lib/analysis/article-from-text';
import type { ModelFiles } from '../../lib/analysis/data/models';
import type { Report } from '../../lib/analysis/types';
import { extract } from '../../lib/extraction/index';
import { parsePage } from '../page-dom';

/** One page or text to report on, as the batch command reads it. */
export interface Job {
  readonly id: unknown;
  readonly html?: string;
  readonly text?: string;
  readonly url?: string;
  readonly retrievedAt?: string;
  readonly title?: string;
}

/** Reads one line of batch input. Throws an Error whose message is one readable line. */
export function parseJob(line: string): Job {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not a JSON object');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  const job: Record<string, unknown> = { ...value };
  for (const name of ['html', 'text', 'url', 'retrievedAt', 'title']) {
    if (job[name] !== undefined && job[name] !== null && typeof job[name] !== 'string') throw new Error(`"${name}" is not a string`);
    if (job[name] === null) delete job[name];
  }
  if ((job.html === undefined) === (job.text === undefined)) throw new Error('needs either "html" or "text"');
  if (typeof job.retrievedAt === 'string' && Number.isNaN(Date.parse(job.retrievedAt))) throw new Error('"retrievedAt" is not a date');
  // Checked above, field by field.
  return { ...job, id: job.id ?? null } as unknown as Job;
}

/** The report on one job; the same engine and files as the extension's worker. */
export function report(job: Job, files: ModelFiles): Report {
  const retrievedAt = job.retrievedAt ?? new Date().toISOString();
  if (job.text !== undefined) {
    return analyze(
      articleFromText(job.text, { retrievedAt, ...(job.url ? { url: job.url } : {}), ...(job.title ? { title: job.title } : {}) }),
      files,
    );
  }
  const url = job.url ?? 'about:blank';
  return analyze(extract(parsePage(job.html ?? '', url), url, retrievedAt).article, files);
}
