import { useState } from 'preact/hooks';
import type { Category, Report, Warning } from '../lib/analysis/types';
import { CreditRow, WarningRow } from './FindingRow';
import { ReferenceRow } from './ReferenceRow';
import { Sift } from './Sift';
import { referencesByStatus, unread } from './status';
import { useWords } from './words';

/** References: missing first, then loosely linked, then linked; at the end, what a reader can do. */
export function MissingList({ report }: { report: Report }) {
  const { t } = useWords();
  const references = referencesByStatus(report);
  return (
    <>
      {references.missing.length === 0 && <p class="empty">{t(emptyMissing(report))}</p>}
      {(['missing', 'weakly-linked', 'linked'] as const).map(
        (status) =>
          references[status].length > 0 && (
            <section key={status}>
              {status !== 'missing' && <h2 class="list-title">{t(`status_${status.replace('-', '_')}`)}</h2>}
              <ul class="rows">
                {references[status].map((reference) => (
                  <ReferenceRow key={reference.id} report={report} reference={reference} />
                ))}
              </ul>
            </section>
          ),
      )}
      <Sift report={report} />
    </>
  );
}

const CATEGORIES: readonly Category[] = ['sourcing', 'transparency', 'presentation'];
const GRAVITY = { serious: 0, moderate: 1, minor: 2 } as const;

/** Warnings, gravest first; what is only possible stands apart and counts for nothing. */
export function WarningList({ report }: { report: Report }) {
  const { t, number } = useWords();
  const [only, setOnly] = useState<Category | null>(null);
  const all = report.warnings.map((warning, index) => ({ warning, id: `warning-${index}` }));
  const chosen = all.filter(({ warning }) => only === null || warning.category === only);
  const counted = byGravity(chosen.filter(({ warning }) => warning.certainty !== 'possible'));
  const possible = byGravity(chosen.filter(({ warning }) => warning.certainty === 'possible'));
  // As many as the tab says: what is only possible is no warning yet.
  const countOf = (category: Category) =>
    all.filter(({ warning }) => warning.category === category && warning.certainty !== 'possible').length;
  const categories = CATEGORIES.filter((category) => countOf(category) > 0);
  if (all.length === 0) return <p class="empty">{t(unread(report) ? 'emptyUnread' : 'emptyWarnings')}</p>;
  return (
    <>
      {categories.length > 1 && all.length > 3 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are toggle buttons.
        <div class="filters" role="group" aria-label={t('filterByCategory')}>
          {categories.map((category) => (
            <button
              key={category}
              type="button"
              class="filter"
              aria-pressed={only === category}
              onClick={() => setOnly(only === category ? null : category)}
            >
              {t(`category_${category}`)} <span class="count">{number(countOf(category))}</span>
            </button>
          ))}
        </div>
      )}
      <ul class="rows">
        {counted.map(({ warning, id }) => (
          <WarningRow key={id} report={report} warning={warning} id={id} />
        ))}
      </ul>
      {possible.length > 0 && (
        <>
          <h2 class="list-title">{t('worthALook')}</h2>
          <ul class="rows">
            {possible.map(({ warning, id }) => (
              <WarningRow key={id} report={report} warning={warning} id={id} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Credits: what the page does for a reader who wants to check. */
export function CreditList({ report }: { report: Report }) {
  const { t } = useWords();
  if (report.credits.length === 0) return <p class="empty">{t(unread(report) ? 'emptyUnread' : 'emptyCredits')}</p>;
  return (
    <ul class="rows">
      {report.credits.map((credit, index) => (
        <CreditRow key={`${credit.signal}-${index}`} report={report} credit={credit} id={`credit-${index}`} />
      ))}
    </ul>
  );
}

/** Where no report, document or post is named there is nothing to link, which is not the same as everything being linked. */
function emptyMissing(report: Report): string {
  if (unread(report)) return 'emptyUnread';
  return report.references.length > 0 ? 'emptyMissing' : 'emptyReferences';
}

function byGravity<T extends { warning: Warning }>(items: T[]): T[] {
  return items.toSorted((a, b) => GRAVITY[a.warning.severity] - GRAVITY[b.warning.severity]);
}
