import type { Claim, Report, SourceEntry } from '../lib/analysis/types';
import { statusOfSource } from '../lib/share/status';
import { cueOf } from '../lib/share/wording';
import { Chain } from './Chain';
import { CopyCitation } from './CopyCitation';
import { CopyQuote } from './CopyQuote';
import { Quote } from './Quote';
import { Row } from './Row';
import { SearchLink } from './SearchLink';
import { SourceLink } from './SourceLink';
import { chainOf, claimsOf } from './status';
import { useWords } from './words';

/** One source and all it says. */
export function SourceRow({ report, source }: { report: Report; source: SourceEntry }) {
  const { t, plural } = useWords();
  const status = statusOfSource(report, source);
  const claims = claimsOf(report, source);
  const chain = chainOf(report, source);
  const references = report.references.filter(({ id }) => source.references.includes(id));
  const linked = references.find(({ href }) => href !== null);
  const search = references.flatMap(({ findIt }) => findIt)[0];
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
      actions={
        <>
          {linked && <SourceLink reference={linked} />}
          {status !== 'linked' && search && <SearchLink query={search}>{t('findIt')}</SearchLink>}
          {linked && <CopyCitation reference={linked} />}
        </>
      }
    >
      <p class="quiet">
        <strong class={`status-${status}`}>{t(`status_${status.replace('-', '_')}`)}</strong>
        {[source.title, source.affiliation].filter(Boolean).length > 0 && (
          <span dir="auto"> · {[source.title, source.affiliation].filter(Boolean).join(', ')}</span>
        )}
        {claims.length > 1 && <> · {plural('statements', claims.length)}</>}
      </p>
      {claims.map((claim) => (
        // The line above says the only verb already.
        <Said key={claim.id} report={report} claim={claim} source={source} verb={verbs.length > 1 ? cueOf(report, claim) : null} />
      ))}
    </Row>
  );
}

/** One claim: how it was said, and its words. */
function Said({ report, claim, source, verb }: { report: Report; claim: Claim; source: SourceEntry; verb: string | null }) {
  const { t } = useWords();
  const written = claim.source?.name;
  const facts = [
    written && written !== source.name ? t('writtenAs', written) : null,
    verb,
    claim.toldTo ? t('toldTo', claim.toldTo.name) : null,
    claim.medium ? t('saidIn', claim.medium.name) : null,
    t(`form_${claim.form}`),
    claim.shown ? null : t('listedApart'),
    claim.confidence < 0.5 ? t('notSure') : null,
  ].filter(Boolean);
  return (
    <>
      <Quote words={wordsOf(report, claim)} spans={claim.content} />
      <p class="said">
        <span>{facts.join(' · ')}</span> <CopyQuote words={wordsOf(report, claim)} source={source.name} url={report.article.url} />
      </p>
    </>
  );
}

/** The claim's content as the page has it; parts are joined by an ellipsis. */
function wordsOf(report: Report, claim: Claim): string {
  return claim.content.map(({ start, end }) => report.article.text.slice(start, end)).join(' … ');
}
