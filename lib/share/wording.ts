import type { Claim, Credit, Report, SentencePart, Span, Warning } from '../analysis/types';
import { type Earlier, earlierOf } from './earlier';
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

/** Longest cue that is shown as it stands; "in response to questions sent by" says less than its verb. */
const LONGEST_CUE = 28;

/** The cue as the page has it. */
export function cueOf({ article }: Pick<Report, 'article'>, { cue }: Claim): string | null {
  if (!cue) return null;
  const written = textOf(article.text, cue.span).trim();
  const not = NEGATION.exec(article.text.slice(Math.max(0, cue.span.start - LONGEST_NEGATION), cue.span.start))?.[0] ?? '';
  return written.length > 0 && written.length <= LONGEST_CUE ? not + written : cue.verb;
}

/** What turns a verb into its opposite, right before it: shown without, "couldn't confirm" would say that somebody did. */
const NEGATION =
  /\b(?:(?:ca|could|wo|would|did|does|do|has|have|had)n['’]t|(?:can|could|will|would|did|does|do|has|have|had) not|cannot|never|not) $/i;
const LONGEST_NEGATION = 12;

/** The claim's content as the page has it. */
export function wordsOf({ article }: Report, { content }: Claim): string {
  return content.map((span) => textOf(article.text, span)).join(' … ');
}

/** The words of a span. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function seen(finding: Warning | Credit, words: Wording): Omit<Seen, 'label'> {
  return { title: titleOf(words, finding.signal, finding.message), message: messageOf(words, finding), evidence: finding.evidence };
}

/** The one plain sentence that a reader sees first: how much can be followed, and the gravest thing seen. */
export function sentenceOf({ score, abstained }: Report, words: Wording): string {
  if (!score) return words.t(`abstained_${(abstained ?? 'other').replaceAll('-', '_')}`);
  // English comes with the report, its numbers spelled out.
  if (words.locale === 'en') return score.sentence;
  return score.sentenceParts.map((part) => partOf(part, words)).join(' ');
}

function partOf({ id, data }: SentencePart, words: Wording): string {
  const { count = 0, followed = 0, of = followed, name = of, signal = '', title = '' } = data;
  if (id === 'warning') return words.t('sentence_warning', titleOf(words, String(signal), String(title)));
  // `followed` is what reports of the first builds called `of`.
  return words.plural(`sentence_${id.replaceAll('-', '_')}`, Number(count), name);
}

/** Title of a signal in the reader's language; a rule of the reader's own is called by its message. */
export function titleOf(words: Wording, signal: string, message: string): string {
  return words.maybe(signalKey(signal, 'title')) ?? (message || signal);
}

/** What was seen, in the reader's language where it is there. */
export function messageOf(words: Wording, finding: Warning | Credit): string {
  const message = words.maybe(signalKey(finding.signal, 'message'));
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [key, typeof value === 'number' ? words.number(value) : value]),
  );
  return message ? fillIn(message, data) : finding.message;
}

/** Key of a signal's text: `signal_empty_references_section_title`. */
export function signalKey(id: string, part: 'title' | 'message' | 'why' | 'clears'): string {
  return `signal_${id.replaceAll('-', '_')}_${part}`;
}

/** Fills `{name}` placeholders; a name that is not there stays as written. */
export function fillIn(message: string, data: Readonly<Record<string, Value>>): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : hole));
}
