import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ReportActions } from './actions';
import { Icon } from './Icon';
import { ReportContext } from './report-context';
import { useWords } from './words';

/** "Share": a menu button as the ARIA practices describe it. */
export function ShareMenu({ share }: { share: NonNullable<ReportActions['share']> }) {
  const { t } = useWords();
  const { later } = useContext(ReportContext);
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = (goesBack: boolean) => {
    setOpen(false);
    if (goesBack) root.current?.querySelector('button')?.focus();
  };
  return (
    <div class="menu" ref={root}>
      <button type="button" class="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('share')} <Icon name="chevron" />
      </button>
      {open && later && <later.ShareList share={share} onClose={close} />}
    </div>
  );
}
