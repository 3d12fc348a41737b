import { useWords } from '../words';
import { Check } from './SitesSection';
import type { ChangeSettings, SettingsShape } from './shape';

/** One page in the memory of quotations. Size in bytes. */
export interface RememberedPage {
  readonly url: string;
  readonly size: number;
}

interface MemorySectionProps {
  readonly settings: SettingsShape;
  readonly change: ChangeSettings;
  readonly remembered: readonly RememberedPage[];
  readonly onForget: () => void;
}

/** The memory of quotations: what it is, whether it is on, how much is in it, and a way to empty it. */
export function MemorySection({ settings, change, remembered, onForget }: MemorySectionProps) {
  const { t, plural, number } = useWords();
  const size = remembered.reduce((sum, page) => sum + page.size, 0);
  return (
    <>
      <h3 class="group-title">{t('options_memory')}</h3>
      <p>{t('options_memoryText')}</p>
      <div class="memory-switch">
        <Check label={t('options_memoryOn')} checked={settings.memory} onChange={(memory) => change((was) => ({ ...was, memory }))} />
      </div>
      <p role="status" class="memory-switch">
        {plural('options_memoryCount', remembered.length, number(Math.ceil(size / 1_000)))}
      </p>
      <button type="button" class="button" disabled={remembered.length === 0} onClick={onForget}>
        {t('options_memoryForget')}
      </button>
    </>
  );
}
