import type { CitationFormat, Query, Reference, Span } from '../lib/analysis/types';
import type { Mute, MuteScope } from './mute';

/** Forms in which a report can leave the extension. */
export type ShareFormat = 'markdown' | 'json' | 'csv' | 'annotations' | 'page';

/** What a report's view can have done. Null where the place it stands in cannot do it. */
export interface ReportActions {
  /** Scrolls the page to the words; no spans means the headline. Resolves to false when they are gone. */
  readonly show: ((spans: readonly Span[]) => Promise<boolean>) | null;
  /** Emphasises words while a row has the pointer or the focus; null takes it away. Resolves to false when they are gone. */
  readonly emphasise: ((spans: readonly Span[] | null) => Promise<boolean>) | null;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  /** Puts the citation of a linked reference on the clipboard. */
  readonly cite: ((reference: Reference, format: CitationFormat) => Promise<void>) | null;
  /** Address of the reader's search engine, `%s` standing for the words; '' where nothing can be opened. */
  readonly search: string;
  /** Puts a text into a file of the reader's; null where there is no way to. */
  readonly save: ((text: string) => void) | null;
  readonly share: ((format: ShareFormat, way: 'copy' | 'save') => void) | null;
  readonly mute: ((scope: MuteScope, mute: Omit<Mute, 'site' | 'page'>) => void) | null;
  readonly unmute: ((mute: Omit<Mute, 'site' | 'page'>) => void) | null;
  readonly openOptions: (() => void) | null;
  readonly openSidePanel: (() => void) | null;
  readonly openLibrary: (() => void) | null;
}

/** Address of a search for what a query asks, with an engine's address in which `%s` stands for the words; halves of characters cannot be written there. */
export function searchAddress({ words, site }: Query, engine: string): string {
  const asked = site === null ? words : `${words} site:${site}`;
  return engine.replace('%s', () => encodeURIComponent(asked.replace(/\p{Surrogate}/gu, '\ufffd')));
}
