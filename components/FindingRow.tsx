import type { Credit, Finding, Report, Warning } from '../lib/analysis/types';
import { messageOf, signalKey, titleOf } from '../lib/share/wording';
import { Quote } from './Quote';
import { Row } from './Row';
import { useWords } from './words';

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
  const { signal } = finding;
  const title = titleOf(words, signal, finding.message);
  const message = messageOf(words, finding);
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
      copies={() => [title, message, ...finding.evidence.map((quote) => `“${quote}”`), report.article.url].join('\n')}
    >
      {message !== title && <p>{message}</p>}
      {finding.evidence.slice(0, MOST_QUOTES).map((quote, index) => (
        <Quote key={`${index}:${quote}`} words={quote} spans={spansOf(finding, index)} />
      ))}
      {finding.evidence.length > MOST_QUOTES && <p class="quiet">{words.plural('moreQuotes', finding.evidence.length - MOST_QUOTES)}</p>}
      {children}
      {why && <p class="quiet">{why}</p>}
      {clears && (
        <p class="quiet">
          <strong>{words.t('wouldClear')}</strong> {clears}
        </p>
      )}
    </Row>
  );
}

const MOST_QUOTES = 6;

/** Span of one piece of evidence where each has its own; else all of them. */
function spansOf(finding: Finding, index: number) {
  const own = finding.spans.length === finding.evidence.length ? finding.spans[index] : undefined;
  return own ? [own] : finding.spans;
}
