import type { Credit, Finding, Report, Warning } from '../lib/analysis/types';
import { signalKey, titleOf } from '../lib/share/sentence';
import { messageOf } from '../lib/share/wording';
import { Quote } from './Quote';
import { Row } from './Row';
import { useWords, type Words } from './words';

/** One warning: what was seen, where, why it matters, what would clear it. */
export function WarningRow({ report, warning, id }: { report: Report; warning: Warning; id: string }) {
  const words = useWords();
  const { t } = words;
  return (
    <FindingRow
      report={report}
      finding={warning}
      id={id}
      status="warning"
      label={warning.certainty === 'possible' ? t('certainty_possible') : t(`severity_${warning.severity}`)}
    >
      {warning.certainty !== 'certain' && <p class="quiet">{t(`certainty_${warning.certainty}_long`)}</p>}
    </FindingRow>
  );
}

/** One credit: what the page does well. */
export function CreditRow({ report, credit, id }: { report: Report; credit: Credit; id: string }) {
  const { t } = useWords();
  return <FindingRow report={report} finding={credit} id={id} status="linked" label={t(`category_${credit.category}`)} />;
}

interface FindingRowProps {
  readonly report: Report;
  readonly finding: Warning | Credit;
  readonly id: string;
  readonly status: 'warning' | 'linked';
  readonly label: string;
  readonly children?: preact.ComponentChildren;
}

function FindingRow({ report, finding, id, status, label, children }: FindingRowProps) {
  const words = useWords();
  const { signal, evidence } = finding;
  const title = titleOf(words, signal, finding.message);
  const message = messageOf(words, { ...finding, data: withDates(finding.data, words) });
  const why = words.maybe(signalKey(signal, 'why'));
  const clears = words.maybe(signalKey(signal, 'clears'));
  return (
    <Row
      id={id}
      status={status}
      name={title}
      label={label}
      spans={finding.spans}
      finding={{ signal, words: null }}
      copies={() => [title, message, ...evidence.map((quote) => `“${quote}”`), report.article.url].join('\n')}
    >
      {() => (
        <>
          {message !== title && <p>{message}</p>}
          {evidence.slice(0, MOST_QUOTES).map((quote, index) => (
            <Quote key={`${index}:${quote}`} words={dated(quote, words)} spans={spansOf(finding, index)} />
          ))}
          {evidence.length > MOST_QUOTES && <p class="quiet">{words.plural('moreQuotes', evidence.length - MOST_QUOTES)}</p>}
          {children}
          {why && <p class="quiet">{why}</p>}
          {clears && (
            <p class="quiet">
              <strong>{words.t('wouldClear')}</strong> {clears}
            </p>
          )}
        </>
      )}
    </Row>
  );
}

/** A date from the page's markup, which nobody reads as it stands there, in the reader's way; other words as they are. */
function dated<T extends string | number>(value: T, words: Words): T | string {
  return typeof value === 'string' && ISO_DATE.test(value) ? words.date(value) : value;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function withDates(data: Finding['data'], words: Words): Finding['data'] {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, dated(value, words)]));
}

const MOST_QUOTES = 6;

/** Span of one piece of evidence where each has its own; else all of them. */
function spansOf(finding: Finding, index: number) {
  const own = finding.spans.length === finding.evidence.length ? finding.spans[index] : undefined;
  return own ? [own] : finding.spans;
}
