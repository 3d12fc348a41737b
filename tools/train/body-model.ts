/**
 * Learns the two looks of the body model from the development pages and writes lib/extraction/body-weights.ts. `--check` learns them five
 * times, each time without a fifth of the domains, and measures the bodies found on the pages left out, with the scorers of the
 * evaluation data: what to expect of publishers never seen. `--out FILE` keeps those bodies.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assemble } from '../../lib/extraction/blocks';
import { type BodyModels, findBody, lookFirst } from '../../lib/extraction/body';
import { compose } from '../../lib/extraction/compose';
import { contextOf } from '../../lib/extraction/context';
import type { Trees } from '../../lib/extraction/trees';
import { partOf } from '../eval/extraction';
import { type LabelledPage, readLabelledPages } from './body-corpus';
import { type Boosting, boost, type Examples } from './boosting';
import { IMPORT, sourceOf } from './source';

const FIRST: Boosting = { trees: 70, depth: 4, rate: 0.16, lambda: 0.5, least: 0.02, columns: 0.5, seed: 3, share: 0.6 };
const SECOND: Boosting = { trees: 50, depth: 4, rate: 0.12, lambda: 1, least: 0.1, columns: 0.5, seed: 5, share: 0.6 };
/** Parts that the domains are split into. */
const PARTS = 5;
/** What a page without its class names counts for, beside the same with them. */
const UNNAMED = 0.4;

/** Rows with labels and weights: of a page, for one of the looks. */
type Rows = Pick<LabelledPage, 'rows' | 'width' | 'labels' | 'weights'>;

/** Rows of all segments whose label is known. */
function examplesOf(pages: readonly Rows[]): Examples {
  const width = pages[0]?.width ?? 0;
  const known = pages.map((p) => p.labels.flatMap((_, i) => (p.weights[i] ? [i] : [])));
  const n = known.reduce((sum, list) => sum + list.length, 0);
  const out = {
    rows: new Float32Array(n * width),
    width,
    labels: new Float32Array(n),
    weights: new Float32Array(n),
    groups: new Int32Array(n),
  };
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
function found({ id, page: { view, base } }: LabelledPage, models: BodyModels): string {
  const body = findBody(view, models);
  const text = assemble(body ? compose(view, body, view.title) : [], base);
  const blocks = text.blocks.map((b) => [b.kind, b.span.start, b.span.end]);
  return JSON.stringify({ id, body: text.text, links: text.links.map((l) => ({ href: l.href, text: l.text })), blocks });
}

const part = ({ domain }: LabelledPage): number => partOf(domain, PARTS);

function learnFirst(pages: readonly LabelledPage[]): Trees {
  const unnamed = pages.map((p) => ({ ...p, rows: p.unnamed, weights: p.weights.map((w) => w * UNNAMED) }));
  return boost(examplesOf([...pages, ...unnamed]), FIRST);
}

/** Learned from what the first look says of pages that it was not learned from: of others it is too sure. */
const learnSecond = (pages: readonly LabelledPage[], firsts: readonly Trees[]): Trees =>
  boost(examplesOf(pages.map((p) => ({ ...p, ...contextOf(p.page.view, lookFirst(p.page.view, firsts[part(p)] as Trees)) }))), SECOND); // one for each part

const pages = resolve(process.env.SAYS_WHO_PAGES ?? '../shared/eval/pages');
const labelled = readLabelledPages(pages);
const firsts = Array.from({ length: PARTS }, (_, k) => learnFirst(labelled.filter((p) => part(p) !== k)));
if (process.argv.includes('--check')) {
  const lines = firsts.flatMap((first, k) => {
    const second = learnSecond(
      labelled.filter((p) => part(p) !== k),
      firsts,
    );
    return labelled.filter((p) => part(p) === k).map((p) => found(p, { first, second }));
  });
  const named = process.argv.indexOf('--out');
  const out = named > 0 ? (process.argv[named + 1] ?? '') : join(mkdtempSync(join(tmpdir(), 'says-who-')), 'left-out.jsonl');
  writeFileSync(out, `${lines.join('\n')}\n`);
  const run = (script: string, ...rest: string[]) =>
    console.log(execFileSync('node', [join(pages, script), out, ...rest], { encoding: 'utf8' }));
  run('score.mjs', '--split', 'dev', '--news', '1');
  run('items_score.mjs');
} else {
  const first = sourceOf('BODY_MODEL', note('first'), learnFirst(labelled));
  const second = sourceOf('CONTEXT_MODEL', note('second'), learnSecond(labelled, firsts));
  writeFileSync('lib/extraction/body-weights.ts', `${IMPORT}${first}\n${second}`);
  console.log(`${labelled.length} pages, ${labelled[0]?.width} columns`);
}

function note(look: string): string {
  return `The ${look} look's weights, learned by tools/train/body-model.ts from the development pages; data and licences: docs/data.md. Generated.`;
}
