import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, readSettingsFrom, type Settings, type SettingsProblem, settingsSchema } from '../contracts/settings';

/** Settings in force, and what a reader has to be told about them. */
export interface CurrentSettings {
  readonly settings: Settings;
  /** `restored`: what was stored could not be read, the last good copy is in force. `reset`: the defaults are. */
  readonly notice: { readonly kind: 'restored' | 'reset'; readonly problem: SettingsProblem } | null;
}

const CURRENT = 'settings';
const LAST_GOOD = 'settings.lastGood';
/** What could not be read, kept so that nothing of it is lost. */
const SET_ASIDE = 'settings.setAside';

/** Settings in force, validated; what cannot be read falls back on the last good copy, then on the defaults. Never throws. */
export async function readSettings(): Promise<CurrentSettings> {
  try {
    return interpret(await stored());
  } catch {
    // Firefox throws on a store that is corrupt.
    return { settings: DEFAULT_SETTINGS, notice: { kind: 'reset', problem: 'corrupt' } };
  }
}

/**
 * Changes the settings: one writer at a time, whichever window it is in. `change` gets those in force and returns the new ones.
 * Throws when the result is malformed or cannot be stored; the old ones then stay.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const before = await stored();
    const { settings, notice } = interpret(before);
    const next = settingsSchema.parse(change(settings));
    await browser.storage.local.set({
      [CURRENT]: next,
      [LAST_GOOD]: notice ? next : settings,
      ...(notice ? { [SET_ASIDE]: before[CURRENT] } : {}),
    });
    return next;
  });
}

/** Calls back whenever the settings change, in any window. Returns the way to stop. */
export function onSettingsChanged(callback: (settings: CurrentSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && CURRENT in changes) readSettings().then(callback);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** What was stored but could not be read, for a reader who wants to save it; undefined when there is nothing. */
export async function readSetAside(): Promise<unknown> {
  const kept = await stored();
  return interpret(kept).notice ? kept[CURRENT] : kept[SET_ASIDE];
}

function interpret(kept: Record<string, unknown>): CurrentSettings {
  const current = readSettingsFrom(kept[CURRENT]);
  if (current.problem === null) return { settings: current.settings, notice: null };
  const last = readSettingsFrom(kept[LAST_GOOD]);
  if (last.problem === null && kept[LAST_GOOD] !== undefined)
    return { settings: last.settings, notice: { kind: 'restored', problem: current.problem } };
  return { settings: DEFAULT_SETTINGS, notice: { kind: 'reset', problem: current.problem } };
}

async function stored(): Promise<Record<string, unknown>> {
  return browser.storage.local.get([CURRENT, LAST_GOOD, SET_ASIDE]);
}
