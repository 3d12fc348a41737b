import { useContext } from 'preact/hooks';
import type { Report, Term } from '../lib/analysis/types';
import { titleOf } from '../lib/share/sentence';
import { ReportContext } from './report-context';
import { useWords } from './words';

/** How the number comes about: from 100 down and up again, one thin bar a step. */
export function Waterfall({ report }: { report: Report }) {
  const { t, number } = useWords();
  const { score } = report;
  if (!score) return null;
  let at = 100;
  const steps = score.terms.map((term) => {
    const before = at;
    at += term.points;
    return { term, before, after: at };
  });
  return (
    <table class="waterfall">
      <caption>
        {t('waterfallCaption')}
        {score.asked !== undefined && <span class="quiet waterfall-note"> {t('waterfallShared', score.asked)}</span>}
      </caption>
      <thead class="only-heard">
        <tr>
          <th scope="col">{t('waterfallStep')}</th>
          <th scope="col">{t('waterfallPoints')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('waterfallStart')}</th>
          <td>{number(100)}</td>
        </tr>
        {steps.map((step) => (
          <Step key={`${step.term.signal}${step.before}`} report={report} {...step} />
        ))}
        <tr class="waterfall-sum">
          <th scope="row">{t('waterfallSum')}</th>
          <td>{number(score.value)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Step({ report, term, before, after }: { report: Report; term: Term; before: number; after: number }) {
  const words = useWords();
  const { actions } = useContext(ReportContext);
  const findings = [...report.warnings, ...report.credits].filter(({ signal }) => signal === term.signal);
  const spans = findings.flatMap((finding) => finding.spans);
  const point = (on: boolean) => actions.emphasise?.(on && spans.length > 0 ? spans : null);
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  const title = titleOf(words, term.signal, findings[0]?.message ?? '');
  return (
    <tr onMouseEnter={() => point(true)} onMouseLeave={() => point(false)}>
      <th scope="row">
        {spans.length > 0 && actions.show ? (
          <button type="button" class="plain" onFocus={() => point(true)} onBlur={() => point(false)} onClick={() => actions.show?.(spans)}>
            {title}
          </button>
        ) : (
          title
        )}
        {term.capped && <span class="quiet"> {words.t('waterfallCapped')}</span>}
        <svg class={term.points < 0 ? 'bar bar-down' : 'bar bar-up'} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect class="bar-track" width="100" height="4" />
          {term.points !== 0 && <rect class="bar-step" x={low} width={Math.max(0.8, high - low)} height="4" />}
        </svg>
      </th>
      <td>
        <bdi>{signed(words.number(Math.abs(term.points)), term.points)}</bdi>
      </td>
    </tr>
  );
}

function signed(size: string, points: number): string {
  return points < 0 ? `−${size}` : points > 0 ? `+${size}` : size;
}
