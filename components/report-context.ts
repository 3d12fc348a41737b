import { createContext } from 'preact';
import type { Report } from '../lib/analysis/types';
import type { ReportActions } from './actions';
import type { Later } from './later';

/** What every part of a report's view shares. */
export interface ReportShared {
  readonly actions: ReportActions;
  /** Id of the row that is open, or null. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  /** Says something to screen readers and in the status line, once. */
  readonly announce: (message: string) => void;
  /** Language tag of the page's words. */
  readonly language: string | null;
  /** What is shown; null in a picture of a single row. */
  readonly report: Report | null;
  /** What is shown only once it is asked for; null until it is loaded. */
  readonly later: Later | null;
}

/** A place that can do nothing: a picture of a report. */
export const NO_ACTIONS: ReportActions = {
  show: null,
  emphasise: null,
  copy: async () => {},
  cite: null,
  search: '',
  save: null,
  share: null,
  mute: null,
  unmute: null,
  openOptions: null,
  openSidePanel: null,
  openLibrary: null,
};

/** Provided by `ReportView`. */
export const ReportContext = createContext<ReportShared>({
  actions: NO_ACTIONS,
  open: null,
  setOpen: () => {},
  announce: () => {},
  language: null,
  report: null,
  later: null,
});
