import type { Report } from '../lib/analysis/types';
import { statusOfSource } from '../lib/share/status';
import { type Status, speakingSources } from './status';
import { useWords } from './words';

const STATUSES: readonly Status[] = ['linked', 'weakly-linked', 'missing', 'no-name'];

/** The ledger as a small picture: who speaks how much, and how much of it can be followed. Figures stand beside it. */
export function Ledger({ report }: { report: Report }) {
  const { t, plural, percent, number } = useWords();
  const { ledger } = report;
  const shown = new Set(report.claims.filter((claim) => claim.shown).map((claim) => claim.id));
  const speakers = speakingSources(report)
    .map((source) => ({
      source,
      status: statusOfSource(report, source),
      count: source.claims.filter((id) => shown.has(id)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const total = speakers.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p class="quiet">{t('ledgerEmpty')}</p>;
  let at = 0;
  return (
    <section class="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t('ledgerTitle')}</h2>
      <svg class="ledger-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {speakers.map(({ source, status, count }) => {
          const x = at;
          at += (100 * count) / total;
          return (
            <rect key={source.id} class={`ledger-${status}`} x={x + 0.2} width={Math.max(0.4, (100 * count) / total - 0.4)} height="10" />
          );
        })}
      </svg>
      <ul class="ledger-key">
        {STATUSES.map((status) => ({ status, count: speakers.filter((speaker) => speaker.status === status).length }))
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <li key={status}>
              <span class={`swatch ledger-${status}`} aria-hidden="true" />
              {t(`status_${status.replace('-', '_')}`)} <span class="figure">{number(count)}</span>
            </li>
          ))}
      </ul>
      <dl class="figures">
        <Figure name={t('ledgerStatements')} value={number(ledger.sourcedClaims)} />
        {ledger.followableShare !== null && <Figure name={t('ledgerFollowable')} value={percent(ledger.followableShare)} />}
        <Figure name={t('ledgerIndependent')} value={number(ledger.independentSources)} />
        {ledger.topSourceShare !== null && <Figure name={t('ledgerTop')} value={percent(ledger.topSourceShare)} />}
        <Figure name={t('ledgerNamed')} value={[ledger.named, ledger.unnamedRole, ledger.vague].map(number).join(' · ')} />
        <Figure name={t('ledgerPrimary')} value={number(ledger.primary)} />
        <Figure name={t('ledgerSecondHand')} value={number(ledger.secondHand)} />
        {ledger.firstAttributedParagraph !== null && (
          <Figure name={t('ledgerFirstAttributed')} value={number(ledger.firstAttributedParagraph + 1)} />
        )}
        {ledger.accused > 0 && <Figure name={t('ledgerReplies')} value={plural('ofAccused', ledger.accused, ledger.replies)} />}
      </dl>
    </section>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
