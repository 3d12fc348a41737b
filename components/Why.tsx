import type { Report } from '../lib/analysis/types';
import { HowSure } from './HowSure';
import { Ledger } from './Ledger';
import { Waterfall } from './Waterfall';
import { useWords } from './words';

/** Behind the grade: its arithmetic, who speaks how much, how sure it is. `shown` is the report without what the reader hid. */
export function Why({ report, shown }: { report: Report; shown: Report }) {
  const { t } = useWords();
  return (
    <>
      {report.abstained && <p>{t(`abstained_${report.abstained.replaceAll('-', '_')}_why`)}</p>}
      <Waterfall report={shown} />
      <Ledger report={shown} />
      <HowSure report={report} />
    </>
  );
}
