/**
 * Learns the body model from the development pages and writes lib/extraction/body-weights.ts. `--check` learns on one half of the
 * domains and reports on the other instead; `--half N` writes weights learned without that half, to measure on it. Labels: a segment is body when most of its 4-grams are in the page's gold body.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { featuresOf } from '../../lib/extraction/features';
import { readPage } from '../../lib/extraction/page';
import { copyAtOnce } from '../../lib/extraction/page-copy';
import { snapshotOf } from '../../lib/extraction/snapshot';
import { predict } from '../../lib/extraction/trees';
import { halfOf } from '../eval/extraction';
import { parsePage } from '../page-dom';
import { type Boosting, boost, type Examples } from './boosting';
import { IMPORT, sourceOf } from './source';

const HOW: Boosting = { trees: 70, depth: 4, rate: 0.16, lambda: 0.5, least: 0.02, columns: 0.5, seed: 3 };

/** The fields of the corpus' index that are read. */
interface IndexLine {
  readonly id: string;
  readonly url: string;
  readonly domain: string;
  readonly is_article: boolean;
  readonly gold: { body?: string; summary?: string; captions?: string[]; with_?: string[]; without?: string[] };
  readonly gold_src: { readonly body?: string };
}

interface Labelled {
  readonly half: number;
  readonly rows: Float32Array;
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

function grams(words: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = 0; i + 4 <= words.length; i++) {
    const gram = words.slice(i, i + 4).join(' ');
    out.set(gram, (out.get(gram) ?? 0) + 1);
  }
  return out;
}

/** Label and weight of each segment, in order. Weight 0: not known, or a caption (kept by rule). */
function labelsOf(texts: readonly string[], line: IndexLine, captions: readonly string[]): { labels: number[]; weights: number[] } {
  const full = line.gold.body !== undefined && (line.gold_src.body ?? '').startsWith('repo');
  const gold = tokens(full ? (line.gold.body ?? '') : '');
  const left = grams(gold);
  const lead = grams(tokens(line.gold.summary ?? ''));
  const caption = grams(captions.flatMap(tokens));
  const lines = new Set((line.gold.body ?? '').split('\n').map((l) => tokens(l).join(' ')));
  const flat = ` ${gold.join(' ')} `;
  const wanted = (line.gold.with_ ?? []).map((s) => ` ${tokens(s).join(' ')} `);
  const unwanted = (line.gold.without ?? []).map((s) => ` ${tokens(s).join(' ')} `);
  const labels: number[] = [];
  const weights: number[] = [];
  for (const text of texts) {
    const words = tokens(text);
    let label = 0;
    let weight = (Math.min(words.length, 150) + 6) / (gold.length + 100);
    if (!full) {
      const own = ` ${words.join(' ')} `;
      label = wanted.some((w) => own.includes(w)) ? 1 : 0;
      weight = label === 1 || unwanted.some((w) => own.includes(w)) ? 0.025 : 0;
    } else if (words.length >= 4) {
      let [hits, leads, captioned, n] = [0, 0, 0, 0];
      for (let i = 0; i + 4 <= words.length; i++, n++) {
        const gram = words.slice(i, i + 4).join(' ');
        const there = left.get(gram) ?? 0;
        if (there > 0) {
          hits++;
          left.set(gram, there - 1);
        }
        if (lead.has(gram)) leads++;
        if (caption.has(gram)) captioned++;
      }
      const share = Math.max(hits, leads) / n;
      label = share >= 0.5 ? 1 : 0;
      if (share > 0.2 && share < 0.8) weight *= 0.4;
      if (captioned / n >= 0.7 && share < 0.5) weight = 0;
    } else if (words.length === 0) weight *= 0.1;
    else if (lines.has(words.join(' '))) label = 1;
    else if (flat.includes(` ${words.join(' ')} `)) weight *= 0.15;
    labels.push(label);
    weights.push(weight);
  }
  return { labels, weights };
}

function load(pages: string): { labelled: Labelled[]; width: number } {
  const lines = (file: string) => readFileSync(join(pages, file), 'utf8').trim().split('\n');
  const captions = new Map<string, string[]>();
  for (const line of lines('gold_items.jsonl')) {
    const { id, items } = JSON.parse(line) as { id: string; items: { kind: string; text: string }[] }; // the corpus' own form
    captions.set(
      id,
      items.filter((i) => i.kind === 'caption').map((i) => i.text),
    );
  }
  const labelled: Labelled[] = [];
  let width = 0;
  for (const text of lines('index.jsonl')) {
    const line = JSON.parse(text) as IndexLine; // the corpus' own form
    if (!line.is_article || !((line.gold_src.body ?? '').startsWith('repo') || line.gold.with_)) continue;
    const html = gunzipSync(readFileSync(join(pages, 'html', `${line.id}.html.gz`))).toString('utf8');
    const { view } = readPage(snapshotOf(copyAtOnce(parsePage(html, line.url)).copy), line.url);
    const features = featuresOf(view);
    width = features.width;
    const texts = view.placed.map((p) => p.segment.text);
    labelled.push({
      half: halfOf(line.domain),
      rows: features.rows,
      ...labelsOf(texts, line, [...(line.gold.captions ?? []), ...(captions.get(line.id) ?? [])]),
    });
  }
  return { labelled, width };
}

function examplesOf(pages: readonly Labelled[], width: number): Examples {
  const n = pages.reduce((sum, p) => sum + p.labels.length, 0);
  const out = { rows: new Float32Array(n * width), width, labels: new Float32Array(n), weights: new Float32Array(n) };
  let at = 0;
  for (const page of pages) {
    out.rows.set(page.rows, at * width);
    out.labels.set(page.labels, at);
    out.weights.set(page.weights, at);
    at += page.labels.length;
  }
  return out;
}

const { labelled, width } = load(resolve(process.env.SAYS_WHO_PAGES ?? '../shared/eval/pages'));
if (process.argv.includes('--check')) {
  for (const half of [0, 1]) {
    const model = boost(
      examplesOf(
        labelled.filter((p) => p.half !== half),
        width,
      ),
      HOW,
    );
    let [right, all] = [0, 0];
    for (const p of labelled.filter((q) => q.half === half)) {
      p.labels.forEach((label, i) => {
        all += p.weights[i] ?? 0;
        if (predict(model, p.rows, i * width) > 0.5 === (label === 1)) right += p.weights[i] ?? 0;
      });
    }
    console.log(`unseen half ${half}: ${((100 * right) / all).toFixed(2)} % of weight right`);
  }
} else {
  const without = process.argv.includes('--half') ? Number(process.argv[process.argv.indexOf('--half') + 1]) : -1;
  const model = boost(
    examplesOf(
      labelled.filter((p) => p.half !== without),
      width,
    ),
    HOW,
  );
  const note = 'Learned by tools/train/body-model.ts from the development pages; data and licences: docs/data.md. Generated.';
  writeFileSync('lib/extraction/body-weights.ts', `${IMPORT}${sourceOf('BODY_MODEL', note, model)}`);
  console.log(`${labelled.length} pages, ${width} columns, ${model.trees.length} trees`);
}
