import type { ComponentChildren } from 'preact';
import { useWords } from './words';

/** Everything that a view can have to say instead of a report. */
export type PageStateKind = 'unread' | 'working' | 'not-an-article' | 'no-permission-yet' | 'restricted' | 'error';

interface PageStateProps {
  readonly kind: PageStateKind;
  /** What went wrong, in words, with `error`; "not-a-page" for a file that is no article. */
  readonly reason?: string | null;
  readonly onRead?: (() => void) | null;
  readonly children?: ComponentChildren;
}

/** A state without a report: what is the matter, in plain words, and a way on. Never blank. */
export function PageState({ kind, reason, onRead, children }: PageStateProps) {
  const { t } = useWords();
  const isFile = kind === 'not-an-article' && reason === 'not-a-page';
  const key = isFile ? 'not_a_page' : kind.replaceAll('-', '_');
  if (kind === 'working')
    return (
      <div class="state state-working" role="status">
        <h1 class="sentence">{t('state_working')}</h1>
        <div class="skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      </div>
    );
  return (
    <div class="state">
      <Drawing kind={kind} />
      <h1 class="sentence">{t(`state_${key}`)}</h1>
      <p>{t(`state_${key}_text`)}</p>
      {kind === 'error' && reason && <p class="quiet">{t('errorReason', reason)}</p>}
      {onRead && !isFile && (
        <p>
          <button type="button" class="button primary" onClick={onRead}>
            {t(`state_${key}_action`)}
          </button>
        </p>
      )}
      {children}
    </div>
  );
}

/** The mark, quiet: an opening quotation mark whose footnote ring is empty. */
function Drawing({ kind }: { kind: PageStateKind }) {
  return (
    <svg class={`state-drawing state-drawing-${kind}`} viewBox="0 0 16 16" width="40" height="40" aria-hidden="true">
      <path d={MARK} fill="currentColor" />
      <circle cx="12.6" cy="3.4" r="2.1" fill="none" stroke="currentColor" stroke-width="1.3" />
    </svg>
  );
}

/** Opening quotation mark on the icon's 16 px grid. */
const MARK =
  'M1 10.6C1 7.4 2.3 5.2 5 4l.7 1.3C4.3 6.1 3.6 7 3.5 8.2h1.9v5.3H1zM7.4 10.6c0-3.2 1.3-5.4 4-6.6l.7 1.3c-1.4.8-2.1 1.7-2.2 2.9h1.9v5.3H7.4z';
