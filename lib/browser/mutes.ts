import type { Settings } from '../contracts/settings';
import { stored } from './stored';

/** A finding that a reader called wrong. */
export type Muted = Settings['muted'][number];

/**
 * What the reader has hidden, read without the settings' schema: the popup has to paint at once and must not load a validator for
 * it. What does not look right is left out; nothing here is ever written back.
 */
export async function readMutes(): Promise<Muted[]> {
  try {
    const settings = await stored('local', 'settings');
    const muted = typeof settings === 'object' && settings !== null && 'muted' in settings ? settings.muted : null;
    return Array.isArray(muted) ? muted.filter(isMute) : [];
  } catch {
    return [];
  }
}

/** Changes what is hidden; loads the settings' schema only now. */
export async function changeMutes(change: (mutes: readonly Muted[]) => Muted[]): Promise<void> {
  const { changeSettings } = await import('./settings');
  await changeSettings((settings) => ({ ...settings, muted: change(settings.muted) }));
}

function isMute(value: unknown): value is Muted {
  if (typeof value !== 'object' || value === null) return false;
  const isLine = (name: string) => name in value && typeof Reflect.get(value, name) === 'string';
  const isLineOrNull = (name: string) => isLine(name) || Reflect.get(value, name) === null;
  return isLine('signal') && isLineOrNull('site') && isLineOrNull('page') && isLineOrNull('words');
}
