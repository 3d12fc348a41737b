import { analyze, NO_RULES } from '../../lib/analysis/analyze';
import { articleFromText } from '../../lib/analysis/article-from-text';
import { findClaims } from '../../lib/analysis/claims/index';
import { decodeTagger } from '../../lib/analysis/claims/tagger';
import type { ModelFiles } from '../../lib/analysis/data/models';
import { publisherTable } from '../../lib/analysis/data/publishers';
import { findReferences } from '../../lib/analysis/references/index';
import { clickbaitProbability } from '../../lib/analysis/text/clickbait';

/** Runs inside the browser: times each stage on each text and `Readability.parse` on a page. */
export function run(job: {
  attribution: string | null;
  clickbait: string | null;
  publishers: string | null;
  texts: string[];
  html: string;
}): { readability: number; decode: number; first: number; stages: Record<string, number[]> } {
  const files: ModelFiles = { attribution: decoded(job.attribution), clickbait: decoded(job.clickbait), publishers: job.publishers };
  const articles = job.texts.map((text) => articleFromText(text, { retrievedAt: '2026-01-05T12:00:00Z', url: 'https://news.example/a' }));
  const start = performance.now();
  if (files.attribution) decodeTagger(files.attribution);
  publisherTable(files.publishers, []);
  clickbaitProbability('Bridge closed', files.clickbait);
  const decode = performance.now() - start;
  const before = performance.now();
  for (const article of articles.slice(0, 1)) analyze(article, files);
  const first = performance.now() - before;
  const stages: Record<string, number[]> = { claims: [], 'no tagger': [], references: [], all: [] };
  for (const article of articles) {
    const found = findClaims(article, files);
    const bare = { ...files, attribution: null };
    stages.claims?.push(median(() => findClaims(article, files)));
    stages['no tagger']?.push(median(() => analyze(article, bare)));
    stages.references?.push(median(() => findReferences(article, found.claims, found.sources, files, NO_RULES)));
    stages.all?.push(median(() => analyze(article, files)));
  }
  const page = new DOMParser().parseFromString(job.html, 'text/html');
  // Readability's own script was put into the page before this one.
  const { Readability } = globalThis as unknown as { Readability: new (document: Document) => { parse(): unknown } };
  const readability = median(() => new Readability(page.cloneNode(true) as Document).parse());
  return { readability, decode, first, stages };
}

function median(work: () => unknown): number {
  const times: number[] = [];
  const until = performance.now() + 1_500;
  for (let i = 0; i < 9 && (i < 3 || performance.now() < until); i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? Number.NaN;
}

function decoded(base64: string | null): Uint8Array | null {
  return base64 === null ? null : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
