import { useState } from 'preact/hooks';
import type { AlteredQuote, Recollection, RepeatedPassages, Report } from '../lib/analysis/types';
import { Icon } from './Icon';
import { hostOf } from './mute';
import { Quote } from './Quote';
import { WebLink } from './WebLink';
import { differingWords } from './wording';
import { useWords } from './words';

/** What pages that were read earlier tell about this one: one line, which opens in place. Nothing where there is nothing. */
export function Recollected({ report }: { report: Report }) {
  const { t, plural } = useWords();
  const [open, setOpen] = useState(false);
  const { recollection } = report;
  if (!recollection || recollection.altered.length + recollection.repeated.length === 0) return null;
  return (
    <section class="recollected" aria-labelledby="recollected-title">
      <h2 id="recollected-title">
        <button type="button" class="recollected-head" aria-expanded={open} aria-controls="recollected" onClick={() => setOpen(!open)}>
          <span>
            <strong>{t('memoryTitle')}</strong> · {countsOf(recollection, plural).join(' · ')}
          </span>
          <Icon name="chevron" />
        </button>
      </h2>
      <div id="recollected" class="recollected-body" hidden={!open}>
        {open && (
          <>
            {recollection.altered.map((altered) => (
              <Altered key={`${altered.span.start} ${altered.url}`} altered={altered} />
            ))}
            {recollection.altered.length > 0 && <p class="quiet">{t('memoryHint')}</p>}
            {recollection.repeated.map((repeated) => (
              <Repeated key={repeated.url} report={report} repeated={repeated} />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

function countsOf({ altered, repeated }: Recollection, plural: (key: string, count: number) => string): string[] {
  return [
    altered.length > 0 ? plural('memoryAltered', altered.length) : '',
    repeated.length > 0 ? plural('memoryRepeated', repeated.length) : '',
  ].filter(Boolean);
}

/** Both wordings side by side; the words that differ are set apart. */
function Altered({ altered }: { altered: AlteredQuote }) {
  const { t } = useWords();
  const [here, there] = differingWords(altered.here, altered.there);
  return (
    <div class="altered">
      <h3 dir="auto">{altered.speaker}</h3>
      <div class="altered-sides">
        <div>
          <p class="quiet">{t('memoryHere')}</p>
          <Quote words={altered.here} spans={[altered.span]} marked={here} />
        </div>
        <div>
          <p class="quiet">
            <Seen page={altered} />
          </p>
          <Quote words={altered.there} spans={[]} marked={there} />
        </div>
      </div>
    </div>
  );
}

/** Most passages that are shown of one page. */
const MOST_PASSAGES = 3;

function Repeated({ report, repeated }: { report: Report; repeated: RepeatedPassages }) {
  const { t, percent } = useWords();
  return (
    <div class="altered">
      <h3>{t('memoryShare', percent(Math.round(repeated.share * 100) / 100))}</h3>
      <p class="quiet">
        <Seen page={repeated} />
      </p>
      {repeated.spans.slice(0, MOST_PASSAGES).map((span) => (
        <Quote key={span.start} words={report.article.text.slice(span.start, span.end)} spans={[span]} />
      ))}
    </div>
  );
}

/** Where it was seen and when, with the way back there. */
function Seen({ page }: { page: { readonly url: string; readonly title: string; readonly seenAt: string } }) {
  const { t, date } = useWords();
  const where = page.title ? `${hostOf(page.url)}: ${page.title}` : hostOf(page.url);
  return (
    <>
      <bdi>{t('memoryThere', where, date(page.seenAt))}</bdi> <WebLink href={page.url}>{t('openLink')}</WebLink>
    </>
  );
}
