import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runBatch } from './report/batch';
import { FORMATS, type Format, type Outcome, printer } from './report/formats';
import { inputsListed, inputsNamed, standardInput } from './report/inputs';
import { reportOnEach } from './report/many';
import { englishWords } from './report/words';

const USAGE = `usage: npm run --silent report -- [OPTIONS] FILE|FOLDER|-…
       npm run --silent report -- --batch < in.jsonl > out.jsonl

  FILE             a saved page (.html, .htm) or a plain text; - reads standard input
  FOLDER           every .html, .htm and .txt below it
  --list FILE      the pages that a sitemap or a list names: a file a line, then perhaps a tab and its address
  --url ADDRESS    the address the page was saved from (one page only)
  --at TIME        read as if at this time (ISO 8601) instead of now
  --format FORMAT  ${FORMATS.join(', ')}; text is the default
  --json           the report as indented JSON (one page only)
  --fail-under N   exit with 1 when a score is below N; a page that is not judged never fails
  --batch          a line {"id", "html" | "text", "url"?, "retrievedAt"?, "title"?} in, a line {"id", "report" | "error"} out

Exit codes: 0 fine, 1 a score below N, 2 wrong usage or a page that could not be read.`;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

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
      list: { type: 'string', multiple: true, default: [] },
      at: { type: 'string' },
      format: { type: 'string', default: 'text' },
      'fail-under': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.batch) return runBatch(process.stdin, process.stdout);
  const format = formatNamed(values.format);
  const least = leastScore(values['fail-under']);
  if (values.at !== undefined && Number.isNaN(Date.parse(values.at))) throw new Error(`--at ${values.at} is not a time`);
  if (values.url !== undefined && !(URL.canParse(values.url) && /^https?:/i.test(values.url))) {
    throw new Error(`--url ${values.url} is not a web address`);
  }

  const listed = await Promise.all(values.list.map(async (list) => inputsListed(await readList(list), list)));
  const inputs = [...(await inputsNamed(positionals)), ...listed.flat()];
  if (inputs.length === 0) {
    throw new Error(positionals.length + values.list.length > 0 ? 'no pages found there' : `name a file, a folder or -\n${USAGE}`);
  }
  if (inputs.length > 1 && (values.json || values.url !== undefined)) {
    throw new Error(`--${values.json ? 'json' : 'url'} is for one page; these are ${inputs.length}`);
  }

  const several = inputs.length > 1;
  const print = printer(format, englishWords(), several);
  const progress = several && process.stderr.isTTY ? (text: string) => void process.stderr.write(`\r\x1b[K${text}`) : () => {};
  let done = 0;
  let printed = 0;
  let unreadable = 0;
  let under = 0;
  const take = (outcome: Outcome) => {
    progress('');
    done += 1;
    if ('report' in outcome) {
      process.stdout.write(values.json ? `${JSON.stringify(outcome.report, null, 2)}\n` : print.print(outcome, printed++));
      const value = outcome.report.score?.value;
      if (least !== null && value !== undefined && value < least) {
        under += 1;
        console.error(`report: ${outcome.file}: ${value} is under ${least}`);
      }
    } else {
      unreadable += 1;
      if (!values.json) process.stdout.write(print.print(outcome, printed));
      console.error(`report: ${outcome.file}: ${outcome.error}`);
    }
    if (done < inputs.length) progress(`${done} of ${inputs.length} pages`);
  };
  if (!values.json) process.stdout.write(print.head);
  const withAddress = values.url === undefined ? inputs : inputs.map((input) => ({ ...input, url: values.url ?? '' }));
  await reportOnEach(withAddress, values.at, take);
  process.exitCode = unreadable > 0 ? 2 : under > 0 ? 1 : 0;
}

function formatNamed(name: string): Format {
  const format = FORMATS.find((known) => known === name);
  if (!format) throw new Error(`there is no format "${name}"; there are ${FORMATS.join(', ')}`);
  return format;
}

function leastScore(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100)) throw new Error('--fail-under takes a number from 0 to 100');
  return value;
}

async function readList(list: string): Promise<string> {
  return list === '-' ? (await standardInput()).toString('utf8') : readFile(list, 'utf8');
}
