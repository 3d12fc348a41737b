import { useWords } from './words';

/** Where badges may appear by themselves on this page. */
export type PermissionState = 'all' | 'site' | 'none';

interface PermissionProps {
  readonly state: PermissionState;
  readonly host: string;
  readonly onAsk: (scope: 'site' | 'all') => void;
}

/** Two buttons: by itself on this site, or on all news pages. Nothing once everything is permitted. */
export function Permission({ state, host, onAsk }: PermissionProps) {
  const { t } = useWords();
  if (state === 'all') return null;
  return (
    <section class="permission" aria-label={t('permissionTitle')}>
      <p class="quiet">{state === 'site' ? t('permissionHasSite', host) : t('permissionText')}</p>
      <div class="button-row">
        {state === 'none' && (
          <button type="button" class="button" onClick={() => onAsk('site')}>
            {t('permissionSite')}
          </button>
        )}
        <button type="button" class="button" onClick={() => onAsk('all')}>
          {t('permissionAll')}
        </button>
      </div>
    </section>
  );
}
