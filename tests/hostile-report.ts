import { sampleReport } from '../components/sample/report';
import type { Claim, Reference, Report, SourceEntry, Warning } from '../lib/analysis/types';

/**
 * A report in which each string stands wherever a page's words can: as source, as what it says and how, as reference, as finding.
 * Everything else is the same for all strings, so that two reports on as many strings show as many elements.
 */
export function reportOf(strings: readonly string[]): Report {
  const text = strings.join('\n\n');
  const spans = strings.map((words, at) => {
    const start = strings.slice(0, at).reduce((sum, each) => sum + each.length + 2, 0);
    return { start, end: start + words.length };
  });
  const claims = strings.map(
    (words, at): Claim => ({
      id: `c${at}`,
      source: {
        span: spans[at]!,
        name: `${words} `,
        kind: 'person',
        resolvedTo: words,
        resolvedKind: 'person',
        title: words,
        affiliation: words,
        anonymity: null,
      },
      // An empty span shows the verb itself.
      cue: { span: { start: 0, end: 0 }, verb: words, class: 'says' },
      content: [spans[at]!],
      form: 'direct',
      toldTo: { span: spans[at]!, name: words },
      medium: { span: spans[at]!, name: words },
      within: null,
      confidence: 0.4,
      shown: true,
    }),
  );
  // The first source says everything, so that one open row shows all of it.
  const sources = strings.map(
    (words, at): SourceEntry => ({
      id: `s${at}`,
      name: words,
      kind: 'person',
      title: words,
      affiliation: words,
      anonymity: null,
      claims: at === 0 ? claims.map(({ id }) => id) : [`c${at}`],
      references: [`r${at}`],
    }),
  );
  const references = strings.map(
    (words, at): Reference => ({
      id: `r${at}`,
      name: words,
      kind: 'statement',
      status: 'missing',
      href: null,
      linkKind: null,
      why: 'no-link',
      claims: at === 0 ? claims.map(({ id }) => id) : [`c${at}`],
      spans: [spans[at]!],
      findIt: [{ label: 'quote', words, site: null }],
    }),
  );
  const found = (words: string) => ({
    signal: 'rule-of-the-reader',
    category: 'sourcing' as const,
    certainty: 'likely' as const,
    message: words,
    spans: [],
    evidence: [words, `${words} `],
    data: { name: words },
  });
  const warnings = strings.map((words): Warning => ({ ...found(words), severity: 'moderate' }));
  return {
    ...sampleReport,
    article: {
      ...sampleReport.article,
      // As much as a page may say there.
      title: text.slice(0, 20_000),
      byline: strings.slice(0, 200),
      siteName: text.slice(0, 1_000),
      text,
      blocks: strings.map((_, at) => ({ kind: 'paragraph', span: spans[at]!, level: null, author: null, href: null })),
      links: [],
      furniture: [],
      truncated: text.slice(0, 20_000),
    },
    claims,
    sources,
    references,
    chains: strings.map((words) => ['this page', `${words} `, words]),
    warnings,
    credits: strings.map(found),
    recollection: {
      altered: strings.slice(0, 20).map((words, at) => ({
        speaker: words,
        here: words,
        span: spans[at]!,
        there: words,
        url: 'https://paper.example/',
        title: words,
        seenAt: '2026-11-01T00:00:00Z',
      })),
      repeated: strings
        .slice(0, 20)
        .map((words) => ({ url: 'https://paper.example/', title: words, seenAt: '2026-11-01T00:00:00Z', share: 0.5, spans: [] })),
    },
  };
}
