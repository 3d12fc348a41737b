import { readDocument, type TaggerDocument } from '../../lib/analysis/claims/tagger/document';
import { AMBIGUOUS, type LexiconTable } from '../../lib/analysis/claims/tagger/lexicon';
import { bestTag, certainTag, TAG_FEATURES, TAGS, tagFeatures } from '../../lib/analysis/claims/tagger/parts-of-speech';
import { blocksOf, random, shuffled } from './corpus';
import type { TaughtToken } from './teacher';

/** Buckets of the part-of-speech model; a power of two. */
const BUCKETS = 1 << 15;

/** Averaged perceptron over the teacher's tags; weights as buckets × tags. Prints the agreement on texts left out. */
export function trainPartsOfSpeech(
  taught: ReadonlyMap<string, readonly TaughtToken[]>,
  lexicon: LexiconTable,
  log: (line: string) => void,
): Float32Array {
  const next = random(11);
  const texts = shuffled([...taught.keys()], next);
  const held = texts.splice(0, 40);
  const weights = new Float32Array(BUCKETS * TAGS.length);
  const totals = new Float64Array(weights.length);
  const stamps = new Int32Array(weights.length);
  const ids = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(TAGS.length);
  let step = 0;
  const update = (index: number, by: number): void => {
    totals[index]! += (step - stamps[index]!) * weights[index]!;
    stamps[index] = step;
    weights[index]! += by;
  };
  for (let round = 0; round < 3; round++) {
    for (const text of shuffled(texts, next)) {
      const { document, gold } = columns(text, taught.get(text)!, lexicon);
      for (let i = 0; i < document.size; i++) {
        const certain = certainTag(document, i);
        if (certain !== AMBIGUOUS) {
          document.tag[i] = certain;
          continue;
        }
        tagFeatures(document, i, ids);
        const guess = bestTag(ids, weights, scores);
        const right = gold[i]!;
        document.tag[i] = guess;
        step++;
        if (right === AMBIGUOUS || right === guess) continue;
        for (const id of ids) {
          const base = (id & (BUCKETS - 1)) * TAGS.length;
          update(base + right, 1);
          update(base + guess, -1);
        }
      }
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (totals[i]! + (step - stamps[i]!) * weights[i]!) / step;
  let right = 0;
  let all = 0;
  for (const text of held) {
    const { document, gold } = columns(text, taught.get(text)!, lexicon);
    for (let i = 0; i < document.size; i++) {
      const certain = certainTag(document, i);
      if (certain === AMBIGUOUS) tagFeatures(document, i, ids);
      document.tag[i] = certain === AMBIGUOUS ? bestTag(ids, weights, scores) : certain;
      if (gold[i] === AMBIGUOUS) continue;
      all++;
      if (document.tag[i] === gold[i]) right++;
    }
  }
  log(`parts of speech: ${((100 * right) / all).toFixed(2)} % like the teacher's on ${all} words left out`);
  return weights;
}

function columns(text: string, taught: readonly TaughtToken[], lexicon: LexiconTable): { document: TaggerDocument; gold: Uint8Array } {
  const document = readDocument(text, blocksOf(text), lexicon);
  const tags = new Map(taught.map((token) => [token.start, token.tag]));
  const gold = new Uint8Array(document.size).fill(AMBIGUOUS);
  for (let i = 0; i < document.size; i++) {
    // Tags outside the list (X) give -1.
    const tag = TAGS.indexOf(tags.get(document.start[i]!) as (typeof TAGS)[number]);
    if (tag >= 0) gold[i] = tag;
  }
  return { document, gold };
}
