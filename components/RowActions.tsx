import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { ReportContext } from './report-context';
import { useWords } from './words';

interface RowActionsProps {
  readonly finding: { readonly signal: string; readonly words: string | null };
  /** What "Copy" puts on the clipboard. */
  readonly copies: () => string;
  /** Called once it is hidden. */
  readonly onWrong: () => void;
  /** Further actions, before "Copy". */
  readonly children: ComponentChildren;
}

/** What can be done about an open row: copy it, call it wrong, and whatever its kind allows. */
export function RowActions({ finding, copies, onWrong, children }: RowActionsProps) {
  const { actions: able, announce } = useContext(ReportContext);
  const { t } = useWords();
  const copy = async () => {
    await able.copy(copies());
    announce(t('copied'));
  };
  return (
    <div class="row-actions">
      {children}
      <button type="button" onClick={copy}>
        {t('copy')}
      </button>
      {able.mute && (
        <button
          type="button"
          onClick={() => {
            able.mute?.('here', finding);
            onWrong();
          }}
        >
          {t('thisIsWrong')}
        </button>
      )}
    </div>
  );
}
