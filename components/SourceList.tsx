import type { Report } from '../lib/analysis/types';
import { SourceRow } from './SourceRow';
import { speakingSources, unread } from './status';
import { useWords } from './words';

/** Every source, in the order of the page. */
export function SourceList({ report }: { report: Report }) {
  const { t } = useWords();
  const sources = speakingSources(report);
  if (sources.length === 0) return <p class="empty">{t(unread(report) ? 'emptyUnread' : 'emptySources')}</p>;
  return (
    <ul class="rows">
      {sources.map((source) => (
        <SourceRow key={source.id} report={report} source={source} />
      ))}
    </ul>
  );
}
