import { readFileSync } from 'node:fs';
import { articleFromText } from '../../../lib/analysis/article-from-text';
import type { ModelFiles } from '../../../lib/analysis/data/models';
import { findReferences, type Tracing } from '../../../lib/analysis/references/index';
import type { Article, Claim, CueClass, Link, Rules, SourceEntry, SourceKind, Span } from '../../../lib/analysis/types';

const FILES: ModelFiles = { attribution: null, clickbait: null, publishers: readFileSync('public/models/publishers.txt', 'utf8') };
const RULES: Rules = { signals: {}, phrases: [], lists: [], publishers: [] };

/** Place of `words` in `text`; throws when they are not there, so that no test points at nothing. */
export function at(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** A page of the site `url` with this text; links are `[words of the text, address]`. */
export function page(
  text: string,
  known: { url?: string; siteName?: string; byline?: string[]; links?: readonly (readonly [string, string])[] } = {},
): Article {
  const url = known.url ?? 'https://daily-digest.example/story';
  const made = articleFromText(text, { url, title: 'A title', retrievedAt: '2026-11-23T00:00:00Z' });
  const host = new URL(url).host.replace('www.', '');
  const links = (known.links ?? []).map(([words, href]): Link => {
    const address = new URL(href);
    return {
      href,
      text: words,
      span: at(text, words),
      rel: [],
      place: 'body',
      own: address.host.replace('www.', '') === host,
      homePage: address.pathname === '/',
      sponsored: false,
    };
  });
  return {
    ...made,
    siteName: known.siteName ?? null,
    byline: known.byline ?? [],
    links,
    metadata: { ...made.metadata, titles: [{ value: made.title, from: 'visible' }] },
  };
}

interface Said {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly kind?: SourceKind;
  readonly means?: string;
  readonly class?: CueClass;
  readonly toldTo?: string;
  readonly medium?: string;
}

/** Claims as the claims layer hands them over, in the text's order. */
export function claims(text: string, said: readonly Said[]): Claim[] {
  return said.map((one, i) => {
    const content = at(text, one.content);
    const near = Math.max(0, content.start - 200);
    const kind = one.kind ?? 'person';
    return {
      id: `c${i + 1}`,
      source: {
        span: at(text, one.source, near),
        name: one.source,
        kind,
        resolvedTo: one.means ?? null,
        resolvedKind: null,
        title: null,
        affiliation: null,
        anonymity: null,
      },
      cue: { span: at(text, one.cue, near), verb: one.cue, class: one.class ?? 'says' },
      content: [content],
      form: 'indirect',
      toldTo: one.toldTo ? { span: at(text, one.toldTo, near), name: one.toldTo } : null,
      medium: one.medium ? { span: at(text, one.medium, near), name: one.medium } : null,
      within: null,
      confidence: 1,
      shown: true,
    };
  });
}

/** Runs the tracing with the shipped publisher table. */
export function trace(article: Article, found: readonly Claim[] = [], rules: Partial<Rules> = {}): Tracing {
  return findReferences(article, found, entries(found), FILES, { ...RULES, ...rules });
}

function entries(found: readonly Claim[]): SourceEntry[] {
  const byName = new Map<string, Claim[]>();
  for (const claim of found) {
    const name = claim.source?.resolvedTo ?? claim.source?.name ?? '';
    byName.set(name, [...(byName.get(name) ?? []), claim]);
  }
  return [...byName].map(([name, own], i) => ({
    id: `s${i + 1}`,
    name,
    kind: own[0]?.source?.kind ?? 'person',
    title: null,
    affiliation: null,
    anonymity: null,
    claims: own.map((claim) => claim.id),
    references: [],
  }));
}

/** "status name" of each reference, in order. */
export function statuses(tracing: Tracing): string[] {
  return tracing.references.map((reference) => `${reference.status} ${reference.name}`);
}
