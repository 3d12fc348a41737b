import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { colophonOf } from '../lib/share/wording';
import type { MuteScope } from './mute';
import { ReportContext } from './report-context';
import { useWords } from './words';

interface WrongProps {
  readonly finding: { readonly signal: string; readonly words: string | null };
  readonly copies: () => string;
  readonly onUndo: () => void;
}

/** What stands where a row was that the reader called wrong: thanks, how far it is hidden, undo. Nothing is sent. */
export function Wrong({ finding, copies, onUndo }: WrongProps) {
  const { actions, announce, report } = useContext(ReportContext);
  const words = useWords();
  const { t } = words;
  const [scope, setScope] = useState<MuteScope>('here');
  const box = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => box.current?.focus(), []);
  const widen = (to: MuteScope) => {
    actions.unmute?.(finding);
    actions.mute?.(to, finding);
    setScope(to);
  };
  const note = () => `${t('wrongReport', finding.signal, copies())}\n${report ? colophonOf(report, words) : ''}\n`;
  const { save } = actions;
  return (
    <div class="wrong" ref={box} tabIndex={-1}>
      <p role="status">{t(`wrong_${scope}`)}</p>
      <div class="row-actions">
        <button
          type="button"
          onClick={() => {
            actions.unmute?.(finding);
            onUndo();
          }}
        >
          {t('undo')}
        </button>
        {scope === 'here' && (
          <button type="button" onClick={() => widen('site')}>
            {t('hideOnSite')}
          </button>
        )}
        {scope !== 'everywhere' && (
          <button type="button" onClick={() => widen('everywhere')}>
            {t('hideEverywhere')}
          </button>
        )}
        <button
          type="button"
          onClick={async () => {
            await actions.copy(note());
            announce(t('copied'));
          }}
        >
          {t('copyWrongReport')}
        </button>
        {save && (
          <button
            type="button"
            onClick={() => {
              save(note());
              announce(t('saved'));
            }}
          >
            {t('saveWrongReport')}
          </button>
        )}
      </div>
    </div>
  );
}
