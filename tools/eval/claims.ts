import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyze } from '../../lib/analysis/analyze';
import { articleFromText } from '../../lib/analysis/article-from-text';
import type { Claim, Span } from '../../lib/analysis/types';
import { readModelFiles } from '../model-files';
import { readGold } from '../train/corpus';
import { SHARED } from './shared';

/** A prediction in the scorers' form. */
interface Scored {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly resolved: string | null;
  readonly confidence: number;
}

interface Prediction {
  readonly id: string;
  readonly attributions: readonly Scored[];
}

interface Figure {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

/** What is used of `score.mjs` and `score_statements.mjs`. */
interface Scorers {
  scoreFiles(gold: unknown[], predictions: readonly Prediction[], options: { subset?: string }): { total: unknown };
  summary(total: unknown): { A: Figure; D: Figure; AC: Figure; names: Figure };
  table(summary: unknown, subset?: string): string;
  run(
    gold: unknown[],
    predictions: readonly Prediction[],
  ): { precision: number; recall: number; f1: number; nameAccuracy: number; np: number; ng: number };
}

/** Confidence at which a claim is sure enough for a badge in the page. */
const BADGE = 0.7;

/** Prints the figures of `claims/METRIC.md` for the whole pipeline on the development data; `--full` adds the scorer's own tables. */
export async function evalClaims(args: string[]): Promise<void> {
  const scorers = await loadScorers();
  if (!scorers) {
    console.log('eval claims: the scorers in ../shared/eval/claims are not here; nothing was measured.');
    return;
  }
  const files = await readModelFiles();
  const predict = (name: string, wanted: (claim: Claim) => boolean = () => true): { gold: unknown[]; predictions: Prediction[] } => {
    const gold = readGold(name);
    const predictions = gold.map(({ id, text }) => {
      const article = articleFromText(text, { retrievedAt: '2026-01-01T00:00:00Z' });
      return { id, attributions: analyze(article, files).claims.filter(wanted).map(toScored) };
    });
    return { gold, predictions };
  };
  const polnear = predict('polnear-dev');
  const figure = (label: string, { p, r, f }: Figure): void =>
    console.log(`${label.padEnd(46)} P ${percent(p)}  R ${percent(r)}  F ${percent(f)}`);
  const score = (subset?: string, predictions = polnear.predictions) =>
    scorers.summary(scorers.scoreFiles(polnear.gold, predictions, subset === undefined ? {} : { subset }).total);
  figure('PolNeAR A, all', score().A);
  figure('PolNeAR A, statements', score('statements').A);
  const sure = polnear.predictions.map(({ id, attributions }) => ({
    id,
    attributions: attributions.filter(({ confidence }) => confidence >= BADGE),
  }));
  figure(`PolNeAR A, statements, confidence >= ${BADGE}`, score('statements', sure).A);
  figure('PolNeAR A, direct quotations', score('direct').A);
  figure('PolNeAR A, any quotation', score('quoted').A);
  figure('PolNeAR named sources of a document', score().names);
  const markkula = predict('markkula-dev', ({ shown }) => shown);
  const statements = scorers.run(markkula.gold, markkula.predictions);
  figure('Markkula statements (claims shown)', { p: statements.precision, r: statements.recall, f: statements.f1 });
  console.log(`${"Markkula speaker's name right".padEnd(46)}   ${percent(statements.nameAccuracy)}`);
  const gum = predict('gum-outer');
  const recall = scorers.summary(scorers.scoreFiles(gum.gold, gum.predictions, {}).total).A.r;
  console.log(`${'GUM A, recall'.padEnd(46)}   ${percent(recall)}`);
  if (!args.includes('--full')) return;
  for (const subset of [undefined, 'statements', 'direct', 'quoted']) console.log(`\n${scorers.table(score(subset), subset)}`);
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

function toScored({ source, cue, content, confidence }: Claim): Scored {
  return {
    source: source?.span ?? null,
    cue: cue?.span ?? null,
    content,
    resolved: source && `${source.resolvedTo ?? ''} ${source.name}`,
    confidence,
  };
}

async function loadScorers(): Promise<Scorers | null> {
  const folder = join(SHARED, 'claims');
  if (!existsSync(join(folder, 'score.mjs'))) return null;
  // Modules outside of the project have no types; Scorers is what they export.
  const [attributions, statements] = (await Promise.all(
    ['score.mjs', 'score_statements.mjs'].map((name) => import(pathToFileURL(join(folder, name)).href)),
  )) as [Omit<Scorers, 'run'>, Pick<Scorers, 'run'>];
  return { ...attributions, ...statements };
}
