import { CreditList, MissingList, WarningList } from './lists';
import { Recollected } from './Recollected';
import { RowActions } from './RowActions';
import { ShareList } from './ShareList';
import { SourceActions, SourceBody } from './SourceBody';
import { Why } from './Why';
import { Wrong } from './Wrong';

/**
 * All of a report's view that a reader sees only after a press or a scroll. A popup paints before it is loaded: `ReportView` takes it
 * when it comes, and nothing that is shown already moves then.
 */
export const later = {
  CreditList,
  MissingList,
  Recollected,
  RowActions,
  ShareList,
  SourceActions,
  SourceBody,
  WarningList,
  Why,
  Wrong,
} as const;

/** What `ReportView` takes of it. */
export type Later = typeof later;
