import { readSettingsFrom, type Settings } from './settings';

/** Largest settings file that is read, in characters: a full one holds 50 lists. */
const LARGEST = 30_000_000;
/** Of what is wrong with a file this much is told, in characters. */
const MOST_REASONS = 1_500;

/** Reads the text of a settings file that a reader was given; readable reasons when it is none. Never throws. */
export function readSettingsFile(text: string): { readonly settings: Settings } | { readonly reasons: string } {
  if (text.length > LARGEST) return { reasons: `too large: ${text.length} characters` };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { reasons: shortened(error instanceof Error ? error.message : String(error)) };
  }
  if (raw === null) return { reasons: 'null' };
  const { settings, problem, reasons } = readSettingsFrom(raw);
  return problem === null ? { settings } : { reasons: shortened(reasons) };
}

function shortened(reasons: string): string {
  return reasons.length > MOST_REASONS ? `${reasons.slice(0, MOST_REASONS)} …` : reasons;
}
