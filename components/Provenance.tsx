import type { Report } from '../lib/analysis/types';
import { useWords } from './words';

/** Where a report comes from that is no reading of the whole page. `found` of its `marks` stand in the page; null where none can. */
export interface ShownHere {
  readonly kind: 'saved' | 'selection';
  readonly found: number | null;
  readonly marks: number;
}

/** When a report was made (ISO), and by which engine. */
export interface Made {
  readonly at: string;
  readonly engine: string;
}

interface ProvenanceProps {
  readonly report: Report;
  readonly shown: ShownHere | null;
  readonly opened: Made | null;
  readonly onWhole: () => void;
  readonly onOpened: () => void;
}

/** One line over a report that needs it: that it was saved earlier or is of selected words, what of it the page still has, the way on. */
export function Provenance({ report, shown, opened, onWhole, onOpened }: ProvenanceProps) {
  const { t, date } = useWords();
  if (!shown && !opened) return null;
  const made = { at: report.article.retrievedAt, engine: report.engine };
  const [text, action, press] =
    shown?.kind === 'saved'
      ? [t('shownSaved', date(made.at), made.engine), t('shownSaved_action'), onWhole]
      : shown
        ? [t('shownSelection'), t('shownSelection_action'), onWhole]
        : [t('openedHere', date(opened?.at ?? '')), t('openedHere_action'), onOpened];
  const found = shown && shown.found !== null && (shown.kind === 'saved' || shown.found < shown.marks);
  return (
    <aside class="provenance">
      <p>
        {text} {found && t('shownFound', shown.found ?? 0, shown.marks)}
      </p>
      <button type="button" class="link" onClick={press}>
        {action}
      </button>
    </aside>
  );
}
