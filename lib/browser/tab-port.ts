import type { Report, Span } from '../analysis/types';
import { copyCitation } from './cite';
import { handOn } from './hand-on';
import { changeMutes, type Muted } from './mutes';
import { changePause, type Pause, readPause } from './pauses';
import { permissionState, requestPermission } from './permissions';
import { openPage, remember } from './places';
import { readSearch } from './search';
import { type KeptView, type ViewedTab, viewKey } from './tab-opening';
import { type TabState, tabState } from './tab-state';
import { isReaderThere, onTabState, requestReport, showInPage, showSavedReport, unshowInPage } from './tabs';
import { readNews } from './unread-news';

/**
 * Everything about one tab that popup and side panel do, bound to that tab, whose page has this address ('' where nobody knows it).
 * `share` hands a report on. Nothing of it is needed before the first paint.
 */
export function tabPort(
  { id: tabId }: ViewedTab,
  address: string,
  share: (report: Report, format: 'markdown' | 'json' | 'csv' | 'annotations' | 'page', way: 'copy' | 'save') => void,
) {
  return {
    /** What the view shows around a report. */
    async around() {
      const [permission, pause, search] = await Promise.all([
        address === '' ? null : permissionState(address),
        readPause(hostOf(address)),
        readSearch(),
      ]);
      return { permission, pause, search };
    },
    state: () => tabState(tabId, address || undefined),
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
    rememberView: (view: KeptView) => void remember(viewKey(tabId), { ...view, url: address }),
  };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
