/** `npm run eval -- references --own [N]`: texts of agencies and good papers, each set on its own site; nothing they report themselves may be missing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { articleFromText } from '../../lib/analysis/article-from-text';
import { findClaims } from '../../lib/analysis/claims/index';
import type { ModelFiles } from '../../lib/analysis/data/models';
import { nameWords } from '../../lib/analysis/data/name-words';
import { publisherTable } from '../../lib/analysis/data/publishers';
import { findReferences } from '../../lib/analysis/references/index';
import type { Article, Reference } from '../../lib/analysis/types';
import { SHARED } from './shared';

const line = z.object({ id: z.string(), title: z.string(), text: z.string(), label: z.string(), publisher: z.optional(z.string()) });

/** Prints how many texts have something missing that is their own outlet's, with those texts; `most` texts a publisher. */
export function evalOwnReporting(files: ModelFiles, most: number): void {
  const table = publisherTable(files.publishers, []);
  const folder = join(SHARED, 'articles');
  const perPublisher = new Map<string, number>();
  let texts = 0;
  let missing = 0;
  const own: string[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.jsonl.gz') && existsSync(join(folder, file)))) {
    for (const raw of gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)) {
      const parsed = line.safeParse(JSON.parse(raw));
      if (!parsed.success || parsed.data.label !== 'reliable' || !parsed.data.publisher) continue;
      const { id, title, text, publisher } = parsed.data;
      const known = table.ofHost(publisher);
      const seen = perPublisher.get(publisher) ?? 0;
      if (!known || seen >= most) continue;
      perPublisher.set(publisher, seen + 1);
      const article = onItsSite(text, title, publisher, known.name);
      const { claims, sources } = findClaims(article, files);
      const found = findReferences(article, claims, sources, files, { signals: {}, phrases: [], lists: [], publishers: [] }).references;
      texts++;
      missing += found.length;
      const words = new Set([known.name, ...known.aliases, publisher.split('.').at(-2) ?? ''].map(plain));
      const isOwn = ({ name: missed, spans }: Reference): boolean =>
        words.has(plain(missed)) || spans.some(({ start, end }) => words.has(plain(text.slice(start, end))));
      own.push(...found.filter(isOwn).map((reference) => `${publisher} ${id}: ${reference.name}`));
    }
  }
  console.log(
    `${texts} texts of ${perPublisher.size} good publishers on their own sites: ${missing} missing in all (their links are lost), ${own.length} of them their own outlet`,
  );
  console.log(own.join('\n'));
}

/** A text as a page of its publisher's, without links, as if nothing were linked. */
function onItsSite(text: string, title: string, host: string, siteName: string): Article {
  const made = articleFromText(text, { url: `https://${host}/story`, title, retrievedAt: '2026-11-23T00:00:00Z' });
  return { ...made, siteName, metadata: { ...made.metadata, titles: [{ value: title, from: 'visible' }] } };
}

const plain = (name: string): string =>
  nameWords(name)
    .filter((word) => !/^(?:the|news)$/i.test(word))
    .join(' ')
    .toLowerCase();
