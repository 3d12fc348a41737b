import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportActions, ShareFormat } from './actions';
import { Icon } from './Icon';
import { useWords } from './words';

const CHOICES: readonly { readonly key: string; readonly format: ShareFormat; readonly way: 'copy' | 'save' }[] = [
  { key: 'shareCopyMarkdown', format: 'markdown', way: 'copy' },
  { key: 'shareSaveMarkdown', format: 'markdown', way: 'save' },
  { key: 'shareSavePage', format: 'page', way: 'save' },
  { key: 'shareSaveCsv', format: 'csv', way: 'save' },
  { key: 'shareSaveAnnotations', format: 'annotations', way: 'save' },
  { key: 'shareSaveJson', format: 'json', way: 'save' },
];

/** "Share": a menu button as the ARIA practices describe it. Each form says what it is good for. */
export function ShareMenu({ share, announce }: { share: NonNullable<ReportActions['share']>; announce: (message: string) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else return;
    // The browser closes a popup on Escape unless somebody took it.
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    <div class="menu" ref={root}>
      <button type="button" class="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('share')} <Icon name="chevron" />
      </button>
      {open && (
        <div class="menu-list" role="menu" aria-label={t('share')} tabIndex={-1} onKeyDown={onKeyDown}>
          {CHOICES.map(({ key, format, way }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                share(format, way);
                announce(t(way === 'copy' ? 'copied' : 'saved'));
                close();
              }}
            >
              {t(key)}
              <span class="quiet">{t(`${key}Hint`)}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
