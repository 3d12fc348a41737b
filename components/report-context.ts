import { createContext } from 'preact';
import type { ReportActions } from './actions';

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
  /** Which engine and rules made the report, and when. */
  readonly colophon: string;
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
  colophon: '',
});
