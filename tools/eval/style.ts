import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleFromText } from '../../lib/analysis/article-from-text';
import { signals } from '../../lib/analysis/signals/index';
import type { Evidence } from '../../lib/analysis/signals/signal';
import { clickbaitProbability } from '../../lib/analysis/text/clickbait';
import { NO_LEDGER } from '../../tests/analysis/evidence';
import { readModelFiles } from '../model-files';
import { printLoadedScores } from './loaded';
import { SHARED } from './shared';

interface Text {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly publisher?: string;
}

const WIRES = new Set(['reuters.com', 'apnews.com']);
/** Comment columns and digests of several papers' words among the papers of the corpus. */
const COMMENT = /^(?:opinion|analysis|editorial|review|perspective|column|commentary)\b|\bopinion\b/i;
const NO_PAPERS = new Set(['theflipside.io', 'reason.com']);

/**
 * Rates of the presentation signals alone on texts without a page: agencies, quality papers in two halves by publisher (thresholds were
 * set on A), fakes. Claims are left out, so reported speech outside quotation marks counts as the page's own: rates are upper bounds.
 * `args[0]`: id of a signal whose evidence on A and B is listed.
 */
export async function evalStyle(args: string[]): Promise<void> {
  const { clickbait } = await readModelFiles();
  const presentation = signals.filter(({ meta }) => meta.category === 'presentation' && meta.polarity === 'warning');
  const totals = new Map<string, string[]>(presentation.map(({ meta }) => [meta.id, []]));
  const summary: string[] = [];
  for (const [name, texts] of sets()) {
    const counts = new Map<string, number>();
    let one = 0;
    let two = 0;
    for (const text of texts) {
      const evidence = evidenceOf(text, clickbaitProbability(text.title, clickbait));
      let warned = 0;
      for (const signal of presentation) {
        const options = signal.meta.options.parse({});
        if (!signal.appliesTo(evidence, options)) continue;
        const counted = signal.detect(evidence, options).filter(({ certainty }) => certainty !== 'possible');
        if (counted.length === 0) continue;
        warned++;
        counts.set(signal.meta.id, (counts.get(signal.meta.id) ?? 0) + 1);
        if (args[0] === signal.meta.id && name.startsWith('papers'))
          console.log(`  ${text.publisher}: ${text.title}\n    ${counted[0]?.evidence.join(' · ')}`);
      }
      if (warned > 0) one++;
      if (warned > 1) two++;
    }
    const percent = (count: number): string => `${((100 * count) / texts.length).toFixed(1)} %`;
    for (const [id, cells] of totals) cells.push(`${name} ${percent(counts.get(id) ?? 0)}`);
    summary.push(
      `${name.padEnd(16)} ${String(texts.length).padStart(5)} texts  any ${percent(one).padStart(7)}  two or more ${percent(two).padStart(7)}`,
    );
  }
  for (const [id, cells] of totals) console.log(`${id}\n    ${cells.join('  ')}`);
  console.log(summary.join('\n'));
  printLoadedScores();
}

function sets(): [string, Text[]][] {
  const reliable = corpus('allsides_pc1').filter(({ label }) => label === 'reliable');
  const papers = reliable.filter(({ publisher = '', title }) => !WIRES.has(publisher) && !NO_PAPERS.has(publisher) && !COMMENT.test(title));
  const horne = corpus('horne2017');
  const perez = corpus('perezrosas2018');
  return [
    ['wire', reliable.filter(({ publisher = '' }) => WIRES.has(publisher))],
    ['papers A', papers.filter(({ publisher = '' }) => half(publisher) === 0)],
    ['papers B', papers.filter(({ publisher = '' }) => half(publisher) === 1)],
    ['Horne real', horne.filter(({ label }) => label === 'reliable')],
    ['Horne fakes', horne.filter(({ label }) => label === 'unreliable')],
    ['Celebrity real', perez.filter(({ id }) => id.startsWith('celebrity/legit'))],
    ['Celebrity fakes', perez.filter(({ id }) => id.startsWith('celebrity/fake'))],
  ];
}

function corpus(name: string): Text[] {
  const lines = gunzipSync(readFileSync(path.join(SHARED, 'articles', `${name}.jsonl.gz`)))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** 0 or 1 by the publisher's name. */
function half(publisher: string): number {
  return [...publisher].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7) % 2;
}

function evidenceOf({ title, text }: Text, clickbait: number | null): Evidence {
  return {
    article: articleFromText(text, { title, retrievedAt: '2026-11-23T00:00:00Z' }),
    claims: [],
    sources: [],
    references: [],
    chains: [],
    ledger: NO_LEDGER,
    clickbait,
  };
}
