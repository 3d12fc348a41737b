import { useContext } from 'preact/hooks';
import { ReportContext } from './report-context';
import { useWords } from './words';

/** Puts one quotation on the clipboard: the words, who says them, where they stand. */
export function CopyQuote({ words, source, url }: { words: string; source: string; url: string }) {
  const { actions, announce } = useContext(ReportContext);
  const { t } = useWords();
  return (
    <button
      type="button"
      class="copy-quote"
      onClick={async () => {
        await actions.copy(`“${words}”\n${source}\n${url}`);
        announce(t('copied'));
      }}
    >
      {t('copyQuote')}
    </button>
  );
}
