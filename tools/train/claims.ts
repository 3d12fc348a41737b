import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { articleFromText } from '../../lib/analysis/article-from-text';
import type { Attribution } from '../../lib/analysis/claims/attribution';
import { readParagraphs } from '../../lib/analysis/claims/reading';
import { attributionsByRule } from '../../lib/analysis/claims/speech';
import type { ChainWeights } from '../../lib/analysis/claims/tagger/crf';
import { readDocument } from '../../lib/analysis/claims/tagger/document';
import { cueProbabilities } from '../../lib/analysis/claims/tagger/index';
import type { LexiconTable } from '../../lib/analysis/claims/tagger/lexicon';
import { tagPartsOfSpeech } from '../../lib/analysis/claims/tagger/parts-of-speech';
import { readStructure } from '../../lib/analysis/claims/tagger/structure';
import { evalClaims } from '../eval/claims';
import { type GoldDocument, haveShared, random, readGold, readTexts, varied } from './corpus';
import { chainExamples, dropSeldom, type Example, trainChain } from './crf';
import { chooseHeads, countCueFeatures, type ReadGold, tokensIn, trainCues } from './cues';
import { encodeTagger, KEEP, quantise } from './encode';
import { buildLexicon } from './lexicon';
import { trainPartsOfSpeech } from './parts-of-speech';
import { type RankedDocument, rankDocument, rankRows } from './ranker';
import { loadTeacher } from './teacher';
import { growTrees } from './trees';

/**
 * `npm run train:claims`: trains the attribution tagger from `../shared/eval` and writes `public/models/attribution.bin`. Seeds are fixed; one
 * core and five minutes. Each stage that later ones build on is cross-fitted: what they see of a document comes from models that
 * never saw it.
 */
const FOLDS = 3;
const CUE_ROUNDS = 3;
const CHAIN_ROUNDS = 8;
const UNLABELLED = 400;
/** Trainings whose weights are averaged, each with its own variation of the texts' marks and its own order: the mean is steadier than any. */
const DRAWS = 4;
/** As many of them make the chains that only judge documents left out. */
const FOLD_DRAWS = 2;
const SEED = 31;
const TREES = { trees: 220, leaves: 24, rate: 0.06, least: 40, lambda: 20 };

const began = performance.now();
const log = (line: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

async function main(): Promise<void> {
  if (!haveShared()) {
    console.log('train:claims needs the development data in ../shared/eval, which are not there. Nothing was done.');
    return;
  }
  const gold = readGold('polnear-train');
  const extra = readTexts('allsides_pc1');
  const teach = loadTeacher();
  const taught = new Map([...gold.map(({ text }) => text), ...extra.slice(0, UNLABELLED)].map((text) => [text, teach(text)]));
  log(`${gold.length} annotated texts, ${extra.length} without annotation; ${taught.size} tagged by the teacher`);
  const lexicon = buildLexicon([...gold.map(({ text }) => text), ...extra], taught, gold);
  log('lexicon made');
  const tags = trainPartsOfSpeech(taught, lexicon, log);
  const tagTable = quantise(tags, KEEP.tags).bytes;
  const draws = Array.from({ length: DRAWS }, (_, d) =>
    varied(gold, random(d + 1)).map((document) => readGoldDocument(document, lexicon, tagTable)),
  );
  chooseHeads(draws.flat());

  const folds = Array.from({ length: FOLDS }, (_, k) => k);
  const others = <T>(items: readonly T[], k: number): T[] => items.filter((_, i) => i % FOLDS !== k);
  const counts = countCueFeatures(draws[0]!);
  const cuesFrom = (parts: readonly (readonly ReadGold[])[]): Float32Array =>
    mean(parts.map((part, d) => trainCues(part, counts, CUE_ROUNDS, SEED + d)));
  const foldCues = folds.map((k) => cuesFrom(draws.map((train) => others(train, k))));
  const cues = draws.map((train) =>
    train.map(({ document, structure }, i) => cueProbabilities(document, structure, foldCues[i % FOLDS]!, 1)),
  );
  log('cues cross-fitted');
  const examples = draws.map((train, d) => train.map((read, i) => chainExamples(read, cues[d]![i]!)));
  for (const drawn of examples) dropSeldom(drawn.flat());
  const chainFrom = (parts: readonly (readonly (readonly Example[])[])[]): ChainWeights =>
    meanChain(parts.map((part, d) => trainChain(part.flat(), CHAIN_ROUNDS, SEED + d, d === 0 ? log : () => {})));
  const ranked: RankedDocument[] = [];
  for (const k of folds) {
    const chain = chainFrom(examples.slice(0, FOLD_DRAWS).map((drawn) => others(drawn, k)));
    draws[0]!.forEach((read, i) => {
      if (i % FOLDS === k) ranked.push(rankDocument(read, cues[0]![i]!, chain));
    });
    log(`chain cross-fitted, part ${k + 1} of ${FOLDS}`);
  }
  const ranker = growTrees(rankRows(ranked), TREES);
  log('trees grown');
  const cueWeights = cuesFrom(draws);
  const chain = chainFrom(examples);
  // Training tables are Float32Arrays; the chain's type also allows the shipped bytes.
  const bytes = encodeTagger({
    lexicon,
    tags,
    cues: cueWeights,
    nodes: chain.nodes as Float32Array,
    edges: chain.edges as Float32Array,
    ranker,
  });
  const folder = join(import.meta.dirname, '../../public/models');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'attribution.bin'), bytes);
  log(`attribution.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
  await evalClaims([]);
}

/** Mean of tables of one size. */
function mean(tables: readonly (Int8Array | Float32Array)[]): Float32Array {
  const sum = new Float32Array(tables[0]!.length);
  for (const table of tables) for (let i = 0; i < sum.length; i++) sum[i]! += table[i]! / tables.length;
  return sum;
}

/** Mean of chains whose weights are not yet bytes. */
const meanChain = (chains: readonly ChainWeights[]): ChainWeights => ({
  nodes: mean(chains.map(({ nodes }) => nodes)),
  edges: mean(chains.map(({ edges }) => edges)),
  nodeScale: 1,
  edgeScale: 1,
});

function readGoldDocument(
  { text, blocks, attributions, annotator, ignore }: GoldDocument,
  lexicon: LexiconTable,
  tags: Int8Array,
): ReadGold {
  const document = readDocument(text, blocks, lexicon);
  tagPartsOfSpeech(document, tags);
  const ignored = new Uint8Array(document.size);
  for (const span of ignore) ignored.fill(1, ...tokensIn(document, span));
  return {
    document,
    structure: readStructure(document),
    attributions,
    rules: rulesOf(text),
    annotator,
    ignored,
    heads: new Int32Array(attributions.length),
  };
}

const rulesOf = (text: string): Attribution[] => attributionsByRule(readParagraphs(articleFromText(text, { retrievedAt: '' })));

await main();
