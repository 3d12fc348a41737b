import { useContext, useEffect, useRef } from 'preact/hooks';
import type { ReportActions, ShareFormat } from './actions';
import { ReportContext } from './report-context';
import { useWords } from './words';

const CHOICES: readonly { readonly key: string; readonly format: ShareFormat; readonly way: 'copy' | 'save' }[] = [
  { key: 'shareCopyMarkdown', format: 'markdown', way: 'copy' },
  { key: 'shareSaveMarkdown', format: 'markdown', way: 'save' },
  { key: 'shareSavePage', format: 'page', way: 'save' },
  { key: 'shareSaveCsv', format: 'csv', way: 'save' },
  { key: 'shareSaveAnnotations', format: 'annotations', way: 'save' },
  { key: 'shareSaveJson', format: 'json', way: 'save' },
];

interface ShareListProps {
  readonly share: NonNullable<ReportActions['share']>;
  /** `goesBack` when the focus returns to the button. */
  readonly onClose: (goesBack: boolean) => void;
}

/** The menu of "Share". Each form says what it is good for. */
export function ShareList({ share, onClose }: ShareListProps) {
  const { t } = useWords();
  const { announce } = useContext(ReportContext);
  const root = useRef<HTMLDivElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => items()[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab') onClose(false);
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else return;
    // The browser closes a popup on Escape unless somebody took it.
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    <div class="menu-list" role="menu" aria-label={t('share')} tabIndex={-1} ref={root} onKeyDown={onKeyDown}>
      {CHOICES.map(({ key, format, way }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            share(format, way);
            announce(t(way === 'copy' ? 'copied' : 'saved'));
            onClose(true);
          }}
        >
          {t(key)}
          <span class="quiet">{t(`${key}Hint`)}</span>
        </button>
      ))}
    </div>
  );
}
