import type { Claim, Report, SourceEntry } from '../lib/analysis/types';
import { cueOf, wordsOf } from '../lib/share/claim-words';
import { statusOfSource } from '../lib/share/status';
import { CopyCitation } from './CopyCitation';
import { CopyQuote } from './CopyQuote';
import { Quote } from './Quote';
import { SearchLink } from './SearchLink';
import { SourceLink } from './SourceLink';
import { claimsOf } from './status';
import { useWords } from './words';

interface SourceProps {
  readonly report: Report;
  readonly source: SourceEntry;
}

/** What an open row of a source shows: how far it can be followed, who it is, and all it says. */
export function SourceBody({ report, source }: SourceProps) {
  const { t, plural } = useWords();
  const status = statusOfSource(report, source);
  const claims = claimsOf(report, source);
  const verbs = new Set(claims.flatMap((claim) => cueOf(report, claim) ?? []));
  return (
    <>
      <p class="quiet">
        <strong class={`status-${status}`}>{t(`status_${status.replace('-', '_')}`)}</strong>
        {[source.title, source.affiliation].filter(Boolean).length > 0 && (
          <span dir="auto"> · {[source.title, source.affiliation].filter(Boolean).join(', ')}</span>
        )}
        {claims.length > 1 && <> · {plural('statements', claims.length)}</>}
      </p>
      {claims.map((claim) => (
        // The row's head says the only verb already.
        <Said key={claim.id} report={report} claim={claim} source={source} verb={verbs.size > 1 ? cueOf(report, claim) : null} />
      ))}
    </>
  );
}

/** The ways to a source: its link, or a search where there is none. */
export function SourceActions({ report, source }: SourceProps) {
  const { t } = useWords();
  const references = report.references.filter(({ id }) => source.references.includes(id));
  const linked = references.find(({ href }) => href !== null);
  const search = references.flatMap(({ findIt }) => findIt)[0];
  return (
    <>
      {linked && <SourceLink reference={linked} />}
      {statusOfSource(report, source) !== 'linked' && search && <SearchLink query={search}>{t('findIt')}</SearchLink>}
      {linked && <CopyCitation reference={linked} />}
    </>
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
