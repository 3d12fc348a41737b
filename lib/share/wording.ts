import { fillIn } from '../analysis/text/fill-in';
import type { Credit, Report, Warning } from '../analysis/types';
import { wordsOf } from './claim-words';
import { type Earlier, earlierOf } from './earlier';
import { sentenceOf, signalKey, titleOf } from './sentence';
import { statusOfSource } from './status';

/** A value for a message's placeholder. Numbers are written in the reader's own digits. */
export type Value = string | number;

/** The words a report is told in: keys in, messages of the reader's language out. */
export interface Wording {
  /** BCP 47 tag of the language the messages are in, which is not always the browser's. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The message of a key, `$1` … replaced in order; the key itself where there is no message, so that a gap is seen. */
  readonly t: (key: string, ...values: Value[]) => string;
  /** Like `t`, for `key_one`, `key_few` … `key_other` by the language's plural rules; the count is `$1`. */
  readonly plural: (key: string, count: number, ...values: Value[]) => string;
  /** The message, or null where there is none. */
  readonly maybe: (key: string, ...values: Value[]) => string | null;
  readonly number: (value: number) => string;
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
    sentence: sentenceOf(report, words),
    grade: score ? `${t(`band_${score.band}`)} · ${words.number(score.value)}/${words.number(100)}` : t('noGrade'),
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
    colophon: colophonOf(report, words),
  };
}

/** Which engine and rules read the page, in which format, and when. */
export function colophonOf(report: Report, words: Wording): string {
  return words.t('shareColophon', report.engine, rulesOf(report, words), String(report.schema), report.article.retrievedAt);
}

/** Whose rules a report was made under, in words. */
export function rulesOf({ rules }: Report, { t }: Wording): string {
  if (rules === undefined) return t('rulesUnknown');
  return rules === 'standard' ? t('rulesStandard') : t('rulesOwn', rules);
}

function seen(finding: Warning | Credit, words: Wording): Omit<Seen, 'label'> {
  return { title: titleOf(words, finding.signal, finding.message), message: messageOf(words, finding), evidence: finding.evidence };
}

/** What was seen, in the reader's language where it is there. */
export function messageOf(words: Wording, finding: Warning | Credit): string {
  const message = words.maybe(signalKey(finding.signal, 'message'));
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [key, typeof value === 'number' ? words.number(value) : value]),
  );
  return message ? fillIn(message, data) : finding.message;
}
