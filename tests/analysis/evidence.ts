import { NO_METADATA } from '../../lib/analysis/article-from-text';
import type { Evidence, Signal } from '../../lib/analysis/signals/signal';
import type {
  Article,
  Block,
  Claim,
  Finding,
  Furniture,
  LedgerFigures,
  Link,
  Metadata,
  Reference,
  Source,
  SourceEntry,
  Span,
} from '../../lib/analysis/types';

const METADATA: Metadata = { ...NO_METADATA, titles: [{ value: 'Council votes on bridge', from: 'visible' }] };

/** A ledger with nothing in it. */
export const NO_LEDGER: LedgerFigures = {
  sourcedClaims: 0,
  followableShare: null,
  independentSources: 0,
  topSourceShare: null,
  named: 0,
  unnamedRole: 0,
  vague: 0,
  primary: 0,
  secondHand: 0,
  firstAttributedParagraph: null,
  accused: 0,
  replies: 0,
};

type ArticleParts = Partial<Omit<Article, 'metadata'>> & { metadata?: Partial<Metadata> };

/** A page with `text` (paragraphs at blank lines) and nothing else, unless said. */
export function articleOf(parts: ArticleParts = {}): Article {
  const text = parts.text ?? '';
  return {
    url: 'https://herald.example/story',
    canonicalUrl: null,
    title: 'Council votes on bridge',
    byline: [],
    siteName: 'The Herald',
    lang: 'en',
    publishedAt: null,
    modifiedAt: null,
    retrievedAt: '2026-11-23T00:00:00Z',
    genre: 'news',
    isArticle: true,
    isNews: true,
    blocks: blocksOf(text),
    links: [],
    furniture: [],
    truncated: null,
    ...parts,
    text,
    metadata: { ...METADATA, ...parts.metadata },
  };
}

type EvidenceParts = Partial<Omit<Evidence, 'article' | 'ledger'>> & { article?: ArticleParts; ledger?: Partial<LedgerFigures> };

/** Frozen evidence around {@link articleOf}. */
export function evidenceOf(parts: EvidenceParts = {}): Evidence {
  return deepFreeze({
    claims: [],
    sources: [],
    references: [],
    chains: [],
    clickbait: null,
    ...parts,
    article: articleOf(parts.article),
    ledger: { ...NO_LEDGER, ...parts.ledger },
  });
}

/** What the signal finds with its default options; null when it does not apply. */
export function findings<Options>(signal: Signal<Options>, evidence: Evidence): readonly Finding[] | null {
  const options = signal.meta.options.parse({});
  return signal.appliesTo(evidence, options) ? signal.detect(evidence, options) : null;
}

export function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

export function sourceOf(text: string, name: string, parts: Partial<Source> = {}): Source {
  return {
    span: spanOf(text, name),
    name,
    kind: 'person',
    resolvedTo: null,
    resolvedKind: null,
    title: null,
    affiliation: null,
    anonymity: null,
    ...parts,
  };
}

let count = 0;

export function claimOf(text: string, source: Source | null, parts: Partial<Claim> = {}): Claim {
  count += 1;
  return {
    id: `c${count}`,
    source,
    cue: null,
    content: [],
    form: 'indirect',
    toldTo: null,
    medium: null,
    within: null,
    confidence: 0.9,
    shown: text !== '',
    ...parts,
  };
}

export function entryOf(name: string, claims: readonly Claim[], parts: Partial<SourceEntry> = {}): SourceEntry {
  return {
    id: `s-${name}`,
    name,
    kind: 'person',
    title: null,
    affiliation: null,
    anonymity: null,
    claims: claims.map(({ id }) => id),
    references: [],
    ...parts,
  };
}

export function referenceOf(name: string, parts: Partial<Reference> = {}): Reference {
  return {
    id: `r-${name}`,
    name,
    kind: 'outlet',
    status: 'missing',
    href: null,
    linkKind: null,
    why: 'no-link',
    claims: [],
    spans: [],
    findIt: [],
    ...parts,
  };
}

export function linkOf(href: string, parts: Partial<Link> = {}): Link {
  return { href, text: href, span: { start: 0, end: 0 }, rel: [], place: 'body', own: false, homePage: false, sponsored: false, ...parts };
}

/** Furniture from "Label: value" lines under a heading. */
export function boxOf(
  kind: Furniture['kind'],
  heading: string | null,
  lines: readonly string[] = [],
  links: Furniture['links'] = [],
): Furniture {
  const fields = lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon === -1 ? [] : [{ label: line.slice(0, colon), value: line.slice(colon + 1).trim() }];
  });
  return { kind, heading, text: [...(heading ? [heading] : []), ...lines].join('\n'), fields, links };
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((hit) => ({
    kind: 'paragraph',
    span: { start: hit.index, end: hit.index + hit[0].length },
    level: null,
    author: null,
    href: null,
  }));
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
