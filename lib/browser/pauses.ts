import { isOn } from '../contracts/hosts';
import { stored } from './stored';

/** Whether the reader wants nothing to happen by itself: on this site, or anywhere for a while. */
export type Pause = 'none' | 'here' | 'while';

const HOUR = 3_600_000;

/** The pause in force on a host, read without the settings' schema, as `readMutes` does and for its reason. Never throws. */
export async function readPause(host: string): Promise<Pause> {
  try {
    const settings = await stored('local', 'settings');
    if (typeof settings !== 'object' || settings === null) return 'none';
    const until: unknown = 'pausedUntil' in settings ? settings.pausedUntil : null;
    if (typeof until === 'string' && Date.now() < Date.parse(until)) return 'while';
    const sites: unknown = 'sitesOff' in settings ? settings.sitesOff : [];
    return Array.isArray(sites) && sites.some((site) => typeof site === 'string' && isOn(host, site)) ? 'here' : 'none';
  } catch {
    return 'none';
  }
}

/** Pauses on this site, or everywhere for an hour; 'none' ends whatever pauses here. Loads the settings' schema only now. */
export async function changePause(host: string, pause: Pause): Promise<void> {
  const { changeSettings } = await import('./settings');
  await changeSettings((settings) => {
    if (pause === 'here') return { ...settings, sitesOff: [...new Set([...settings.sitesOff, host])].sort() };
    if (pause === 'while') return { ...settings, pausedUntil: new Date(Date.now() + HOUR).toISOString() };
    return { ...settings, pausedUntil: null, sitesOff: settings.sitesOff.filter((site) => !isOn(host, site)) };
  });
}
