import type { Report, Span } from '../analysis/types';
import { copyCitation } from './cite';
import { handOn } from './hand-on';
import { changeMutes, type Muted, readMutes } from './mutes';
import { readNews } from './news';
import { openedFor } from './opened';
import { changePause, type Pause, readPause } from './pauses';
import { permissionState, requestPermission } from './permissions';
import { openPage, openSidePanel, recall, remember } from './places';
import { readSearch } from './search';
import { isReaderThere, onTabState, requestReport, showInPage, showSavedReport, type TabState, tabState, unshowInPage } from './tabs';

/** Tab and row that were open, as the view keeps them. */
interface View {
  readonly tab: 'sources' | 'missing' | 'warnings' | 'credits';
  readonly open: string | null;
}

/** Everything about one tab that popup and side panel show and do, bound to that tab. `share` hands a report on. */
export function tabPort(
  { id: tabId, windowId, url: known }: { readonly id: number; readonly windowId: number | null; readonly url: string | null },
  share: (report: Report, format: 'markdown' | 'json' | 'csv' | 'annotations' | 'page', way: 'copy' | 'save') => void,
) {
  let address = '';
  const viewKey = `view:${tabId}`;
  return {
    /** All that the first rendering needs, in one go. */
    async opening() {
      const about = (url: string) =>
        Promise.all([url === '' ? null : permissionState(url), readPause(hostOf(url)), url === '' ? null : openedFor(url)]);
      // Everything at once: each question that waits for another's answer delays the first paint.
      const [state, mutes, here, view, search, news] = await Promise.all([
        tabState(tabId, known ?? undefined),
        readMutes(),
        known && about(known),
        recall(viewKey),
        readSearch(),
        readNews(),
      ]);
      address = known || (state.url ?? '');
      const [permission, pause, opened] = here || (await about(address));
      return {
        state: { ...state, url: address || null },
        mutes,
        permission,
        pause,
        news,
        view: viewFrom(view, address),
        search,
        opened: opened && { at: opened.article.retrievedAt, engine: opened.engine },
      };
    },
    onState: (callback: (state: TabState) => void) => onTabState(tabId, callback),
    request: (anew: boolean) => requestReport(tabId, anew),
    showOpened: () => showSavedReport(tabId),
    isInPage: () => isReaderThere(tabId),
    show: (spans: readonly Span[], scroll: boolean) => showInPage(tabId, spans, scroll),
    unshow: () => void unshowInPage(tabId),
    permission: async () => (address === '' ? null : permissionState(address)),
    askPermission: (scope: 'site' | 'all') => requestPermission(scope, address),
    changePause: (pause: Pause) => changePause(hostOf(address), pause),
    openNews: () => void readNews().then((news) => openPage('welcome.html', `#since=${news?.since ?? ''}`)),
    changeMutes: (change: (mutes: readonly Muted[]) => Muted[]) => changeMutes(change),
    copy: (text: string) => navigator.clipboard.writeText(text),
    cite: copyCitation,
    save: (text: string) => void handOn({ text, type: 'text/plain;charset=utf-8', name: 'says-who-note.txt' }, 'save'),
    share,
    rememberView: (view: View) => void remember(viewKey, { ...view, url: address }),
    openOptions: () => void openPage('options.html'),
    openLibrary: () => void openPage('library.html'),
    openSidePanel: openSidePanel && windowId !== null ? () => void openSidePanel?.(windowId) : null,
  };
}

/** What was remembered, when it was for this page. */
function viewFrom(value: unknown, url: string): View | null {
  if (typeof value !== 'object' || value === null || !('tab' in value) || !('open' in value) || !('url' in value)) return null;
  const { tab, open } = value;
  if (value.url !== url || (open !== null && typeof open !== 'string')) return null;
  return tab === 'sources' || tab === 'missing' || tab === 'warnings' || tab === 'credits' ? { tab, open } : null;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
