import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Report } from '../lib/analysis/types';
import { readModelFiles } from './model-files';
import { runBatch } from './report/batch';
import { type Job, report } from './report/job';
import { renderReport } from './report/text';

const USAGE = `usage: npm run --silent report -- [--json] [--url ADDRESS] FILE|-
       npm run --silent report -- --batch < in.jsonl > out.jsonl

  FILE      a saved page (.html, .htm) or a plain text; - reads standard input
  --json    print the report as JSON
  --url     the address the page was saved from
  --batch   a line {"id", "html" | "text", "url"?, "retrievedAt"?, "title"?} in, a line {"id", "report" | "error"} out`;

main().catch((error: unknown) => {
  console.error(`report: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
      url: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.batch) return runBatch(process.stdin, process.stdout);
  const [file] = positionals;
  if (positionals.length !== 1 || file === undefined) throw new Error(`name one file, or -\n${USAGE}`);
  const content = file === '-' ? await readStandardInput() : await readFile(file, 'utf8');
  const made = report(jobOf(content, file, values.url), await readModelFiles());
  process.stdout.write(values.json ? `${JSON.stringify(made, null, 2)}\n` : renderReport(made satisfies Report));
}

/** A file is a page when its name or its first character says so. */
function jobOf(content: string, file: string, url: string | undefined): Job {
  const isPage = /\.x?html?$/i.test(file) || /^\s*</.test(content);
  return { id: file, ...(isPage ? { html: content } : { text: content }), ...(url ? { url } : {}) };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
