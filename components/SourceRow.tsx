import type { Report, SourceEntry } from '../lib/analysis/types';
import { cueOf, wordsOf } from '../lib/share/claim-words';
import { statusOfSource } from '../lib/share/status';
import { Chain } from './Chain';
import { Row } from './Row';
import { chainOf, claimsOf } from './status';
import { useWords } from './words';

/** One source and all it says. */
export function SourceRow({ report, source }: { report: Report; source: SourceEntry }) {
  const { t } = useWords();
  const status = statusOfSource(report, source);
  const claims = claimsOf(report, source);
  const chain = chainOf(report, source);
  const verbs = [...new Set(claims.flatMap((claim) => cueOf(report, claim) ?? []))];
  return (
    <Row
      id={source.id}
      status={status}
      name={source.name}
      label={status === 'no-name' ? t('status_no_name') : t(`sourceKind_${source.kind.replace('-', '_')}`)}
      line={
        <>
          {verbs.length > 0 && <span class="verbs">{verbs.slice(0, 3).join(', ')}</span>}
          {chain.length > 1 && <Chain steps={chain} />}
        </>
      }
      spans={claims.flatMap(({ content }) => content)}
      finding={{ signal: 'claim', words: source.name }}
      copies={() => [source.name, ...claims.map((claim) => `“${wordsOf(report, claim)}”`), report.article.url].join('\n')}
      actions={({ SourceActions }) => <SourceActions report={report} source={source} />}
    >
      {({ SourceBody }) => <SourceBody report={report} source={source} />}
    </Row>
  );
}
