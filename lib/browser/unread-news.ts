import { stored } from './stored';

/** What an update brought that the reader has not been told yet. */
export interface News {
  /** The version that the reader had. */
  readonly since: string;
  /** Ids of the signals that warn for the first time, each once. */
  readonly newWarnings: readonly string[];
}

/** Its key in `storage.local`. */
export const NEWS = 'news';

/** What is to be told; null when there is nothing. Never throws. */
export async function readNews(): Promise<News | null> {
  try {
    const raw = await stored('local', NEWS);
    if (typeof raw !== 'object' || raw === null || !('since' in raw) || !('newWarnings' in raw)) return null;
    const { since, newWarnings } = raw;
    if (typeof since !== 'string' || !Array.isArray(newWarnings)) return null;
    return { since, newWarnings: newWarnings.filter((id) => typeof id === 'string') };
  } catch {
    return null;
  }
}
