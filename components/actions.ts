import type { Query, Span } from '../lib/analysis/types';
import type { Mute, MuteScope } from './mute';

/** Forms in which a report can leave the extension. */
export type ShareFormat = 'markdown' | 'json' | 'csv' | 'annotations' | 'page';

/** What a report's view can have done. Null where the place it stands in cannot do it. */
export interface ReportActions {
  /** Scrolls the page to the words; no spans means the headline. Resolves to false when they are gone. */
  readonly show: ((spans: readonly Span[]) => Promise<boolean>) | null;
  /** Emphasises words while a row has the pointer or the focus; null takes it away. */
  readonly emphasise: ((spans: readonly Span[] | null) => void) | null;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  readonly share: ((format: ShareFormat, way: 'copy' | 'save') => void) | null;
  readonly mute: ((scope: MuteScope, mute: Omit<Mute, 'site' | 'page'>) => void) | null;
  readonly unmute: ((mute: Omit<Mute, 'site' | 'page'>) => void) | null;
  readonly openOptions: (() => void) | null;
  readonly openSidePanel: (() => void) | null;
  readonly openLibrary: (() => void) | null;
}

/** Address of a search for what a query asks; opened only when the reader follows it. */
export function searchAddress({ words, site }: Query): string {
  const asked = site === null ? words : `${words} site:${site}`;
  return `https://duckduckgo.com/?q=${encodeURIComponent(asked)}`;
}
