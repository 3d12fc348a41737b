import * as z from 'zod/mini';
import type { Report } from '../analysis/types';
import { articleSchema } from './article';
import { spanSchema } from './span';

/**
 * Schema of a {@link Report}, version 1: what the popup, the command line and every export read. A report that a reader opens from a
 * file is hostile until it has passed; every position has to lie inside the article's text, every address has to be one of the web.
 */

const line = (most: number) => z.string().check(z.maxLength(most));
const list = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.maxLength(most));
const id = line(200);
const name = line(2_000);
const count = z.int().check(z.nonnegative());
const share = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const webAddress = line(8_192).check(z.regex(/^https?:\/\//i));
const spans = list(spanSchema, 10_000);

const sourceKind = z.enum(['person', 'organisation', 'publication', 'document', 'unnamed-role', 'vague', 'unclear']);
const anonymity = z.nullable(z.strictObject({ quality: z.enum(['none', 'boilerplate', 'specific']), reason: z.nullable(spanSchema) }));
const named = z.nullable(z.strictObject({ span: spanSchema, name }));

const claimSchema = z.strictObject({
  id,
  source: z.nullable(
    z.strictObject({
      span: spanSchema,
      name,
      kind: sourceKind,
      resolvedTo: z.nullable(name),
      resolvedKind: z.nullable(sourceKind),
      title: z.nullable(name),
      affiliation: z.nullable(name),
      anonymity,
    }),
  ),
  cue: z.nullable(
    z.strictObject({
      span: spanSchema,
      verb: name,
      class: z.enum([
        'says',
        'claims',
        'alleges',
        'denies',
        'confirms',
        'suggests',
        'warns',
        'reveals',
        'promises',
        'asks',
        'declines',
        'belief',
        'intent',
      ]),
    }),
  ),
  content: spans,
  form: z.enum(['direct', 'indirect', 'mixed']),
  toldTo: named,
  medium: named,
  within: z.nullable(id),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  shown: z.boolean(),
});

const sourceEntrySchema = z.strictObject({
  id,
  name,
  kind: sourceKind,
  title: z.nullable(name),
  affiliation: z.nullable(name),
  anonymity,
  claims: list(id, 10_000),
  references: list(id, 10_000),
});

const referenceSchema = z.strictObject({
  id,
  name,
  kind: z.enum(['outlet', 'organisation', 'document', 'study', 'statistic', 'post', 'event', 'statement', 'person']),
  status: z.enum(['linked', 'weakly-linked', 'missing']),
  href: z.nullable(webAddress),
  linkKind: z.nullable(
    z.enum(['document', 'news', 'study', 'press-release', 'post', 'own-site', 'reference-work', 'shop', 'ai-chat', 'file', 'site']),
  ),
  why: id,
  claims: list(id, 10_000),
  spans,
  findIt: list(
    z.strictObject({
      label: z.enum(['quote', 'statement', 'post', 'document', 'topic']),
      words: name,
      site: z.nullable(line(253)),
    }),
    20,
  ),
});

const elsewhere = { url: webAddress, title: name, seenAt: line(40) };
const recollectionSchema = z.strictObject({
  altered: list(z.strictObject({ speaker: name, here: line(2_000), span: spanSchema, there: line(2_000), ...elsewhere }), 100),
  repeated: list(z.strictObject({ ...elsewhere, share: z.number().check(z.minimum(0), z.maximum(1)), spans }), 100),
});

const category = z.enum(['sourcing', 'transparency', 'presentation']);
const data = z.record(id, z.union([line(20_000), z.number()]));
const finding = {
  signal: id,
  category,
  certainty: z.enum(['certain', 'likely', 'possible']),
  message: line(20_000),
  spans,
  evidence: list(line(20_000), 1_000),
  data,
};

const scoreSchema = z.strictObject({
  value: z.number().check(z.minimum(0), z.maximum(100)),
  band: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  sentence: line(2_000),
  sentenceParts: list(
    z.strictObject({
      id: z.enum([
        'no-sources',
        'watched',
        'one-not-followed',
        'one-followed',
        'none-followed',
        'one-of-many-followed',
        'some-followed',
        'all-followed',
        'one-speaks',
        'all-named',
        'some-named',
        'none-named',
        'unlinked-elsewhere',
        'answered-for',
        'rest-answered-for',
        'page-alone',
        'warning',
      ]),
      data,
    }),
    10,
  ),
  terms: list(z.strictObject({ signal: id, category, points: z.number(), capped: z.boolean() }), 500),
  asked: z.exactOptional(z.number().check(z.minimum(100))),
});

export const reportSchema = z
  .strictObject({
    // `SCHEMA` of analyze.ts; importing it from there would bring all of the analysis along.
    schema: z.literal(1),
    engine: line(100),
    rules: z.optional(line(100)),
    article: articleSchema,
    claims: list(claimSchema, 20_000),
    sources: list(sourceEntrySchema, 20_000),
    references: list(referenceSchema, 20_000),
    chains: list(list(name, 20), 20_000),
    ledger: z.strictObject({
      sourcedClaims: count,
      followableShare: share,
      independentSources: count,
      topSourceShare: share,
      named: count,
      unnamedRole: count,
      vague: count,
      primary: count,
      secondHand: count,
      firstAttributedParagraph: z.nullable(count),
      accused: count,
      replies: count,
      retold: z.exactOptional(z.boolean()),
    }),
    warnings: list(z.strictObject({ ...finding, severity: z.enum(['minor', 'moderate', 'serious']) }), 5_000),
    credits: list(z.strictObject(finding), 5_000),
    failed: list(id, 500),
    score: z.nullable(scoreSchema),
    abstained: z.nullable(id),
    recollection: z.exactOptional(recollectionSchema),
  })
  .check(
    z.refine(
      ({ article, claims, references, warnings, credits, recollection }) =>
        [
          ...claims.map(({ content }) => content),
          ...[...references, ...warnings, ...credits, ...(recollection?.repeated ?? [])].map((part) => part.spans),
          (recollection?.altered ?? []).map(({ span }) => span),
        ]
          .flat()
          .every(({ end }) => end <= article.text.length),
      'a position lies outside the text',
    ),
  ) satisfies z.ZodMiniType<Report>;

/** True for a report of this version that is whole. Never throws. */
export function isReport(raw: unknown): raw is Report {
  try {
    return reportSchema.safeParse(raw).success;
  } catch {
    // Nested too deeply.
    return false;
  }
}

/** Reads a report that was saved; a readable problem when it is none. May throw on nesting that is too deep. */
export function readSavedReport(raw: unknown): { readonly report: Report } | { readonly problem: string } {
  const read = reportSchema.safeParse(raw);
  return read.success ? { report: read.data } : { problem: z.prettifyError(read.error).split('\n').slice(0, 6).join(' ') };
}
