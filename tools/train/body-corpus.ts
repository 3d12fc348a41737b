/** What the body model learns from: the development pages, cut into segments, each labelled body or not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { featuresOf } from '../../lib/extraction/features';
import { type Page, readPage } from '../../lib/extraction/page';
import { copyAtOnce } from '../../lib/extraction/page-copy';
import { snapshotOf } from '../../lib/extraction/snapshot';
import { parsePage } from '../page-dom';

/** The fields of the corpus' index that are read. */
interface IndexLine {
  readonly id: string;
  readonly url: string;
  readonly domain: string;
  readonly is_article: boolean;
  readonly gold: { body?: string; summary?: string; captions?: string[]; with_?: string[]; without?: string[] };
  readonly gold_src: { readonly body?: string };
}

/** One page with a row of features, a label and a weight for each segment. */
export interface LabelledPage {
  readonly id: string;
  readonly domain: string;
  readonly page: Page;
  readonly rows: Float32Array;
  readonly width: number;
  /** The same rows as if the page had no classes: publishers never seen have others. */
  readonly unnamed: Float32Array;
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
export function labelsOf(texts: readonly string[], line: IndexLine, captions: readonly string[]): { labels: number[]; weights: number[] } {
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

/**
 * Reads the articles in the folder `pages` whose body, or some sentences of it, are known. Labels: a segment is body when most of its
 * 4-grams are in the page's gold body.
 */
export function readLabelledPages(pages: string): LabelledPage[] {
  const lines = (file: string) => readFileSync(join(pages, file), 'utf8').trim().split('\n');
  const captions = new Map<string, string[]>();
  for (const line of lines('gold_items.jsonl')) {
    const { id, items } = JSON.parse(line) as { id: string; items: { kind: string; text: string }[] }; // the corpus' own form
    captions.set(
      id,
      items.filter((i) => i.kind === 'caption').map((i) => i.text),
    );
  }
  const labelled: LabelledPage[] = [];
  for (const text of lines('index.jsonl')) {
    const line = JSON.parse(text) as IndexLine; // the corpus' own form
    if (!line.is_article || !((line.gold_src.body ?? '').startsWith('repo') || line.gold.with_)) continue;
    const html = gunzipSync(readFileSync(join(pages, 'html', `${line.id}.html.gz`))).toString('utf8');
    const { copy } = copyAtOnce(parsePage(html, line.url));
    const page = readPage(snapshotOf(copy), line.url);
    const unnamed = snapshotOf(copy);
    for (const element of unnamed.elements) Object.assign(element, { label: '' });
    const features = featuresOf(page.view);
    const texts = page.view.placed.map((p) => p.segment.text);
    labelled.push({
      id: line.id,
      domain: line.domain,
      page,
      ...features,
      unnamed: featuresOf(readPage(unnamed, line.url).view).rows,
      ...labelsOf(texts, line, [...(line.gold.captions ?? []), ...(captions.get(line.id) ?? [])]),
    });
  }
  return labelled;
}
