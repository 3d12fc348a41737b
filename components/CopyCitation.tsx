import { useContext, useState } from 'preact/hooks';
import type { CitationFormat, Reference } from '../lib/analysis/types';
import { Icon } from './Icon';
import { ReportContext } from './report-context';
import { useWords } from './words';

const FORMATS: readonly { readonly format: CitationFormat; readonly name: string }[] = [
  { format: 'bibtex', name: 'BibTeX' },
  { format: 'csl-json', name: 'CSL-JSON' },
  { format: 'ris', name: 'RIS' },
  { format: 'wiki', name: 'Wikipedia' },
];

/** "Copy citation" of a linked reference: opens in place, one button a format. */
export function CopyCitation({ reference }: { reference: Reference }) {
  const { actions, announce } = useContext(ReportContext);
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { cite } = actions;
  if (!cite || reference.href === null || !/^https?:\/\//i.test(reference.href)) return null;
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('copyCitation')} <Icon name="chevron" />
      </button>
      {open &&
        FORMATS.map(({ format, name }) => (
          <button
            key={format}
            type="button"
            aria-label={t('copyCitationAs', name)}
            onClick={async () => {
              await cite(reference, format);
              announce(t('copied'));
            }}
          >
            {name}
          </button>
        ))}
    </>
  );
}
