import type { Report } from '../analysis/types';

/** Largest file that is read as a saved report, in bytes: a report on the longest page that is read at all takes a tenth. */
export const LARGEST_FILE = 20_000_000;

/** What opening a saved report gave. `reason` is a message key. */
export type Opened =
  | { readonly report: Report }
  | { readonly reason: 'openTooLarge' | 'openNotJson' | 'openNotReport'; readonly detail: string };

/**
 * Reads a report that was saved with "Save everything". `validate` is the contract that stored reports are held to; it returns the
 * report or why it is none.
 */
export function openReport(text: string, validate: (raw: unknown) => { readonly report: Report } | { readonly problem: string }): Opened {
  if (text.length > LARGEST_FILE) return { reason: 'openTooLarge', detail: '' };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { reason: 'openNotJson', detail: error instanceof Error ? error.message : '' };
  }
  try {
    const read = validate(raw);
    return 'report' in read ? read : { reason: 'openNotReport', detail: read.problem };
  } catch {
    // zod throws on nesting that is too deep.
    return { reason: 'openNotReport', detail: '' };
  }
}
