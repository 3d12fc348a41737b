import { Mark, Shape, type TaggerDocument } from './document';
import { hashWord } from './hash';
import { Tag } from './parts-of-speech';

/** Make of a noun chunk. */
const Chunk = { pronoun: 0, name: 1, common: 2, number: 3 } as const;

/** What can be counted once for a whole document so that later stages look nothing up twice. All columns are one value a token unless said otherwise. */
export interface Structure {
  /** Number of the noun chunk a token stands in, or -1. */
  readonly chunk: Int32Array;
  /** By chunk: first token, token after the last, head, {@link Chunk}. */
  readonly chunkFirst: Int32Array;
  readonly chunkEnd: Int32Array;
  readonly chunkHead: Int32Array;
  readonly chunkMake: Uint8Array;
  /** Last chunk that ends at or before the token in its sentence, or -1; first chunk that begins after it, or -1. */
  readonly chunkBefore: Int32Array;
  readonly chunkAfter: Int32Array;
  /** Counts before the token (size + 1 values): verbs, commas, quotation marks, other clause marks (semicolon, colon, dash, bracket). */
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly quoteMarks: Int32Array;
  readonly clauseMarks: Int32Array;
  /** Hash of the word that opens the clause a token stands in: after the last comma, clause mark or conjunction; 0 when that is far. */
  readonly opener: Int32Array;
  /** Verb ending: 0 none, 1 other, 2 -s, 3 past, 4 -ing. */
  readonly ending: Uint8Array;
}

const hashed = (words: string): ReadonlySet<number> => new Set(words.split(' ').map((word) => hashWord(word, 0, word.length)));
const PAST = hashed(
  'said told wrote thought knew felt found saw heard spoke read gave took made held went came kept meant showed began understood sent let put led met won lost left sought swore forgot chose drew fought got',
);
const POSSESSIVE = hashed("'s '");
const JOINING_PRONOUNS = hashed('his her its their my your our whose');

const OPENER_REACH = 12;
/** Marks after which a clause begins. */
const parts = (m: number): boolean => m !== Mark.none && m !== Mark.stop && m !== Mark.other && m !== Mark.quoteCloses;

/** Noun chunks, counts and verb endings of a document whose parts of speech are known. */
export function readStructure(document: TaggerDocument): Structure {
  const { size, tag, word, mark, sentence, text, end } = document;
  const structure = {
    ...findChunks(document),
    chunkBefore: new Int32Array(size).fill(-1),
    chunkAfter: new Int32Array(size).fill(-1),
    verbs: new Int32Array(size + 1),
    commas: new Int32Array(size + 1),
    quoteMarks: new Int32Array(size + 1),
    clauseMarks: new Int32Array(size + 1),
    opener: new Int32Array(size),
    ending: new Uint8Array(size),
  };
  const { chunk, chunkEnd, chunkFirst } = structure;
  let last = -1;
  let opened = 0;
  for (let i = 0; i < size; i++) {
    if (i > 0 && sentence[i] !== sentence[i - 1]) last = -1;
    structure.chunkBefore[i] = last;
    if (i === 0 || sentence[i] !== sentence[i - 1] || tag[i] === Tag.SCONJ || tag[i] === Tag.CCONJ || parts(mark[i - 1]!)) opened = i;
    structure.opener[i] = i - opened < OPENER_REACH ? word[opened]! : 0;
    const here = chunk[i]!;
    if (here >= 0 && chunkEnd[here] === i + 1) last = here;
    const m = mark[i]!;
    structure.verbs[i + 1] = structure.verbs[i]! + (tag[i] === Tag.VERB ? 1 : 0);
    structure.commas[i + 1] = structure.commas[i]! + (m === Mark.comma ? 1 : 0);
    structure.quoteMarks[i + 1] = structure.quoteMarks[i]! + (m === Mark.quoteOpens || m === Mark.quoteCloses ? 1 : 0);
    structure.clauseMarks[i + 1] =
      structure.clauseMarks[i]! +
      (m === Mark.semicolon || m === Mark.colon || m === Mark.dash || m === Mark.opens || m === Mark.closes ? 1 : 0);
    if (tag[i] === Tag.VERB || tag[i] === Tag.AUX) {
      const e = end[i]!;
      const tail = text.slice(Math.max(document.start[i]!, e - 3), e).toLowerCase();
      structure.ending[i] =
        tail === 'ing' ? 4 : tail.endsWith('ed') || PAST.has(word[i]!) ? 3 : tail.endsWith('s') && !tail.endsWith('ss') ? 2 : 1;
    }
  }
  let next = -1;
  for (let i = size - 1; i >= 0; i--) {
    if (i + 1 < size && sentence[i] !== sentence[i + 1]) next = -1;
    structure.chunkAfter[i] = next;
    const here = chunk[i]!;
    if (here >= 0 && chunkFirst[here] === i) next = here;
  }
  return structure;
}

function findChunks(document: TaggerDocument): Pick<Structure, 'chunk' | 'chunkFirst' | 'chunkEnd' | 'chunkHead' | 'chunkMake'> {
  const { size, tag, word, sentence, shape } = document;
  const chunk = new Int32Array(size).fill(-1);
  const first: number[] = [];
  const ends: number[] = [];
  const heads: number[] = [];
  const makes: number[] = [];
  let from = -1;
  const close = (to: number): void => {
    if (from < 0) return;
    let head = to - 1;
    while (head > from && tag[head] !== Tag.NOUN && tag[head] !== Tag.PROPN && tag[head] !== Tag.PRON) head--;
    const t = tag[head]!;
    if (t === Tag.NOUN || t === Tag.PROPN || t === Tag.PRON || to - from > 1 || tag[from] !== Tag.ADJ) {
      let named = false;
      for (let i = from; i < to; i++) named ||= tag[i] === Tag.PROPN || (shape[i] === Shape.capitals && tag[i] === Tag.NOUN);
      chunk.fill(first.length, from, to);
      first.push(from);
      ends.push(to);
      heads.push(head);
      makes.push(t === Tag.PRON ? Chunk.pronoun : named ? Chunk.name : t === Tag.NOUN ? Chunk.common : Chunk.number);
    }
    from = -1;
  };
  for (let i = 0; i < size; i++) {
    if (i > 0 && sentence[i] !== sentence[i - 1]) close(i);
    const t = tag[i]!;
    if (t === Tag.PRON && !JOINING_PRONOUNS.has(word[i]!)) {
      close(i);
      from = i;
      close(i + 1);
    } else if (t === Tag.DET || t === Tag.PRON) {
      close(i);
      from = i;
    } else if (t === Tag.NOUN || t === Tag.PROPN || t === Tag.ADJ || t === Tag.NUM) {
      if (from < 0) from = i;
    } else if (t === Tag.PART && POSSESSIVE.has(word[i]!) && from >= 0) {
      // "Ohio's governor" is one chunk.
    } else {
      close(i);
    }
  }
  close(size);
  return {
    chunk,
    chunkFirst: Int32Array.from(first),
    chunkEnd: Int32Array.from(ends),
    chunkHead: Int32Array.from(heads),
    chunkMake: Uint8Array.from(makes),
  };
}
