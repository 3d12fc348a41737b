import type { Report } from '../lib/analysis/types';
import { hostOf } from './mute';
import { SearchLink } from './SearchLink';
import { useWords } from './words';

/** Caulfield's four moves (Stop, Investigate, Find, Trace), filled in from the page. */
export function Sift({ report }: { report: Report }) {
  const { t } = useWords();
  const { article, chains } = report;
  const host = article.siteName ?? hostOf(article.url);
  const longest = chains.reduce<readonly string[]>((best, chain) => (chain.length > best.length ? chain : best), []);
  const origin = longest.at(-1);
  const originReference = report.references.find(({ name, status }) => name === origin && status !== 'linked');
  const trace = originReference?.findIt[0] ?? report.references.find(({ status }) => status === 'missing')?.findIt[0];
  return (
    <details class="sift">
      <summary>{t('siftTitle')}</summary>
      <ol>
        <li>
          <strong>{t('siftStop')}</strong> {t('siftStopText')}
        </li>
        <li>
          <strong>{t('siftInvestigate')}</strong> <Search words={`"${host}"`} label={t('siftInvestigateText', host)} />
        </li>
        <li>
          <strong>{t('siftFind')}</strong> <Search words={article.title} label={t('siftFindText')} />
        </li>
        <li>
          <strong>{t('siftTrace')}</strong>{' '}
          {trace ? (
            <Search words={trace.words} site={trace.site} label={t('siftTraceText', origin ?? trace.words)} />
          ) : (
            t('siftTraceNothing')
          )}
        </li>
      </ol>
    </details>
  );
}

function Search({ words, site = null, label }: { words: string; site?: string | null; label: string }) {
  return <SearchLink query={{ label: 'topic', words, site }}>{label}</SearchLink>;
}
