/**
 * Learns the body model from the development pages and writes lib/extraction/body-weights.ts. `--check` learns five times, each time
 * without a fifth of the domains, and measures the bodies found on the pages left out, with the scorers of the evaluation data: what
 * to expect of publishers never seen. `--out FILE` keeps those bodies.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assemble } from '../../lib/extraction/blocks';
import { findBody } from '../../lib/extraction/body';
import { compose } from '../../lib/extraction/compose';
import type { Trees } from '../../lib/extraction/trees';
import { partOf } from '../eval/extraction';
import { type LabelledPage, readLabelledPages } from './body-corpus';
import { type Boosting, boost, type Examples } from './boosting';
import { IMPORT, sourceOf } from './source';

const HOW: Boosting = { trees: 70, depth: 4, rate: 0.16, lambda: 0.5, least: 0.02, columns: 0.5, seed: 3 };
/** Parts that the domains are split into for `--check`. */
const PARTS = 5;

/** Rows of all segments whose label is known. */
function examplesOf(pages: readonly LabelledPage[]): Examples {
  const width = pages[0]?.width ?? 0;
  const known = pages.map((p) => p.labels.flatMap((_, i) => (p.weights[i] ? [i] : [])));
  const n = known.reduce((sum, list) => sum + list.length, 0);
  const out = { rows: new Float32Array(n * width), width, labels: new Float32Array(n), weights: new Float32Array(n), groups: new Int32Array(n) };
  let at = 0;
  pages.forEach((page, k) => {
    for (const i of known[k] ?? []) {
      out.rows.set(page.rows.subarray(i * width, (i + 1) * width), at * width);
      out.groups[at] = k;
      out.labels[at] = page.labels[i] ?? 0;
      out.weights[at++] = page.weights[i] ?? 0;
    }
  });
  return out;
}

/** Body and links of a page, found with these weights, in the scorers' form. */
function found({ id, page: { view, base } }: LabelledPage, model: Trees): string {
  const body = findBody(view, model);
  const text = assemble(body ? compose(view, body, view.title) : [], base);
  const blocks = text.blocks.map((b) => [b.kind, b.span.start, b.span.end]);
  return JSON.stringify({ id, body: text.text, links: text.links.map((l) => ({ href: l.href, text: l.text })), blocks });
}

const pages = resolve(process.env.SAYS_WHO_PAGES ?? '../shared/eval/pages');
const labelled = readLabelledPages(pages);
if (process.argv.includes('--check')) {
  const lines: string[] = [];
  for (let part = 0; part < PARTS; part++) {
    const model = boost(examplesOf(labelled.filter((p) => partOf(p.domain, PARTS) !== part)), HOW);
    for (const p of labelled) if (partOf(p.domain, PARTS) === part) lines.push(found(p, model));
  }
  const named = process.argv.indexOf('--out');
  const out = named > 0 ? (process.argv[named + 1] ?? '') : join(mkdtempSync(join(tmpdir(), 'says-who-')), 'left-out.jsonl');
  writeFileSync(out, `${lines.join('\n')}\n`);
  const run = (script: string, ...rest: string[]) =>
    console.log(execFileSync('node', [join(pages, script), out, ...rest], { encoding: 'utf8' }));
  run('score.mjs', '--split', 'dev', '--news', '1');
  run('items_score.mjs');
} else {
  const model = boost(examplesOf(labelled), HOW);
  const note = 'Learned by tools/train/body-model.ts from the development pages; data and licences: docs/data.md. Generated.';
  writeFileSync('lib/extraction/body-weights.ts', `${IMPORT}${sourceOf('BODY_MODEL', note, model)}`);
  console.log(`${labelled.length} pages, ${labelled[0]?.width} columns, ${model.trees.length} trees`);
}
