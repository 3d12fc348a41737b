import { useWords } from './words';

/** Where badges may appear by themselves on this page. */
export type PermissionState = 'all' | 'site' | 'none';

/** What the reader has paused: this site, everything for a while, or nothing. */
export type PauseState = 'none' | 'here' | 'while';

interface PermissionProps {
  readonly state: PermissionState;
  readonly pause: PauseState;
  readonly host: string;
  readonly onAsk: (scope: 'site' | 'all') => void;
  readonly onPause: (pause: PauseState) => void;
}

/** By itself on this site, on all news pages, or not just now: whatever can be changed about it from here. */
export function Permission({ state, pause, host, onAsk, onPause }: PermissionProps) {
  const { t } = useWords();
  if (state !== 'none' && pause !== 'none')
    return (
      <section class="permission paused" aria-label={t('permissionTitle')}>
        <p class="quiet">{pause === 'here' ? t('pausedHere', host) : t('pausedWhile')}</p>
        <button type="button" class="button" onClick={() => onPause('none')}>
          {t('options_goOn')}
        </button>
      </section>
    );
  return (
    <section class="permission" aria-label={t('permissionTitle')}>
      <p class="quiet">
        {state === 'none' ? t('permissionText') : state === 'site' ? t('permissionHasSite', host) : t('permissionHasAll')}
      </p>
      <div class="button-row">
        {state === 'none' && (
          <button type="button" class="button" onClick={() => onAsk('site')}>
            {t('permissionSite')}
          </button>
        )}
        {state !== 'all' && (
          <button type="button" class="button" onClick={() => onAsk('all')}>
            {t('permissionAll')}
          </button>
        )}
        {state !== 'none' && (
          <>
            <button type="button" class="button" onClick={() => onPause('here')}>
              {t('pauseHere')}
            </button>
            <button type="button" class="button" onClick={() => onPause('while')}>
              {t('options_pauseHour')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
