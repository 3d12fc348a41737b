import { readMutes } from './mutes';
import { openedFor } from './opened';
import { recall } from './places';
import { tabState } from './tab-state';
import { readNews } from './unread-news';

/** A tab of the browser, as far as a view of its page needs to know it. */
export interface ViewedTab {
  readonly id: number;
  readonly windowId: number | null;
  /** Its address; null where the browser does not tell. */
  readonly url: string | null;
}

/** Tab and row that were open, as the view keeps them. */
export interface KeptView {
  readonly tab: 'sources' | 'missing' | 'warnings' | 'credits';
  readonly open: string | null;
}

/** All that the first rendering of a tab's report needs, in one go: each question that waits for another's answer delays the first paint. */
export async function readOpening({ id, url: known }: ViewedTab) {
  const [state, mutes, here, view, news] = await Promise.all([
    tabState(id, known ?? undefined),
    readMutes(),
    known && openedFor(known),
    recall(viewKey(id)),
    readNews(),
  ]);
  const address = known || (state.url ?? '');
  const opened = here || (address === '' ? null : await openedFor(address));
  return {
    state: { ...state, url: address || null },
    mutes,
    news,
    view: viewFrom(view, address),
    opened: opened && { at: opened.article.retrievedAt, engine: opened.engine },
  };
}

/** Where a tab's view stands in `storage.session`. */
export function viewKey(tabId: number): string {
  return `view:${tabId}`;
}

/** What was remembered, when it was for this page. */
function viewFrom(value: unknown, url: string): KeptView | null {
  if (typeof value !== 'object' || value === null || !('tab' in value) || !('open' in value) || !('url' in value)) return null;
  const { tab, open } = value;
  if (value.url !== url || (open !== null && typeof open !== 'string')) return null;
  return tab === 'sources' || tab === 'missing' || tab === 'warnings' || tab === 'credits' ? { tab, open } : null;
}
