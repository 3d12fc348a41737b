import type { Claim, Report, Span } from '../../lib/analysis/types';

/** What a careful reader finds on a page, as in `expected.json` beside it. */
export interface Expected {
  readonly claims: {
    readonly must: readonly ExpectedClaim[];
    readonly may: readonly Partial<ExpectedClaim>[];
    readonly mustNot: readonly { readonly source: string; readonly content: string; readonly why: string }[];
  };
  readonly missingReferences: { readonly must: readonly string[]; readonly emptySections: readonly string[] };
  readonly provenanceChains: readonly (readonly string[])[];
  readonly warnings: {
    readonly must: readonly { readonly about: string; readonly evidence: readonly string[]; readonly certainty: string }[];
  };
}

interface ExpectedClaim {
  readonly source: string;
  readonly resolvesTo: string | null;
  readonly sourceKind: string;
  readonly cue: string;
  readonly content: string;
  readonly form: string;
  readonly toldTo?: string;
  readonly medium?: string;
}

/** One line of the comparison: what was expected and what is wrong with the answer; null when nothing is. */
export interface Line {
  readonly part: 'claim' | 'not a claim' | 'missing reference' | 'chain' | 'warning';
  readonly what: string;
  readonly fault: string | null;
}

/** Holds a report against what a careful reader finds, line by line. */
export function compare(report: Report, expected: Expected): Line[] {
  const missing = report.references.filter((reference) => reference.status === 'missing').map((reference) => reference.name);
  const unexpected = missing.filter((name) => !expected.missingReferences.must.some((must) => same(must, name)));
  return [
    ...expected.claims.must.map((must): Line => ({ part: 'claim', what: `${must.source} ${must.cue}`, fault: claimFault(report, must) })),
    ...expected.claims.mustNot.map((not): Line => {
      const wrong = report.claims.some(
        (claim) =>
          claim.source &&
          same(claim.source.resolvedTo ?? claim.source.name, not.source) &&
          contentOf(claim, report).includes(words(not.content)),
      );
      return { part: 'not a claim', what: `${not.source}: ${not.content}`, fault: wrong ? not.why : null };
    }),
    ...expected.missingReferences.must.map(
      (must): Line => ({ part: 'missing reference', what: must, fault: missing.some((name) => same(must, name)) ? null : 'not reported' }),
    ),
    ...unexpected.map((name): Line => ({ part: 'missing reference', what: name, fault: 'reported, but nothing a reader would miss' })),
    ...expected.provenanceChains.map((chain): Line => {
      const found = report.chains.some((other) => other.length === chain.length && other.every((step, i) => same(step, chain[i] ?? '')));
      return { part: 'chain', what: chain.join(' ← '), fault: found ? null : 'not reported' };
    }),
    ...expected.warnings.must.map((must): Line => ({ part: 'warning', what: must.about, fault: warningFault(report, must) })),
  ];
}

function claimFault(report: Report, must: ExpectedClaim): string | null {
  let best: { claim: Claim; overlap: number } | null = null;
  for (const claim of report.claims) {
    if (!claim.source || !claim.cue) continue;
    if (!overlapping(must.source, claim.source.name) || !sameVerb(must.cue, cut(report, claim.cue.span))) continue;
    const overlap = commonShare(words(must.content), contentOf(claim, report));
    if (!best || overlap > best.overlap) best = { claim, overlap };
  }
  if (!best) return 'not found';
  const { claim, overlap } = best;
  const resolved = claim.source?.resolvedTo ?? null;
  const kind = claim.source?.resolvedKind ?? claim.source?.kind;
  const faults = [
    overlap < 0.5 && `content is "${contentOf(claim, report)}"`,
    !claim.shown && 'not shown',
    (must.resolvesTo === null ? resolved !== null : !same(must.resolvesTo, resolved ?? claim.source?.name ?? '')) &&
      `resolves to ${resolved}`,
    must.sourceKind !== claim.source?.kind && must.sourceKind !== kind && `kind is ${kind}`,
    must.form !== claim.form && `form is ${claim.form}`,
    must.toldTo !== undefined && !same(must.toldTo, claim.toldTo?.name ?? '') && `told to ${claim.toldTo?.name ?? 'nobody'}`,
    must.medium !== undefined && !overlapping(must.medium, claim.medium?.name ?? '') && `medium is ${claim.medium?.name ?? 'none'}`,
  ].filter((fault) => fault !== false);
  return faults.length > 0 ? faults.join('; ') : null;
}

function warningFault(report: Report, must: Expected['warnings']['must'][number]): string | null {
  const near = report.warnings.filter((warning) =>
    warning.evidence.some((seen) => must.evidence.some((words) => overlapText(seen, words))),
  );
  const whole = near.filter((warning) => must.evidence.every((words) => warning.evidence.some((seen) => overlapText(seen, words))));
  if (near.length === 0) return 'not reported';
  if (whole.length === 0)
    return `only part of the evidence: ${near.map((warning) => `${warning.signal} (${warning.evidence.join(' | ')})`).join('; ')}`;
  if (whole.some((warning) => warning.certainty === must.certainty)) return null;
  return `certainty is ${whole.map((warning) => `${warning.signal} ${warning.certainty}`).join(', ')}`;
}

function contentOf(claim: Claim, report: Report): string {
  return words(claim.content.map((span) => cut(report, span)).join(' '));
}

function cut(report: Report, span: Span): string {
  return report.article.text.slice(span.start, span.end);
}

/** Lower-case words alone: marks, articles and possessives do not count. */
function words(text: string): string {
  const bare = text.toLowerCase().replace(/[’']s\b/g, '');
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !['a', 'an', 'the'].includes(word)).join(' ');
}

function same(a: string, b: string): boolean {
  return words(a) === words(b);
}

function overlapping(a: string, b: string): boolean {
  const other = new Set(words(b).split(' '));
  return words(a)
    .split(' ')
    .some((word) => word !== '' && other.has(word));
}

function overlapText(seen: string, wanted: string): boolean {
  const [a, b] = [words(seen), words(wanted)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function sameVerb(expected: string, found: string): boolean {
  const stem = words(expected).split(' ').pop()?.slice(0, 5) ?? '';
  return words(found).includes(stem);
}

/** Smaller of the two shares of common words: at least half of either is the measure of "content found" in the field's metric. */
function commonShare(a: string, b: string): number {
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(x.size, y.size);
}
