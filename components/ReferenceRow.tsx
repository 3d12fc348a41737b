import type { Reference, Report } from '../lib/analysis/types';
import { CopyCitation } from './CopyCitation';
import { Quote } from './Quote';
import { Row } from './Row';
import { SearchLink } from './SearchLink';
import { SourceLink } from './SourceLink';
import { useWords } from './words';

/** One thing that the article leans on, and whether it lets a reader go there. */
export function ReferenceRow({ report, reference }: { report: Report; reference: Reference }) {
  const { t } = useWords();
  const { status, href } = reference;
  const statusWord = t(`status_${status.replace('-', '_')}`);
  return (
    <Row
      id={reference.id}
      status={status}
      name={reference.name}
      label={t(`referenceKind_${reference.kind}`)}
      line={<span class={`status-${status}`}>{statusWord}</span>}
      spans={reference.spans}
      finding={{ signal: 'reference', words: reference.name }}
      copies={() => [`${reference.name}: ${statusWord}`, href, report.article.url].filter(Boolean).join('\n')}
      actions={() => (
        <>
          <SourceLink reference={reference} />
          <CopyCitation reference={reference} />
        </>
      )}
    >
      {() => <ReferenceBody report={report} reference={reference} />}
    </Row>
  );
}

/** Why it has its status, the words that name it, and where to look. */
function ReferenceBody({ report, reference }: { report: Report; reference: Reference }) {
  const { t, maybe } = useWords();
  const { status, findIt } = reference;
  const place = reference.spans[0];
  return (
    <>
      <p class="quiet">{maybe(`why_${reference.why.replaceAll('-', '_')}`) ?? t(`why_${status.replace('-', '_')}`)}</p>
      {place && <Quote words={sentenceAround(report.article.text, place.start, place.end)} spans={reference.spans} />}
      {status !== 'linked' && findIt.length > 0 && (
        <ul class="find-it" aria-label={t('findIt')}>
          {findIt.map((query) => (
            <li key={`${query.label} ${query.words}`}>
              <SearchLink query={query}>{t(`find_${query.label}`)}</SearchLink>{' '}
              <span class="find-words" dir="auto">
                {query.words}
                {query.site && ` · ${query.site}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The words of a span with some of what stands around it, cut at white space; at most about 200 characters. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, text.indexOf(' ', Math.max(0, start - 60)) + 1 || 0);
  const lineEnd = text.indexOf('\n', end);
  const until = Math.min(lineEnd < 0 ? text.length : lineEnd, text.indexOf(' ', end + 80) < 0 ? text.length : text.indexOf(' ', end + 80));
  const begin = start - 60 <= text.lastIndexOf('\n', start) + 1 ? text.lastIndexOf('\n', start) + 1 : Math.min(from, start);
  return `${begin > 0 && text[begin - 1] !== '\n' ? '… ' : ''}${text.slice(begin, until)}${until < text.length && text[until] !== '\n' ? ' …' : ''}`;
}
