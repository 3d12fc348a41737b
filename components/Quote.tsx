import { useContext, useState } from 'preact/hooks';
import type { Span } from '../lib/analysis/types';
import { ReportContext } from './report-context';
import { useWords } from './words';

interface QuoteProps {
  /** The page's words, verbatim. */
  readonly words: string;
  readonly spans: readonly Span[];
  /** Part of the words that is set apart; none without it. */
  readonly marked?: Span;
}

/** The page's own words, in the page's voice: serif, with a thin bar. Pressing them takes the page there. */
export function Quote({ words, spans, marked }: QuoteProps) {
  const { actions, language } = useContext(ReportContext);
  const { t } = useWords();
  const [gone, setGone] = useState(false);
  const { show } = actions;
  const text = (
    <span class="quote-words" dir="auto" lang={language ?? undefined}>
      {marked && marked.end > marked.start ? (
        <>
          {words.slice(0, marked.start)}
          <mark>{words.slice(marked.start, marked.end)}</mark>
          {words.slice(marked.end)}
        </>
      ) : (
        words
      )}
    </span>
  );
  return (
    <blockquote class="quote">
      {show && spans.length > 0 ? (
        <button type="button" class="quote-button" title={t('showInPage')} onClick={async () => setGone(!(await show(spans)))}>
          {text}
        </button>
      ) : (
        text
      )}
      {gone && (
        <p class="quiet" role="status">
          {t('wordsGone')}
        </p>
      )}
    </blockquote>
  );
}
