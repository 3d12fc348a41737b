import { useWords } from '../words';
import { Steps } from './Steps';
import type { Verdict } from './shape';

const VERDICTS: readonly Verdict[] = ['trusted', 'doubted', 'ignored'];

/** What a reader thinks of a domain. */
export function VerdictSteps({ value, onChange }: { value: Verdict; onChange: (value: Verdict) => void }) {
  const { t } = useWords();
  return (
    <Steps
      label={t('list_verdict')}
      value={value}
      choices={VERDICTS.map((verdict) => ({ value: verdict, name: t(`verdict_${verdict}`) }))}
      onChange={onChange}
    />
  );
}
