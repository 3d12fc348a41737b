import type { Report } from '../lib/analysis/types';
import { useWords } from './words';

/** What this report rests on and what it leaves open: never more certain than it is. */
export function HowSure({ report }: { report: Report }) {
  const { t, plural } = useWords();
  const counted = report.warnings.filter(({ certainty }) => certainty === 'certain').length;
  const likely = report.warnings.filter(({ certainty }) => certainty === 'likely').length;
  const unsure = report.claims.filter(({ confidence }) => confidence < 0.5).length;
  return (
    <section aria-labelledby="sure-title">
      <h2 id="sure-title">{t('sureTitle')}</h2>
      <ul class="plain-list">
        <li>{plural('sureCertain', counted)}</li>
        {likely > 0 && <li>{plural('sureLikely', likely)}</li>}
        {unsure > 0 && <li>{plural('sureUnsure', unsure)}</li>}
        {report.failed.length > 0 && <li>{plural('sureFailed', report.failed.length)}</li>}
        {report.article.truncated && <li>{report.article.truncated}</li>}
        <li>{t('sureAlways')}</li>
      </ul>
    </section>
  );
}
