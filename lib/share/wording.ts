import type { Claim, Credit, Report, Span, Warning } from '../analysis/types';
import { type Earlier, earlierOf } from './earlier';
import { statusOfSource } from './status';

/** The words an export is written in: keys in, messages of the reader's language out. */
export interface Wording {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: (key: string, ...values: (string | number)[]) => string;
  readonly plural: (key: string, count: number, ...values: (string | number)[]) => string;
  readonly maybe: (key: string, ...values: (string | number)[]) => string | null;
}

/** A report laid out for reading: every export that is for people says the same. */
export interface Outline {
  readonly title: string;
  readonly url: string;
  /** Outlet, date, authors. */
  readonly about: string;
  readonly sentence: string;
  /** Band and number, or that there is no grade. */
  readonly grade: string;
  readonly sources: readonly { readonly name: string; readonly kind: string; readonly status: string; readonly says: readonly Said[] }[];
  readonly references: readonly { readonly name: string; readonly kind: string; readonly status: string; readonly href: string | null }[];
  readonly warnings: readonly Seen[];
  readonly credits: readonly Seen[];
  /** What pages tell that the reader opened earlier. */
  readonly earlier: readonly Earlier[];
  /** Which engine read the page and when, and what it does not do. */
  readonly colophon: string;
}

interface Said {
  readonly verb: string | null;
  readonly words: string;
}

interface Seen {
  readonly title: string;
  /** Severity or category. */
  readonly label: string;
  readonly message: string;
  readonly evidence: readonly string[];
}

/** The report in a reader's words, in the order of the screen. */
export function outline(report: Report, words: Wording): Outline {
  const { t } = words;
  const { article, score } = report;
  return {
    title: article.title,
    url: article.url,
    about: [article.siteName, article.publishedAt?.slice(0, 10) ?? t('noDateFound'), article.byline.join(', ')].filter(Boolean).join(' · '),
    sentence: score ? score.sentence : t(`abstained_${(report.abstained ?? 'other').replaceAll('-', '_')}`),
    grade: score ? `${t(`band_${score.band}`)} · ${score.value}/100` : t('noGrade'),
    sources: report.sources.map((source) => ({
      name: source.name,
      kind: t(`sourceKind_${source.kind.replace('-', '_')}`),
      status: t(`status_${statusOfSource(report, source).replace('-', '_')}`),
      says: report.claims
        .filter((claim) => source.claims.includes(claim.id))
        .map((claim) => ({ verb: claim.cue?.verb ?? null, words: wordsOf(report, claim) })),
    })),
    references: report.references.map(({ name, kind, status, href }) => ({
      name,
      kind: t(`referenceKind_${kind}`),
      status: t(`status_${status.replace('-', '_')}`),
      href,
    })),
    warnings: report.warnings.map((warning) => ({
      ...seen(warning, words),
      label: warning.certainty === 'possible' ? t('certainty_possible') : t(`severity_${warning.severity}`),
    })),
    credits: report.credits.map((credit) => ({ ...seen(credit, words), label: t(`category_${credit.category}`) })),
    earlier: earlierOf(report, words),
    colophon: t('shareColophon', report.engine, report.schema, article.retrievedAt),
  };
}

/** The claim's content as the page has it. */
export function wordsOf({ article }: Report, { content }: Claim): string {
  return content.map((span) => textOf(article.text, span)).join(' … ');
}

/** The words of a span. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function seen(finding: Warning | Credit, { maybe }: Wording): Omit<Seen, 'label'> {
  const key = `signal_${finding.signal.replaceAll('-', '_')}`;
  const message = maybe(`${key}_message`)?.replace(/\{(\w+)\}/g, (hole, name: string) => String(finding.data[name] ?? hole));
  return { title: maybe(`${key}_title`) ?? finding.message, message: message ?? finding.message, evidence: finding.evidence };
}
